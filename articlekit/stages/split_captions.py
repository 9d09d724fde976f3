"""Take captions, their credits and the alternative texts of pictures out of the body.

Certain signs only: a credit in a known shape, a line that repeats the start of the
next (an alt text above its caption), a line that stands twice. What merely reads like
a caption is left to `weigh_blocks`.
"""

from collections import Counter
from dataclasses import replace
from functools import partial

import regex

from articlekit.model import UNKNOWN, Block, Caption, Document, Role, Sign
from articlekit.people.names import is_person
from articlekit.pictures import loose_captions
from articlekit.pictures.above_credits import are_bare, is_text
from articlekit.pictures.captions import (
    LONGEST,
    SHORTEST,
    caption_after_label,
    merged,
    names_source,
)
from articlekit.pictures.credit_names import names_makers
from articlekit.pictures.credits import (
    AGENCY_SHAPES,
    Credit,
    credit_alone,
    credit_at_end,
    credit_of_caption,
    credit_or_capitals,
)
from articlekit.pictures.kickers import kicked
from articlekit.pictures.pairs import (
    behind,
    is_alt_of,
    is_excerpt,
    longest_of_pairs,
    named_behind,
    says_its_alt,
)
from articlekit.text import ends_sentence, fold, is_prose, size

NAME = "split_captions"

_MAX_CAPTION = 600
_HEAD = frozenset(
    ("date", "age", "share", "reading_time", "player", "counter", "comments")
)
_MIN_ALT, _MAX_ALT = 12, 60  # of a line that is an alt by its place alone
_LEAD = 4  # blocks in which a lone agency is a byline
_TOWN = regex.compile(r", \p{Lu}{3,}$")
_STOPS = frozenset(".。।")
_MAILED = "[image:"  # so mail as text writes down what a picture shows


def split_captions(doc: Document) -> Document:
    """Label captions, credits and alt texts, and say which belong together.

    >>> doc = split_captions(Document.of(
    ...     "storm at port halden", "Waves in Port Halden on Monday (Image: NPA)",
    ...     "The harbour was closed."))
    >>> [(caption.text, caption.credit, caption.alt) for caption in doc.captions]
    [('Waves in Port Halden on Monday', 'NPA', 'storm at port halden')]
    >>> [str(role) for role in doc.roles()]
    ['alt', 'caption', 'unknown']
    """
    if doc.markup is not None:
        return loose_captions.labelled(doc, doc.markup, NAME)
    return _Splitter(doc).run()


