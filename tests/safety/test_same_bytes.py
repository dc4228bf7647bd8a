"""The same input makes the same bytes, manifest and all: whoever builds, how, when, where and after what."""

import importlib.util
import random
import subprocess
import sys
from pathlib import Path

import pytest

from builders.cli.main import main

sys.path.insert(0, str(Path(__file__).parent))
import states

SCHOOLS = 11
ONLY = "handout:pdf,slides:pptx,invitation:txt,slip:pdf,quiz:gift"
BUILD = ("build", states.LESSON, "--lessons", "lessons", "--schools", "schools.csv", "--only", ONLY, "--quiet")
"""So many documents that workers are started."""
ELSEWHERE = {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "HOME": "/nonexistent"}


@pytest.fixture(scope="module")
def folder():
    with states.quick_folder() as folder:
        yield folder


def written(folder, name, state=0, *, shuffled=False):
    site = folder / name
    states.write_state(site, state, schools=SCHOOLS)
    if shuffled:
        rows = [states.row(number, state) for number in range(SCHOOLS)]
        random.Random(1).shuffle(rows)
        states.write_schools(site, rows)
    return site


@pytest.fixture(scope="module")
def whole(folder):
    """Return both states as this process builds them, one after the other."""
    trees = []
    with pytest.MonkeyPatch.context() as patch:
        for state in states.STATES:
            site = written(folder, f"whole{state}", state)
            patch.chdir(site)
            assert main([*BUILD, "--jobs", "1"]) == 0
            trees.append(states.tree(site / "output"))
    return trees


@pytest.fixture
def run(folder):
    """Return `run(name, ...)`, which builds in a folder by the real command and gives what it made."""

    def build(name, *options, shuffled=False, output="output", **environment):
        site = written(folder, name, shuffled=shuffled)
        command = states.command(*BUILD, *options, "--output", output)
        done = subprocess.run(
            command, cwd=site, env=states.environment(**environment), capture_output=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, b"")
        return states.tree(site / output)

    return build


def same(found, wanted):
    """Assert that two trees are the same; of a difference only the name is told."""
    assert sorted(found) == sorted(wanted)
    assert [path for path in wanted if found[path] != wanted[path]] == []


def it_is_the_same_from_a_cold_process(run, whole):
    same(run("cold", "--jobs", "1", PYTHONHASHSEED="random"), whole[0])


def it_is_the_same_from_two_workers_another_day_elsewhere(run, whole):
    same(run("two", "--jobs", "2", "--today", "2026-12-24", output="other/name", shuffled=True, **ELSEWHERE), whole[0])


def it_is_the_same_from_three_workers(run, whole):
    same(run("three and a space", "--jobs", "3", PYTHONHASHSEED="1", TZ="America/St_Johns"), whole[0])


@pytest.mark.skipif(importlib.util.find_spec("distributed") is None, reason="Dask is not installed")
def it_is_the_same_from_a_cluster(run, whole):
    same(run("dask", "--jobs", "2", "--engine", "dask", shuffled=True), whole[0])


def it_is_the_same_whatever_was_there_before(folder, whole, monkeypatch):
    """From state to state and back, in one process that remembers both."""
    site = written(folder, "incremental")
    monkeypatch.chdir(site)
    for state in (0, 1, 0):
        states.write_state(site, state, schools=SCHOOLS)
        assert main([*BUILD, "--jobs", "1"]) == 0
        same(states.tree(site / "output"), whole[state])
    assert main([*BUILD, "--jobs", "1", "--force"]) == 0
    same(states.tree(site / "output"), whole[0])


def it_is_the_same_in_another_order_in_one_process(folder, whole, monkeypatch):
    site = written(folder, "shuffled", 1, shuffled=True)
    monkeypatch.chdir(site)
    assert main([*BUILD, "--jobs", "1", "--today", "2026-12-24"]) == 0
    same(states.tree(site / "output"), whole[1])
