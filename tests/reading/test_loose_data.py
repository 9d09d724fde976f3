"""loose_data: what the data among the strings of a page says is heard."""

import pytest

import articlekit
from articlekit.reading.loose_data import hints

STORY = [
    "Storm shuts the harbour & the pier",
    "The harbour of Port Halden was shut on Monday after waves broke over the long pier.",
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt, said the town.",
    "The town will close the harbour until the wall has been looked at by the county.",
]
ARTICLE = """{
"@context" : "https://schema.org",
"@type" : "NewsArticle",
"headline" : "Storm shuts the harbour &amp; the pier",
"articleBody" : "The harbour was shut.",
"datePublished" : "2024-05-12T18:05:00+02:00",
"author" : { "@type" : "Person", "name" : "Mara Lind" }
}"""
SITE = '{"@context": "https://schema.org", "@type": "WebSite", "name": "Halden Herald"}'


@pytest.mark.parametrize("data", [ARTICLE, ARTICLE.replace("\n", " "), f"[{ARTICLE}]"])
def test_the_article_says_when_it_appeared_and_who_wrote_it(data):
    raw = "\n".join([STORY[0], SITE, data, *STORY[1:], "window.tides = [];"])
    found = articlekit.clean(raw)
    assert found.published.isoformat() == "2024-05-12T18:05:00+02:00"
    assert (found.dates[0].source, found.authors) == ("json-ld", ("Mara Lind",))
    assert found.text == "\n\n".join(STORY[1:])


def test_values_are_text_and_neither_body_nor_address():
    told = {hint.field: hint.value for hint in hints(f"{STORY[0]}\n{ARTICLE}")}
    assert told == {
        "title": "Storm shuts the harbour & the pier",
        "published": "2024-05-12T18:05:00+02:00",
        "author": "Mara Lind",
    }


LAMP = ARTICLE.replace(
    "Storm shuts the harbour &amp; the pier", "The last lamp of Halden"
)
NOT_ITS_OWN = {
    "another article": LAMP,
    "a film": '{"@context": "https://schema.org", "@type": "VideoObject", "name": "Halden in ten pictures", "uploadDate": "2016-01-02"}',
    "the page": '{"@context": "https://schema.org", "@type": "WebPage", "name": "Storm", "datePublished": "2014-01-02"}',
    "two that are printed": f"{LAMP}\nThe last lamp of Halden\n{ARTICLE}",
}  # fmt: skip


@pytest.mark.parametrize("data", NOT_ITS_OWN.values(), ids=NOT_ITS_OWN)
def test_what_is_not_its_own_is_not_heard(data):
    head = ["Skip to content", "Sport", "Weather", "News"]
    raw = "\n".join([*head, data, STORY[0], "12 March 2023", *STORY[1:]])
    found = articlekit.clean(raw)
    assert found.published.date().isoformat() == "2023-03-12"
    assert found.authors == ()


def test_of_several_the_one_that_the_first_line_names():
    raw = "\n".join([STORY[0], LAMP, ARTICLE, *STORY, "The last lamp of Halden"])
    found = articlekit.clean(raw)
    assert found.published.date().isoformat() == "2024-05-12"


def test_a_printed_date_that_contradicts_it_stands():
    raw = "\n".join([STORY[0], ARTICLE, "12 March 2023", *STORY[1:]])
    assert articlekit.clean(raw).published.date().isoformat() == "2023-03-12"


CUT_OFF = f'{{"@context": "https://schema.org", "@graph": [\n{ARTICLE},\n'
NOTHING = [
    f"{STORY[0]}\n{CUT_OFF}",
    "\n".join(STORY),
    '{"datePublished": "2024-05-12"}',
    '{"@context": "https://schema.org", "@type": "Comment", "datePublished": "2024-05-12"}',
    '{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": ',
    'It says "@context" there, and {nothing} else.',
    "[" * 100_000 + '"@context"',
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_article_says_nothing(text):
    assert hints(text) == ()
