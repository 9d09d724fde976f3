"""Whether a scrape is a page's markup or the text of one."""

from articlekit.loose_tags import BLOCK, END, FEW, TOP

_HEAD = 4096  # characters in which a page says what it is
_SAMPLE = 200_000
_DENSE = 250  # characters of text to each block tag, at most


def is_html(text: str) -> bool:
    """Whether the text is HTML: it says so at its top, or tags of blocks stand close.

    Text that quotes a tag stays text: prose that mentions one is not built of them.

    >>> is_html("<p>The sea rose.</p><p>The harbour was shut.</p>")
    True
    >>> is_html("Put the text in a <p> tag, and end it with </p>. That is all there is to it.")
    False
    """
    text = text.lstrip("\ufeff")
    if "<" not in text:
        return False
    if TOP.match(text[:_HEAD]):
        return True
    sample = text[:_SAMPLE]
    tags = len(BLOCK.findall(sample))
    if not tags or not END.search(sample):
        return False
    opens = sample.lstrip()[:1] == "<" and BLOCK.match(sample.lstrip()) is not None
    return opens or (tags >= FEW and tags * _DENSE >= len(sample))
