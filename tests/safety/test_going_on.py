"""After a stop, or the death of a worker, only what is missing is made; and of many rows one bad one fails alone."""

import signal
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from builders.build import building, work
from builders.build.build import build
from builders.build.request import BuildRequest
from builders.cli.main import main
from builders.plan import Choice

sys.path.insert(0, str(Path(__file__).parent))
import deaths
import states

CHOICE = Choice(frozenset({states.LESSON}), None, frozenset({("invitation", "txt"), ("quiz", "gift")}))


@pytest.fixture
def site(monkeypatch):
    with states.quick_folder() as folder:
        monkeypatch.chdir(folder)
        states.write_state(folder, 0, schools=12)
        yield folder


@pytest.fixture
def ask(site):
    """Return `ask(...)`, which builds for the schools of the list."""

    def run(listener=lambda _: None, **changes):
        request = {"lessons": Path("lessons"), "schools": Path("schools.csv"), "choice": CHOICE, "jobs": 1} | changes
        return build(BuildRequest(site, date(2026, 11, 22), **request), listener)

    return run


@pytest.fixture
def crew(monkeypatch):
    """Let two workers do even little work, three schools a batch."""
    monkeypatch.setattr(building, "ENOUGH", 1)
    monkeypatch.setattr("builders.build.batches.PACKS", 6)


def asked_to_stop(at):
    """Return a listener that asks to stop once so many documents are made."""

    def listen(progress):
        if progress.done >= at:
            signal.raise_signal(signal.SIGINT)
            listen.asked = True

    return lambda progress: None if hasattr(listen, "asked") else listen(progress)


class DescribeGoingOn:
    @pytest.mark.parametrize("publishes_at_once", [1, 1_000_000])
    def it_makes_only_what_is_missing(self, site, ask, monkeypatch, publishes_at_once):
        monkeypatch.setattr(work, "AT_ONCE", publishes_at_once)
        with pytest.raises(KeyboardInterrupt):
            ask(asked_to_stop(12))
        there = [path for path in states.tree(site / "output") if path.endswith((".txt", ".gift"))]
        assert len(there) == 12
        assert main(["verify", "--quiet"]) == 0
        report = ask()
        assert (len(report.made), len(report.unchanged)) == (12, 12)
        assert sorted(row.path for row in report.unchanged) == sorted(there)

    def it_knows_after_a_stop_what_workers_had_made(self, site, ask, crew):
        with pytest.raises(KeyboardInterrupt):
            ask(asked_to_stop(1), jobs=2)
        there = [path for path in states.tree(site / "output") if path.endswith((".txt", ".gift"))]
        # What two workers had been given when the first batch came back: the batches that they were at, and the next.
        assert 6 <= len(there) <= 24
        assert main(["verify", "--quiet"]) == 0
        report = ask()
        assert len(report.unchanged) == len(there)
        assert len(report.made) == 24 - len(there)

    def it_knows_after_a_kill_what_was_reported(self, site, ask, crew, monkeypatch):
        """The manifest is never written: all that is left is what was told batch by batch."""
        monkeypatch.setattr("builders.build.output.Output.close", self.die)
        with pytest.raises(SystemError):
            ask(partial(self.die_after, 6), jobs=2)
        monkeypatch.undo()
        monkeypatch.chdir(site)
        assert main(["verify", "--quiet"]) == 1
        report = ask(explain=True)
        assert len(report.unchanged) >= 6
        assert len(report.made) + len(report.unchanged) == 24
        assert main(["verify", "--quiet"]) == 0

    @staticmethod
    def die(*_):
        raise SystemError

    def die_after(self, number, progress):
        if progress.done >= number:
            self.die()


@pytest.fixture
def deadly(monkeypatch):
    """Return `deadly(function)`, which does the work of workers instead."""
    return lambda function: monkeypatch.setattr(building, "work", function)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills no process so")
class DescribeAWorkerThatDies:
    def it_costs_its_batch_only(self, site, ask, crew, deadly, monkeypatch):
        ask(output=Path("whole"))
        died = site / "died"
        monkeypatch.setenv("MAKE_PACKS_TEST_DIES", f"School 00004|{died}")
        deadly(deaths.die_once)
        report = ask(jobs=2)
        assert died.exists()
        assert not report.failed, report.problems
        assert len(report.made) == 24
        assert states.tree(site / "output") == states.tree(site / "whole")

    def it_is_reported_for_the_school_that_always_kills(self, site, ask, crew, deadly, monkeypatch):
        monkeypatch.setenv("MAKE_PACKS_TEST_DIES", "School 00004|")
        deadly(deaths.die_once)
        report = ask(jobs=2)
        assert report.failed
        (problem,) = report.problems
        assert (problem.place.path, problem.place.line) == ("schools.csv", 6)
        assert problem.fault == (
            "the documents of fire-drill for School 00004 were not made: the process that made them ended"
        )
        assert "the worker was ended by SIGKILL" in problem.remedy
        assert {row.school for row in report.made} == {states.row(n)[0] for n in range(12)} - {"School 00004"}
        assert len(report.made) == 22
        assert not [path for path in states.tree(site / "output") if states.is_own(path)]


def it_builds_all_rows_but_the_bad_one(site, capsys, figure):
    rows = [states.row(number) for number in range(10_000)]
    rows[4_321][3] = "1632 960000"  # a spreadsheet has taken the first 0
    states.write_schools(site, rows)
    status = main(["build", states.LESSON, "--lessons", "lessons", "--schools", "schools.csv", "--only",
                   "invitation:txt", "--jobs", "2", "--quiet"])  # fmt: skip
    errors = [line for line in capsys.readouterr().err.splitlines() if line.startswith("schools.csv:")]
    assert status == 1
    assert [line.partition(": ")[0] for line in errors] == ["schools.csv:4323:4"]
    made = list((site / "output").glob("*/*/*/*.txt"))
    assert len(made) == 9_999
    assert not (site / "output" / "school-04321").exists()
    figure("rows built of a list with one bad row", len(made))
