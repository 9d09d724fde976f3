"""A line that says where the facts are from: the credit of a picture, or of a text."""

import pytest

from articlekit import Document, Role
from articlekit.reading import read
from articlekit.stages.split_captions import split_captions

PARAGRAPH = (
    "The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay."
)
PLACES = "3rd and 4th – 1,000 crowns"
SOURCE = "Source: Halden Research"


def captions(body: str) -> list[str]:
    html = f"<article><p>{PARAGRAPH}</p>{body}<p>{PARAGRAPH}</p></article>"
    return [c.text for c in split_captions(read(html, "html")).captions]


@pytest.mark.parametrize("lines", [f"<p>{PLACES}</p>", f"<p>1st<br>{PLACES}</p>"])
def test_a_source_on_a_page_needs_a_picture(lines: str) -> None:
    assert captions(f"{lines}<p>{SOURCE}</p>") == []
    assert captions(f"{lines}<p>Photo: Mara Lind</p>") == [PLACES]
    shown = lines.replace(PLACES, f"<img src=/a.jpg><br>{PLACES}")
    assert captions(f"{shown}<p>{SOURCE}</p>") == [PLACES]


@pytest.mark.parametrize(
    ("line", "role"), [(SOURCE, Role.UNKNOWN), ("Photo: Mara Lind", Role.CAPTION)]
)
def test_a_source_below_a_text_is_the_texts(line: str, role: Role) -> None:
    doc = split_captions(Document.of("Regatta", PARAGRAPH, PARAGRAPH, PLACES, line))
    assert doc.roles()[3:] == [role, Role.CREDIT]
    amid = split_captions(Document.of("Regatta", PARAGRAPH, PLACES, line, PARAGRAPH))
    assert amid.roles()[2:4] == [Role.CAPTION, Role.CREDIT]
