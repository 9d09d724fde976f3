"""The article among the objects of a page, and floods of them."""

import json
import time

from articlekit.reading.json_ld import hints


def listed(count: int) -> str:
    things = [
        {"@type": "NewsArticle", "headline": f"Storm {n}", "author": f"Desk {n}"}
        for n in range(count)
    ]
    return json.dumps(things)


def test_the_last_of_a_dozen_titles_still_tells_the_article():
    titles = [*["Herald"] * 40, *(f"Ferry {n}" for n in range(10)), "Storm 7"]
    own, _ = hints([listed(20)], titles, ())
    assert [h.value for h in own if h.field == "title"] == ["Storm 7"]


def test_thousands_of_articles_and_of_titles_are_not_all_compared():
    titles = [f"Harbour {n} is shut again" for n in range(40_000)]
    script = listed(3900)
    start = time.process_time()
    hints([script], titles, ())
    assert time.process_time() - start < 3  # each with each takes ten


def test_a_huge_title_is_not_searched_for_every_article():
    titles = [f"{n} " + "Harbour shut again " * 200_000 for n in range(10)]
    script = listed(3900)
    start = time.process_time()
    hints([script], titles, ())
    assert time.process_time() - start < 3


def test_an_author_that_is_called_a_person_is_told_so_too():
    """Also where the article gives the name, and another object of its id the type."""
    graph = [
        {
            "@type": "BlogPosting",
            "author": [
                {"@id": "#mara", "name": "Mara"},
                {"@type": "Organization", "name": "Halden Boats"},
                {"name": "Ole"},
            ],
        },
        {"@type": ["Person", "Organization"], "@id": "#mara", "name": "Mara"},
    ]
    own, _ = hints([json.dumps({"@graph": graph})], (), ())
    assert [h.value for h in own if h.field == "person"] == ["Mara"]
