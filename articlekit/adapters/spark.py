"""Clean a Spark DataFrame. Needs the extra `spark`, on driver and workers."""

from collections.abc import Iterator
from typing import Unpack

from articlekit.arrow import Batch, Columns, clean_batches, schema

try:
    from pyspark.sql import DataFrame
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
except ImportError as error:
    msg = "articlekit.adapters.spark needs Spark: pip install 'articlekit[spark]'"
    raise ImportError(msg) from error


def clean_frame(frame: DataFrame, **columns: Unpack[Columns]) -> DataFrame:
    """A DataFrame with `articlekit.arrow.SCHEMA`'s columns, a row for each row.

    The columns that may be named are those of `articlekit.arrow.clean_batch`; `keep`
    carries an id over. Nothing is cleaned before Spark is asked for the rows. Spark's
    Python workers must be the interpreter that has articlekit: `PYSPARK_PYTHON`.
    """

    def cleaned(batches: Iterator[Batch]) -> Iterator[Batch]:
        return clean_batches(batches, **columns)

    given = to_arrow_schema(frame.schema)
    out = schema(given, columns.get("keep", ()))
    return frame.mapInArrow(cleaned, from_arrow_schema(out))
