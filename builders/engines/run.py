"""Run: gives tasks to a crew, and what goes wrong a second chance."""

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future
from typing import Any

from builders.engines.crew import Broken, Crew, Finished, Unready, Untouched, Work
from builders.engines.task import Done, Lost, Task

_Harvest = Generator[Done | Lost, None, list[Task]]


def run(work: Work, tasks: Iterable[Task], crew: Crew) -> Iterator[Done | Lost]:
    """Yield what became of every task, in the order in which that is known.

    A task that fails is done again part by part, while nothing else is worked on: each part is Done, or else Lost. A
    part may be Done that was done before, so doing work twice must be no different from doing it once. Tasks are taken
    only when a worker is about to be free. Raises what the setup's `begin` raised in a worker, and NoCrew.
    """
    coming = iter(tasks)
    again: deque[Task] = deque()
    given: dict[Future[Any], Task] = {}
    while True:
        while len(given) < crew.most and (task := again.popleft() if again else next(coming, None)) is not None:
            given[crew.give(work, task.argument)] = task
        if not given:
            return
        failed = yield from _harvest(given, again, crew)
        while failed and given:  # a second try has the crew for itself
            failed += yield from _harvest(given, again, crew)
        for task in failed:
            for part in task.parts:
                yield _alone(work, part, crew)


def _harvest(given: dict[Future[Any], Task], again: deque[Task], crew: Crew) -> _Harvest:
    """Wait for some of the given tasks and take them out. Returns those that failed; adds to those to give again."""
    failed: list[Task] = []
    for future in crew.wait(given):
        task = given.pop(future)
        match crew.outcome(future):
            case Finished(result):
                yield Done(task.argument, result)
            case Broken():
                failed.append(task)
            case Untouched():
                again.append(task)
            case Unready(error):
                raise error
    return failed


def _alone(work: Work, part: object, crew: Crew) -> Done | Lost:
    while True:
        match crew.alone(work, part):
            case Finished(result):
                return Done(part, result)
            case Broken(reason, detail):
                return Lost(part, reason, detail)
            case Unready(error):
                raise error
            case Untouched():
                continue
