"""HTML into blocks and the elements they stood in: one walk over the parsed page."""

from collections.abc import Sequence
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from articlekit.model import Block
from articlekit.page.addresses import site
from articlekit.page.markup import HEADINGS, Box, Markup, Picture
from articlekit.prose import mass
from articlekit.reading import breaks, highlighted, pictures, preformatted, tags
from articlekit.reading.frames import unframed
from articlekit.reading.loose_items import let_go
from articlekit.reading.menus import Menus
from articlekit.reading.nesting import thinned
from articlekit.reading.tables import is_alone, laid_out
from articlekit.reading.tags import NAME
from articlekit.text import squeezed, whole

_PRES = 12  # that are asked for prose: a text has one, or a few
_CELL = 200  # characters: what is longer is no cell of a data table
_MAIL: Final = (
    'input[type="email" i],input[name*="mail" i],input[placeholder*="mail" i]'
)


def read(html: str | bytes) -> tuple[tuple[Block, ...], Markup, LexborHTMLParser]:
    """The blocks of a page, the elements they stood in, and the parsed page."""
    if isinstance(html, str):
        html = whole(html).encode("utf-8")
    tree, top = _parsed(html)
    blocks, markup = _Walk().run(top)
    if not blocks and (whole_page := unframed(html)) != html:
        tree, top = _parsed(whole_page)
        blocks, markup = _Walk().run(top)
    return blocks, markup, tree


def _parsed(html: bytes) -> tuple[LexborHTMLParser, LexborNode]:
    """The page, and the element that holds what it shows."""
    # What nobody sees in text costs the parser more than what one sees.
    tree = LexborHTMLParser(thinned(html.replace(b"\0", b"")))
    top = tree.body or tree.root
    assert top is not None  # noqa: S101 - the parser makes a root of anything
    return tree, top


