"""Who wrote it, by what the page says of itself: people's names out of all the rest.

Metadata names desks, agencies, the site, addresses and roles as authors too. None of
these is a person; where only they are named, nobody is.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final

import regex

from articlekit.model import Document
from articlekit.people.buttons import is_button
from articlekit.people.cut_names import is_cut, whole_names
from articlekit.people.editors import after_editing
from articlekit.people.names import (
    GLUED,
    in_any_script,
    in_word,
    pieces,
    without_signs,
)
from articlekit.people.own_names import is_sites_own
from articlekit.people.site_words import is_site_by_words
from articlekit.people.sources import is_source
from articlekit.rules import RuleSet, load, words_of_all
from articlekit.text import fold
from articlekit.titles.site import letters

_GROUPS: Final = (("json-ld",), ("open-graph", "meta"), ("microdata",), ("link",))
_ORGANISATIONS: Final = (("organization",),)
Read = tuple[str, tuple[str, ...]]
"""The rule a printed line was read by, and whom it names."""

_LONGEST = 400
_BESIDE = 2  # blocks
_MARKS = " :–—-|"
_OPENER = 3  # words
_STRONG: Final = frozenset(
    ("opener", "below-opener", "author-box", "role-below-name", "byline-and-date")
)
_MOST = 30
_ADDRESS: Final = regex.compile(r"\S*(?:://|www\.|@)\S*|\bhttps?\b")
_BRACKETS: Final = regex.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]")
# What templates open a byline with, whatever the language of the text.
_UNTRANSLATED: Final = frozenset(
    ("by", "written by", "posted by", "published by", "submitted by", "author")
)
_TOWNS: Final = frozenset(("da", "no", "sv"))
"""Where "By: Halden" is a town."""
_SO: Final = frozenset(("cs", "pl"))
"""Where a headline says "so that": "BY HALDEN BYŁ WOLNY"."""
_GROUP_WORDS: Final = frozenset(
    ("admin", "administrator", "agency", "agentur", "agencia", "agence", "associated", "association", "blog", "bio", "bureau", "center", "centre", "clinic", "clinics", "club", "college", "committee", "communications", "company", "contributor", "contributors", "corp", "council", "department", "desk", "developer", "digital", "editor", "editorial", "editors", "equipo", "foundation", "gmbh", "group", "hospital", "inc", "institute", "limited", "llc", "ltd", "magazine", "marketing", "media", "news", "newsdesk", "newsroom", "office", "official", "officials", "online", "partner", "partners", "photography", "press", "presse", "publishing", "radio", "redacción", "redaccion", "redação", "redakce", "redakcja", "redaksi", "redaktion", "redaktionen", "redazione", "rédaction", "reporter", "reporters", "research", "review", "reviews", "school", "service", "services", "society", "solutions", "sports", "staff", "studio", "studios", "support", "team", "technologies", "television", "toimitus", "tv", "uncredited", "university", "user", "webdesk", "webmaster", "wire", "writer", "writers", "ajansı", "haber", "verlag", "zeitung", "times", "herald", "today", "daily", "the", "community", "net", "website", "gazette", "tribune", "chronicle", "journal", "observer", "corriere", "giornale", "diario", "jornal", "gazeta", "tageblatt", "anzeiger", "nachrichten", "rundschau")
)  # fmt: skip
_EAST_GROUP: Final = regex.compile(
    r"新聞|新闻|日報|日报|時報|时报|通信|編集|编辑|デジタル|ニュース|テレビ|放送|出版|株式|会社|報道|报道|取材|記者会|网络|網絡|佚名|匿名|本站|本报|本報|本网|团队|團隊|综合|綜合|来源|來源|摄影|攝影|写真|사진|뉴스|신문|일보|방송|편집|온라인"
    r"|..[局部課课社]\Z|.[网網]\Z"
)
_KOREAN_ROLE: Final = regex.compile(r"\s*(?:선임|전문|인턴)?(?:기자|특파원|논설위원)\Z")


def claimed_authors(doc: Document) -> tuple[str, ...]:
    """The people named by the most trusted source that names any."""
    return _claimed(doc, _GROUPS)


def claimed_by_links(doc: Document) -> bool:
    """Whether links alone name its authors: those of other posts are called so, too."""
    return not _claimed(doc, _GROUPS[:-1])


def claimed_groups(doc: Document) -> tuple[str, ...]:
    """Those named as authors that the page calls organisations: people too, on some."""
    return _claimed(doc, _ORGANISATIONS)


def _claimed(doc: Document, groups: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    rules = load(doc.lang)
    for group in groups:
        names: dict[str, str] = {}
        for hint in doc.hints:
            if hint.field == "author" and hint.source in group:
                for name in people(hint.value, doc, rules):
                    names.setdefault(letters(name), name)
            if len(names) > _MOST:
                break
        if names:
            return tuple(names.values())
    return ()


def author_pages(doc: Document) -> tuple[str, ...]:
    """The people whose own pages are linked, some of them perhaps by teasers."""
    rules = load(doc.lang)
    found = (
        name
        for hint in doc.hints
        if hint.field == "author" and hint.source == "author-page"
        for name in people(hint.value, doc, rules)
    )
    return tuple(dict.fromkeys(islice(found, _MOST)))


def people(value: str, doc: Document, rules: RuleSet) -> Iterator[str]:
    """The names of people in one claim."""
    for name in told(value, rules):
        if in_any_script(name) and not is_group(name, doc, rules):
            yield name


def told(value: str, rules: RuleSet) -> Iterator[str]:
    """What stands for names in one claim, whatever it is: "By Mara Lind, AFP" tells two."""
    if len(value) > _LONGEST or after_editing(value):
        return
    value = without_signs(_ADDRESS.sub(" ", value))
    value = _KOREAN_ROLE.sub("", _BRACKETS.sub("", value)).strip()
    value = without_opener(unglued(value, rules), rules)
    for piece in pieces(value.replace("|", ","), listed=True):
        if is_cut(piece):
            continue
        name = " ".join(piece.split()).strip(" .,;:-–—")
        name = without_opener(name, rules)
        if name:
            yield name


def unglued(value: str, rules: RuleSet) -> str:
    """Without what only machines read out: "Post authorBy Mara Lind" is by Mara Lind."""
    for cut in GLUED.finditer(value):
        if after_opener(value[cut.start() :], rules)[0]:
            return value[cut.start() :]
    return value


def checked(
    doc: Document, found: Mapping[int, Read], known: Mapping[str, str], rules: RuleSet
) -> dict[int, Read]:
    """The lines of a page that name its authors, not those of teasers and pictures.

    Where the metadata names somebody, a line must name them too, or stand beside one
    that does and be a byline by more than its place.
    """
    clean = {
        n: (
            rule,
            tuple(
                name
                for name in whole_names(doc, doc.blocks[n].text, names)
                if in_any_script(name)
                and not is_group(
                    name,
                    doc,
                    rules,
                    signed=rule == "below-opener"
                    or is_opened(doc.blocks[n].text, name),
                )
            ),
        )
        for n, (rule, names) in found.items()
    }
    if not known:
        return clean
    sure = [
        n for n, (_, names) in clean.items() if any(letters(a) in known for a in names)
    ]
    return {
        n: (rule, names)
        for n, (rule, names) in clean.items()
        if n in sure
        or (
            rule in _STRONG
            and (not sure or any(abs(n - other) <= _BESIDE for other in sure))
        )
    }


def reconciled(claimed: tuple[str, ...], printed: tuple[str, ...]) -> tuple[str, ...]:
    """The claimed names, with those that only the byline prints beside them."""
    if not claimed:
        return printed
    known = {letters(name): name for name in claimed}
    said = {letters(name) for name in printed}
    if known.keys().isdisjoint(said):
        return claimed
    # "MARA LIND" is how a byline is set; how she writes it the page says elsewhere.
    printed = tuple(
        known.get(letters(name), name) if name.isupper() else name for name in printed
    )
    return printed + tuple(name for name in claimed if letters(name) not in said)


def is_group(name: str, doc: Document, rules: RuleSet, *, signed: bool = False) -> bool:
    """A desk, an agency, the site itself, a role: no person.

    A site may be called by its author's name. Then the page's data call them a person,
    or a byline is `signed` so.

    >>> doc, rules = Document(lang="en"), load("en")
    >>> is_group("Halden News", doc, rules), is_group("Mara Lind", doc, rules)
    (True, False)
    """
    folded = fold(name)
    words = rules.words
    if is_opener(folded):
        return True
    if folded in words.get("desk", ()) or folded in _agencies():
        return True
    ends = name.split()
    if any(end.isupper() and fold(end) in _agencies() for end in (ends[0], ends[-1])):
        return True
    parts = folded.replace("-", " ").split()
    if not _GROUP_WORDS.isdisjoint(parts) or not words.get(
        "role", frozenset()
    ).isdisjoint(parts):
        return True
    if not words_of_all("outlet").isdisjoint(parts) or is_source(parts, doc):
        return True
    if is_sites_own(name, doc, signed=signed) or is_site_by_words(name, doc):
        return True
    return is_button(parts) or is_east_group(name)


def is_east_group(name: str) -> bool:
    """The same in Chinese, Japanese and Korean, where the words are not parted.

    >>> is_east_group("港湾局"), is_east_group("周敏")
    (True, False)
    """
    return _EAST_GROUP.search(name) is not None


def is_opener(folded: str) -> bool:
    """Whether it only leads on to a name, as "written by" and "fact checked by" do.

    The words of other openers ("di", "par") are also surnames.

    >>> is_opener("fact checked by"), is_opener("autor"), is_opener("liu di")
    (True, True, False)
    """
    return folded.endswith(" by") or folded in words_of_all("byline")


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    return words_of_all("agency")


@lru_cache(maxsize=2048)
def openers(lang: str, first: str) -> tuple[str, ...]:
    """What opens a byline with this letter, the longest first.

    In a language, or in any where the text is too short to tell.
    """
    words = words_of_all("byline") if lang == "any" else load(lang).words["byline"]
    begun = [word for word in words | _UNTRANSLATED if word[0] == first]
    return tuple(sorted(begun, key=len, reverse=True))


def after_opener(text: str, rules: RuleSet) -> tuple[str, str]:
    """What opens a byline, in small letters, and what follows it; "" and the line if not.

    >>> after_opener("By: Mara Lind", load("en")), after_opener("Byron", load("en"))
    (('by', 'Mara Lind'), ('', 'Byron'))
    """
    low = text.lower()
    for opener in openers(rules.lang, low[:1]):
        if low.startswith(opener) and len(text) > len(opener):
            rest = text[len(opener) :]
            if opener == "by" and rules.lang in _TOWNS | _SO and text.isupper():
                continue
            if opener == "by" and rules.lang in _TOWNS and rest[0] == ":":
                continue
            if not in_word(rest[0]):
                return opener, rest.lstrip(_MARKS)
    return "", text


def is_opened(text: str, name: str) -> bool:
    """Whether an opener of any language stands right before a name in a line.

    >>> is_opened("May 17 by Mara Lind", "Mara Lind"), is_opened("Mara Lind", "Mara Lind")
    (True, False)
    """
    before, _, after = text.partition(name)
    if len(before) == len(text) or in_word(after[:1]):
        return False
    words = before.lower().rstrip(_MARKS).split()[-_OPENER:]
    return any(" ".join(words[n:]) in words_of_all("byline") for n in range(len(words)))


def without_opener(text: str, rules: RuleSet) -> str:
    """A byline less its "By", which metadata has in every language."""
    opener, rest = after_opener(text, rules)
    if not opener and text[:2].lower() == "by" and not text[2:3].isalnum():
        return text[2:].lstrip(_MARKS) or text
    return rest
