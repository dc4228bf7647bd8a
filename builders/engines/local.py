"""Local: a crew of processes on this machine."""

import signal
import time
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any

from builders.engines.crew import Broken, NoCrew, Outcome, Setup, Untouched, Work
from builders.engines.processes import OneProcess
from builders.engines.worker import attempt, enter, present

AHEAD = 2
"""Tasks that a worker is given at once: one to do, one to go on with."""
STILLBORN = 3
"""Workers in a row that may die before they are ready; then something is wrong with all."""


class _Worker:
    """One process in a pool of its own, so that its death is nobody else's and it is known what it died of."""

    def __init__(self, setup: Setup) -> None:
        context = OneProcess()
        self.seconds = setup.seconds
        self.pool = ProcessPoolExecutor(1, mp_context=context, initializer=enter, initargs=(setup,))
        self.ready = self.pool.submit(present)
        # A pool starts its process with its first task.
        self.process = context.process
        context.answers.leave_to_child()
        self.given: list[Future[Any]] = []
        self.fresh = True

    def give(self, work: Work, argument: object) -> Future[Any]:
        """Give it a task. Raises BrokenProcessPool if it is dead."""
        future = self.pool.submit(attempt, work, argument, self.seconds)
        self.given.append(future)
        return future

    def outcome(self, future: Future[Any]) -> Outcome:
        """Return what became of a task that it was given."""
        match future.exception():
            case None:
                self.given.remove(future)
                self.fresh = False
                outcome: Outcome = future.result()
                return outcome
            case BrokenProcessPool():
                # It works in the order in which it was given tasks, so the first without a result is to blame.
                if self.stillborn or future is not next(one for one in self.given if _broken(one)):
                    return Untouched()
                return Broken("died", self.last_words)
            case error:
                self.given.remove(future)
                return Broken("failed", f"{type(error).__name__}: {error}")

    @property
    def stillborn(self) -> bool:
        """True if it died before it could take a task."""
        return self.ready.done() and _broken(self.ready)

    @property
    def last_words(self) -> str:
        """What the system says of its end, once it is dead."""
        self.stop()
        code = self.process.exitcode or 0
        if code >= 0:
            return f"the worker ended with status {code}"
        try:
            return f"the worker was ended by {signal.Signals(-code).name}"
        except ValueError:
            return f"the worker was ended by signal {-code}"

    def kill(self) -> None:
        """Let it end, whatever it is at: files are published whole or not at all."""
        self.process.kill()

    def stop(self) -> None:
        """End it and wait until it is gone."""
        self.kill()
        self.pool.shutdown(wait=True)


def _broken(future: Future[Any]) -> bool:
    return isinstance(future.exception(), BrokenProcessPool)


class LocalCrew:
    """Processes of this machine. Whoever dies is replaced."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.most = AHEAD * setup.workers
        self._workers: list[_Worker] = []
        self._single: _Worker | None = None
        self._at: dict[Future[Any], _Worker] = {}
        self._stillborn = 0

    def start(self) -> None:
        """Start all workers, without waiting for any."""
        while len(self._workers) < self.setup.workers:
            self._workers.append(_Worker(self.setup))

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
        if _broken(future):
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
            self._single = _Worker(self.setup)
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
            self._dismiss(worker)
            self._single = None
        return outcome, fresh

    def _replace(self, worker: _Worker) -> None:
        if worker in self._workers:
            self._count(worker)
            self._dismiss(worker)
            self._workers[self._workers.index(worker)] = _Worker(self.setup)

    def _count(self, worker: _Worker) -> None:
        self._stillborn = self._stillborn + 1 if worker.stillborn else 0
        if self._stillborn > STILLBORN:
            raise NoCrew(
                f"no worker process starts on this machine: {worker.last_words}",
                "free some memory, or build with --jobs 1",
            )

    def _dismiss(self, *workers: _Worker) -> None:
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.stop()

    def close(self) -> None:
        """End all workers at once."""
        self._dismiss(*self._workers, *([self._single] if self._single else []))


@contextmanager
def hire_local(setup: Setup) -> Iterator[LocalCrew]:
    """Start the workers, which get ready meanwhile. When the context ends, however it ends, none is left."""
    crew = LocalCrew(setup)
    try:
        crew.start()
        yield crew
    finally:
        crew.close()
