"""Elements that hold links and next to nothing else: each is read whole, as one block."""

from collections.abc import Sequence
from typing import Any, Final

from selectolax.lexbor import LexborNode

from articlekit.reading import tags

_SIGNED: Final = 'span[class*="author"],span[class*="vcard"],span[class*="byline"],abbr[class*="publish"]'
_LINKS = 0.5  # of a menu's letters
_NODES = 5000  # of an element that is looked through
_WITHIN = 40  # elements that are no menus, pages have 18: deeper none is looked for


class Menus:
    """The menus of one page, asked for in the order of the page.

    Menus stand in menus, and each that is none would be looked through again inside it:
    the elements that were looked through in vain are remembered while one is in them.
    """

    def __init__(self) -> None:
        self._vain: list[tuple[int, LexborNode]] = []

    def text(
        self,
        node: LexborNode,
        name: str,
        around: Sequence[tuple[LexborNode, Any, Any, Any, Any]],
    ) -> str:
        """The text of an element that is a menu; else "".

        `around` are the elements it stands in, outermost first. The foot of a post that
        names who wrote it, or when, is no menu whatever links stand beside the name.
        """
        vain = self._vain
        while vain and not (
            vain[-1][0] < len(around) and around[vain[-1][0]][0] is vain[-1][1]
        ):
            vain.pop()
        if len(vain) == _WITHIN:
            return ""
        found = "" if "foot" in name and _is_signed(node) else _text(node)
        if not found:
            vain.append((len(around), node))
        return found


def _is_signed(node: LexborNode) -> bool:
    return node.css_first(_SIGNED) is not None


def _text(node: LexborNode) -> str:
    """The text of what holds links and next to nothing else; else ""."""
    links = 0
    for seen, inner in enumerate(node.traverse()):
        tag = inner.tag
        if seen == _NODES:
            return ""
        if tag in tags.NO_MENU:
            return ""
        if tag == "a":
            links += len(inner.text().strip())
    text = " ".join(node.text(separator=" ", skip_empty=True).split())
    return text if links >= _LINKS * len(text) else ""
