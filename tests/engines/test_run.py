"""What becomes of tasks, whoever works on them."""

from itertools import count, islice

import engine_deeds as deeds
import pytest

from builders.engines.crew import NoCrew, Setup
from builders.engines.run import run
from builders.engines.table import ENGINES
from builders.engines.task import Done, Lost, Task
from builders.problems import InputFault, Place, Problem

PROBLEM = Problem(Place("packs"), "this is locked", "wait")


def of(*batch):
    """Return a batch of deeds; a part is a batch of one."""
    return Task(batch, tuple((deed,) for deed in batch))


@pytest.mark.parametrize("workers", [0, 2])
def it_yields_what_the_work_returns_for_every_task(workers):
    with ENGINES["local"](Setup(workers)) as crew:
        seen = list(run(deeds.double, (Task(number, (number,)) for number in range(20)), crew))
    assert sorted(seen, key=lambda done: done.argument) == [Done(number, 2 * number) for number in range(20)]


@pytest.mark.parametrize("workers", [0, 1])
def it_does_what_raises_again_part_by_part_and_loses_only_the_part_at_fault(workers):
    with ENGINES["local"](Setup(workers)) as crew:
        seen = list(run(deeds.do, [of("a"), of("b", "raise", "c"), of("d")], crew))
    (lost,) = (outcome for outcome in seen if isinstance(outcome, Lost))
    assert (lost.part, lost.reason) == (("raise",), "failed")
    assert lost.detail.startswith("ValueError: this is wrong (")
    assert "deeds.py:" in lost.detail
    assert {outcome.argument for outcome in seen if isinstance(outcome, Done)} == {("a",), ("b",), ("c",), ("d",)}


@pytest.mark.parametrize("workers", [0, 2])
def it_takes_a_task_only_when_a_worker_is_about_to_be_free(workers):
    taken = []
    endless = (Task(number, (number,)) for number in count() if not taken.append(number))
    with ENGINES["local"](Setup(workers)) as crew:
        for done, _ in enumerate(islice(run(deeds.double, endless, crew), 200)):
            assert len(taken) - done <= crew.most


@pytest.mark.parametrize("workers", [0, 1])
def it_raises_what_a_worker_raised_when_it_began(workers):
    setup = Setup(workers, begin=deeds.refuse, begin_with=(InputFault([PROBLEM]),))
    with pytest.raises(InputFault) as fault, ENGINES["local"](setup) as crew:
        list(run(deeds.double, [Task(1, (1,))], crew))
    assert fault.value.problems == (PROBLEM,)


def it_ends_when_no_worker_lives_long_enough_to_begin():
    with ENGINES["local"](Setup(1, begin=deeds.die)) as crew, pytest.raises(NoCrew, match="ended with status 9"):
        list(run(deeds.double, [Task(1, (1,))], crew))


def it_has_nothing_to_yield_where_nothing_is_to_do():
    with ENGINES["local"](Setup(1)) as crew:
        assert list(run(deeds.double, (), crew)) == []
