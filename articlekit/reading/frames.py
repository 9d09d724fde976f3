"""Pages made of frames, as they were before 2000."""

import re
from typing import Final

_FRAMES: Final = re.compile(
    rb"</?(?:frame|frameset|noframes)(?:[\s/][^<>]{0,2000})?>", re.IGNORECASE
)


def unframed(html: bytes) -> bytes:
    """The page with what stands in for its frames as its own text.

    A parser that would show the frames takes that for mere text, tags and all.

    >>> unframed(b"<frameset><frame src=a><noframes><p>One.</noframes></frameset>").split()
    [b'<p>One.']
    """
    return _FRAMES.sub(b" ", html)
