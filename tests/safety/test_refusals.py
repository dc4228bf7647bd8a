"""What the system refuses in the middle of a build is one problem; all files are whole, and the next build ends it."""

import errno
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builders.build import building
from builders.cli.main import main

sys.path.insert(0, str(Path(__file__).parent))
import killing
import states

CALLS = ("open", "write", "fsync", "replace", "mkdir", "unlink")
REAL = {name: getattr(os, name) for name in CALLS}
FULL = "this cannot be written: no space left on device"
BUILDERS = 8

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="no other system mounts a disk so")


@pytest.fixture
def site(monkeypatch):
    with states.quick_folder() as folder:
        monkeypatch.chdir(folder)
        yield folder


@pytest.fixture
def run(capsys):
    """Return `run(*arguments)`, which gives the exit status of a command and its problems."""

    def run(*arguments):
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        err = capsys.readouterr().err
        assert "Traceback" not in err
        return status, err.splitlines()

    return run


def wholes(site, run, schools):
    """Return what uninterrupted builds of both states make."""
    for state in states.STATES:
        states.write_state(site, state, schools=schools)
        assert run(*killing.ALONE, "--output", f"whole{state}") == (0, [])
    return [states.tree(site / f"whole{state}") for state in states.STATES]


class Failing:
    """The system's calls below a folder, of which the Nth fails. A write that fails has written half."""

    def __init__(self, monkeypatch, folder, number):
        self.folder, self.number, self.count = str(folder), number, 0
        self.names = {}
        for name in CALLS:
            monkeypatch.setattr(os, name, self.counted(name))

    def counted(self, name):
        def call(first, *arguments, **more):
            path = self.names.get(first) if isinstance(first, int) else str(first)
            is_reading = name == "open" and not arguments[0] & (os.O_WRONLY | os.O_RDWR | getattr(os, "O_DIRECTORY", 0))
            if path and path.startswith(self.folder) and not is_reading:
                self.count += 1
                if self.count == self.number:
                    if name == "write":
                        REAL["write"](first, bytes(arguments[0])[: len(arguments[0]) // 2])
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            result = REAL[name](first, *arguments, **more)
            if name == "open":
                self.names[result] = path
            return result

        return call


def it_survives_the_failure_of_any_call(site, run, figure):
    whole = wholes(site, run, 2)
    assert run(*killing.ALONE) == (0, [])
    unheard, number, is_more = 0, 0, True
    while is_more:
        number += 1
        old, new = whole[number % 2], whole[1 - number % 2]
        states.write_state(site, 1 - number % 2, schools=2)
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, site / "output", number)
            status, problems = run(*killing.ALONE)
        is_more = failing.count >= number
        found = states.tree(site / "output")
        states.check_whole(found, old, new)
        assert status == len(problems) <= 1, problems
        if problems:
            assert problems[0].startswith("output"), problems
            assert FULL in problems[0] or "keeps no locks" in problems[0]
        unheard += is_more and not problems
        told = run("verify", "--quiet")
        leftover = [path for path in found if states.is_own(path)]
        assert told == (0, []) or killing.tells_of_a_stop(told[1]), (number, told, leftover)
        assert run(*killing.ALONE) == (0, [])
        assert states.tree(site / "output") == new
        assert run("verify", "--quiet") == (0, [])
    figure("calls of the system that failed in a build", number - 1)
    assert number > 20
    # The builder's name in the lock; what takes the lock, the probe and unfinished files away.
    assert unheard <= 8


class Counted:
    """A folder that takes no more than so many bytes, for whoever may mount no disk; workers do not know of it."""

    def __init__(self, folder, monkeypatch):
        self.folder, self.most = folder, 0
        monkeypatch.setattr(os, "write", self.write)

    def write(self, descriptor, data):
        if sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file()) + len(data) > self.most:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return REAL["write"](descriptor, data)

    def takes(self, options):
        name, _, size = options.partition("=")
        if name != "size":
            pytest.skip("this user may mount no disk that cannot be written")
        self.most = int(size[:-1]) << (10 if size.endswith("k") else 20)


