"""`clean()` and `Cleaner`: read a scrape, run the stages, return the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from functools import partial

from articlekit import own_stages
from articlekit.article import Article
from articlekit.dates import zones
from articlekit.errors import DuplicateStageError, UnknownNameError
from articlekit.finishing import decided, finished
from articlekit.given import When, moment, scrape, spoken, text_of
from articlekit.model import TEXT_ROLES, Document, Stage
from articlekit.options import Options
from articlekit.reading import Soup, as_text, is_soup, read, run_together
from articlekit.rescue import rescued
from articlekit.rules import RuleSet
from articlekit.rules.own import OwnRules, own_rules
from articlekit.settling import settled
from articlekit.stages import DEFAULT
from articlekit.text import whole

_PARTED = 4  # times that what is left is looked through for lines that stand together
_LEFT = 0.1  # of it


@dataclass(frozen=True, slots=True)
class Cleaner:
    """An ordered list of stages, the options they run with, and rules of your own.

    Cleaners are values: the methods below return new ones.

    >>> Cleaner().without("find_dateline").clean("PORT HALDEN (NPA) - Rain.").dateline

    Raises `DuplicateStageError` for two stages of one name, `UnknownNameError` for a
    `disable` that is no rule's id, or a stage that is not there. Cleaning raises
    `MovedBlocksError` where a stage of your own drops or adds blocks.
    """

    stages: tuple[Stage, ...] = DEFAULT
    options: Options = Options()
    rules: RuleSet | None = None
    """Tried before the rules that ship: see `RuleSet.load`. One with the id of a rule
    that ships takes its place."""
    disable: Collection[str] = frozenset()
    """Ids of rules that are not tried, in any language."""
    _own: OwnRules | None = field(init=False, repr=False, compare=False)
    _checked: frozenset[str] = field(init=False, repr=False, compare=False)
    """Names of the stages that must be seen to leave each block in its place."""

    def __post_init__(self) -> None:
        names = [stage.name for stage in self.stages]
        for name, times in Counter(names).items():
            if times > 1:
                raise DuplicateStageError(name, dict.fromkeys(names))
        own = own_rules(self.rules, self.disable)
        object.__setattr__(self, "_own", own)
        object.__setattr__(self, "_checked", own_stages.own(self.stages))
        object.__setattr__(self, "disable", frozenset(self.disable))

    def clean(
        self,
        raw: str | bytes | Soup,
        /,
        *,
        url: str | None = None,
        lang: str | None = None,
        scraped_at: When | None = None,
        tz: str | tzinfo | None = None,
    ) -> Article:
        """Clean one scrape; arguments and errors are those of `articlekit.clean`.

        `lang` is a code or tag, `scraped_at` a `datetime`, a `date` or ISO 8601.
        """
        says = spoken(lang)
        written = scrape(raw, self.options.max_chars)
        text, utf8, guessed = as_text(written, says.code)
        address = text_of("url", url)
        given = replace(
            read(text, "html" if is_soup(raw) else self.options.reads, utf8),
            lang=says.code,
            region=says.region,
            url=address and whole(address),
            scraped_at=moment(scraped_at),
            tz=zones.given(tz),
            options=self.options,
            own=self._own.at(address) if self._own else None,
            warnings=((guessed,) if guessed else ()) + says.warnings,
        )
        if given.markup is None:
            return finished(self._of_text(given))
        doc = self._run(given)
        again = partial(self._run, given, skip="drop_sections")
        return finished(rescued(doc, text, again))

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

    def _of_text(self, given: Document) -> Document:
        """A text as whoever cleans it again gets it back.

        Its lines are parted, and so is what is kept, if that is glued more than the whole
        was; not where next to nothing would be left.
        """
        parted = run_together.parted(given)
        doc = settled(self._run(parted), parted, self._run)
        if parted is not given and not _text_size(doc):
            doc = settled(self._run(given), given, self._run)
        for _ in range(_PARTED):
            kept = {n for n, b in enumerate(doc.blocks) if b.role in TEXT_ROLES}
            parted = run_together.parted(doc, kept)
            if parted is doc:
                break
            again = settled(parted, given, self._run)
            if _text_size(again) < _LEFT * _text_size(doc):
                break
            doc = again
        return doc

    def _run(self, doc: Document, skip: str = "") -> Document:
        for stage in self.stages:
            if stage.name == skip:
                continue
            before, doc = doc, stage(doc)
            if stage.name in self._checked:
                own_stages.check(stage.name, before, doc)
        return decided(doc)


def _text_size(doc: Document) -> int:
    return sum(len(block.text) for block in doc.blocks if block.role in TEXT_ROLES)


def clean(
    raw: str | bytes | Soup,
    /,
    *,
    url: str | None = None,
    lang: str | None = None,
    scraped_at: When | None = None,
    tz: str | tzinfo | None = None,
    options: Options | None = None,
) -> Article:
    """Turn a raw scrape into an `Article`; what was taken out is in `removed`.

    Args:
        raw: the scraped text or page. Bytes are decoded by byte order mark, as UTF-8,
            by the charset a page declares, else by its letters and language. What BeautifulSoup
            parsed is written out and read as a page.
        url: where it was scraped; kept in `Article.url`.
        lang: ISO 639-1 code, or a tag with the country such as "en-US", if known; picks
            the rules and the order of day and month. What is no code, as "English", is
            not used, and a warning says so.
        scraped_at: when it was scraped: a `datetime`, ISO 8601, or a `date`, for its
            midnight. "3 hours ago" has no meaning without it.
        tz: zone of dates that name none: an IANA key such as "Europe/London".
        options: see `Options`.

    Any scrape gets an Article, if need be an empty one with a warning. For `url`, `lang`
    and `scraped_at`, None, "", NaN and NA say that it is not known. Raises
    `InputTooLarge` for a scrape above `Options.max_chars`, `TypeError` for what is
    neither `str`, `bytes` nor of BeautifulSoup, and for what is no text or moment where
    one is asked for, `ValueError` for a `scraped_at` that is no ISO 8601 and a `tz`
    nobody knows.

    >>> article = clean("Storm hits Port Halden\\n\\n12 May 2024\\n\\nThe sea rose.")
    >>> article.title, article.text, article.published.isoformat()
    ('Storm hits Port Halden', 'The sea rose.', '2024-05-12T00:00:00')
    >>> clean("The findings were published on 12 May 2024.").removed
    ()

    """
    return Cleaner(options=options or Options()).clean(
        raw, url=url, lang=lang, scraped_at=scraped_at, tz=tz
    )
