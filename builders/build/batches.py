"""Batches: the orders of a lesson cut into pieces for workers."""

import os
from collections.abc import Iterator, Sequence
from itertools import islice

from builders.build.work import Batch, Order
from builders.engines.task import Task

PACKS = 50
"""Of a full batch, at least: less than that costs more to hand out than a worker saves by remembering."""
ENOUGH = 60
"""Documents for which processes are started; fewer are made before a process has started."""


def cores() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # Windows and macOS do not tell
        return os.cpu_count() or 1


def cut(orders: Sequence[Order], *, packs: int, workers: int) -> Iterator[tuple[Order, ...]]:
    """Yield the orders in batches. `packs` is how many packs an order has at most, `workers` how many want some.

    All batches are full but where there is less than one for each worker.
    """
    full = -(-PACKS // max(packs, 1))
    size = max(1, min(full, -(-len(orders) // max(workers, 1))))
    rest = iter(orders)
    while batch := tuple(islice(rest, size)):
        yield batch


def documents_in(task: Task) -> int:
    """Return how many documents are to be made in a task."""
    return sum(len(order.wanted) for order in task.argument.orders)


def task(batch: Batch) -> Task:
    """Return a batch as a task, whose parts are single schools."""
    return Task(batch, batch.parts())
