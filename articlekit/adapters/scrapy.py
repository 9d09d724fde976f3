"""An item pipeline for Scrapy. Needs the extra `scrapy`."""

from typing import Any, Self

from articlekit import clean_many, failure

try:
    from itemadapter import ItemAdapter
    from scrapy.crawler import Crawler
except ImportError as error:
    msg = "articlekit.adapters.scrapy needs Scrapy: pip install 'articlekit[scrapy]'"
    raise ImportError(msg) from error


class ArticlekitPipeline:
    """Takes `raw` out of an item and puts in `article`, an `Article.to_dict()`.

    `raw` is best `response.body`. The item may say `url`, `lang` and `scraped_at`, as a
    row of `clean_many()`. Items without `raw` pass as they are. Articles are counted in
    the statistics of the crawl, as `articlekit/cleaned` or `articlekit/failed`.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """How Scrapy makes a pipeline."""
        return cls(crawler)

    def process_item(self, item: Any, spider: object = None) -> Any:  # noqa: ANN401, ARG002
        """The item with its article; `spider` is what older versions pass."""
        fields = ItemAdapter(item)
        if "raw" in fields:
            (article,) = clean_many([fields])
            del fields["raw"]
            fields["article"] = article.to_dict()
            outcome = "failed" if failure(article) else "cleaned"
            self.crawler.stats.inc_value(f"articlekit/{outcome}")
        return item