class _Splitter:
    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.blocks = list(doc.blocks)
        self.captions: dict[int, Caption] = {}  # by position of the caption's line
        self.prose = [b.role is UNKNOWN and is_prose(b.text) for b in self.blocks]
        self.last_prose = max(
            (n for n, is_one in enumerate(self.prose) if is_one), default=-1
        )
        self.counts = Counter(
            b.text for b in self.blocks if len(b.text) <= _MAX_CAPTION
        )
        self.longest_pair = longest_of_pairs(self.blocks)
        self.are_bare = are_bare(doc.blocks, partial(doc.once, credit_alone))

    def run(self) -> Document:
        for n, block in enumerate(self.blocks):
            if block.role is UNKNOWN and len(block.text) <= _MAX_CAPTION:
                self.look_at(n, block)
        for n in kicked(self.blocks, self.doc.lang):
            self.make(n, Credit(self.blocks[n].text, "", ""), "kicker")
        for n in list(self.captions):
            self.find_alt(n)
        for n, block in enumerate(self.blocks):
            if self.sign(n) == "picture" and block.role is UNKNOWN:
                self.blocks[n] = block.labelled(Role.ALT, NAME, "picture")
        self.find_copies()
        return replace(
            self.doc,
            blocks=tuple(self.blocks),
            captions=(
                *self.doc.captions,
                *merged(self.captions[n] for n in sorted(self.captions)),
            ),
        )

    def look_at(self, n: int, block: Block) -> None:
        pair = self.repeats_above(n)
        if pair is not None:
            self.make(n, pair, "repeats-alt")
            return
        labelled = caption_after_label(block.text)
        if labelled:
            self.make_labelled(n, labelled)
            return
        rule = "italics-below" if self.sign(n) == "caption" else ""
        if not rule and self.is_below_its_alt(n):
            rule = "repeats-alt"
        if rule:
            own = credit_of_caption(block.text) or Credit(block.text, "", "")
            self.make(n, own, rule)
            return
        alone = self.doc.once(credit_alone, block.text)
        is_mailed = block.text.startswith(_MAILED) and block.text[-1] == "]"
        if is_mailed and not (alone and names_makers(alone.name)):
            self.blocks[n] = block.labelled(Role.ALT, NAME, "picture")
            return
        if alone:
            self.attach(n, alone)
            return
        is_short = n < self.last_prose and len(block.text) <= LONGEST
        read = credit_or_capitals if is_short else credit_at_end
        credit = self.doc.once(read, block.text)
        if credit and self.is_caption(n, credit):
            self.make(n, credit, credit.shape)

    def is_below_its_alt(self, n: int) -> bool:
        """A line of its own amid the article, below a picture that shows what it says."""
        is_own = 0 < n < self.last_prose and self.sign(n) is None
        above = self.blocks[n - 1].text
        return (
            is_own
            and self.sign(n - 1) == "picture"
            and says_its_alt(above, self.blocks[n].text)
        )

    def is_caption(self, n: int, credit: Credit) -> bool:
        """Bare agency names also end an agency's report: "... he said. (dpa)"."""
        if credit.shape in AGENCY_SHAPES:
            return n < self.last_prose and size(credit.text) <= 300
        return True

    def make(self, n: int, credit: Credit, rule: str) -> None:
        block = self.blocks[n]
        self.blocks[n] = block.labelled(Role.CAPTION, NAME, rule)
        self.captions[n] = Caption(
            credit.text, credit.name or None, None, (block.index,)
        )

    def make_labelled(self, n: int, text: str) -> None:
        """A line that says "Image caption,"; its credit may stand right above it."""
        self.make(n, credit_at_end(text) or Credit(text, "", ""), "caption-label")
        above = self.blocks[n - 1] if n else None
        if above is None or above.role is not Role.CREDIT:
            return
        credit, caption = credit_alone(above.text), self.captions[n]
        if credit and not caption.credit:
            self.captions[n] = replace(
                caption, credit=credit.name, blocks=(*caption.blocks, above.index)
            )

    def repeats_above(self, n: int) -> Credit | None:
        """The line above is this line, or its start: an alt text and its caption.

        Teasers are printed twice too (picture and headline), and so are paragraphs: a
        pair without a credit counts only if it is a sentence beside the article's prose,
        and shorter than its paragraphs.
        """
        if n == 0 or self.blocks[n - 1].role is not UNKNOWN:
            return None
        above, text = self.blocks[n - 1].text, self.blocks[n].text
        rest = behind(above, text)
        if rest is None or is_excerpt(above):
            return None
        if rest:
            name = named_behind(above, text, rest)
            return Credit(above, name, "repeats-alt") if name else None
        beside = self.prose[max(0, n - 3) : n - 1] + self.prose[n + 1 : n + 3]
        if not ends_sentence(text) or self.counts[text] > 2 or not any(beside):
            return None
        if size(text) > self.longest_pair:
            return None
        return Credit(text, "", "repeats-alt")

    def attach(self, n: int, credit: Credit) -> None:
        """A credit on a line of its own joins the caption above it, or makes it one."""
        block = self.blocks[n]
        if n - 1 in self.captions:
            caption = self.captions[n - 1]
            name = caption.credit or credit.name
            self.captions[n - 1] = replace(
                caption, credit=name, blocks=(*caption.blocks, block.index)
            )
        elif (
            not self.is_labelled(n + 1)
            and self.could_be_caption(n - 1, credit)
            and not (
                names_source(block.text) and (self.prose[n - 1] or n > self.last_prose)
            )
        ):
            text = self.blocks[n - 1].text
            self.make(n - 1, Credit(text, credit.name, ""), "credit-below")
            caption = self.captions[n - 1]
            self.captions[n - 1] = replace(
                caption, blocks=(*caption.blocks, block.index)
            )
        elif credit.shape == "agency" and n > self.last_prose:
            return  # the agency the report is from
        self.blocks[n] = block.labelled(Role.CREDIT, NAME, f"credit-{credit.shape}")

    def is_labelled(self, n: int) -> bool:
        return n < len(self.blocks) and bool(caption_after_label(self.blocks[n].text))

    def could_be_caption(self, n: int, credit: Credit) -> bool:
        if n < 0 or self.blocks[n].role is not UNKNOWN:
            return False
        text = self.blocks[n].text
        if n == 0 and text[-1] not in _STOPS:
            return False  # the headline, rather
        if self.prose[n] and (n >= self.last_prose or size(text) > LONGEST):
            return False
        if self.are_bare or is_text(text):
            return False
        if credit.shape == "agency" and (
            (n < _LEAD and self.prose[n]) or text[-1] in ":："
        ):
            return False  # the agency that wrote the report, below the standfirst
        is_headline = not any(self.prose[: n + 1]) and not ends_sentence(text)
        if credit.shape == "agency" and is_headline:
            below = self.blocks[n + 2] if n + 2 < len(self.blocks) else None
            if (below and below.kind == "date") or _TOWN.search(credit.name):
                return False  # the same, below the headline: "AFP, MANILA"
        return size(text) >= SHORTEST and not is_person(text) and self.counts[text] <= 2

    def find_copies(self) -> None:
        """The same caption elsewhere on the page, without its credit."""
        if not self.captions:
            return
        by_text = {
            fold(caption.text): n
            for n, caption in self.captions.items()
            # The text may say it, too, where pictures are told from text.
            if not self.is_below_its_alt(n)
        }
        copies: dict[int, list[int]] = {}
        for n, block in enumerate(self.blocks):
            if block.role is not UNKNOWN or len(block.text) > _MAX_CAPTION:
                continue
            of = by_text.get(fold(block.text)) if len(block.text) >= 20 else None
            if of is not None:
                self.blocks[n] = block.labelled(Role.ALT, NAME, "caption-again")
                copies.setdefault(of, []).append(block.index)
        for of, places in copies.items():
            caption = self.captions[of]
            self.captions[of] = replace(caption, blocks=(*caption.blocks, *places))

    def sign(self, n: int) -> Sign | None:
        return self.doc.signs.get(self.blocks[n].index)

    def is_in_head(self, n: int) -> bool:
        """A short line below date, byline or share bar, where no cross-head stands."""
        text, before = self.blocks[n].text, self.blocks[n - 1]
        return (
            n > 0
            and (before.role is Role.BYLINE or before.kind in _HEAD)
            and _MIN_ALT <= size(text) <= _MAX_ALT
            and not ends_sentence(text)
            and not is_person(text)
        )

    def find_alt(self, n: int) -> None:
        above = n - 1
        if above < 0 or self.blocks[above].role is not UNKNOWN:
            return
        block, caption = self.blocks[above], self.captions[n]
        if caption.alt or not (
            self.sign(above) == "picture"
            or is_alt_of(block.text, caption.text)
            or self.is_in_head(above)
        ):
            return
        self.blocks[above] = block.labelled(Role.ALT, NAME, "alt-above-caption")
        self.captions[n] = replace(
            caption, alt=block.text, blocks=(*caption.blocks, block.index)
        )
