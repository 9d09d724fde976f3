"""Captions of Norwegian papers: a word in capitals, a colon, and what the picture shows."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.model import UNKNOWN, Block, Role
from articlekit.prose import next_story
from articlekit.text import ends_sentence

_LANGUAGE: Final = "no"
# Capitals and blanks, no "OSLO (NPA)": a place and an agency open a report.
_KICKER: Final = re.compile(r"[A-ZÆØÅÄÖÉ][A-ZÆØÅÄÖÉ !?’'-]{2,40}:(?= ?\S)")
_LONGEST: Final = 300  # characters
_FEWEST: Final = 2  # such captions in one text
_LOOKED: Final = (UNKNOWN, Role.CAPTION)


def kicked(blocks: Sequence[Block], lang: str | None) -> Iterator[int]:
    """Places of such captions that no stage has taken yet.

    One alone may be a place or somebody who speaks. Two with other words are captions,
    if no other such line is right beside them: results and programmes come as lists, and
    in an interview the same word comes back.

    >>> lines = ["FULL STORM: Bølgene slo over moloen.", "Havnen ble stengt.", "STENGT: Ingen slapp ut."]
    >>> blocks = [Block(line, n) for n, line in enumerate(lines)]
    >>> list(kicked(blocks, "no")), list(kicked(blocks[:2], "no")), list(kicked(blocks, "en"))
    ([0, 2], [], [])
    """
    if lang != _LANGUAGE:
        return
    found = {
        n: kicker
        for n, block in enumerate(blocks[: next_story(blocks)])
        if (kicker := _kicker(block))
    }
    texts = {(kicker, blocks[n].text) for n, kicker in found.items()}
    said = Counter(kicker for kicker, _ in texts)
    alone = [
        n
        for n, kicker in found.items()
        if said[kicker] == 1
        and all(found.get(by, kicker) == kicker for by in (n - 1, n + 1))
    ]
    if len({found[n] for n in alone}) >= _FEWEST:
        yield from (n for n in alone if blocks[n].role is UNKNOWN)


def _kicker(block: Block) -> str:
    text = block.text
    if block.role not in _LOOKED or len(text) > _LONGEST:
        return ""
    is_whole = block.role is Role.CAPTION or ends_sentence(text)
    is_one = is_whole and _KICKER.match(text)
    return is_one[0] if is_one else ""
