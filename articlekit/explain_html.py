"""What was done to a scrape, as one page that needs nothing else and runs no script.

The scrape is other people's text: all of it goes through `_safe`, no address of it
becomes a link, and the page forbids itself to load or to run anything.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files
from typing import Final

from articlekit.article import Article
from articlekit.explain import label, visible
from articlekit.model import BODY_ROLES, PICTURE_ROLES, Block, Role
from articlekit.reasons import why

_FAMILIES: Final = {
    **dict.fromkeys(Role, "field"),
    **dict.fromkeys(BODY_ROLES, "body"),
    **dict.fromkeys(PICTURE_ROLES, "picture"),
    Role.REMOVED: "removed",
}
_HEAD: Final = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
"""
_FRAME: Final = (
    "width: 100%; height: 36rem; border: 1px solid #8886; border-radius: 6px"
)


def page(article: Article) -> str:
    """See `Article.explain`."""
    return "\n".join(_parts(article))


def framed(article: Article) -> str:
    """The page in a frame of its own: a notebook keeps its styles, and runs nothing."""
    return (
        f'<iframe sandbox title="What became of each block" style="{_FRAME}"'
        f' srcdoc="{escape(page(article))}"></iframe>'
    )


def _parts(article: Article) -> Iterator[str]:
    title = _safe(article.title or "No title")
    removed, blocks = len(article.removed), len(article.blocks)
    yield _HEAD.format(title=title, style=_style())
    yield (
        f'<p class="kicker">{removed} of {blocks} blocks removed. Hover over a block,'
        " or open it, for stage, rule and why.</p>"
    )
    yield f"<h1>{title}</h1>"
    yield from _fields(article)
    yield from (f'<p class="notice">{_safe(said)}</p>' for said in article.warnings)
    yield from _legend(article)
    yield '<ol class="blocks">'
    yield from (_block(article, block) for block in article.blocks)
    yield "</ol>"
    yield from _reasons(article)
    yield "</main>\n</body>\n</html>\n"


def _fields(article: Article) -> Iterator[str]:
    told = {
        "authors": ", ".join(article.authors),
        "published": article.published and article.published.isoformat(" "),
        "changed": article.modified and article.modified.isoformat(" "),
        "publisher": article.publisher,
        "language": article.lang,
        "address": article.url,
    }
    yield "<dl>"
    for name, value in told.items():
        if value:
            yield f"<dt>{name}</dt><dd><bdi>{_safe(value)}</bdi></dd>"
    yield "</dl>"


def _legend(article: Article) -> Iterator[str]:
    times = Counter(block.role for block in article.blocks)
    yield '<div class="bar"><ul class="legend">'
    for role in Role:
        if times[role]:
            yield f'<li class="{_FAMILIES[role]}">{_name(role)} <b>{times[role]}</b></li>'
    yield "</ul>"
    if times[Role.REMOVED]:
        yield (
            '<label class="hide"><input type="checkbox" id="hide">'
            "Hide what was removed</label>"
        )
    yield "</div>"


def _block(article: Article, block: Block) -> str:
    by = _safe(f"{block.stage}/{block.rule}")
    reason = _safe(why(article, block))
    return (
        f'<li class="{_FAMILIES[block.role]} {block.role}"><details>'
        f'<summary title="{by}: {reason}"><span class="role">{_name(block.role)}</span>'
        f'<span class="text" dir="auto">{_safe(block.text)}</span></summary>'
        f'<p class="why"><code>{by}</code> {reason}</p></details></li>'
    )


def _reasons(article: Article) -> Iterator[str]:
    """Each rule that took a block out of the body, how often, and why."""
    moved = [block for block in article.blocks if label(block)]
    if not moved:
        return
    times = Counter(map(label, moved))
    yield "<h2>What moved and removed them</h2>"
    yield '<table><thead><tr><th class="count">blocks</th><th>stage/rule</th>'
    yield "<th>why</th></tr></thead><tbody>"
    for name, block in {label(block): block for block in moved}.items():
        yield (
            f'<tr class="{_FAMILIES[block.role]}"><td class="count">{times[name]}</td>'
            f"<td><code>{_safe(name)}</code></td><td>{_safe(why(article, block))}</td></tr>"
        )
    yield "</tbody></table>"


def _name(role: Role) -> str:
    return role.replace("_", " ")


def _safe(words: str) -> str:
    return escape(visible(words))


@cache
def _style() -> str:
    return files("articlekit").joinpath("explain.css").read_text("utf-8")
