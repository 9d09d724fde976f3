"""How a line ends that goes on below it, and how one begins that goes on from above."""

from typing import Final

import regex

from articlekit.rules import words_of_all
from articlekit.text import ends_sentence

_GOES_ON = regex.compile(
    r"[\p{Ll},;)\]»”…，、。；：）」』】،؛।]|[.:?!](?:\s|$)|['’](?:s|ll|re|ve|d|m|t)\b"
    # Particles and postpositions: they stand behind a word, and open no sentence.
    # But は虫類 and 的士 are words of their own.
    r"|を|(?!は[虫種]|と[畜殺場])[のがはにとでもへや](?=[\u4e00-\u9fff\u30a0-\u30ff\d\p{Lu}])"
    r"|的(?![士确確黎])|(?:ने|को|का|की|के|में|से)(?=\s)"
)
ITEM: Final = 60
"""Characters of an item of a list, at most."""
_CJK_OPEN, _CJK_OPEN_IN_PROSE = frozenset("、，"), frozenset("のを的和与及")
_NO_CASE = regex.compile(r"\p{Lo}")
_NO_SPACE_BEFORE = regex.compile(r"[,;.:?!)\]»”…'’]")
_NO_SPACE_AFTER = frozenset("([„“")
_RULE = regex.compile(r"[-–—―─_=~|·•\s]{2,}|[*\s]{2,}")
_CODE = frozenset("{}<>;*/\\|")
_MARK = regex.compile(r"[,(\[„“«\-–—/&]$")


def goes_on(text: str) -> bool:
    """Whether a line begins amid a sentence, if what stands above it ends in none.

    >>> goes_on("the mayor said"), goes_on(", who left."), goes_on("The mayor")
    (True, True, False)
    """
    return _GOES_ON.match(text) is not None


def is_open(text: str) -> bool:
    """Whether a line cannot end there: in a comma, an article, a quote that is opened.

    Not even a headline ends so, unlike "Rain goes on". The mark that opens a quote in
    English closes one in German, as « does in Danish.

    >>> is_open("road salt to the"), is_open("Halden, "), is_open("Der „Hecht“")
    (True, False, False)
    """
    if text[-1] in _CJK_OPEN:
        return True
    if _MARK.search(text) is None:
        return _last_word(text) in words_of_all("open")
    if text[-1] == "“":
        return "„" not in text and text.count("“") % 2 == 1
    return text[-1] != "«" or text.count("»") < text.count("«")


def is_rule(text: str) -> bool:
    """Whether a line is drawn between paragraphs by marks, and has no part in either.

    >>> is_rule("---"), is_rule("* * *"), is_rule("—"), is_rule("-- he said")
    (True, True, False, False)
    """
    return _RULE.fullmatch(text) is not None


def is_more(mark: str, text: str) -> bool:
    """Whether what a stray mark opens is a paragraph, and no code as brackets open it.

    >>> is_more("[-", "[- The boats are in"), is_more("}", "}, size: 4"), is_more("[-", "[- (")
    (True, False, False)
    """
    is_text = ends_sentence(text) or _CODE.isdisjoint(mark)
    return is_text and any(map(str.isalnum, text))


def has_no_case(text: str) -> bool:
    """Whether a line ends in a script without small letters, which tell elsewhere.

    >>> has_no_case("開館式"), has_no_case("عادل منصور"), has_no_case("Port Halden")
    (True, True, False)
    """
    return _NO_CASE.search(text[-3:]) is not None


def is_item(text: str) -> bool:
    """Whether a line may be an item of a list in small letters: a tag, an ingredient.

    >>> is_item("two eggs"), is_item("two eggs and"), is_item("two eggs.")
    (True, False, False)
    """
    return (
        text[0].islower()
        and len(text) <= ITEM
        and text[-1] not in ":;,"
        and not ends_sentence(text)
        and not is_open(text)
        and not is_open_in_prose(text)
    )


def between(above: str, below: str) -> str:
    """What stands between two lines that are put together: a space, or nothing.

    >>> between("He met", "the mayor"), between("the mayor", ", who left")
    (' ', '')
    """
    opens = above[-1:] in _NO_SPACE_AFTER or joins_bare(above, below)
    return "" if opens or _NO_SPACE_BEFORE.match(below) else " "


def joins_bare(above: str, below: str) -> bool:
    """Whether two lines are put together without a space: Chinese and Japanese ones.

    >>> joins_bare("港へ歩いて", "行った"), joins_bare("the", "sea"), joins_bare("바다가", "높다")
    (True, False, False)
    """
    return (
        above[-1] > "\u2fff"
        and below[0] > "\u2fff"
        and not "\uac00" <= below[0] <= "\ud7af"
    )


def is_open_in_prose(text: str) -> bool:
    """Whether it ends in a word that ends a headline now and then, but no sentence.

    >>> is_open_in_prose("and brings road salt to"), is_open("and brings road salt to")
    (True, False)
    """
    if text[-1] in _CJK_OPEN_IN_PROSE:
        return True
    return _last_word(text) in words_of_all("open_in_prose")


def _last_word(text: str) -> str:
    *above, word = text.rsplit(None, 1)
    return word if not "".join(above).endswith((".", "!", "?")) else ""
