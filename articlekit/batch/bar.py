"""How far a run is: rows a second, errors and time left, on a terminal."""

import sys
from types import TracebackType
from typing import Self

from articlekit.batch.inputs import Inputs


class Bar:
    """A bar of tqdm on a terminal, if tqdm is installed; else nothing."""

    def __init__(self, inputs: Inputs, done: int) -> None:
        self._inputs = inputs
        self._bar = None
        self._failed = 0
        if sys.stderr.isatty():
            try:
                from tqdm import tqdm
            except ImportError:
                return
            self._bar = tqdm(initial=done, unit=" rows", dynamic_ncols=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def count(self, failed: bool) -> None:
        """One more row. How many there are is reckoned from the bytes read so far."""
        if self._bar is None:
            return
        self._failed += failed
        rows = self._bar.n + 1
        self._bar.total = max(rows, round(rows / (self._inputs.part_read or 1)))
        self._bar.set_postfix(failed=self._failed, refresh=False)
        self._bar.update()
