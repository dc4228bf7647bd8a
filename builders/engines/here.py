"""Here: a crew of nobody but this process, for little work."""

from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

from builders.engines.crew import Outcome, Setup, Work
from builders.engines.worker import plainly


class Here:
    """Does what it is given at once. A time limit or a memory limit would end the whole run, so there is none."""

    most = 1

    def give(self, work: Work, argument: object) -> Future[Any]:
        """Return a future that is done."""
        future: Future[Any] = Future()
        future.set_result(plainly(work, argument))
        return future

    def wait(self, futures: Iterable[Future[Any]]) -> Collection[Future[Any]]:
        """Return all: they are done."""
        return list(futures)

    def outcome(self, future: Future[Any]) -> Outcome:
        """Return what became of a task."""
        outcome: Outcome = future.result()
        return outcome

    def alone(self, work: Work, argument: object) -> Outcome:
        """Do the work once more."""
        return plainly(work, argument)


@contextmanager
def hire_nobody(setup: Setup) -> Iterator[Here]:
    """Hire no worker; this process begins itself. Raises what `begin` raises."""
    if setup.begin is not None:
        setup.begin(*setup.begin_with)
    yield Here()
