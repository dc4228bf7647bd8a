"""Builds killed at random instants: nothing is torn, `verify` says so, and the same command again ends what was begun.

`MAKE_PACKS_KILLS=1000 python -m pytest tests/safety/test_kills.py` kills that many instead of 200.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builders.cli.main import INTERRUPTED, STOPPED, main

sys.path.insert(0, str(Path(__file__).parent))
import killing
import states

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="what was killed is told by what Linux says of processes"
)

KILLS = int(os.environ.get("MAKE_PACKS_KILLS", "200"))
COMMANDS = 20
OUTSET = 0.01
"""Seconds until a Python that has begun comes to our first line; what interrupts it before that it shows in full."""
SEED = 20261122
MANY_SCHOOLS = 24
"""So many that workers are started."""


def it_survives_kills_of_a_build_in_a_process_that_is_warm(figure):
    program = [sys.executable, killing.__file__, str(KILLS), str(SEED), str(min(KILLS // 8, 50))]
    done = subprocess.run(program, env=states.environment(), capture_output=True, encoding="utf-8", check=False)
    kills = [json.loads(line) for line in done.stdout.splitlines()]
    for kill in kills:
        figure(f"builds killed: {kill['how']} {kill['where']}", 1)
    assert done.returncode == 0, done.stderr
    assert len(kills) == KILLS
    assert len({kill["where"] for kill in kills}) > 2


class Command:
    """The real command in a process of its own, with a hand on its first moment."""

    def __init__(self, folder, *arguments):
        self.words = folder / "words.txt"
        read, write = os.pipe()
        environment = states.environment(MAKE_PACKS_TEST_READY=str(write))
        with self.words.open("w", encoding="utf-8") as words:
            self.process = subprocess.Popen(
                states.command(*arguments),
                cwd=folder,
                env=environment,
                pass_fds=[write],
                stdout=words,
                stderr=words,
                start_new_session=True,
            )
        os.close(write)
        os.read(read, 1)
        os.close(read)

    def wait(self):
        return self.process.wait(killing.MOST_SECONDS), self.words.read_text(encoding="utf-8")


@pytest.fixture
def site(monkeypatch):
    with states.quick_folder() as folder:
        monkeypatch.chdir(folder)
        yield folder


def it_survives_kills_of_the_real_command_and_its_workers(site, capsys, figure):
    chance = random.Random(SEED)
    alone, together = ([*states.BUILD, "--jobs", jobs, "--quiet"] for jobs in ("1", "2"))
    whole = []
    for state in states.STATES:
        states.write_state(site, state, schools=MANY_SCHOOLS)
        assert main([*alone, "--output", f"whole{state}"]) == 0
        whole.append(states.tree(site / f"whole{state}"))
    begun = time.monotonic()
    assert Command(site, *together).wait() == (0, "")
    seconds = time.monotonic() - begun
    assert states.tree(site / "output") == whole[1]
    for turn in range(COMMANDS):
        old, new = whole[1 - turn % 2], whole[turn % 2]
        states.write_state(site, turn % 2, schools=MANY_SCHOOLS)
        how = chance.choice(killing.SIGNALS)
        command = Command(site, *together)
        time.sleep(OUTSET + chance.random() * seconds)
        os.kill(command.process.pid, how)
        status, words = command.wait()
        killing.wait_for_session(command.process.pid)
        found = states.tree(site / "output")
        if how != signal.SIGKILL:
            assert "Traceback" not in words, words
            silent = found == old and not words and status in (INTERRUPTED, -signal.SIGTERM)  # it had done nothing yet
            assert silent or (status, words.strip()) in ((0, ""), (INTERRUPTED, STOPPED)), f"{status}: {words}"
        states.check_whole(found, old, new)
        capsys.readouterr()
        problems = main(["verify", "--quiet"]), capsys.readouterr().err.splitlines()
        assert problems == (0, []) or (problems[0] == 1 and killing.tells_of_a_stop(problems[1])), problems
        assert main(alone) == 0
        assert states.tree(site / "output") == new
        assert main(["verify", "--quiet"]) == 0
        figure(f"commands killed: {how.name} {states.where_it_struck(found, old, new)}", 1)
