"""Member: one process of a crew of this machine."""

import signal
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from builders.engines.crew import Broken, Outcome, Setup, Untouched, Work
from builders.engines.processes import OneProcess
from builders.engines.worker import attempt, enter, order, present


class Member:
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
        future = self.pool.submit(attempt, order(work, argument), self.seconds)
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
                if self.stillborn or future is not next(one for one in self.given if is_broken(one)):
                    return Untouched()
                return Broken("died", self.last_words)
            case error:
                self.given.remove(future)
                return Broken("failed", f"{type(error).__name__}: {error}")

    @property
    def stillborn(self) -> bool:
        """True if it died before it could take a task."""
        return self.ready.done() and is_broken(self.ready)

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


def is_broken(future: Future[Any]) -> bool:
    """Return True if a worker died before this was done. Waits until either has happened."""
    return isinstance(future.exception(), BrokenProcessPool)
