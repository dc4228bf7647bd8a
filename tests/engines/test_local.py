"""Workers of this machine: whatever befalls one, the others go on."""

import os
import subprocess
import sys
from pathlib import Path

import engine_deeds as deeds
import pytest

from builders.engines.crew import Setup
from builders.engines.run import run
from builders.engines.table import ENGINES
from builders.engines.task import Done, Lost, Task

SECONDS = 1
ENDS = {
    "exit": ("died", "the worker ended with status 3"),
    "hang": ("hung", "it took longer than 1 seconds"),
    "hang in C": ("hung", "it took longer than 1 seconds"),
    "raise awkwardly": ("failed", "Awkward: 1 2 ("),
    "answer oddly": ("failed", "AttributeError: "),
}
if sys.platform != "win32":
    ENDS |= {
        "kill": ("died", "the worker was ended by SIGKILL"),
        "die while answering": ("died", "the worker ended with status 4"),
    }
if sys.platform == "linux":
    ENDS["eat"] = ("out of memory", "MemoryError: (")


@pytest.fixture(scope="module")
def crew():
    with ENGINES["local"](Setup(2, seconds=SECONDS)) as crew:
        yield crew


def of(*batch):
    return Task(batch, tuple((deed,) for deed in batch))


@pytest.mark.parametrize("deed", ENDS)
def it_loses_exactly_the_part_that_ends_its_worker(crew, deed):
    good = [of(*(f"{letter}{number}" for number in range(3))) for letter in "abcd"]
    seen = list(run(deeds.do, [*good[:2], of("e", deed, "f"), *good[2:]], crew))
    (lost,) = (outcome for outcome in seen if isinstance(outcome, Lost))
    reason, detail = ENDS[deed]
    assert (lost.part, lost.reason) == ((deed,), reason)
    assert lost.detail.startswith(detail)
    done = [result for outcome in seen if isinstance(outcome, Done) for result in outcome.result]
    assert sorted(done) == sorted(["E", "F", *(part.upper() for task in good for part in task.argument)])


def it_does_in_one_go_what_only_waited_for_a_worker_that_died(crew):
    good = of("a", "b", "c")
    seen = list(run(deeds.do, [of("exit"), of("exit"), good, good], crew))
    assert [outcome.argument for outcome in seen if isinstance(outcome, Done)] == [good.argument, good.argument]


def it_blames_no_part_for_what_an_earlier_one_left_behind(crew, tmp_path):
    """A part that fails in a process that has done another part is tried in a process of its own."""
    path = tmp_path / "once"
    first, second = str(tmp_path / "first"), str(path)
    (tmp_path / "first").touch()
    crew.alone(deeds.die_once, first)
    assert crew.alone(deeds.die_once, second).result == "well"


def it_goes_on_with_parts_in_a_process_that_did_well(crew):
    first, second = (crew.alone(deeds.process_id, None).result for _ in range(2))
    assert first == second


def it_begins_once_in_each_worker():
    with ENGINES["local"](Setup(2, begin=deeds.remember, begin_with=("begun",))) as crew:
        seen = {outcome.result for outcome in run(deeds.recall, [Task(None, ())] * 20, crew)}
    assert {begun for _, begun in seen} == {("begun",)}
    assert 1 <= len(seen) <= 2


def it_takes_more_than_a_pipe_holds_for_a_worker_that_dies(crew):
    large = "x" * 20_000_000
    seen = list(run(deeds.do, [of("exit", large), of("exit", large)], crew))
    assert sorted(type(outcome).__name__ for outcome in seen) == ["Done", "Done", "Lost", "Lost"]


def it_needs_no_guard_in_the_script_that_hires_it(tmp_path):
    """A script that starts processes anew runs again in each of them, unless it says who it is."""
    script = tmp_path / "script.py"
    script.write_text(
        "print('once')\n"
        "from builders.engines.crew import Setup\n"
        "from builders.engines.run import run\n"
        "from builders.engines.table import ENGINES\n"
        "from builders.engines.task import Task\n"
        "with ENGINES['local'](Setup(2)) as crew:\n"
        "    print(*(done.result for done in run(abs, [Task(-1, ())], crew)))\n",
        encoding="utf-8",
    )
    here = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    ended = subprocess.run([sys.executable, script], capture_output=True, text=True, env=here, check=False)
    assert (ended.stdout, ended.stderr) == ("once\n1\n", "")
