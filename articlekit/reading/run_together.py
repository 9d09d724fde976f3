"""Lines that hold several elements of a page, as no tool wrote an end between them."""

from collections.abc import Container
from dataclasses import replace
from itertools import chain

from articlekit import code_lines
from articlekit.model import Block, Document
from articlekit.reading import glued, one_line


def parted(doc: Document, only: Container[int] | None = None) -> Document:
    """The document with several blocks for one that holds several elements.

    `only` are the positions of those that are looked at, if not all are; what each is
    labelled its parts are too. Where code of a page stands among them, the tool that
    wrote them left out no ends.

    >>> doc = Document.of("Boats stayed in port.It was too late.Nobody there was hurt.The wind fell.")
    >>> [(block.index, block.text) for block in parted(doc).blocks][:2]
    [(0, 'Boats stayed in port.'), (1, 'It was too late.')]
    """
    asked = [n for n in range(len(doc.blocks)) if only is None or n in only]
    lines = [doc.blocks[n].text for n in asked]
    found = [line.split("\n") for line in glued.parted(lines)]
    cut = iter(one_line.cut([*chain.from_iterable(found)]))
    found = [[text for _ in own for text in next(cut).split("\n")] for own in found]
    if sum(map(len, found)) == len(lines) or any(map(code_lines.is_of_page, lines)):
        return doc
    texts = dict(zip(asked, found, strict=True))
    blocks: list[Block] = []
    places: dict[int, int] = {}
    for n, block in enumerate(doc.blocks):
        places[block.index] = len(blocks)
        for k, text in enumerate(texts.get(n, [block.text])):
            gap = block.gap and not k
            blocks.append(block._replace(text=text, index=len(blocks), gap=gap))
    return replace(
        doc,
        blocks=tuple(blocks),
        signs={places[index]: sign for index, sign in doc.signs.items()},
        captions=tuple(
            replace(c, blocks=tuple(places[index] for index in c.blocks))
            for c in doc.captions
        ),
    )
