"""What `clean()` returns: an article, and everything that was taken out of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib.metadata import version
from typing import Any, Final, Literal, Self

from articlekit.dates import Moment
from articlekit.model import BODY_ROLES, TEXT_ROLES, Block, Caption, Role


@dataclass(frozen=True, slots=True)
class BodyBlock:
    """One block of body text."""

    text: str
    kind: str
    """paragraph, subhead, quote, list_item or correction."""


@dataclass(frozen=True, slots=True)
class Removed:
    """One block that was taken out, and why."""

    text: str
    """The whole text, never cut."""
    kind: str
    """What sort of furniture: advertisement, date, newsletter, ..."""
    stage: str
    rule: str
    """What decided within the stage; for `drop_boilerplate` and `drop_headed`, the id of
    the rule."""
    index: int
    """`Block.index`: its place in the source."""


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. Every block of the input is in `blocks`, with its role.

    `body`, `removed` and `text` are views of `blocks`; fields nobody printed are None
    or empty.
    """

    blocks: tuple[Block, ...] = ()
    title: str | None = None
    byline: str | None = None
    """As printed; a line break where it was printed on several lines."""
    authors: tuple[str, ...] = ()
    """People's names only."""
    dateline: str | None = None
    """Place and agency an agency story opens with. It also stays in the body."""
    publisher: str | None = None
    lang: str | None = None
    """ISO 639-1, as given or as found."""
    url: str | None = None
    """As given, else the canonical address the page gives itself."""
    image: str | None = None
    """Address of the main picture, if the page names one; None for text."""
    published: datetime | None = None
    """When it appeared; aware only if a zone is stated or was given. How precise and
    how sure: the moment in `dates` with this value. Where only a modified date is
    printed it stands for both, and `warnings` says so."""
    modified: datetime | None = None
    """When it was changed; aware only if a zone is stated or was given."""
    dates: tuple[Moment, ...] = ()
    """Every moment read, in source order."""
    captions: tuple[Caption, ...] = ()
    warnings: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    """By id, why rules of the user's own took what they took: for `explain`. Not
    written down by `to_dict`."""

    @property
    def standfirst(self) -> str | None:
        """The lead set apart from the body; a line break between its blocks."""
        lead = [b.text for b in self.blocks if b.role is Role.STANDFIRST]
        return "\n".join(lead) or None

    @property
    def body(self) -> tuple[BodyBlock, ...]:
        """The article's text, without title, standfirst and captions."""
        return tuple(
            BodyBlock(b.text, str(b.role)) for b in self.blocks if b.role in BODY_ROLES
        )

    @property
    def text(self) -> str:
        """Standfirst and body in reading order, a blank line between blocks."""
        return "\n\n".join(b.text for b in self.blocks if b.role in TEXT_ROLES)

    @property
    def removed(self) -> tuple[Removed, ...]:
        """Everything taken out, in source order."""
        return tuple(
            Removed(b.text, b.kind, b.stage, b.rule, b.index)
            for b in self.blocks
            if b.role is Role.REMOVED
        )

    def explain(
        self,
        format: Literal["text", "html"] = "text",
        *,
        color: bool = False,
        width: int | None = 88,
    ) -> str:
        """Every block of the scrape in order, with its role and what became of it.

        As text, `-` marks what was removed and `>` what left the body for a field,
        each with stage and rule below; at the end stands why. As "html" it is one page that
        needs nothing else and runs no script.

        Args:
            format: "text" or "html"; `ValueError` for anything else.
            color: text with colours for a terminal.
            width: columns of the text; None sets each block on one line.

        >>> blocks = (Block("It rained.", 0, Role.PARAGRAPH, "label_body", "paragraph"),
        ...           Block("Share", 1, Role.REMOVED, "drop_repeats", "stands-often"))
        >>> print(Article(blocks).explain())
          paragraph   It rained.
        - removed     Share
          drop_repeats/stands-often
        <BLANKLINE>
        1 of 2 blocks removed
        <BLANKLINE>
           1  drop_repeats/stands-often  Stands on the page three times or more.

        """
        if format == "html":
            from articlekit.explain_html import page

            return page(self)
        if format != "text":
            msg = f"format={format!r}: pass 'text' or 'html'"
            raise ValueError(msg)
        from articlekit.explain import text

        return text(self, color=color, width=width)

    def _repr_html_(self) -> str:
        """For notebooks: the page of `explain` in a frame that runs no script."""
        from articlekit.explain_html import framed

        return framed(self)

    def diff(self) -> str:
        """A unified diff from the scrape to `text`; each block is a line.

        >>> print(Article((Block("Share", 0, Role.REMOVED),)).diff())
        --- scrape
        +++ text
        @@ -1 +0,0 @@
        -Share
        """
        from articlekit.explain import diff

        return diff(self)

    def restore(self, rule_or_index: str | int, /) -> Article:
        """A new article with a removal undone, the blocks at their old places.

        Args:
            rule_or_index: a rule, for all that it took, or the index of one block.

        `UnknownNameError`, a `KeyError`, lists what there is.

        >>> blocks = (Block("It rained.", 0, Role.REMOVED, "my_stage", "rain", "outside"),)
        >>> Article(blocks).restore("rain").text
        'It rained.'

        """
        from articlekit.restoring import restored

        return restored(self, rule_or_index)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, ready for JSON; `from_dict` reads them back.

        `articlekit` holds the version that cleaned the article. `standfirst`, `text`,
        `body` and `removed` are there for readers: `blocks` holds them all.
        """
        return {
            "articlekit": _version(),
            **{name: getattr(self, name) for name in _PLAIN},
            "standfirst": self.standfirst,
            "authors": list(self.authors),
            "published": _iso(self.published),
            "modified": _iso(self.modified),
            "dates": [{**_fields(m), "value": _iso(m.value)} for m in self.dates],
            "text": self.text,
            "body": [_fields(block) for block in self.body],
            "captions": [_fields(caption) for caption in self.captions],
            "removed": [_fields(block) for block in self.removed],
            "blocks": [block._asdict() for block in self.blocks],
            "warnings": list(self.warnings),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The article that `to_dict` wrote down; other keys are ignored.

        `ValueError` lists the keys that are not there: a row of `articlekit.arrow` has no
        `blocks`, and cannot be turned back.

        >>> article = Article(blocks=(Block("Hello.", 0, Role.PARAGRAPH),))
        >>> Article.from_dict(article.to_dict()) == article
        True
        """
        if missing := [name for name in _NEEDED if name not in data]:
            msg = (
                f"not what to_dict() wrote, for it has no {', '.join(missing)}; a table's"
                " row cannot be turned back"
            )
            raise ValueError(msg)
        plain: dict[str, Any] = {name: data.get(name) for name in _PLAIN}
        return cls(
            **plain,
            authors=tuple(data["authors"]),
            published=_datetime(data["published"]),
            modified=_datetime(data["modified"]),
            dates=tuple(
                Moment(**{**m, "value": datetime.fromisoformat(m["value"])})
                for m in data["dates"]
            ),
            captions=tuple(
                Caption(**{**c, "blocks": tuple(c["blocks"])}) for c in data["captions"]
            ),
            blocks=tuple(
                Block(**{**b, "role": Role(b["role"])}) for b in data["blocks"]
            ),
            warnings=tuple(data["warnings"]),
        )

    def to_json(self) -> str:
        """`to_dict` as one line of JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    def to_markdown(self) -> str:
        """The article as Markdown: title, standfirst, body, pictures' captions.

        >>> print(Article(title="Storm", blocks=(Block("It rained.", 0, Role.PARAGRAPH),)).to_markdown())
        # Storm
        <BLANKLINE>
        It rained.
        """
        from articlekit.rendering import markdown

        return markdown(self)

    def to_schema_org(self) -> dict[str, Any]:
        """A schema.org `NewsArticle`, unknown properties left out."""
        from articlekit.rendering import schema_org

        return schema_org(self)


_PLAIN: Final = ("title", "byline", "dateline", "publisher", "lang", "url", "image")
_NEEDED: Final = (
    "authors", "published", "modified", "dates", "captions", "blocks", "warnings",
)  # fmt: skip


def _fields(value: Moment | BodyBlock | Caption | Removed) -> dict[str, Any]:
    # dataclasses.asdict copies all it finds, and takes ten times as long.
    return {name: getattr(value, name) for name in value.__slots__}


def _iso(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


def _datetime(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


@cache
def _version() -> str:
    return version("articlekit")
