"""What travels between stages: blocks, the document that holds them, and roles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Any, Final, Literal, NamedTuple, Protocol, TypeVar

from articlekit.dates import DateLine, Moment
from articlekit.options import Options
from articlekit.page.markup import Markup
from articlekit.rules import RuleSet, load
from articlekit.rules.own import OwnRules

T = TypeVar("T")


class Role(StrEnum):
    """What a block is. Each block ends with exactly one role."""

    UNKNOWN = "unknown"
    """Not decided yet; no block of a finished article has it."""
    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    CAPTION = "caption"
    ALT = "alt"
    """The description of a picture for those who cannot see it."""
    CREDIT = "credit"
    """Who made the picture, on a line of its own."""
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    CORRECTION = "correction"
    REMOVED = "removed"


_REMEMBERED: Final = 4000
"""Answers about the texts of a document: what is longer is no page."""
UNKNOWN: Final = Role.UNKNOWN
"""Under its own name: every stage asks it of every block, and to look a member up in
its enum takes Python 3.11 ten times as long."""

BODY_ROLES = frozenset(
    (Role.PARAGRAPH, Role.SUBHEAD, Role.QUOTE, Role.LIST_ITEM, Role.CORRECTION)
)
"""The roles of body text."""

TEXT_ROLES = BODY_ROLES | {Role.STANDFIRST}
"""The roles of what `Article.text` holds."""

PICTURE_ROLES = frozenset((Role.CAPTION, Role.ALT, Role.CREDIT))
"""The roles of text that belongs to a picture."""


class Block(NamedTuple):
    """One line or paragraph of the input."""

    text: str
    """The whole text, spaces squeezed and characters repaired, never cut."""
    index: int  # type: ignore[assignment]  # in place of the method tuples have
    """Place in the source, from 0. Joined lines keep the place of the first."""
    role: Role = UNKNOWN
    stage: str = ""
    """The stage that gave the role; empty while the role is unknown."""
    rule: str = ""
    """What decided it within the stage."""
    kind: str = ""
    """For removed blocks: what sort of furniture it was."""
    gap: bool = True
    """Whether a blank line stood before it in the source."""

    @property
    def is_signature(self) -> bool:
        """Whether it says who wrote the article, or when."""
        return self.role is Role.BYLINE or self.kind in ("date", "age")

    def labelled(self, role: Role, stage: str, rule: str) -> Block:
        """The same block with a role, and who gave it."""
        return Block(self.text, self.index, role, stage, rule, "", self.gap)

    def removed(self, stage: str, rule: str, kind: str) -> Block:
        """The same block taken out of the article."""
        return Block(self.text, self.index, Role.REMOVED, stage, rule, kind, self.gap)


@dataclass(frozen=True, slots=True)
class Caption:
    """The text below a picture, and who made the picture."""

    text: str
    """Without credit and brackets; empty when only an alt text was found."""
    credit: str | None = None
    """Agency or person, without label or brackets."""
    alt: str | None = None
    """The picture's alternative text: of its element, or printed as a line."""
    blocks: tuple[int, ...] = ()
    """`Block.index` of the lines it was read from."""
    image: str | None = None
    """Address of the picture as the page writes it; None in a text scrape."""


Sign = Literal["headline", "heading", "row", "picture", "caption", "link", "matter"]
"""What Markdown says of a line: a row of a table, a picture's description, a line in
italics below it, nothing but links; or that a tool wrote it above the text, of the page
it is from."""


class Hint(NamedTuple):
    """What a page says of itself where no reader looks."""

    field: str
    """title, description, author, person (an author whom JSON-LD calls one), published,
    modified, publisher, image, url, lang or text."""
    value: str
    """As written, entities resolved and spaces squeezed."""
    source: str
    """json-ld, organization (an author whom JSON-LD calls one), open-graph, meta, time,
    microdata, link, author-page, script, html or title."""


