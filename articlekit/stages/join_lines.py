"""Put together the lines that a scraper broke inside a sentence.

Two signs: the lines of one paragraph are all about as wide (hard wraps), or as full as
one width of the whole text lets them be; or a line goes on in the middle of a sentence
(it begins with a small letter or a comma after a line that ends without a full stop, or
the line below it does). A byline that is broken off is put together, and not put to the
headline above it. Lines a blank line sets apart are joined only by the second sign, and
only where the scrape sets every line apart.
"""

from dataclasses import replace

import regex

from articlekit.dates import read_line
from articlekit.line_ends import (
    ITEM,
    between,
    goes_on,
    has_no_case,
    is_item,
    is_more,
    is_open,
    is_open_in_prose,
    is_rule,
)
from articlekit.lone_lines import is_alone, is_tag
from articlekit.model import Block, Document
from articlekit.people.authors import after_opener
from articlekit.people.names import are_people, in_any_script, is_person
from articlekit.rules import load, words_of_all
from articlekit.text import bullet, ends_sentence, fold, size
from articlekit.wraps import column, is_full, is_wrapped

NAME = "join_lines"

_STOP = regex.compile(r"[。！？।؟]")
_CLOCK = regex.compile(r"\d ?[ap]\.?m\.?$", regex.IGNORECASE)
_INNER_END = regex.compile(r"\p{L}{2}[.!?…»”\"]+\s+\p{Lu}")
_RUN = 12  # items of a list that are looked at
_BEFORE_BRACKET, _REST = 40, 20  # letters, and characters beside a date
_TOP = 3  # lines of a text that its headline is among
_TAIL = 300  # characters of what is joined
_OPENER = 40  # characters
# Characters, in scripts without capitals: of a broken line, and of a name.
_FRAGMENT, _NAMED, _NAMED_CJK, _FIRST_CJK = 8, 24, 4, "\u2e80"
_LINKED, _LONG = 80, 120  # letters of a link amid a sentence, and of no headline


def join_lines(doc: Document) -> Document:
    """Join broken lines; the joined block keeps the place of its first line.

    >>> doc = join_lines(Document(blocks=tuple(
    ...     b._replace(gap=False) for b in Document.of("He met", "the mayor", ", who left.").blocks)))
    >>> [b.text for b in doc.blocks]
    ['He met the mayor, who left.']
    """
    if doc.markup is not None:
        return doc
    paragraphs = _paragraphs(doc)
    joined: list[Block] = []
    below = (*(lines[0].text for lines in paragraphs[1:]), "")
    for lines, next_line in zip(paragraphs, below, strict=False):
        is_one = is_wrapped([line.text for line in lines], next_line)
        joined += [_join(lines)] if is_one else _join_sentences(lines)
    if len(joined) == len(doc.blocks):
        return doc
    return replace(doc, blocks=tuple(joined))


def _paragraphs(doc: Document) -> list[list[Block]]:
    """Lines between gaps; code, rules and what Markdown marks stand alone.

    Another stray mark may be a sentence's end.
    """
    paragraphs: list[list[Block]] = []
    is_apart = True
    for block in doc.blocks:
        is_known = block.index in doc.signs or block.kind not in ("", "stray")
        is_out = is_known or is_rule(block.text)
        if block.gap or is_apart or is_out:
            paragraphs.append([])
        paragraphs[-1].append(block)
        is_apart = is_out
    return paragraphs


def _join_sentences(lines: list[Block]) -> list[Block]:
    groups: list[list[Block]] = []
    above = ""  # what is joined so far, as much of it as tells
    is_amid = False
    width = column([line.text for line in lines])
    for n, line in enumerate(lines):
        if groups and (
            _continues(above, lines, n, is_amid=is_amid)
            or (width and _is_set_on(lines, n, width, is_begun=len(groups[-1]) > 1))
        ):
            is_amid = len(groups[-1]) == 1 and (
                _is_amid_caseless(lines, n) or _is_told(above)
            )
            groups[-1].append(line)
            above = f"{above}{between(above, line.text)}{line.text}"[-_TAIL:]
        else:
            is_amid = False
            groups.append([line])
            above = line.text[-_TAIL:]
    return [_join(group) for group in groups]


def _continues(above: str, lines: list[Block], n: int, *, is_amid: bool) -> bool:
    """Whether a line goes on with the sentence above it; `is_amid` if that is joined."""
    text = lines[n].text
    if _opens_byline(above) and are_people(text):
        return True
    if ends_sentence(above) or is_alone(lines, n - 1) or is_alone(lines, n):
        return False
    # "am" is a word that no line ends with, but for "8:28 am".
    is_timed = _is_date(above) or (
        size(above) <= _LINKED and _CLOCK.search(above) is not None
    )
    unfinished = len(above) > 1 and is_open(above) and not is_timed
    if bullet(text):
        return unfinished and above[-1] == "," and text[0].isdigit()
    if unfinished:
        return True
    if has_no_case(above) and (
        (is_amid and _ends_soon(lines, n))
        or _is_told(above)
        or (is_open_in_prose(above) and _is_linked(lines, n))
    ):
        return True
    if goes_on(text):
        return (
            len(above) > 1
            and not _signs(above, lines, n)
            and not _is_list(above, lines, n)
            and not is_tag(above, lines, n)
            and not (text[0].isalpha() and _is_date(above))
        )
    if text[0] == "(" and size(above) >= _BEFORE_BRACKET:
        return _goes_on(lines, n + 1) or text[1:2].islower()
    return _is_amid(above, lines, n)


