"""An article in other people's formats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from articlekit.model import Role

if TYPE_CHECKING:
    from articlekit.article import Article

_SPECIAL = re.compile(r"([\\`*_\[\]<>]|&(?=#?\w+;))")
# What opens a list, heading, rule or fence. Of a number up to its stop: a backslash
# before a figure would be printed.
_OPENING = re.compile(
    r"^(?:[0-9]{1,9}(?=[.)](?:\s|$))|(?=(?:#{1,6}|[+-])(?:\s|$)|(?:-\s*){2,}$|~{3}))"
)
_MARKS = {Role.SUBHEAD: "## ", Role.QUOTE: "> ", Role.LIST_ITEM: "- "}
_BULLET = re.compile(r"^[-–—•*·▪◦‣]\s+")


def markdown(article: Article) -> str:
    """The article as Markdown; see `Article.to_markdown`."""
    parts: list[str] = []
    if article.title:
        parts.append(f"# {_escaped(article.title)}")
    parts.extend(
        f"**{_escaped(line)}**" for line in (article.standfirst or "").splitlines()
    )
    about = [
        (article.byline or "").replace("\n", ", "),
        article.published.isoformat(" ", "minutes") if article.published else "",
    ]
    if any(about):
        parts.append(f"*{_escaped(' · '.join(part for part in about if part))}*")
    for block in article.body:
        role = Role(block.kind)
        text = _BULLET.sub("", block.text) if role is Role.LIST_ITEM else block.text
        text = _escaped(text)
        if role is not Role.SUBHEAD:  # a heading's text opens nothing
            text = _OPENING.sub(r"\g<0>\\", text)
        parts.append(_MARKS.get(role, "") + text)
    for caption in article.captions:
        credit = f" ({_escaped(caption.credit)})" if caption.credit else ""
        text = caption.text or caption.alt or ""
        if text:
            parts.append(f"*Picture: {_escaped(text)}*{credit}")
    return "\n\n".join(parts)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def schema_org(article: Article) -> dict[str, Any]:
    """A schema.org `NewsArticle`; see `Article.to_schema_org`."""
    images = [
        _filled(
            {
                "@type": "ImageObject",
                "caption": caption.text,
                "creditText": caption.credit,
                "description": caption.alt,
                "contentUrl": caption.image,
            }
        )
        for caption in article.captions
    ]
    if article.image and all(c.image != article.image for c in article.captions):
        images.insert(0, {"@type": "ImageObject", "contentUrl": article.image})
    publisher = article.publisher
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": article.title,
            "description": article.standfirst,
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "publisher": publisher and {"@type": "Organization", "name": publisher},
            "datePublished": article.published and article.published.isoformat(),
            "dateModified": article.modified and article.modified.isoformat(),
            "inLanguage": article.lang,
            "url": article.url,
            "articleBody": article.text,
            "image": images,
        }
    )


def _filled(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
