"""Crew: the workers of a run, wherever they are."""

from collections.abc import Callable, Collection, Iterable
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from builders.engines.task import Reason

Work = Callable[[Any], Any]
"""What is done with an argument: a function at the top of a module, so that any process can import it."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How to hire a crew. `begin(*begin_with)` runs once in each worker; it too stands at the top of a module."""

    workers: int
    """How many processes; 0 lets this very process do the work, without limits."""
    scheduler: str = ""
    """The address of a scheduler that has workers, for an engine that knows such a thing."""
    begin: Callable[..., None] | None = None
    begin_with: tuple[Any, ...] = ()
    seconds: float = 300.0
    """How long a worker may be at one task or part before it counts as hung."""
    memory_bytes: int | None = 2 << 30
    """How much a worker of this machine may hold, where the system can say so; None is no limit."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The work returned something."""

    result: Any


@dataclass(frozen=True, slots=True)
class Broken:
    """The work failed, or its worker did while it was at it."""

    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True)
class Untouched:
    """Its worker died before it came to this, which is to be given out again."""


@dataclass(frozen=True, slots=True)
class Unready:
    """What `begin` raised; the worker is of no use, and others would be of none either."""

    error: Exception


Outcome = Finished | Broken | Untouched | Unready


class NoCrew(Exception):
    """No workers can be had. `fault` and `remedy` are plain words without a final full stop."""

    def __init__(self, fault: str, remedy: str) -> None:
        super().__init__(f"{fault}; {remedy}")
        self.fault = fault
        self.remedy = remedy


class Crew(Protocol):
    """Workers at hand."""

    @property
    def most(self) -> int:
        """Return how many tasks are given out at once, so that no worker waits for its next."""

    def give(self, work: Work, argument: object) -> Future[Any]:
        """Give a task to some worker. Raises NoCrew if no worker lives long enough to take it."""

    def wait(self, futures: Iterable[Future[Any]]) -> Collection[Future[Any]]:
        """Wait until some of the futures are done, and return those. Raises NoCrew if none ever will be."""

    def outcome(self, future: Future[Any]) -> Outcome:
        """Return what became of a task whose future is done."""

    def alone(self, work: Work, argument: object) -> Outcome:
        """Do the work now, while no other is given out, with nothing else at stake."""


Hire = Callable[[Setup], AbstractContextManager[Crew]]
"""How an engine finds a crew. Raises NoCrew; when the context ends, no worker is left at work."""