class _Walk:
    """One pass over the page; `run` gives what it saw."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.boxes: list[list[Any]] = []
        self.inner: list[int] = []
        self.linked: list[int] = []
        self.sites: list[str] = []
        self.joints: dict[int, tuple[int, ...]] = {}
        self.pictures: list[Picture] = []
        self.asking: set[int] = set()
        self.parts: list[str] = []  # of the line that is being read
        self.link = 0  # characters of it that are links
        self.links_above: list[int] = []  # the same of its lines before each break
        self.site = ""  # where the last link leads

    def run(self, top: LexborNode) -> tuple[tuple[Block, ...], Markup]:  # noqa: PLR0915 - a call costs as much as the work
        """Go down and on, not by recursion: pages nest as deep as they like."""
        boxes, blocks, parts = self.boxes, self.blocks, self.parts
        boxes.append([top.tag or "", "", -1, 0, 0, False])
        box = links = figures = running = pres = 0
        after_inline = False
        # What to undo on leaving an element: what held when it was entered.
        stack: list[tuple[LexborNode, int, int, int, int]] = []
        menus, sorts = Menus(), tags.SORTS
        node = top.first_child
        while True:
            while node is not None:
                text = node.text_content
                if text is not None:
                    # Most text of a page is the space between two elements.
                    if text and (parts or not text.isspace()):
                        parts.append(text)
                        # Two elements on lines of their own are laid out apart.
                        after_inline = after_inline and text.isspace() and "\n" in text
                        if links:
                            self.link += len(text.strip())
                    node = node.next
                    continue
                tag = node.tag or ""
                sort = sorts.get(tag)
                if sort is None or (
                    sort == "inline"
                    and tag in tags.MAYBE_APART
                    and (figures or not running)
                    and tags.stands_apart(
                        tag,
                        tags.called(
                            node.attrs.get("class"),
                            node.attrs.get("style") if figures else None,
                        ),
                        figures > 0,
                    )
                ):
                    if parts:
                        self.flush(box)
                    child = node.first_child
                    if child is None:
                        node = node.next
                        continue
                    if tag in preformatted.SET and preformatted.is_gutter(node):
                        node = node.next
                        continue
                    attributes = node.attributes
                    name, hidden = tags.described(attributes)
                    if tag in tags.MENUS and not figures and tags.leads_away(tag, name):
                        menu = menus.text(node, name, stack)
                        if menu:
                            # Two hundred links of a menu are read as one block.
                            self.take_whole(menu, tag, name, box)
                            node = node.next
                            continue
                    if tag == "table" and (code := highlighted.code(node)):
                        self.take_whole(code, "pre", name, box)
                        node = node.next
                        continue
                    if tag == "pre" and not figures and not links:
                        pres += 1
                        prose = preformatted.prose(node) if pres <= _PRES else ()
                        if prose:
                            self.take_prose(prose, name, box, hidden)
                            node = node.next
                            continue
                    stack.append((node, box, links, figures, running))
                    boxes.append([tag[:NAME], name, box, len(blocks), 0, hidden])
                    box = len(boxes) - 1
                    if tag == "form" and node.css_first(_MAIL) is not None:
                        self.asking.add(box)
                    elif tag in tags.FIGURES:
                        figures += 1
                    elif tag in tags.RUNNING:
                        running += 1
                        if tag in tags.TOLD:
                            figures = 0  # no credit stands amid code or a quote
                    elif tag == "a":
                        href = attributes.get("href")
                        if href is not None or not tags.is_anchor(attributes):
                            links += 1
                            self.site = site(href or "")
                    node = child
                elif sort == "inline":
                    if after_inline and not running and parts:
                        parts.append(breaks.JOINT)
                    after_inline = False
                    child = node.first_child
                    if boxes[box][0] == "pre" and highlighted.is_number(node):
                        child = None
                    href = node.attrs.get("href") if tag == "a" else None
                    if child is not None and not (
                        href and tags.is_own_place(node, href)
                    ):
                        stack.append((node, box, links, figures, running))
                        if tag == "a" and (
                            href is not None or not tags.is_anchor(node.attrs)
                        ):
                            links += 1
                            self.site = site(href or "")
                        node = child
                    else:
                        node = node.next
                elif sort == "silent":
                    node = node.next
                elif sort == "picture":
                    found = pictures.picture(node, box, len(blocks))
                    self.pictures.append(found)
                    node = node.next
                    if (
                        len(found.alt) == 1
                        and not parts
                        and pictures.opens_word(found.alt, node)
                    ):
                        parts.append(found.alt)
                else:  # a break
                    if boxes[box][0] == "pre" and highlighted.goes_on(node):
                        parts.append("\n")
                    elif figures or (
                        parts
                        and breaks.ends_line(
                            parts,
                            node,
                            # the first line of its paragraph, and no headline's
                            not self.links_above and boxes[box][0] not in HEADINGS,
                        )
                    ):
                        self.flush(box)
                    elif parts:
                        parts.append(breaks.BREAK)
                        self.links_above.append(self.link)
                        self.link = 0
                    node = node.next
            if not stack:
                break
            node, around, links, figures, running = stack.pop()
            if around != box:
                if parts:
                    self.flush(box)
                if boxes[box][0] == "tr":
                    self.join_row(box, node, figures > 0)
                boxes[box][4] = len(blocks)
                box = around
            else:
                after_inline = True
            node = node.next
        if parts:
            self.flush(box)
        boxes[0][4] = len(blocks)
        laid_out(boxes, self.inner)
        weights = [mass(b.text, n) for b, n in zip(blocks, self.linked, strict=True)]
        let_go(boxes, weights)
        return tuple(blocks), Markup(
            tuple(map(Box._make, boxes)),
            tuple(self.inner),
            tuple(self.linked),
            tuple(weights),
            tuple(self.pictures),
            tuple(self.sites),
            frozenset(self.asking),
            self.joints,
        )

    def take_whole(self, text: str, tag: str, name: str, around: int) -> None:
        """Make one block of an element's text: code, or all of it a link."""
        start = len(self.blocks)
        self.boxes.append([tag, name, around, start, start + 1, False])
        self.inner.append(len(self.boxes) - 1)
        self.linked.append(0 if tag == "pre" else len(text))
        self.sites.append("")
        self.blocks.append(Block(text, start))

    def take_prose(
        self, prose: Sequence[preformatted.Prose], name: str, around: int, hidden: bool
    ) -> None:
        """Make a block of each paragraph, as if it stood in an element of its own."""
        start, above = len(self.blocks), len(self.boxes)
        self.boxes.append(["pre", name, around, start, start + len(prose), hidden])
        for n, (text, linked, href) in enumerate(prose, start):
            self.boxes.append(["p", "", above, n, n + 1, False])
            self.site = site(href)
            self.take(text, len(self.boxes) - 1, linked)

    def join_row(self, row: int, node: LexborNode, in_figure: bool) -> None:
        """Make one block of a table's row; rows that lay out the page stay apart."""
        start = self.boxes[row][3]
        cells = self.blocks[start:]
        if len(cells) < 2 or any(len(cell.text) > _CELL for cell in cells):
            return
        held = [b[4] - b[3] for b in self.boxes[row + 1 :] if b[0] in ("td", "th")]
        if sum(held) != len(cells) or max(held) > 1:
            return
        if not in_figure and is_alone(node):
            return
        del self.blocks[start:], self.inner[start:]
        self.linked[start:] = [sum(self.linked[start:])]
        self.sites[start:] = [max(self.sites[start:])]
        for n in range(start, start + len(cells)):
            self.joints.pop(n, None)
        self.inner.append(row)
        self.blocks.append(Block(" | ".join(cell.text for cell in cells), start))
        for box in self.boxes[row + 1 :]:
            box[3] = box[4] = start
        for n in range(len(self.pictures) - 1, -1, -1):
            if self.pictures[n].at <= start:
                break
            self.pictures[n] = self.pictures[n]._replace(at=start)

    def flush(self, box: int) -> None:
        """Close the line that is being read: one block, or several if broken twice."""
        text = "".join(self.parts)
        self.parts.clear()
        if breaks.JOINT in text:
            line, joints = breaks.joined(text)
            if joints and not self.links_above:
                self.joints[len(self.blocks)] = joints
            text = line if joints else breaks.apart(text)
        if self.links_above:
            links = [*self.links_above, self.link]
            self.links_above.clear()
            links += [0] * (text.count(breaks.BREAK) + 1 - len(links))
            for line, link in breaks.lines(text, links):
                self.take(line, box, link)
        else:
            self.take(squeezed(text), box, self.link)
        self.link = 0

    def take(self, line: str, box: int, link: int) -> None:
        """One line is one block."""
        if line:
            self.inner.append(box)
            self.linked.append(min(link, len(line)))
            self.sites.append(self.site if link else "")
            self.blocks.append(Block(line, len(self.blocks)))
