"""Kills builds at random instants: children forked from this process, in which all is loaded and has been used.

`python killing.py KILLS SEED CREWED` prints a line of JSON for each kill; of so many, `CREWED` are of
builds with two worker processes. It ends with an error as soon as anything is not as it should be.
"""

import contextlib
import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from states import BUILD, STATES, check_whole, is_own, quick_folder, tree, where_it_struck, write_state

from builders.build import building, work
from builders.build.ledger import Ledger
from builders.cli.main import main

SIGNALS = [getattr(signal, name) for name in ("SIGKILL", "SIGINT", "SIGTERM") if hasattr(signal, name)]
ASKING = (signal.SIGINT, signal.SIGTERM)
SAID = "Stopped. Every file that was finished is whole; run the same command again to go on.\n"
STOPPED = "manifest.json:1:1: a build was stopped here before its end; run the same command again"
INTERRUPTED = 130
ALONE = (*BUILD, "--jobs", "1", "--quiet")
TOGETHER = (*BUILD, "--jobs", "2", "--quiet")
MOST_SECONDS = 120
HALVED_BYTES, DISK_SECONDS = 500, 0.003


class Child:
    """A command in a process forked from this one, whose words go to a file."""

    def __init__(self, folder, *arguments):
        self.words = folder / "words.txt"
        sys.stdout.flush()
        # Until it is in the command, the child is ours and no build.
        signal.pthread_sigmask(signal.SIG_BLOCK, ASKING)
        self.process = os.fork()
        if not self.process:
            self._run(folder, [str(argument) for argument in arguments])
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ASKING)

    def _run(self, folder, arguments):
        status = INTERRUPTED
        try:
            os.setsid()
            words = os.open(self.words, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(words, 1)
            os.dup2(words, 2)
            os.chdir(folder)
            sys.argv = ["make-packs", *arguments]
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ASKING)
            status = main()
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(status)

    def wait(self):
        """Return its exit status, negative for a signal that ended it, and what it said."""
        end = time.monotonic() + MOST_SECONDS
        while not (ended := os.waitpid(self.process, os.WNOHANG))[0]:
            assert time.monotonic() < end, "a build does not end"
            time.sleep(0.002)
        return os.waitstatus_to_exitcode(ended[1]), self.words.read_text(encoding="utf-8")


def run(folder, *arguments):
    return Child(folder, *arguments).wait()


def build(folder, *arguments):
    status, words = run(folder, *arguments)
    assert status == 0, f"{status}: {words}"


