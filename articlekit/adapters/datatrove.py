"""A step for a datatrove pipeline. Needs the extra `datatrove`."""

from collections.abc import Iterable, Iterator

from articlekit import Cleaner, clean_many, failure

try:
    from datatrove.data import Document
    from datatrove.pipeline.base import PipelineStep
except ImportError as error:
    msg = "articlekit.adapters.datatrove needs it: pip install 'articlekit[datatrove]'"
    raise ImportError(msg) from error


class ArticlekitStep(PipelineStep):
    """Reads the scrape in `text`; leaves the article's text there, and the rest of it,
    as `Article.to_dict()`, in `metadata["article"]`.

    What is known of a document is looked up in its metadata: `url`, `lang`, and when it
    was scraped in `scraped_at`, which is "date" in what datatrove reads from WARC.
    Every document is passed on: one that cannot be cleaned has no text, and is counted
    as `failed` in the statistics.
    """

    name = "articlekit"
    type = "CLEANER"

    def __init__(
        self, scraped_at: str = "date", cleaner: Cleaner | None = None
    ) -> None:
        super().__init__()
        self.scraped_at = scraped_at
        self.cleaner = cleaner

    def run(
        self,
        data: Iterable[Document] | None,
        rank: int = 0,  # noqa: ARG002
        world_size: int = 1,  # noqa: ARG002
    ) -> Iterator[Document]:
        """Clean the documents as they come."""
        for document in data or ():
            with self.track_time():
                known = {name: document.metadata.get(name) for name in ("url", "lang")}
                known["scraped_at"] = document.metadata.get(self.scraped_at)
                rows = [{"raw": document.text, **known}]
                (article,) = clean_many(rows, cleaner=self.cleaner)
                document.text = article.text
                document.metadata["article"] = article.to_dict()
                self.stat_update("failed" if failure(article) else "cleaned")
            yield document
