"""Clean a Spark DataFrame. Needs the extra `spark`, on driver and workers."""

from collections.abc import Iterator
from typing import Unpack

from articlekit.arrow import SCHEMA, Batch, Columns, clean_batch, clean_batches

try:
    import pyarrow as pa
    from pyspark.sql import DataFrame
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType
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

    # Said here, and not by a worker once the rows are asked for: a wrong column or zone.
    names = pa.schema({name: pa.null() for name in frame.columns})
    clean_batch(names.empty_table(), **columns)
    kept = [frame.schema[name] for name in columns.get("keep", ())]
    out = StructType([*kept, *from_arrow_schema(SCHEMA)])
    return frame.mapInArrow(cleaned, out)
