"""Whether a scrape is a page's markup or the text of one."""

import re

_HEAD = 4096  # characters in which a page says what it is
_SAMPLE = 200_000
_DOCTYPE = re.compile(
    r"\s*(?:<!--[^>]{0,2000}-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"</?(?:p|div|article|section|main|body|head|ul|ol|li|table|tr|td|h[1-6]|figure|figcaption|blockquote|header|footer|nav|aside|br|img|script|style|meta|link)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"</(?:p|div|article|section|main|body|ul|ol|h[1-6]|figure|blockquote|table)\s*>",
    re.IGNORECASE,
)
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
    if _DOCTYPE.match(text[:_HEAD]):
        return True
    sample = text[:_SAMPLE]
    tags = len(_BLOCK.findall(sample))
    if not tags or not _CLOSED.search(sample):
        return False
    opens = sample.lstrip()[:1] == "<" and _BLOCK.match(sample.lstrip()) is not None
    return opens or (tags >= 4 and tags * _DENSE >= len(sample))
