"""No worker outlives the program that hired it, however that ends."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no process groups of this kind")

IMPORTABLE = Path(__file__).parent / "importable"
PATIENCE_SECONDS = 120
"""How long to wait for workers that should be gone in a moment."""


@pytest.fixture
def parent(tmp_path):
    """Return `parent(engine)`: a program with two workers at work, and a pipe that ends when they have."""
    started = []

    def start(engine="local"):
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        paths = os.pathsep.join((str(IMPORTABLE), str(Path(__file__).parents[2])))
        process = subprocess.Popen(
            [sys.executable, IMPORTABLE / "engine_parent.py", engine, pipe],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": paths},
            start_new_session=True,  # a terminal sends Ctrl-C to a whole group
        )
        started.append((process, reading))
        assert [process.stdout.readline() for _ in range(2)] == ["0.01\n", "0.01\n"]
        return process, reading

    yield start
    for process, reading in started:
        process.kill()
        process.communicate()
        os.close(reading)


def end(reading):
    """Wait until nobody holds the pipe open; return what was read, which is nothing, or fail."""
    ready, _, _ = select.select([reading], [], [], PATIENCE_SECONDS)
    assert ready, "a worker is still there"
    return os.read(reading, 1)


@pytest.mark.parametrize("engine", ["local", "dask"])
def they_end_when_the_program_is_killed(parent, engine):
    process, reading = parent(engine)
    process.kill()
    assert end(reading) == b""


@pytest.mark.parametrize("asking", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("engine", ["local", "dask"])
def they_end_without_a_word_when_all_are_asked_to(parent, engine, asking):
    process, reading = parent(engine)
    os.killpg(process.pid, asking)
    out, err = process.communicate(timeout=PATIENCE_SECONDS)
    assert (out, err, process.returncode) == ("stopped\n", "", 0)
    assert end(reading) == b""
