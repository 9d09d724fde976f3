"""The schema.org data in a page's scripts: which of it is the article, and what it says.

Pages list much besides the article: the site, the trail of breadcrumbs, comments, the
entries of a live blog, articles on the same subject. Only what may stand for the page
is looked at (`_DOORS`), and of several articles the one that the page's title or
address names is chosen.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final

from articlekit.model import Hint
from articlekit.reading.broken_json import loads
from articlekit.text import fold

SOURCE: Final = "json-ld"
GROUP: Final = "organization"
"""The source of an author whom JSON-LD calls an organisation."""

_DOORS: Final = ("@graph", "mainEntity", "mainEntityOfPage", "mainentity")
_WEAK: Final = frozenset(
    ("webpage", "itempage", "medicalwebpage", "creativework", "faqpage", "aboutpage", "report", "howto", "recipe", "review", "learningresource", "qapage", "podcastepisode")
)  # fmt: skip
_DEEPEST, _MOST = 8, 4000
_TITLES, _LONGEST = 12, 1000  # what the page is called that is asked of each article
_URLS: Final = ("url", "mainEntityOfPage", "@id")
_FIELDS: Final = (
    ("title", ("headline", "name")),
    ("published", ("datePublished", "dateCreated", "uploadDate")),
    ("modified", ("dateModified",)),
    ("description", ("description",)),
    ("lang", ("inLanguage",)),
    ("url", ("url",)),
)


def hints(
    scripts: Iterable[str], titles: Iterable[str], urls: Iterable[str]
) -> tuple[list[Hint], list[Hint]]:
    """What the article's own object says, and what that of its page says.

    `titles` and `urls` are what the page is called elsewhere: they tell the article
    from others that are listed.

    >>> script = '{"@type": "Article", "headline": "Storm", "author": {"name": "Mara Lind"}}'
    >>> [(hint.field, hint.value) for hint in hints([script], (), ())[0]]
    [('title', 'Storm'), ('author', 'Mara Lind')]
    >>> hints(['{"@type": "Comment", "headline": "Storm"}'], (), ())
    ([], [])
    """
    objects = [thing for script in scripts for thing in loads(script)]
    if not objects:
        return [], []
    articles, pages, named = _collect(objects)
    known = {fold(title[:_LONGEST]) for title in islice(dict.fromkeys(titles), _TITLES)}
    places = {_place(url) for url in urls}
    ranked = sorted(articles, key=lambda thing: -_rank(thing, known, places))
    own: list[Hint] = []
    title = ""
    for thing in ranked:
        here = _title(thing)
        if not own:
            own, title = _claims(thing, named), here
        elif here and here == title:
            own += _claims(thing, named)
    page = [hint for thing in pages for hint in _claims(thing, named)]
    if any(hint.field == "author" for hint in own):
        page = [hint for hint in page if hint.field not in ("author", "person")]
    return own, page


Thing = dict[str, Any]


def _collect(
    objects: list[object],
) -> tuple[list[Thing], list[Thing], dict[str, Thing]]:
    """Articles, pages, and everything that others may refer to by its id."""
    articles: list[Thing] = []
    pages: list[Thing] = []
    videos: list[Thing] = []
    named: dict[str, Thing] = {}
    left = _MOST
    stack = [(thing, 0) for thing in reversed(objects)]
    while stack and left:
        value, depth = stack.pop()
        left -= 1
        if isinstance(value, list):
            inside: list[object] = value
        elif isinstance(value, dict):
            kinds = list(_kinds(value))
            if isinstance(value.get("@id"), str) and len(value) > 1:
                named.setdefault(value["@id"], value)
            if any(_is_article(kind) for kind in kinds):
                articles.append(value)
            elif any(kind in _WEAK for kind in kinds):
                pages.append(value)
            elif "videoobject" in kinds:
                videos.append(value)
            # An object of no type is a wrapper somebody's template put around it.
            inside = [v for key, v in value.items() if not kinds or key in _DOORS]
        else:
            continue
        if depth < _DEEPEST:
            stack += [
                (v, depth + 1) for v in reversed(inside) if isinstance(v, (dict, list))
            ]
    # A page of nothing but a video says of it what others say of the article.
    return articles, pages or ([] if articles else videos[:1]), named


def _kinds(thing: Mapping[str, Any]) -> Iterator[str]:
    kinds = thing.get("@type")
    for kind in kinds if isinstance(kinds, list) else (kinds,):
        if isinstance(kind, str):
            yield kind.lower().rpartition("/")[2].rpartition(":")[2].strip()


def _is_article(kind: str) -> bool:
    """NewsArticle, BlogPosting and the many others of the two families."""
    return kind.endswith(("article", "posting")) and kind != "jobposting"


def _rank(thing: Thing, titles: set[str], places: set[str]) -> int:
    title = _title(thing)
    rank = bool(title) + bool(thing.get("datePublished"))
    if title and any(title in other or other in title for other in titles if other):
        rank += 3
    if any(
        _place(url) in places
        for key in _URLS
        for url in _texts(thing.get(key), ("@id", "url"))
    ):
        rank += 3
    return rank


def _title(thing: Thing) -> str:
    return fold(next(_texts(thing.get("headline") or thing.get("name")), ""))


def _place(url: str) -> str:
    """An address without what says how to get there."""
    return (
        url.partition("#")[0]
        .partition("?")[0]
        .partition("://")[2]
        .removeprefix("www.")
        .rstrip("/")
    )


def _claims(thing: Thing, named: Mapping[str, Thing]) -> list[Hint]:
    found: list[Hint] = []
    for field, keys in _FIELDS:
        for key in keys:
            value = next(_texts(thing.get(key)), "")
            if value:
                found.append(Hint(field, value, SOURCE))
                break
    author = thing.get("author") or thing.get("creator")
    source = GROUP if _is_group(author, named) else SOURCE
    found += [Hint("author", name, source) for name in _people(author, named)]
    found += [Hint("person", name, SOURCE) for name in _called_persons(author, named)]
    for field, key, names in (
        ("publisher", "publisher", ("name", "legalName")),
        ("image", "image", ("url", "contentUrl", "@id")),
        ("image", "thumbnailUrl", ()),
        ("text", "articleBody", ()),
    ):
        whole = _resolved(thing.get(key), named)
        value = next(_texts(whole, names), "")
        if value:
            found.append(Hint(field, value, SOURCE))
    return found


def _people(value: object, named: Mapping[str, Thing], depth: int = 0) -> Iterator[str]:
    """The names of authors, whatever they are wrapped in."""
    if isinstance(value, list):
        if depth < _DEEPEST:
            for entry in _persons(value[:50]):
                yield from _people(entry, named, depth + 1)
    elif isinstance(value, dict):
        value = _resolved(value, named)
        name = value.get("name") if isinstance(value, dict) else None
        if isinstance(name, (dict, list)) and depth < _DEEPEST:
            yield from _people(name, named, depth + 1)
        elif not name and isinstance(value, dict):
            parts = (value.get("givenName"), value.get("familyName"))
            joined = " ".join(part for part in parts if isinstance(part, str))
            yield from _texts(joined or value.get("@value"))
        else:
            yield from _texts(name)
    else:
        yield from _texts(value)


def _is_group(author: object, named: Mapping[str, Thing]) -> bool:
    """Whether the page says of all its authors that they are organisations."""
    entries = author[:50] if isinstance(author, list) else [author]
    things = [_resolved(entry, named) for entry in entries]
    return bool(things) and all(
        isinstance(thing, dict)
        and any(k.endswith("organization") for k in _kinds(thing))
        for thing in things
    )


def _called_persons(author: object, named: Mapping[str, Thing]) -> Iterator[str]:
    """The names of those authors of whom the page says that they are persons."""
    entries = author[:50] if isinstance(author, list) else [author]
    for entry in entries:
        thing = _resolved(entry, named)
        if not isinstance(thing, dict):
            continue
        key = thing.get("@id")
        kinds = {
            *_kinds(thing),
            *_kinds(named.get(key, {}) if isinstance(key, str) else {}),
        }
        if "person" in kinds:
            yield from _people(thing, named)


def _persons(entries: list[object]) -> list[object]:
    """Without the organisations, where a person stands beside them."""
    kinds = [set(_kinds(e)) if isinstance(e, dict) else set() for e in entries]
    if not any("person" in kind for kind in kinds):
        return entries
    return [
        entry
        for entry, kind in zip(entries, kinds, strict=True)
        if not any(name.endswith("organization") for name in kind)
    ]


def _resolved(value: object, named: Mapping[str, Thing]) -> object:
    """What an object stands for that only gives another's id."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict) and not value.get("name") and not value.get("url"):
        key = value.get("@id")
        if isinstance(key, str):
            return named.get(key, value)
    return value


def _texts(value: object, keys: tuple[str, ...] = (), depth: int = 0) -> Iterator[str]:
    """The strings in a value that should be one."""
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, (int, float)):
        yield str(value)
    elif isinstance(value, list):
        if depth < _DEEPEST:
            for entry in value[:50]:
                yield from _texts(entry, keys, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        for key in (*keys, "@value"):
            if value.get(key):
                yield from _texts(value[key], keys, depth + 1)
                return
