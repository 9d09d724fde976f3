r"""escaped: a text with "\n" for line breaks, or a list of strings, is read as a text."""

import html
import json

import pytest

import articlekit
from articlekit.reading.escaped import markup, plain

LINES = [
    "Storm shuts the harbour",
    "By Mara Lind",
    "12 May 2024",
    "The harbour of Port Halden was shut on Monday after waves broke over the long pier.",
    "“Don't go,” said the mayor's office: \"It is not safe.\"",
    "Boats stay in C:\\news\\boats, the clerk's folder, until Friday, she said.",
]
TEXT = "\n\n".join(LINES)
LONG = "The harbour of Port Halden was shut on Monday after waves broke over the pier."

STAYS = {
    "prose that names the sign": r"Write \n where the line ends, and \n again for a blank line.",
    "the sign in quotes": r'The file held "\n" and "\n\n" and nothing else, the clerk said.',
    "calls that end in it": r'Use print("Storm\n") first, and then print("Ice\n"), she said.',
    "paths": r"They moved it from C:\new to C:\notes\nine on Monday, and back again.",
    "formulas": r"The law holds for \nu and for \nabla, but not where \neq stands.",
    "data": r'{"text": "One.\nTwo.\nThree.", "name": "Storm"}',
    "one sign": r"The sea rose.\nIt fell.",
    "mostly others": r"C:\nets, C:\nine and C:\news.\nThe sea rose.\nIt fell.",
    "lines of their own": "The sea rose.\\nIt fell.\\nIt rose.\nIt fell.",
    "a sign that is escaped": r"The sea rose.\\nIt fell.\\nIt rose.",
    "a list of labels": "['harbour', 'storm', 'pier']",
    "a list of one": f"['{LONG}']",
    "a list of more than strings": f"['{LONG}', 9, '{LONG}']",
    "a list with text below": f"['{LONG}', '{LONG}']\nThe sea rose.",
    "a list that is cut": f"['{LONG}', '{LONG}",
    "a remark in brackets": f"['Tis the season] {LONG}",
    "lists in a list": f"['{LONG}', {'[' * 5000}",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_stays(text):
    assert plain(text) == text


@pytest.mark.parametrize(
    "text",
    [
        repr(LINES),
        json.dumps(LINES),
        json.dumps(LINES, ensure_ascii=False, indent=2),
        json.dumps(TEXT),
        repr(TEXT),
        f" {json.dumps(TEXT)[1:-1]}\n",
        json.dumps(TEXT.replace("\n", "\r\n")),
    ],
)
def test_what_a_program_wrote_is_read_as_a_text(text):
    assert plain(text).replace("\r", "") == TEXT
    found = articlekit.clean(text)
    assert (found.title, found.authors) == (LINES[0], ("Mara Lind",))
    assert found.published.date().isoformat() == "2024-05-12"
    assert found.text == "\n\n".join(LINES[3:])


def test_lines_that_begin_with_quotes_or_bullets_are_lines():
    text = r'The sea rose.\n"It fell," she said.\n\n• Boats\n2024 was calm.\n'
    assert plain(text).split("\n") == [
        "The sea rose.",
        '"It fell," she said.',
        "",
        "• Boats",
        "2024 was calm.",
        "",
    ]


def test_halves_of_a_character_are_put_together():
    text = json.dumps([LONG, "The sea 🌊 rose."])
    assert articlekit.clean(text).text == f"{LONG}\n\nThe sea 🌊 rose."


def test_what_is_read_as_html_or_is_long_stays_quick():
    assert len(plain("['" + "a\\'" * 200_000)) == 2 + 3 * 200_000
    assert len(plain("\\n" * 200_000)) <= 400_000


PAGE = f"<p>{LINES[3]}</p>\n<p>{LINES[4]}</p><figure><img src='a.jpg'><figcaption>Waves. Photo: Ole Brandt</figcaption></figure>\n<p>{LINES[5]}</p>"


def test_markup_in_entities_is_read_as_markup():
    found = articlekit.clean(html.escape(PAGE))
    assert found.text == "\n\n".join(LINES[3:6])
    assert [caption.text for caption in found.captions] == ["Waves."]
    assert articlekit.clean(html.escape(PAGE).encode()).text == found.text


@pytest.mark.parametrize(
    "text",
    [
        "Put the text in a &lt;p&gt; tag, and end it with &lt;/p&gt;. That is all.",
        "It was less than &lt; 9 m high.",
        f"<pre>{html.escape(PAGE)}</pre>",
    ],
)
def test_tags_that_are_spoken_of_stay_entities(text):
    assert markup(text) == text


DUMP = r"<p>{}</p>\r\n\r\n<p>{}<br />\r\n{}</p>\n<p>C:\news</p>"


def test_line_breaks_a_database_wrote_between_tags_are_no_text():
    found = articlekit.clean(DUMP.format(*LINES[3:6]))
    assert found.text.split() == " ".join([*LINES[3:6], "C:\\news"]).split()
    assert markup(DUMP) == DUMP.replace(r"\r\n\r\n", "\n").replace(
        r"\r\n", "\n"
    ).replace(r"</p>\n", "</p>\n")


@pytest.mark.parametrize(
    "text",
    [
        r"<p>Write \n for it.</p><p>And \n again, she said, or \n.</p>",
        "<p>The sea rose.</p>\\n\n<p>It fell.</p>\\n\n<p>It rose.</p>",
        r"<pre>echo</pre>\n<p>The sea rose.</p>\n<p>It fell.</p>",
        r"<p>The sea rose.</p>\n<p>It fell.</p>",
        r"The sign <br>\n<br>\n<br> is HTML.",
    ],
)
def test_such_signs_elsewhere_stay(text):
    assert markup(text) == text


def test_many_of_them_stay_quick():
    assert len(markup("<p>" + "\\n" * 200_000 + " " * 200_000 + "x</p>")) > 100_000