@dataclass(frozen=True, slots=True)
class Document:
    """A scrape on its way through the stages.

    A stage changes nothing in it and makes a new one, by `changed` or `replace`. Only
    `answers` fills as stages ask: what it holds is no part of the value.
    """

    blocks: tuple[Block, ...] = ()
    """Every line or paragraph of the scrape, in its order, whatever became of it. No
    stage may drop or add one: what is taken out is labelled with `Block.removed`. On a
    page `Block.index` is the position here, and what `markup` knows of a block stands
    there too. In a text a stage may join lines; the others keep their index."""
    lang: str | None = None
    """Code of ISO 639-1; None until `find_language`, and where nothing tells."""
    region: str = ""
    """The country of a tag such as "en-US", upper case; "" where the caller named none.
    It settles whether 05/06 is in May or June."""
    url: str | None = None
    """Where it was scraped, as the caller says; None if unknown."""
    scraped_at: datetime | None = None
    """When it was scraped, as the caller says; None if unknown."""
    tz: tzinfo | None = None
    """The zone of dates that print none, as the caller says; None leaves them naive."""
    options: Options = Options()
    """Those of the cleaner."""
    own: OwnRules | None = None
    """What the cleaner changes about the rules at this address; see `rules`."""
    markup: Markup | None = None
    """The elements the blocks stood in; None for a text scrape."""
    hints: tuple[Hint, ...] = ()
    """What the page says of itself, the most trusted first."""
    signs: Mapping[int, Sign] = field(default_factory=dict)
    """What the signs of a Markdown text say of some blocks, by `Block.index`."""
    article: int = 0
    """The element of `markup` that holds the article's text."""
    head: int = 0
    """Position where the article's head begins: its headline, or a picture above it."""
    title: str | None = None
    """The headline; None while, and where, none is found."""
    byline: str | None = None
    """Who wrote it, as printed, a line break between lines; None where nobody says."""
    authors: tuple[str, ...] = ()
    """People's names alone."""
    dateline: str | None = None
    """Place and agency an agency story opens with; None for others."""
    publisher: str | None = None
    """Name of the publisher; None where neither page nor copyright line says it."""
    published: Moment | None = None
    """When it appeared; None where that cannot be known."""
    modified: Moment | None = None
    """When it was last changed; None where nothing says that it was."""
    dates: tuple[Moment, ...] = ()
    """Every moment read: of a page the article's own first, then in source order."""
    date_lines: tuple[tuple[int, DateLine], ...] = ()
    """The date lines of a text, each with the `Block.index` it was read from."""
    captions: tuple[Caption, ...] = ()
    """Of those whose line a later stage takes for something else, none reaches the
    article."""
    warnings: tuple[str, ...] = ()
    """What a reader must know of the result; the README lists them."""
    answers: dict[tuple[Callable[[str], Any], str], Any] = field(
        default_factory=dict, repr=False, compare=False
    )
    """What `once` was told: no part of the value."""

    @classmethod
    def of(cls, *lines: str, lang: str | None = None) -> Document:
        """A document of these lines, for trying a stage alone.

        >>> [block.index for block in Document.of("One.", "Two.").blocks]
        [0, 1]
        """
        return cls(tuple(Block(line, n) for n, line in enumerate(lines)), lang=lang)

    def changed(self, blocks: Mapping[int, Block], **fields: Any) -> Document:  # noqa: ANN401 - as `replace` has it
        """The same document with the blocks at these positions exchanged.

        `fields` are exchanged with them.
        """
        if blocks:
            exchanged = list(self.blocks)
            for place, block in blocks.items():
                exchanged[place] = block
            fields["blocks"] = tuple(exchanged)
        return replace(self, **fields) if fields else self

    def once(self, ask: Callable[[str], T], text: str) -> T:
        """What a pure function says of a text, asked once however many stages want it.

        >>> doc = Document.of("The sea rose.")
        >>> doc.once(str.upper, "One."), len(doc.answers)
        ('ONE.', 1)
        """
        key = (ask, text)
        if key in self.answers:
            answer: T = self.answers[key]
            return answer
        answer = ask(text)
        if len(self.answers) < _REMEMBERED:
            self.answers[key] = answer
        return answer

    def language_tag(self) -> str | None:
        """Language and country as `read_line` takes them; None while unknown.

        >>> Document(lang="en", region="US").language_tag()
        'en-US'
        """
        return f"{self.lang}-{self.region}" if self.lang and self.region else self.lang

    def rules(self) -> RuleSet:
        """The rules of its language, and the cleaner's own."""
        return self.own.load(self.lang) if self.own else load(self.lang)

    def roles(self) -> list[Role]:
        """The role of each block, for a look at what a stage did."""
        return [block.role for block in self.blocks]


class Stage(Protocol):
    """Takes a document, returns a document. Changes nothing it was given."""

    @property
    def name(self) -> str:
        """A verb phrase; users see it in `Removed.stage`."""
        ...

    def __call__(self, doc: Document, /) -> Document:
        """The document with this stage's one job done."""
        ...
