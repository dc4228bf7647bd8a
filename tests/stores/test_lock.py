"""One builder at a time, whoever comes, and however the one before and its workers ended."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from builders.problems import InputFault
from builders.stores import lock
from builders.stores.destination import Destination, held, keep_lock
from builders.stores.lock import Share, only_builder
from builders.stores.store import LOCK, TEMPORARY, WORKERS

ROOT = Path(__file__).parents[2]

needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows ends processes in another way")

CONTENDER = """
import json, sys
from builders.problems import InputFault
from builders.stores.destination import Destination, held
for line in sys.stdin:
    try:
        with held(Destination(sys.argv[1], "output")):
            print(json.dumps("won"), flush=True)
            sys.stdin.readline()
        print(json.dumps("ended"), flush=True)
    except InputFault as fault:
        print(json.dumps(str(fault)), flush=True)
"""
WORKER = """
import json, sys
from pathlib import Path
from builders.problems import InputFault
from builders.stores.destination import Destination, keep_lock
destination = Destination(sys.argv[1], "output")
keep_lock(destination)
store = destination.store()
for line in sys.stdin:
    try:
        with store.guard():
            print(json.dumps("writing"), flush=True)
            sys.stdin.readline()
        print(json.dumps("written"), flush=True)
    except InputFault as fault:
        print(json.dumps(str(fault)), flush=True)
