"""Take captions, their credits and the alternative texts of pictures out of the body.

Certain signs only: a credit in a known shape, a line that repeats the start of the
next (an alt text above its caption), a line that stands twice. What merely reads like
a caption is left to `weigh_blocks`.
"""

from dataclasses import replace

import regex

from articlekit.credits import Credit, credit_alone, credit_at_end
from articlekit.model import Block, Caption, Document, Role
from articlekit.text import ends_sentence, fold, is_prose, size

NAME = "split_captions"

_MAX_CAPTION = 600
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]{2,}")


def split_captions(doc: Document) -> Document:
    """Label captions, credits and alt texts, and say which belong together.

    >>> doc = split_captions(Document.of(
    ...     "storm at port halden", "Waves in Port Halden on Monday (Image: NPA)",
    ...     "The harbour was closed."))
    >>> doc.captions
    (Caption(text='Waves in Port Halden on Monday', credit='NPA', alt='storm at port halden', blocks=(1, 0)),)
    >>> [str(role) for role in doc.roles()]
    ['alt', 'caption', 'unknown']
    """
    return _Splitter(doc).run()


class _Splitter:
    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.blocks = list(doc.blocks)
        self.captions: dict[int, Caption] = {}  # by position of the caption's line
        last = max((n for n, b in enumerate(self.blocks) if is_prose(b.text)), default=-1)
        self.last_prose = last

    def run(self) -> Document:
        for n, block in enumerate(self.blocks):
            if block.role is Role.UNKNOWN and len(block.text) <= _MAX_CAPTION:
                self.look_at(n, block)
        for n in list(self.captions):
            self.find_alt(n)
        captions = tuple(self.captions[n] for n in sorted(self.captions))
        return replace(self.doc, blocks=tuple(self.blocks), captions=self.doc.captions + captions)

    def look_at(self, n: int, block: Block) -> None:
        credit = credit_at_end(block.text)
        if credit and self.is_caption(n, credit):
            self.make(n, credit, credit.shape)
            return
        pair = self.repeats_above(n)
        if pair is not None:
            self.make(n, pair, "repeats-alt")
            return
        alone = credit_alone(block.text)
        if alone:
            self.attach(n, alone)

    def is_caption(self, n: int, credit: Credit) -> bool:
        """Bare agency names also end an agency's report: "... he said. (dpa)"."""
        if credit.shape in ("bracket-agency", "agency-end") and n >= self.last_prose:
            return False
        if credit.shape == "bracket-agency":
            return size(credit.text) <= 300
        return True

    def make(self, n: int, credit: Credit, rule: str) -> None:
        block = self.blocks[n]
        self.blocks[n] = block.labelled(Role.CAPTION, NAME, rule)
        self.captions[n] = Caption(credit.text, credit.name or None, None, (block.index,))

    def repeats_above(self, n: int) -> Credit | None:
        """The line above is this line, or its start: an alt text and its caption."""
        if n == 0 or self.blocks[n - 1].role is not Role.UNKNOWN:
            return None
        above, text = self.blocks[n - 1].text, self.blocks[n].text
        if len(above) < 12 or not text.startswith(above[:-1]):
            return None
        rest = text[len(above) :].strip(" .|–—-·()")
        if len(rest) > 90 or (rest and rest[0].islower()):
            return None
        return Credit(above, rest, "repeats-alt")

    def attach(self, n: int, credit: Credit) -> None:
        """A credit on a line of its own joins the caption above, else below."""
        block = self.blocks[n]
        above = self.position(n, -1)
        if above is not None and above in self.captions:
            caption = self.captions[above]
            self.captions[above] = replace(
                caption,
                credit=caption.credit or credit.name,
                blocks=(*caption.blocks, block.index),
            )
        elif above is not None and self.could_be_caption(above):
            self.make(above, Credit(self.blocks[above].text, credit.name, ""), "credit-below")
            caption = self.captions[above]
            self.captions[above] = replace(caption, blocks=(*caption.blocks, block.index))
        self.blocks[n] = block.labelled(Role.CREDIT, NAME, f"credit-{credit.shape}")

    def could_be_caption(self, n: int) -> bool:
        block = self.blocks[n]
        return (
            block.role is Role.UNKNOWN
            and n > 0
            and size(block.text) <= 300
        )

    def position(self, n: int, step: int) -> int | None:
        n += step
        return n if 0 <= n < len(self.blocks) else None

    def find_alt(self, n: int) -> None:
        above = self.position(n, -1)
        if above is None or self.blocks[above].role is not Role.UNKNOWN:
            return
        block, caption = self.blocks[above], self.captions[n]
        if caption.alt or not _is_alt_of(block.text, caption.text):
            return
        self.blocks[above] = block.labelled(Role.ALT, NAME, "alt-above-caption")
        self.captions[n] = replace(
            caption, alt=block.text, blocks=(*caption.blocks, block.index)
        )


def _is_alt_of(alt: str, caption: str) -> bool:
    if fold(alt) == fold(caption):
        return True
    if size(alt) > 200 or is_prose(alt) and ends_sentence(alt):
        return False
    ours = {_stem(word) for word in _WORD.findall(alt.casefold())}
    theirs = {_stem(word) for word in _WORD.findall(caption.casefold())}
    return bool(ours) and len(ours & theirs) * 2 >= len(ours)


def _stem(word: str) -> str:
    return word[:5]
