"""Every folder of fixtures/: the raw scrape gives the expected article."""

from conftest import hints, scrape
from golden import rendered

import articlekit


def test_the_scrape_gives_the_expected_article(golden, request):
    article = articlekit.clean(scrape(golden), **hints(golden))
    expected = golden / "expected.md"
    if request.config.getoption("--update-golden"):
        expected.write_text(rendered(article), "utf-8")
    assert rendered(article) == expected.read_text("utf-8")


def test_clean_texts_come_through_untouched():
    from conftest import FIXTURES

    for name in ("en/broadsheet-plain-clean", "de/interview-sauber"):
        raw = (FIXTURES / name / "raw.txt").read_text("utf-8")
        article = articlekit.clean(raw)
        assert article.text.split() == raw.split()
        assert article.removed == ()
