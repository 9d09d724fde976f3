"""`clean()` and `Cleaner`: read a scrape, run the stages, return the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from articlekit.addresses import canonical, picture
from articlekit.article import Article
from articlekit.errors import DuplicateStageError, InputTooLarge, UnknownNameError
from articlekit.model import BODY_ROLES, Block, Caption, Document, Role, Stage
from articlekit.options import Options
from articlekit.reading import Soup, as_text, is_soup, read
from articlekit.rescue import rescued
from articlekit.rules import RuleSet
from articlekit.rules.own import OwnRules, own_rules
from articlekit.stages import DEFAULT
from articlekit.text import whole

_PASSES = 8
_ANY_DAY = datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Cleaner:
    """An ordered list of stages, the options they run with, and rules of your own.

    Cleaners are values: the methods below return new ones.

    >>> Cleaner().without("find_dateline").clean("PORT HALDEN (NPA) - Rain.").dateline

    Raises `DuplicateStageError` for two stages of one name, `UnknownNameError` for a
    `disable` that is no rule's id, or a stage that is not there.
    """

    stages: tuple[Stage, ...] = DEFAULT
    options: Options = Options()
    rules: RuleSet | None = None
    """Tried before the rules that ship: see `RuleSet.load`. One with the id of a rule
    that ships takes its place."""
    disable: Collection[str] = frozenset()
    """Ids of rules that are not tried, in any language."""
    _own: OwnRules | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names = [stage.name for stage in self.stages]
        for name, times in Counter(names).items():
            if times > 1:
                raise DuplicateStageError(name, dict.fromkeys(names))
        own = own_rules(self.rules, self.disable)
        object.__setattr__(self, "_own", own)
        object.__setattr__(self, "disable", frozenset(self.disable))

    def clean(
        self,
        raw: str | bytes | Soup,
        /,
        *,
        url: str | None = None,
        lang: str | None = None,
        scraped_at: datetime | None = None,
        tz: str | tzinfo | None = None,
    ) -> Article:
        """Clean one scrape; see `articlekit.clean`."""
        if not isinstance(raw, (str, bytes)) and not is_soup(raw):
            raise TypeError(_wrong_type(raw))
        written = raw if isinstance(raw, (str, bytes)) else str(raw)
        most = self.options.max_chars
        if len(written) > most:
            unit = "bytes" if isinstance(raw, bytes) else "characters"
            raise InputTooLarge(len(written), most, unit)
        text, utf8, guessed = as_text(written)
        reads = "html" if is_soup(raw) else self.options.reads
        given = replace(
            read(text, reads, utf8),
            lang=lang and whole(lang),
            url=url and whole(url),
            scraped_at=scraped_at,
            tz=_zone(tz),
            options=self.options,
            own=self._own.at(url) if self._own else None,
            warnings=(guessed,) if guessed else (),
        )
        doc = self._run(given)
        if doc.markup is None:
            doc = self._settled(doc, given)
        else:
            doc = rescued(doc, text, lambda: self._run(given, skip="drop_sections"))
        warnings = doc.warnings
        if not any(block.role in _TEXT for block in doc.blocks):
            warnings += ("empty: no article text was found",)
        return _article(doc, warnings)

    def without(self, name: str) -> Cleaner:
        """This cleaner less one stage.

        >>> "drop_repeats" in [stage.name for stage in Cleaner().without("drop_repeats").stages]
        False
        """
        place = self._place(name)
        return replace(self, stages=self.stages[:place] + self.stages[place + 1 :])

    def before(self, name: str, stage: Stage) -> Cleaner:
        """This cleaner with a stage put before the one of that name."""
        place = self._place(name)
        return replace(self, stages=(*self.stages[:place], stage, *self.stages[place:]))

    def after(self, name: str, stage: Stage) -> Cleaner:
        """This cleaner with a stage put after the one of that name."""
        place = self._place(name) + 1
        return replace(self, stages=(*self.stages[:place], stage, *self.stages[place:]))

    def replace(self, name: str, stage: Stage) -> Cleaner:
        """This cleaner with another stage in the place of the one of that name."""
        place = self._place(name)
        return replace(
            self, stages=(*self.stages[:place], stage, *self.stages[place + 1 :])
        )

    def _place(self, name: str) -> int:
        names = [stage.name for stage in self.stages]
        if name not in names:
            raise UnknownNameError("stage", name, names)
        return names.index(name)

    def _run(self, doc: Document, skip: str = "") -> Document:
        for stage in self.stages:
            if stage.name != skip:
                doc = stage(doc)
        return doc

    def _settled(self, doc: Document, given: Document) -> Document:
        """Clean what was kept again until nothing changes.

        A line may count as furniture only once its neighbours are gone. Whoever
        cleans our text a second time must get it back unchanged, so that second
        cleaning is done here.
        """
        for _ in range(_PASSES):
            kept = [n for n, block in enumerate(doc.blocks) if block.role in _TEXT]
            text = tuple(Block(doc.blocks[n].text, here) for here, n in enumerate(kept))
            again = self._run(
                Document(
                    text,
                    given.lang,
                    options=self.options,
                    own=given.own,
                    answers=doc.answers,
                )
            )
            changes = dict(_differences(doc, kept, again))
            if not changes:
                break
            doc = replace(
                doc.changed(changes),
                captions=doc.captions + _moved(again, kept, doc),
                byline=doc.byline or again.byline,
                authors=doc.authors or again.authors,
            )
        return doc


_TEXT = BODY_ROLES | {Role.STANDFIRST}


def _differences(
    doc: Document, kept: list[int], again: Document
) -> Iterator[tuple[int, Block]]:
    for block in again.blocks:
        place = kept[block.index]
        if block.role not in _TEXT and block.role is not Role.TITLE:
            yield place, block._replace(index=doc.blocks[place].index)
        elif block.text != doc.blocks[place].text:
            yield place, doc.blocks[place]._replace(text=block.text)


def _moved(again: Document, kept: list[int], doc: Document) -> tuple[Caption, ...]:
    return tuple(
        replace(c, blocks=tuple(doc.blocks[kept[n]].index for n in c.blocks))
        for c in again.captions
    )


def clean(
    raw: str | bytes | Soup,
    /,
    *,
    url: str | None = None,
    lang: str | None = None,
    scraped_at: datetime | None = None,
    tz: str | tzinfo | None = None,
    options: Options | None = None,
) -> Article:
    """Turn a raw scrape into an `Article`; what was taken out is in `removed`.

    Args:
        raw: the scraped text; bytes are decoded by byte order mark, as UTF-8, else
            by `bs4.dammit`.
        url: where it was scraped; kept in `Article.url`.
        lang: ISO 639-1 code, if known; picks the rules and the order of day and month.
        scraped_at: when it was scraped. "3 hours ago" has no meaning without it.
        tz: zone of dates that name none: an IANA key such as "Europe/London".
        options: see `Options`.

    Anything that is a `str` or `bytes` gets an Article, if need be an empty one with
    a warning. Raises `InputTooLarge` for one above `Options.max_chars`, `TypeError` for
    anything else, `ValueError` for a `tz` nobody knows.

    >>> article = clean("Storm hits Port Halden\\n\\n12 May 2024\\n\\nThe sea rose.")
    >>> article.title, article.text, article.published.isoformat()
    ('Storm hits Port Halden', 'The sea rose.', '2024-05-12T00:00:00')
    >>> clean("The findings were published on 12 May 2024.").removed
    ()

    """
    return Cleaner(options=options or Options()).clean(
        raw, url=url, lang=lang, scraped_at=scraped_at, tz=tz
    )


def _zone(tz: str | tzinfo | None) -> tzinfo | None:
    if tz is None:
        return None
    msg = f"tz={tz!r} is no time zone: pass an IANA key such as 'Europe/London'"
    try:
        zone = tz if isinstance(tz, tzinfo) else ZoneInfo(tz)
        is_known = zone.utcoffset(_ANY_DAY) is not None
    except (LookupError, ValueError, OSError, TypeError, NotImplementedError) as error:
        raise ValueError(msg) from error
    if not is_known:
        raise ValueError(msg)
    return zone


def _wrong_type(raw: object) -> str:
    advice = "pass the text of one scrape as str or bytes"
    if raw is None:
        advice += "; a scraper that found nothing returned None: skip the row"
    elif hasattr(raw, "read"):
        advice += "; for an open file, pass file.read()"
    elif isinstance(raw, (list, tuple)):
        advice += "; for many scrapes, call clean() on each"
    elif hasattr(raw, "__fspath__"):
        advice += "; for a path, pass path.read_bytes()"
    return f"clean() takes str or bytes, not {type(raw).__name__}: {advice}."


def _place(caption: Caption) -> int:
    return caption.blocks[0] if caption.blocks else -1


def _article(doc: Document, warnings: tuple[str, ...]) -> Article:
    roles = {block.index: block.role for block in doc.blocks}
    return Article(
        blocks=doc.blocks,
        title=doc.title,
        byline=doc.byline,
        authors=doc.authors,
        dateline=doc.dateline,
        publisher=doc.publisher,
        lang=doc.lang,
        url=canonical(doc),
        image=picture(doc),
        published=doc.published.value if doc.published else None,
        modified=doc.modified.value if doc.modified else None,
        dates=doc.dates,
        captions=tuple(
            sorted(
                (c for c in doc.captions if roles.get(_place(c)) is Role.CAPTION),
                key=_place,
            )
        ),
        warnings=warnings,
        reasons=_reasons(doc),
    )


def _reasons(doc: Document) -> dict[str, str]:
    """Why the cleaner's own rules took what they took."""
    if doc.own is None:
        return {}
    took = {block.rule for block in doc.blocks if block.role is Role.REMOVED}
    return {rule.id: rule.why for rule in doc.own.rules if rule.id in took}
