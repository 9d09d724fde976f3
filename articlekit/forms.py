"""What stands around a form: the lines that ask the reader to fill it in."""

from collections import Counter
from typing import Final

from articlekit.model import UNKNOWN, Document
from articlekit.page.markup import Markup
from articlekit.people import bylines

_BOXES: Final = frozenset(("div", "section", "aside", "td"))
_HEADLINES: Final = frozenset(("h1", "figcaption", "blockquote", "time"))
_MOST, _LONGEST = 4, 400  # lines beside those of the form, and their letters
_SMALL = 120  # letters of a line below the form
_SHARE = 0.06  # of the page's prose
_STEPS = 3


Alike = Counter[tuple[int, str, str]]


def alike(markup: Markup, sums: list[int]) -> Alike:
    """How many elements of a tag and name, with prose in them, stand in one element."""
    return Counter(
        (box.parent, box.tag, box.name)
        for box in markup.boxes
        if sums[box.end] > sums[box.start]
    )


def invitation(
    doc: Document, markup: Markup, form: int, sums: list[int], twins: Alike
) -> int:
    """The largest small element around a form that asks for an address: "Your morning post".

    `sums` are running sums of prose, `twins` what `alike` counts. An element that holds a headline, or much of the
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
        if (box.end - box.start) - (inner.end - inner.start) > _MOST:
            break
        beside = [*range(box.start, inner.start), *range(inner.end, box.end)]
        own = sums[box.end] > sums[box.start]
        if (
            sum(len(doc.blocks[n].text) for n in beside) > _LONGEST
            or markup.mass(around, sums) > _SHARE * sums[-1]
            or any(len(doc.blocks[n].text) > _SMALL for n in range(inner.end, box.end))
            or any(markup.tag(n) in _HEADLINES for n in beside)
            or twins[box.parent, box.tag, box.name] > own
            or any(bylines.read(doc.blocks[n].text, rules)[1] for n in beside)
            or any(doc.blocks[n].role is not UNKNOWN for n in beside)
        ):
            break
        found = around
        around = box.parent
    return found