@pytest.fixture
def disk(site, request, monkeypatch):
    """Return `disk(options)`, which makes the output folder a disk with these options, or gives it others."""
    folder = site / "output"
    folder.mkdir()
    counted = []

    def mount(options):
        again = ["-o", f"remount,{options}"] if os.path.ismount(folder) else ["-t", "tmpfs", "-o", options]
        done = subprocess.run(["mount", *again, "none", str(folder)], capture_output=True, check=False)
        if done.returncode and request.node.callspec.params["workers"] > 1:
            pytest.skip("this user may mount no disk that workers would see")
        if done.returncode:
            counted.append(counted[0] if counted else Counted(folder, monkeypatch))
            counted[0].takes(options)

    yield mount
    if os.path.ismount(folder):
        subprocess.run(["umount", "-l", str(folder)], check=True)


@needs_linux
@pytest.mark.parametrize("workers", [1, 2])
def it_fills_a_disk_and_goes_on_when_there_is_room(site, run, disk, workers, monkeypatch):
    whole = wholes(site, run, 12)
    pages = sum(-(-len(data) // 4096) + 1 for data in whole[1].values())
    command = (*states.BUILD, "--jobs", workers, "--quiet")
    disk(f"size={pages * 2}k")  # half of what it takes
    monkeypatch.setattr(building, "ENOUGH", 1)
    monkeypatch.setattr("builders.build.work.AT_ONCE", 50_000)
    status, problems = run(*command)
    assert status == 1
    assert {FULL in problem and problem.startswith("output/") for problem in problems} == {True}, problems
    assert len(problems) <= 2  # a document, and perhaps the manifest
    found = states.tree(site / "output")
    for path, data in found.items():
        assert data == whole[1].get(path, data) or path == "manifest.json", path
    assert not [path for path in found if states.is_own(path)]
    assert 0 < len(found) < len(whole[1])
    told = run("verify", "--quiet")
    assert told == (0, []) or killing.tells_of_a_stop(told[1]), told
    disk("size=16m")
    assert run(*command) == (0, [])
    assert states.tree(site / "output") == whole[1]
    assert run("verify", "--quiet") == (0, [])


@needs_linux
@pytest.mark.parametrize("workers", [1, 2])
def it_leaves_a_folder_as_it_is_that_cannot_be_written(site, run, disk, workers, monkeypatch):
    whole = wholes(site, run, 4)
    disk("size=16m")
    states.write_state(site, 0, schools=4)
    command = (*states.BUILD, "--jobs", workers, "--quiet")
    monkeypatch.setattr(building, "ENOUGH", 1)
    assert run(*command) == (0, [])
    disk("ro")
    states.write_state(site, 1, schools=4)
    status, problems = run(*command)
    assert (status, len(problems)) == (1, 1)
    assert "output:1:1: this cannot be written: read-only file system" in problems[0]
    assert states.tree(site / "output") == whole[0]
    assert run("verify", "--quiet") == (0, [])
    disk("rw")
    assert run(*command) == (0, [])
    assert states.tree(site / "output") == whole[1]


def they_build_one_at_a_time(site, run, figure):
    """Eight builders come at once, with workers; whoever comes too late says who is there."""
    whole = wholes(site, run, 24)
    for state in states.STATES:
        states.write_state(site, state, schools=24)
        start = [*states.command(*states.BUILD, "--jobs", "2", "--quiet")]
        builders = [
            subprocess.Popen(start, cwd=site, env=states.environment(), stderr=subprocess.PIPE, encoding="utf-8")
            for _ in range(BUILDERS)
        ]
        numbers = {builder.pid for builder in builders}
        while any(builder.poll() is None for builder in builders):
            if state:  # the first time nothing is there yet
                states.check_whole(states.tree(site / "output"), whole[0], whole[1])
            time.sleep(0.1)
        ended = [(builder.returncode, builder.communicate()[1]) for builder in builders]
        well = [words for status, words in ended if status == 0]
        assert well
        assert set(well) == {""}
        for status, words in ended:
            if status:
                assert status == 1, words
                busy = re.fullmatch(
                    r"output/\S+: another build works in this output folder: process (\d+) on .+\n", words
                )
                assert busy, words
                assert int(busy[1]) in numbers
        assert states.tree(site / "output") == whole[state]
        figure("builders that came at once", BUILDERS)
        figure("builders that came at once and built", len(well))
