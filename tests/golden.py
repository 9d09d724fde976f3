"""An article as `expected.md`: fields as TOML, then body, captions and removed."""

import json

from articlekit import Article

_MARKS = {"subhead": "## ", "quote": "> ", "list_item": "- ", "correction": "! "}
_FIELDS = (
    "title", "standfirst", "byline", "authors", "dateline", "publisher", "lang",
    "published", "modified", "image", "url", "warnings",
)  # fmt: skip


def rendered(article: Article) -> str:
    """The whole of an article, for a person to read and a diff to compare."""
    fields = {name: getattr(article, name) for name in _FIELDS}
    lines = [f"{name} = {_toml(value)}" for name, value in fields.items() if value]
    parts = ["\n".join(["+++", *lines, "+++"])]
    parts += _section(
        "body", [_MARKS.get(b.kind, "") + _bare(b.kind, b.text) for b in article.body]
    )
    parts += _section("captions", [_caption(c) for c in article.captions])
    parts += _section(
        "removed", [f"[{r.stage}/{r.rule}: {r.kind}] {r.text}" for r in article.removed]
    )
    return "\n\n".join(parts) + "\n"


def _toml(value: object) -> str:
    if hasattr(value, "isoformat"):
        value = value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def _bare(kind: str, text: str) -> str:
    return text.lstrip("-–—•*· ") if kind == "list_item" else text


def _caption(caption) -> str:
    parts = [caption.text]
    parts += [f"credit: {caption.credit}"] if caption.credit else []
    parts += [f"alt: {caption.alt}"] if caption.alt else []
    parts += [f"image: {caption.image}"] if caption.image else []
    return " | ".join(parts)


def _section(name: str, entries: list[str]) -> list[str]:
    return [f"# {name}", *entries] if entries else []
