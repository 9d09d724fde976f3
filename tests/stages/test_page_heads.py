"""Which headline of a page is the article's own, and what above it belongs to it."""

import pytest

from articlekit import clean

PROSE = (
    "<p>The harbour of Port Halden was shut on Monday after the waves had broken over "
    "the pier, and the ferries that would have left it were kept in the bay.</p>"
) * 4
TITLE = "Storm shuts Port Halden harbour"
SECTION = "<div><h1><a href=/sea>Sea</a></h1></div>"
BOX = "<div class=author-info-block><p>12 May 2024</p><p>Mara Lind</p></div>"
SIDE = f"<div id=aside-main>{BOX}</div>"
HEAD = f"<header><h1>{TITLE}</h1></header>"


def of(body: str, title: str = TITLE) -> tuple[tuple[str, ...], str | None]:
    head = f"<title>{title}</title>"
    article = clean(f"<html lang=en><head>{head}</head><body>{body}</body></html>")
    date = article.published
    return article.authors, date and date.date().isoformat()


OWN = (("Mara Lind",), "2024-05-12")


@pytest.mark.parametrize("title", [TITLE, f"{TITLE} - The Herald"])
@pytest.mark.parametrize("between", ["", "<div class=rail><p>Login</p></div>" * 4])
def test_a_box_beside_the_article_is_not_opened_by_the_name_of_a_section(
    title: str, between: str
) -> None:
    side = f"<div class=rail>{BOX}</div>{between}"
    body = f"{SECTION}<div>{side}<div id=article-main>{HEAD}{PROSE}</div></div>"
    assert of(body, title)[0] == ()


@pytest.mark.parametrize(
    "body",
    [
        # In the headline's header, or its article.
        f"{SECTION}<article><header>{SIDE}<h1>{TITLE}</h1></header>{PROSE}</article>",
        f"{SECTION}<article>{SIDE}{HEAD}{PROSE}</article>",
        f"{SECTION}<div>{HEAD}{SIDE}<div>{PROSE}</div></div>",
        f"<h1>{TITLE}</h1>{SIDE}<div>{PROSE}</div>",
        # The first headline, where the title tells of none.
        f"<h1>Storm at sea</h1>{SIDE}{PROSE}<h1>More</h1>{PROSE}",
    ],
)
def test_a_box_by_the_headline_is_opened_whatever_it_is_called(body: str) -> None:
    assert of(body) == OWN
