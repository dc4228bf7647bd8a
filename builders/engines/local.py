"""Local: a crew of processes on this machine."""

import time
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any

from builders.engines.crew import Broken, NoCrew, Outcome, Setup, Untouched, Work
from builders.engines.member import Member, is_broken

AHEAD = 2
"""Tasks that a worker is given at once: one to do, one to go on with."""
STILLBORN = 3
"""Workers in a row that may die before they are ready; then something is wrong with all."""


class LocalCrew:
    """Processes of this machine. Whoever dies is replaced."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.most = AHEAD * setup.workers
        self._workers: list[Member] = []
        self._single: Member | None = None
        self._at: dict[Future[Any], Member] = {}
        self._stillborn = 0

    def start(self) -> None:
        """Start all workers, without waiting for any."""
        while len(self._workers) < self.setup.workers:
            self._workers.append(self._new())

    def give(self, work: Work, argument: object) -> Future[Any]:
        """Give a task to the worker with the least to do."""
        while True:
            worker = min(self._workers, key=lambda one: len(one.given))
            try:
                future = worker.give(work, argument)
            except BrokenProcessPool:
                self._replace(worker)
            else:
                self._at[future] = worker
                return future

    def wait(self, futures: Iterable[Future[Any]]) -> Collection[Future[Any]]:
        """Wait until some of the futures are done, and return those."""
        return wait(futures, return_when=FIRST_COMPLETED).done

    def outcome(self, future: Future[Any]) -> Outcome:
        """Return what became of a task."""
        worker = self._at.pop(future)
        outcome = worker.outcome(future)
        if is_broken(future):
            self._replace(worker)
        return outcome

    def alone(self, work: Work, argument: object) -> Outcome:
        """Do the work in a process that does nothing else meanwhile and has never failed."""
        outcome, fresh = self._in_single(work, argument)
        # What earlier parts left behind in the process is not this part's fault.
        if isinstance(outcome, Broken) and outcome.reason in ("died", "out of memory") and not fresh:
            outcome, _ = self._in_single(work, argument)
        return outcome

    def _in_single(self, work: Work, argument: object) -> tuple[Outcome, bool]:
        if self._single is None:
            self._single = self._new()
        worker, fresh = self._single, self._single.fresh
        begun = time.monotonic()
        try:
            future = worker.give(work, argument)
            future.exception()  # waits
            outcome = worker.outcome(future)
        except BrokenProcessPool:
            outcome = Untouched()
        match outcome:
            case Broken("died") if time.monotonic() - begun >= self.setup.seconds:
                outcome = Broken("hung", f"it took longer than {self.setup.seconds:g} seconds")
        if isinstance(outcome, Untouched) or (isinstance(outcome, Broken) and outcome.reason != "failed"):
            self._count(worker)
            _dismiss(worker)
            self._single = None
        return outcome, fresh

    def _new(self) -> Member:
        try:
            return Member(self.setup)
        except OSError as error:
            raise _none(error.strerror or type(error).__name__) from error

    def _replace(self, worker: Member) -> None:
        if worker in self._workers:
            self._count(worker)
            _dismiss(worker)
            self._workers[self._workers.index(worker)] = self._new()

    def _count(self, worker: Member) -> None:
        self._stillborn = self._stillborn + 1 if worker.stillborn else 0
        if self._stillborn > STILLBORN:
            raise _none(worker.last_words)

    def close(self) -> None:
        """End all workers at once."""
        _dismiss(*self._workers, *([self._single] if self._single else []))


def _none(why: str) -> NoCrew:
    return NoCrew(f"this machine starts no process: {why}", "close other programs, or build with --jobs 1")


def _dismiss(*workers: Member) -> None:
    for worker in workers:
        worker.kill()
    for worker in workers:
        worker.stop()


@contextmanager
def hire_local(setup: Setup) -> Iterator[LocalCrew]:
    """Start the workers, which get ready meanwhile. When the context ends, however it ends, none is left."""
    crew = LocalCrew(setup)
    try:
        crew.start()
        yield crew
    finally:
        crew.close()