"""


class Process:
    """A process that is told to go on line by line, and answers each."""

    def __init__(self, code, folder):
        command = [sys.executable, "-c", code, str(folder)]
        self.popen = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def go(self):
        self.popen.stdin.write(b"go\n")
        self.popen.stdin.flush()

    def answer(self):
        return json.loads(self.popen.stdout.readline())

    def ask(self):
        self.go()
        return self.answer()

    def kill(self):
        self.popen.kill()
        self.end()

    def end(self):
        self.popen.stdin.close()
        self.popen.wait(30)
        self.popen.stdout.close()


@pytest.fixture
def start(tmp_path):
    """Return `start(code)`, which starts a process that knows the folder."""
    started = []

    def run(code):
        started.append(Process(code, tmp_path))
        return started[-1]

    yield run
    for process in started:
        if process.popen.returncode is None:
            process.kill()


@pytest.fixture
def where(tmp_path):
    return Destination(str(tmp_path), "output")


@contextmanager
def refused(told):
    with pytest.raises(InputFault) as caught:
        yield
    assert told in str(caught.value)


def it_lets_one_build_in_at_a_time(tmp_path):
    with only_builder(tmp_path, shown_as="output"):
        with pytest.raises(InputFault) as caught, only_builder(tmp_path, shown_as="output"):
            pass
        fault = str(caught.value)
    assert fault.startswith("output/.make-packs.lock:1:1: another build works in this output folder")
    assert f"process {os.getpid()} on " in fault


def it_leaves_nothing_behind(tmp_path):
    with only_builder(tmp_path, shown_as="output"):
        assert (tmp_path / LOCK).is_file()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("left", [b"process 1 on elsewhere\n", b"process 1 on elsewhere\n77\n", b"", b"\xff" * 2000])
def it_takes_over_what_a_dead_build_left(tmp_path, left):
    (tmp_path / LOCK).write_bytes(left)
    (tmp_path / WORKERS).write_bytes(b"")
    with only_builder(tmp_path, shown_as="output"):
        pass
    assert list(tmp_path.iterdir()) == []


def it_lets_one_of_eight_in_that_come_at_once(tmp_path, start):
    processes = [start(CONTENDER) for _ in range(8)]
    for _ in range(4):
        for process in processes:
            process.go()
        answers = {process: process.answer() for process in processes}
        (winner,) = (process for process, answer in answers.items() if answer == "won")
        who = f"another build works in this output folder: process {winner.popen.pid} on "
        assert sum(who in answer for answer in answers.values()) == 7
        assert winner.ask() == "ended"
    for process in processes:
        process.end()
    assert list(tmp_path.iterdir()) == []


@needs_posix
def it_takes_over_at_once_from_a_builder_that_was_killed(tmp_path, where, start):
    builder = start(CONTENDER)
    assert builder.ask() == "won"
    (tmp_path / f".x.pdf.7{TEMPORARY}").write_bytes(b"half")
    with refused(f"process {builder.popen.pid}"), held(where):
        pass
    builder.kill()
    assert (tmp_path / LOCK).is_file()
    with held(where) as store:
        store.put("x.pdf", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


def it_waits_for_a_worker_that_outlives_its_builder_and_still_writes(where, start, monkeypatch):
    builder = start(CONTENDER)
    assert builder.ask() == "won"
    worker = start(WORKER)
    assert worker.ask() == "writing"
    builder.kill()
    with monkeypatch.context() as patch:
        patch.setattr(lock, "TRIES", 3)
        with refused("the workers of a build that was stopped are still ending; wait a moment"), held(where):
            pass
    assert worker.ask() == "written"
    with held(where):
        assert "the build that this belonged to was stopped" in worker.ask()
    assert "the build that this belonged to was stopped" in worker.ask()


def it_goes_on_as_soon_as_such_a_worker_has_written(where, start, monkeypatch):
    builder = start(CONTENDER)
    assert builder.ask() == "won"
    worker = start(WORKER)
    assert worker.ask() == "writing"
    builder.kill()
    pauses, whole = [], lock.time.sleep

    def sleep(seconds):
        if not pauses:
            worker.go()
        pauses.append(seconds)
        whole(seconds)

    monkeypatch.setattr(lock.time, "sleep", sleep)
    with held(where) as store:
        assert worker.answer() == "written"
        assert pauses
        assert store.put("a.pdf", b"")


def it_lets_many_workers_write_at_once_while_their_builder_runs(start):
    builder = start(CONTENDER)
    assert builder.ask() == "won"
    workers = [start(WORKER) for _ in range(3)]
    assert [worker.ask() for worker in workers] == ["writing"] * 3
    assert [worker.ask() for worker in workers] == ["written"] * 3
    assert builder.ask() == "ended"
    assert all("was stopped" in worker.ask() for worker in workers)


def it_refuses_what_a_worker_puts_or_removes_too_late(tmp_path, where, monkeypatch):
    monkeypatch.setattr("builders.stores.destination._shares", {})
    with held(where) as ours:
        ours.put("a.pdf", b"old")
        keep_lock(where)
        late = where.store()
        assert late.put("a.pdf", b"new")
    for change in (lambda: late.put("a.pdf", b"newer"), lambda: late.remove(["a.pdf"])):
        with refused("nothing more is written for it"):
            change()
    with held(where), refused("nothing more is written for it"):
        late.put("a.pdf", b"newer")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert late.read("a.pdf") == b"new"


def it_gives_no_share_where_nobody_builds(tmp_path):
    with refused("nothing more is written for it"), Share(tmp_path, shown_as="output")():
        pass


@needs_posix
def it_says_that_workers_are_ending_who_inherited_the_lock(where, start, monkeypatch):
    """A worker that was forked holds it as its builder did, until it ends."""
    forked = "import os; child = os.fork(); child and print(json.dumps(child), flush=True)"
    forking = CONTENDER.replace('print(json.dumps("won"), flush=True)', forked)
    builder = start(forking.replace("sys.stdin.readline()", "import time; time.sleep(600)"))
    child = builder.ask()
    builder.kill()
    with monkeypatch.context() as patch:
        patch.setattr(lock, "TRIES", 3)
        with refused("the workers of a build that was stopped are still ending"), held(where):
            pass
    os.kill(child, 9)
    with held(where):
        pass


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def it_writes_through_no_link(tmp_path, tmp_path_factory, where):
    theirs = tmp_path_factory.mktemp("elsewhere") / "theirs.txt"
    theirs.write_bytes(b"theirs")
    (tmp_path / LOCK).symlink_to(theirs)
    with refused("output/.make-packs.lock:1:1: this cannot be written"), held(where):
        pass
    assert theirs.read_bytes() == b"theirs"


def it_says_where_a_file_system_keeps_no_locks(where, monkeypatch):
    def cannot(_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(lock, "take", cannot)
    with refused("this folder's file system keeps no locks: operation not supported; choose another folder"):  # noqa: SIM117
        with held(where):
            pass
