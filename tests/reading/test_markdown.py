"""Markdown: known by its signs, read without them, and what they say is used."""

import pytest

import articlekit
from articlekit import Options, Role
from articlekit.reading import read
from articlekit.reading.markdown import blocks, is_markdown

PROSE = [
    "The harbour of Port Halden was shut on Monday after waves broke over the long pier.",
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt, said the town.",
    "The town will close the harbour until the wall has been looked at by the county.",
]

MARKDOWN = [
    "# Storm shuts the harbour\n\nThe sea rose.",
    "[Home](https://herald.example/)\n[Sport](/sport)\nThe sea rose.",
    "Storm\n\n## What is known\n\n### The pier\n\nThe sea rose.",
    "## What is known\n\nThe **sea** rose.",
    "![Waves](https://herald.example/w.jpg)\n\n## What is known\n\nThe sea rose.",
]
MARKDOWN += [
    "# Storm shuts the harbour\r\n\r\nThe sea rose.",
    "\ufeff# Storm shuts the harbour\nThe sea rose.",
    "# 暴风雨关闭港口\n\n海水上涨。",
    "![Waves](https://herald.example/w.jpg)\n\nThe sea rose.",
    "The sea [rose](https://herald.example/s) by **two** metres.",
]
TEXT = [
    "Storm shuts the harbour\n\nThe sea rose.",
    "#harbour #storm\n\nThe sea rose.",
    "# 1 in the charts\n# 2 in the charts\nThe sea rose.",
    "It was [sic] (so they say) the worst [1](2) of them.",
    "See [the table] (p. 9) and [the map] (p. 12).",
    "one *two* three, 4 * 5 * 6, snake_case_name",
    "# check the tide\n# then the wind\nx = tide[0](9)",
    "**Storm** shuts the **harbour**",
]


@pytest.mark.parametrize("text", MARKDOWN)
def test_is_known(text):
    assert is_markdown(text)


@pytest.mark.parametrize("text", TEXT)
def test_is_text(text):
    assert not is_markdown(text)
    told = articlekit.clean(text, options=Options(reads="text")).blocks
    assert articlekit.clean(text).blocks == told


