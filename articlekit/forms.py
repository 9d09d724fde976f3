"""What stands around a form: the lines that ask the reader to fill it in."""

from typing import Final

from articlekit import bylines
from articlekit.markup import Markup
from articlekit.model import UNKNOWN, Document

_BOXES: Final = frozenset(("div", "section", "aside", "td"))
_HEADLINES: Final = frozenset(("h1", "figcaption", "blockquote", "time"))
_MOST, _LONGEST = 4, 400  # lines beside those of the form, and their letters
_SMALL = 120  # letters of a line below the form
_SHARE = 0.06  # of the page's prose
_STEPS = 3


def invitation(doc: Document, markup: Markup, form: int, sums: list[int]) -> int:
    """The largest small element around a form that asks for an address: "Your morning post".

    `sums` are running sums of prose. An element that holds a headline, or much of the
    page's prose, is the article's, however short.
    """
    found, rules = form, doc.rules()
    if form not in markup.asking:
        return form
    around = markup.boxes[form].parent
    for _ in range(_STEPS):
        if around <= 0 or markup.boxes[around].tag not in _BOXES:
            break
        box = markup.boxes[around]
        inner = markup.boxes[form]
        beside = [*range(box.start, inner.start), *range(inner.end, box.end)]
        if (
            len(beside) > _MOST
            or sum(len(doc.blocks[n].text) for n in beside) > _LONGEST
            or markup.mass(around, sums) > _SHARE * sums[-1]
            or any(len(doc.blocks[n].text) > _SMALL for n in range(inner.end, box.end))
            or any(markup.tag(n) in _HEADLINES for n in beside)
            or _has_twin(markup, around, sums)
            or any(bylines.read(doc.blocks[n].text, rules)[1] for n in beside)
            or any(doc.blocks[n].role is not UNKNOWN for n in beside)
        ):
            break
        found = around
        around = box.parent
    return found


def _has_twin(markup: Markup, n: int, sums: list[int]) -> bool:
    """Whether an element of its tag and name, with prose in it, stands beside it."""
    box = markup.boxes[n]
    return any(
        other.parent == box.parent
        and m != n
        and (other.tag, other.name) == (box.tag, box.name)
        and markup.mass(m, sums) > 0
        for m, other in enumerate(markup.boxes)
    )