def _is_set_on(lines: list[Block], n: int, width: int, *, is_begun: bool) -> bool:
    """Whether a line goes on with a capital where the line above it was full.

    Not below a headline: a paragraph was begun, or one ended above, and the line does
    not begin as a cross-head above it would. A byline and a date stand alone.
    """
    above, text = lines[n - 1].text, lines[n].text
    if ends_sentence(above) or bullet(text) or not is_full(above, text, width):
        return False
    if not is_begun:
        is_below = n > 1 and ends_sentence(lines[n - 2].text)
        if not is_below or above.split()[0] == text.split()[0]:
            return False
    _, name = after_opener(text, load("any"))
    return not _is_date(text) and not are_people(name.lstrip(". ") or text)


def _is_list(above: str, lines: list[Block], n: int) -> bool:
    """Whether short lines in small letters follow one another: tags, ingredients."""
    if size(above) > ITEM:
        return False
    first = last = n
    while first > 0 and n - first < _RUN and is_item(lines[first - 1].text):
        first -= 1
    while last + 1 < len(lines) and last - n < _RUN and is_item(lines[last + 1].text):
        last += 1
    is_run = is_item(lines[n].text) and last > first
    return (
        is_run
        and not (first > 0 and is_open(lines[first - 1].text))
        and not (_goes_on(lines, last + 1))
    )


def _is_date(text: str) -> bool:
    """Whether a line is a date and next to nothing else."""
    ends = text[-1].isdigit() or _CLOCK.search(text)
    line = read_line(text) if len(text) <= ITEM and ends else None
    return line is not None and line.published is not None and len(line.rest) <= _REST


def _goes_on(lines: list[Block], n: int) -> bool:
    return n < len(lines) and goes_on(lines[n].text)


def _signs(above: str, lines: list[Block], n: int) -> bool:
    """Whether a line in small letters is a byline, or the role of a person above it."""
    text = lines[n].text
    if _opens_byline(text) and n + 2 < len(lines) and " " not in lines[n + 1].text:
        below = lines[n + 2].text
        if _is_date(below) or not any(map(str.isalnum, below)):
            return True  # "by", "admin", and a bar or the date
    if not text[0].islower() or _goes_on(lines, n + 1):
        return False
    if is_person(above):
        return fold(text.split()[0]) in words_of_all("role")
    if _opens_byline(text):
        below = lines[n + 1].text if n + 1 < len(lines) else ""
        return are_people(below) and not _goes_on(lines, n + 2)
    opener, name = after_opener(text, load("any"))
    return bool(opener) and are_people(name.lstrip(". "))


def _opens_byline(text: str) -> bool:
    return len(text) <= _OPENER and fold(text) in words_of_all("byline")


def _is_amid(above: str, lines: list[Block], n: int) -> bool:
    """A link or bold words with a capital, amid a sentence that goes on below them.

    What stands above is no headline: a sentence ends in it, or it is as long as one.
    """
    text = lines[n].text
    if has_no_case(above):
        return len(above) >= _FRAGMENT and _is_amid_caseless(lines, n)
    is_amid = above[0].islower() or _INNER_END.search(above) is not None
    if is_amid and is_open_in_prose(above):
        return True
    return (
        size(text) <= _LINKED
        and not ends_sentence(text)
        and _goes_on(lines, n + 1)
        and not is_tag(text, lines, n + 1)
        and not _signs(text, lines, n + 1)
        and (is_amid or size(above) >= _LONG or _is_beginning(above, lines, n))
    )


def _is_beginning(above: str, lines: list[Block], n: int) -> bool:
    """A few words that no line ends with, and no headline: "Councillors in"."""
    if not is_open_in_prose(above):
        return False
    if lines[n - 1].index >= _TOP:
        return True
    before = lines[n - 2].text if n > 1 else ""
    return bool(before) and (ends_sentence(before) or _is_date(before))


def _is_told(above: str) -> bool:
    """An open end in a script without capitals, behind a whole sentence: no headline."""
    return has_no_case(above) and (
        is_open_in_prose(above) and _STOP.search(above[:-1]) is not None
    )


def _is_linked(lines: list[Block], n: int) -> bool:
    """A few words, and below them what goes on."""
    text = lines[n].text
    return (
        size(text) <= _LINKED
        and not ends_sentence(text)
        and n + 1 < len(lines)
        and (goes_on(lines[n + 1].text) or lines[n + 1].text[0] in "(（")
    )


def _ends_soon(lines: list[Block], n: int) -> bool:
    """Whether a sentence ends in this line, or a few words stand before its end."""
    if ends_sentence(lines[n].text):
        return True
    if size(lines[n].text) > _LINKED or n + 1 == len(lines):
        return False
    return goes_on(lines[n + 1].text) or ends_sentence(lines[n + 1].text)


def _is_amid_caseless(lines: list[Block], n: int) -> bool:
    """The same in a script without capitals: a few words between two parts of a sentence.

    A sentence ended above the first, and one ends in the second: no line is a heading.
    """
    text = lines[n].text
    return (
        1 < n < len(lines) - 1
        and ends_sentence(lines[n - 2].text)
        and has_no_case(text)
        and size(text) <= _LINKED
        and not ends_sentence(text)
        and size(lines[n + 1].text) > size(text)
        and (_goes_on(lines, n + 1) or _may_be_name(text))
        and ends_sentence(lines[n + 1].text)
    )


def _may_be_name(text: str) -> bool:
    longest = _NAMED if text[0] < _FIRST_CJK else _NAMED_CJK
    return len(text) <= longest and in_any_script(text) and not goes_on(text)


def _join(lines: list[Block]) -> Block:
    first, *others = lines
    text = first.text
    for line in others:
        text += between(text, line.text) + line.text
    if first.kind == "stray" and is_more(first.text, text):
        return Block(text, first.index, gap=first.gap)
    return first._replace(text=text) if others else first
