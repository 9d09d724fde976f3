"""A text cleaned again and again until nothing changes."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from articlekit.model import TEXT_ROLES, Block, Caption, Document, Role

_PASSES = 8


def settled(
    doc: Document, given: Document, run: Callable[[Document], Document]
) -> Document:
    """What was kept of a text, cleaned by `run` until it stays as it is.

    A line may count as furniture only once its neighbours are gone. Whoever cleans our
    text a second time must get it back unchanged, so that second cleaning is done here.
    """
    for _ in range(_PASSES):
        kept = [n for n, block in enumerate(doc.blocks) if block.role in TEXT_ROLES]
        again = run(
            Document(
                tuple(Block(doc.blocks[n].text, here) for here, n in enumerate(kept)),
                given.lang,
                given.region,
                options=given.options,
                own=given.own,
                answers=doc.answers,
            )
        )
        changes = dict(_differences(doc, kept, again))
        if not changes:
            break
        doc = replace(
            doc.changed(changes),
            captions=doc.captions + _moved(again, kept, doc),
            byline=doc.byline or again.byline,
            authors=doc.authors or again.authors,
        )
    return doc


def _differences(
    doc: Document, kept: list[int], again: Document
) -> Iterator[tuple[int, Block]]:
    for block in again.blocks:
        place = kept[block.index]
        if block.role not in TEXT_ROLES and block.role is not Role.TITLE:
            yield place, block._replace(index=doc.blocks[place].index)
        elif block.text != doc.blocks[place].text:
            yield place, doc.blocks[place]._replace(text=block.text)


def _moved(again: Document, kept: list[int], doc: Document) -> tuple[Caption, ...]:
    return tuple(
        replace(c, blocks=tuple(doc.blocks[kept[n]].index for n in c.blocks))
        for c in again.captions
    )
