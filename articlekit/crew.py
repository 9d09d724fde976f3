"""A crew of processes that share work, kept complete when one of them dies.

Each process is minded by a thread, which sends it a chunk and waits for the answer. So a
process that dies takes with it the one chunk it had, and it is known which: the executor
for processes in `concurrent.futures` calls all its work broken, and does not say by whom.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from threading import Lock
from time import sleep
from typing import Generic, TypeVar

from articlekit.errors import WorkerError

T = TypeVar("T")
R = TypeVar("R")

# Forked processes would inherit the locks of threads that they do not have.
_SPAWN = multiprocessing.get_context("spawn")
_STARTS = 3
_AHEAD = 2
_ASKS = 100


class Crew(Generic[T, R]):
    """Processes that do `work`, which pickles and raises nothing, on every item."""

    def __init__(
        self, work: Callable[[T], R], failed: Callable[[str], R], size: int
    ) -> None:
        self._failed = failed
        self._members = [_Member(work) for _ in range(size)]
        self._idle: SimpleQueue[_Member[T, R]] = SimpleQueue()
        for member in self._members:
            self._idle.put(member)
        self._threads = ThreadPoolExecutor(size)

    def through(self, chunks: Iterable[list[T]]) -> Iterator[R]:
        """What became of each item, in order; no more than a few chunks are held.

        What the chunks raise is raised once all before it is handed out.
        """
        chunks = iter(chunks)
        waiting: deque[Future[list[R]]] = deque()
        end: Exception | None = None
        try:
            while waiting or end is None:
                while end is None and len(waiting) <= _AHEAD * len(self._members):
                    try:
                        waiting.append(self._threads.submit(self._done, next(chunks)))
                    except Exception as error:  # noqa: BLE001
                        end = error
                if waiting:
                    yield from waiting.popleft().result()
            if not isinstance(end, StopIteration):
                raise end
        finally:
            self._dismiss()

    def _done(self, chunk: list[T]) -> list[R]:
        member = self._idle.get()
        try:
            member.start()
            try:
                return member.ask(chunk)
            except Exception:  # noqa: BLE001
                return [self._alone(member, item) for item in chunk]
        finally:
            self._idle.put(member)

    def _alone(self, member: _Member[T, R], item: T) -> R:
        member.start()
        try:
            return member.ask([item])[0]
        except Exception as error:  # noqa: BLE001
            return self._failed(f"{type(error).__name__}: {error}")

    def _dismiss(self) -> None:
        for member in self._members:
            member.dismiss()
        self._threads.shutdown(cancel_futures=True)
        for member in self._members:
            member.bury()


class _Member(Generic[T, R]):
    """One process, started when it is first needed and again when it has died."""

    def __init__(self, work: Callable[[T], R]) -> None:
        self._work = work
        self._lock = Lock()
        self._dismissed = False
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def start(self) -> None:
        code = 0
        for _ in range(_STARTS):
            if self._process:
                return
            self._pipe, theirs = _SPAWN.Pipe()
            with self._lock:  # after dismiss() no process may be started any more
                if self._dismissed:
                    raise WorkerError("dismissed")
                process = _SPAWN.Process(
                    target=_serve, args=(theirs, self._work), daemon=True
                )
                process.start()
                self._process = process
            theirs.close()
            try:
                self._pipe.recv()
            except (EOFError, OSError):
                code = self.bury()
        if not self._process:
            msg = (
                f"worker processes end with exit code {code} as they start; what a"
                " script does must stand below: if __name__ == '__main__':"
            )
            raise WorkerError(msg)

    def ask(self, items: list[T]) -> list[R]:
        assert self._pipe  # noqa: S101
        try:
            self._pipe.send(items)
            answer: list[R] = self._pipe.recv()
        except (EOFError, OSError) as error:
            code = self.bury()
            msg = f"the process that cleaned the row ended with exit code {code}"
            raise WorkerError(msg) from error
        return answer

    def dismiss(self) -> None:
        with self._lock:
            self._dismissed = True
            if self._process:
                self._process.kill()

    def bury(self) -> int:
        """Let go of the process, dead or as good as dead; its exit code."""
        if not self._process:
            return 0
        self._process.join(1)  # its own exit code says more than that of a kill
        self._process.kill()
        self._process.join()
        # Starting a process asks after all others, so another thread may be the one that
        # is told of this end, and about to write it down.
        for _ in range(_ASKS):
            if self._process.exitcode is not None:
                break
            sleep(0.01)
        code = self._process.exitcode or 0
        with self._lock:
            self._process = None
        if self._pipe:
            self._pipe.close()
        return code


def _serve(pipe: Connection, work: Callable[[T], R]) -> None:
    # Ctrl-C reaches every process of a terminal; what it means is our parent's to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):  # our parent is gone
        pipe.send("ready")
        while True:
            pipe.send([work(item) for item in pipe.recv()])