LINES = {
    "a link": ("The [sea](/s) rose.", ["The sea rose."]),
    "a link over lines": ('The [long\nsea](https://herald.example/a-\nvery-long "Sea") rose.', ["The long sea rose."]),
    "a link with brackets": ("The [[old] sea](/s_(river)) rose.", ["The [old] sea rose."]),
    "a picture in a link": ("[![Waves](/w.jpg) More of them](/p)", ["Waves", "More of them"]),
    "a picture amid text": ("The sea ![Waves](/w.jpg) rose.", ["The sea rose.", "Waves"]),
    "a picture told twice": ("![Waves on Monday. Waves on Monday.](/w.jpg)", ["Waves on Monday."]),
    "a picture without words": ("![](/w.jpg)The sea rose.", ["The sea rose."]),
    "type": ("The **sea _rose_** by ~~two~~ `nine` *metres*.", ["The sea rose by two nine metres."]),
    "a whole line in bold": ("**The sea rose.**", ["The sea rose."]),
    "no type": ("2 * 3 * 4 and snake_case_name and B00000001*", ["2 * 3 * 4 and snake_case_name and B00000001*"]),
    "escapes": (r"1\. The sea \- it rose\_", ["1. The sea - it rose_"]),
    "a heading": ("## After the storm ##", ["After the storm"]),
    "a heading in a list": ("* # After the storm", ["After the storm"]),
    "a heading by the line below": ("After the storm\n===", ["After the storm"]),
    "a quotation": ("> The sea rose.", ["The sea rose."]),
    "notes": ("The sea rose.[^1] It fell.[[2]](#cite_note-2) Nobody⟨3⟩ saw it.", ["The sea rose. It fell. Nobody saw it."]),
    "links by name": ("The [sea][1] rose.\n\n[1]: https://herald.example/s", ["The sea rose."]),
    "a break by a backslash": ("The sea rose.\\\nIt fell.", ["The sea rose.", "It fell."]),
    "line ends of another system": ("Storm\r\n===\r\n\r\n| a | b |\r\n|---|---|\r\n", ["Storm", "a | b"]),
    "a rule and a line": ("One.\n\n* * *\nTwo.", ["One.", "Two."]),
    "code between fences": ("One.\n\n```\n# tide\n**x** = 9\n```", ["One.", "# tide", "**x** = 9"]),
    "a fence that nothing closes": ("~~~\n\nThe **sea** rose.", ["~~~", "The sea rose."]),
    "links in code": ("```\na[0](9) **b**\n```", ["a[0](9) **b**"]),
    "a counted picture": ("![Image 2: Waves](/w.jpg)", ["Waves"]),
    "a name twice": ("![Bora Bora](/w.jpg)", ["Bora Bora"]),
    "a sharp": ("# Learning C#", ["Learning C#"]),
    "a heading's name": ("## The pier {#pier .wide}", ["The pier"]),
    "asterisks in a word": ("f**k this sh**t", ["f**k this sh**t"]),
    "lines of their own": ("Read more: [Ferry](/f)\nThe sea rose.\n*By Ida Sund*", ["Read more: Ferry", "The sea rose.", "By Ida Sund"]),
    "a table": ("| Tide | 9 m |\n|---|:--|\n| Wave | 3 m |", ["Tide | 9 m", "Wave | 3 m"]),
    "a list": ("* Bring a torch\n* Stay in", ["* Bring a torch", "* Stay in"]),
    "rules and fences": ("One.\n\n---\n\n```sh\nTwo.\n```", ["One.", "Two."]),
    "an address": ("<https://herald.example/s>", ["https://herald.example/s"]),
    "brackets that are no link": ("The sea [sic] rose [1] (so they say).", ["The sea [sic] rose [1] (so they say)."]),
    "a paragraph wrapped by a tool": (f"{PROSE[0][:72]}\n{PROSE[0][73:]}\n\nTwo.", [PROSE[0], "Two."]),
    "a hard break": ("The sea rose.  \nIt fell.", ["The sea rose.", "It fell."]),
    "paragraphs on end": ("\n".join(f"{n}. {PROSE[0]} {PROSE[1]}"[3:] for n in range(5)), [f"{PROSE[0]} {PROSE[1]}"] * 5),
}  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), LINES.values(), ids=LINES)
def test_is_read(text, lines):
    found, _ = blocks(text)
    assert [block.text for block in found] == lines
    assert [block.index for block in found] == [*range(len(lines))]


SIGNS = {
    "# Storm": "headline",
    "### The pier": "heading",
    "[More](/m)": "link",
    "* [More](/m)": "link",
    "[More](/m) of the sea": None,
    "![Waves](/w.jpg)": "picture",
    "*In italics*": None,
}


@pytest.mark.parametrize(("line", "sign"), SIGNS.items())
def test_signs_say_what_it_is(line, sign):
    found, signs = blocks(line)
    assert [signs.get(block.index) for block in found] == [sign]


PAGE = f"""
[Skip to content](#main)

* [Home](https://herald.example/)
* [Sport](https://herald.example/sport)
* [Weather](https://herald.example/weather)

# Storm shuts the harbour

By [Mara Lind](/author/mara-lind)

12 May 2024

[![Waves at the pier](https://herald.example/w.jpg)](https://herald.example/w)
*Waves break over the pier on Monday. Photo: Ida Sund*

{PROSE[0].replace("Port Halden", "[Port Halden](/halden)")}

## What is known

{PROSE[1].replace("nobody", "**nobody**")}

* [Ferry delayed again](/ferry)
* [The old pier](/pier)
* [Who pays for the wall](/wall)

{PROSE[2]}
"""


def test_a_page_of_a_crawler():
    found = articlekit.clean(PAGE)
    assert (found.title, found.authors) == ("Storm shuts the harbour", ("Mara Lind",))
    assert found.published.date().isoformat() == "2024-05-12"
    assert found.text.split("\n\n") == [PROSE[0], "What is known", *PROSE[1:]]
    (caption,) = found.captions
    assert caption.text == "Waves break over the pier on Monday."
    assert (caption.credit, caption.alt) == ("Ida Sund", "Waves at the pier")
    rows = [b.text for b in found.removed if b.rule == "link-list"]
    assert "* Ferry delayed again" in rows


def test_a_headline_is_the_title_of_a_text_without_furniture():
    found = articlekit.clean("# Storm shuts the harbour\n\n" + "\n\n".join(PROSE))
    assert found.title == "Storm shuts the harbour"
    assert found.text == "\n\n".join(PROSE)