def session_is_gone(leader):
    """Return whether no process of a session is left: the workers of a build whose parent led it."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            _, _, session, *_ = stat.read_text().rpartition(")")[2].split()[1:]
            if int(session) == leader and stat.read_text().rpartition(")")[2].split()[0] != "Z":
                return False
    return True


def wait_for_session(leader):
    end = time.monotonic() + MOST_SECONDS
    while not session_is_gone(leader):
        assert time.monotonic() < end, "a worker outlives its build"
        time.sleep(0.01)


def tells_of_a_stop(problems):
    """Return whether all that `verify` tells is that a build was stopped, be it before it had the lock."""
    (problem,) = problems or [""]
    unfinished = ": this file was left unfinished by a build that was stopped; build again"
    return problem == f"output/{STOPPED}" or (problem.startswith("output/.probe.") and problem.endswith(unfinished))


def check_verify(folder, found):
    """Assert that `verify` tells of a stop, or of nothing, and calls nothing damaged that is whole."""
    before = tree(folder / "output")
    status, words = run(folder, "verify", "--output", "output", "--quiet")
    problems = words.splitlines()
    assert not problems or tells_of_a_stop(problems), f"verify says: {words}"
    assert status == len(problems)
    if any(is_own(path) for path in found):
        assert problems, "verify says nothing of a build that was stopped"
    assert tree(folder / "output") == before


def check_going_on(folder, arguments, new):
    """Assert that the same command again makes what it makes without a stop, and leaves nothing else behind."""
    build(folder, *arguments)
    assert tree(folder / "output") == new
    status, words = run(folder, "verify", "--output", "output", "--quiet")
    assert (status, words) == (0, "")
    kept = {path.name for path in (folder / ".make-packs").iterdir()}
    assert not [name for name in kept if is_own(name) or name.endswith(".new")], kept


@contextlib.contextmanager
def slow_disk():
    """Let the disk take its time, halfway through each file and before it gets its name; publish school by school."""
    write, replace, at_once = os.write, os.replace, work.AT_ONCE

    def write_half(descriptor, data):
        if len(data) > HALVED_BYTES:
            data = data[: len(data) // 2]
            time.sleep(DISK_SECONDS)
        return write(descriptor, data)

    def replace_late(*paths):
        time.sleep(DISK_SECONDS)
        replace(*paths)

    os.write, os.replace, work.AT_ONCE = write_half, replace_late, 1
    try:
        yield
    finally:
        os.write, os.replace, work.AT_ONCE = write, replace, at_once


def kill(folder, arguments, how, wait_seconds, *, is_late):
    """Kill a build after a while. Half of that is counted from when it begins to make documents if that `is_late`."""
    before = tree(folder / "output")
    ledger = Ledger(folder, str(folder / "output"))._path
    begun, size = time.monotonic(), ledger.stat().st_size
    child = Child(folder, *arguments)
    while is_late and ledger.stat().st_size == size and time.monotonic() < begun + 4 * wait_seconds:
        time.sleep(0.0005)
    time.sleep(wait_seconds / (2 if is_late else 1))
    os.kill(child.process, how)
    status, words = child.wait()
    wait_for_session(child.process)
    assert "Traceback" not in words, words
    if how == signal.SIGKILL:
        assert status in (0, -signal.SIGKILL), words
    elif not words and status:  # before it could be heard
        assert status in (INTERRUPTED, -signal.SIGTERM)
        assert tree(folder / "output") == before
    else:
        assert (status, words.lstrip()) in ((0, ""), (INTERRUPTED, SAID)), f"{status}: {words}"
    return status


def lasts(folder, arguments):
    """Return how long a build takes that has all to make."""
    begun = time.monotonic()
    build(folder, *arguments, "--force")
    return time.monotonic() - begun


def warm_up(folder, output):
    """Load in this very process what a build and `verify` load, and let it remember what it can."""
    os.chdir(folder)
    assert main([*ALONE, "--output", output]) == 0
    assert main(["verify", "--output", output, "--quiet"]) == 0


def kills(folder, number, seed, crewed):
    """Yield what each kill was and where it struck, when all is well after it."""
    chance = random.Random(seed)
    whole = {}
    for state in STATES:
        write_state(folder, state)
        warm_up(folder, f"warm{state}")
        build(folder, *ALONE, "--output", f"whole{state}")
        whole[state] = tree(folder / f"whole{state}")
    build(folder, *ALONE)
    seconds = {how: lasts(folder, how) for how in (ALONE, TOGETHER)}
    crew = set(chance.sample(range(number), crewed))
    for turn in range(number):
        old, new = whole[1 - turn % 2], whole[turn % 2]
        write_state(folder, turn % 2)
        arguments, how = TOGETHER if turn in crew else ALONE, chance.choice(SIGNALS)
        wait_seconds = chance.random() * seconds[arguments]
        disk = slow_disk() if chance.random() < 0.5 else contextlib.nullcontext()
        with disk:
            status = kill(folder, arguments, how, wait_seconds, is_late=chance.random() < 0.5)
        found = tree(folder / "output")
        check_whole(found, old, new)
        check_verify(folder, found)
        check_going_on(folder, ALONE, new)
        yield {
            "how": how.name,
            "workers": 2 if turn in crew else 0,
            "where": where_it_struck(found, old, new),
            "status": status,
        }


def program(number, seed, crewed):
    """Print what came of so many kills."""
    building.ENOUGH = 1  # so that workers are started for little
    with quick_folder() as folder:
        for struck in kills(folder, number, seed, crewed):
            print(json.dumps(struck), flush=True)  # noqa: T201 - that is all that it is for


if __name__ == "__main__":
    program(*map(int, sys.argv[1:]))
