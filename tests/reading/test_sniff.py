"""What is markup and what is text that speaks of markup."""

import pytest

import articlekit
from articlekit import Options
from articlekit.reading import read
from articlekit.reading.sniff import is_html

PROSE = (
    "The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries that would have left it were kept in the bay. "
)

TEXTS = {
    "nothing": "",
    "space": " \n\t",
    "prose": PROSE,
    "less than": "The sea rose by < 2 metres, and 3 > 2.",
    "arrows": "<< Back to the harbour >>",
    "heart": "We <3 Port Halden",
    "e-mail": "From: Mara Lind <mara@herald.test>\nTo: <desk@herald.test>\n\nThe sea rose.",
    "reply": "On Monday Mara wrote:\n> The sea rose.\n> It fell.\n\nIt did not. </rant>",
    "autolink": f"{PROSE}\n\nSee <https://herald.test/storm> and [here](/x).\n\n- one\n- two",
    "markdown": "# Storm\n\n**Port Halden** - The sea rose.\n\n> No boat\n\n<https://herald.test>",
    "a tag is named": "Put the text in a <p> tag, and end it with </p>. That is all there is to it.",
    "type alone": "<b>Storm</b> shuts the harbour.\n\nThe <i>sea</i> rose.",
    "breaks alone": "The sea rose.<br>It fell.<br>Nobody was hurt.<br>That is all.",
    "unknown tags": "<storm><sea>rose</sea></storm>",
    "json": '{"body": "<p>The sea rose.</p>"}',
    "doctype named": "The first line of a page is <!DOCTYPE html>, as it has been for years.",
    "rss": '<?xml version="1.0"?><rss><channel><title>Herald</title><item><title>Storm</title><link>https://herald.test/storm</link></item></channel></rss>',
    "placeholders": "Dear <name>, your ferry from <port> leaves at <time>.",
}  # fmt: skip
PAGES = {
    "page": "<html><body>One.</body></html>",
    "doctype": "<!DOCTYPE html><title>Storm</title>",
    "old doctype": '<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<p>One.',
    "space before": "\n\n  <!DOCTYPE html>One.",
    "prolog": '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html>One.</html>',
    "prolog alone": '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">One.</html>',
    "comment": "<!-- saved on Monday --><html>One.</html>",
    "upper case": "<HTML><BODY>One.</BODY></HTML>",
    "fragment": "<p>One.</p>",
    "fragment with names": '<div class="story" data-x="1"><span>One.</span></div>',
    "paragraphs": "<p>The sea rose.</p>\n<p>It fell.</p>",
    "long fragment": "<article>" + PROSE * 40 + "</article>",
    "text first": "Port Halden<p>The sea rose.</p><p>It fell.</p><p>That is all.</p>",
    "headless": "Storm</h1><div><p>The sea rose.</p></div>",
    "upper case fragment": "<P>The sea rose.</P>",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_text_stays_text(text):
    assert not is_html(text)
    assert read(text).markup is None


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE * 8}\n\n    <div><p>Hello</p></div>\n\n{PROSE * 6}",
        f"{PROSE}Tags such as <div>, <p> and <li> (ended by </p>) are older. {PROSE * 9}",
    ],
    ids=["a snippet of code", "tags named in a sentence"],
)
def test_text_that_quotes_four_tags_stays_text(text):
    assert not is_html(text)


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_markup_is_read_as_such(html):
    assert is_html(html)
    assert read(html).markup is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_page_is_known_from_its_bytes(encoding):
    html = f"<!DOCTYPE html><html><body><p>{PROSE}</p></body></html>"
    assert articlekit.clean(html.encode(encoding)).text == PROSE.strip()


def test_a_byte_order_mark_left_in_the_text_does_not_hide_a_page():
    assert is_html("\ufeff<!DOCTYPE html><html><body>One.</body></html>")
    assert is_html("\ufeff<p>One.</p>")


@pytest.mark.parametrize(
    "text", ["<" * 100_000, "<!--" * 30_000, "<p " * 50_000, "<?xml" * 9_000]
)
def test_a_flood_is_looked_at_and_left(text):
    assert not is_html(text)


SCRIPT = "var box = document.createElement('div');\nbox.innerHTML = '<div><p>Tide</p></div>';\n"


def test_scripts_that_write_tags_do_not_make_a_page_of_its_strings():
    strings = f"Storm shuts the harbour\n{SCRIPT * 5}{PROSE}\n"
    assert not is_html(strings)
    assert is_html(f"Storm <p>{PROSE}</p><p>{PROSE}</p><script>{SCRIPT * 5}</script>")


def test_a_part_of_the_head_is_a_page():
    data = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'
    assert is_html(f"{data}{' ' * 300_000}<p>{PROSE}</p>")
    assert is_html('<meta charset="utf-8"><p>One.</p>')
    assert not is_html("<script> is the tag that holds it.")


def test_the_caller_may_say_that_it_is_text():
    html = f"<div><p>{PROSE}</p></div>"
    doc = read(html, "text")
    assert doc.markup is None
    article = articlekit.clean(html, options=Options(reads="text"))
    assert [block.index for block in article.blocks] == [0]


def test_the_caller_may_say_that_it_is_a_page():
    text = f"{PROSE}<br><br>{PROSE}<b>Nobody</b> was hurt."
    assert len(articlekit.clean(text).blocks) == 1
    article = articlekit.clean(text, options=Options(reads="html"))
    assert article.text == f"{PROSE.strip()}\n\n{PROSE}Nobody was hurt."


def test_what_the_caller_says_holds_for_bytes_too():
    options = Options(reads="html")
    text = "The sea rose.<br><br>It fell."
    assert articlekit.clean(text.encode(), options=options) == articlekit.clean(
        text, options=options
    )