def test_a_heading_is_a_subhead_however_it_ends():
    text = f"# Storm\n\n{PROSE[0]}\n\n## Who pays?\n\n{PROSE[1]}"
    roles = {block.text: block.role for block in articlekit.clean(text).blocks}
    assert roles["Who pays?"] is Role.SUBHEAD


@pytest.mark.parametrize("picture", ["![](/p.jpg)", "![A pier](/p.jpg)"])
def test_italics_below_a_picture_are_its_caption(picture):
    text = f"# Storm\n\n{PROSE[0]}\n\n{picture}\n*The pier on Sunday.*\n\n{PROSE[1]}"
    (caption,) = articlekit.clean(text).captions
    assert caption.text == "The pier on Sunday."


def test_italics_behind_a_picture_are_its_caption():
    line = "![A pier](/p.jpg)_The pier on Sunday. (Ole Brandt/NPA)_"
    text = f"# Storm\n\n{PROSE[0]}\n\n{line}\n\n{PROSE[1]}"
    assert [c.text for c in articlekit.clean(text).captions] == [
        "The pier on Sunday. (Ole Brandt/NPA)"
    ]


@pytest.mark.parametrize(
    ("alt", "line", "is_one"),
    [
        ("The ferry leaves the quay", "The ferry leaves the quay on Friday", True),
        ("Ferry at the old quay", "The ferry leaves the old quay on Friday", True),
        # Of other things; a link to another story; a paragraph about what is seen.
        ("Ferry at the old quay", "What the council says now", False),
        ("Ferry at the old quay", "[Ferry leaves the old quay](/ferry)", False),
        ("Ferry at the old quay", f"The ferry left the old quay. {PROSE[1]}", False),
        ("Sea", "Sea levels", False),
    ],
)  # fmt: skip
def test_a_line_below_a_picture_that_says_what_it_shows_is_its_caption(
    alt, line, is_one
):
    text = f"# Storm\n\n{PROSE[0]}\n\n![{alt}](/p.jpg)\n\n{line}\n\n{PROSE[2]}"
    assert [c.text for c in articlekit.clean(text).captions] == [line] * is_one


def test_what_a_caption_says_may_stand_in_the_text_as_well():
    said = "The ferry Solvei left the old quay for the last time on Friday night."
    text = (
        f"# Storm\n\n{said}\n\n![{said}](/p.jpg)\n\n{said}\n\n{PROSE[1]}\n\n{PROSE[2]}"
    )
    found = articlekit.clean(text)
    assert [c.text for c in found.captions] == [said]
    assert found.text.count(said) == 1


def test_a_paragraph_in_italics_below_a_picture_is_none():
    said = f"{PROSE[0]} {PROSE[1]} {PROSE[2]} {PROSE[0]}"
    text = f"# Storm\n\n{PROSE[0]}\n\n![](/p.jpg)\n*{said}*\n\n{PROSE[1]}"
    assert said in articlekit.clean(text).text


def test_markdown_with_some_html_is_markdown():
    figure = "<figure><img src=/w.jpg><figcaption>Waves</figcaption></figure>"
    text = f"# Storm shuts it\n\n{PROSE[0]}\n\n{figure}\n\n{PROSE[1]}\n\n<details><p>{PROSE[2]}</p></details>"
    found = articlekit.clean(text)
    assert found.title == "Storm shuts it"
    assert PROSE[0] in [block.text for block in found.body]


def test_links_that_stand_alone_or_in_pairs_are_no_list():
    doc = read(f"# Storm\n\n{PROSE[0]}\n\n[The pier](/p)\n\n{PROSE[1]}", "markdown")
    links = [doc.signs.get(block.index) for block in doc.blocks]
    assert links == ["headline", None, "link", None]
    cleaned = articlekit.clean(f"# S\n\n{PROSE[0]}\n\n[The pier](/p)\n\n{PROSE[1]}")
    assert not [b for b in cleaned.removed if b.rule == "link-list"]


def test_the_caller_may_say_what_it_is():
    text = "The **sea** rose."
    assert articlekit.clean(text).text == text
    options = Options(reads="markdown")
    assert articlekit.clean(text, options=options).text == "The sea rose."


def test_more_lines_than_a_text_may_have_are_joined():
    found, _ = blocks("- a\n" * 30_000)
    assert len(found) < 6_000
    assert "".join(b.text for b in found).count("a") == 30_000
