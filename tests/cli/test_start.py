"""How the program starts, as a process of its own."""

import gc
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from builders.cli.main import STOPPED, main

ROOT = Path(__file__).parents[2]
HEAVY = ("reportlab", "pptx", "lxml", "PIL", "segno")


def python(*arguments, cwd):
    command = [sys.executable, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"], ["list"]])
def it_loads_no_heavy_library_to_answer(arguments, tmp_path):
    code = (
        "import sys; from builders.cli.main import main; status = main(sys.argv[1:]); "
        f"print('LOADED', sorted(set(sys.modules) & set({HEAVY!r}))); sys.exit(status)"
    )
    finished = python("-c", code, *arguments, cwd=tmp_path)
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.splitlines()[-1] == "LOADED []"


def it_runs_from_a_checkout_without_being_installed(tmp_path):
    finished = python(ROOT / "make_packs.py", "list", cwd=tmp_path)
    assert finished.returncode == 0, finished.stderr
    assert "nude-selfies" in finished.stdout


def it_gives_wrong_usage_its_own_status(tmp_path):
    finished = python(ROOT / "make_packs.py", "lits", cwd=tmp_path)
    assert finished.returncode == 2
    assert "did you mean `list`?" in finished.stderr


def it_says_where_to_find_the_libraries_that_a_bare_python_lacks():
    command = [sys.executable, "-S", str(ROOT / "make_packs.py"), "list"]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert finished.returncode == 1
    assert re.match(r"This Python lacks the library `\w+`\. Run \.venv/bin/make-packs instead", finished.stderr)
    assert "Traceback" not in finished.stderr


def it_leaves_memory_to_be_looked_after_by_whoever_calls_it():
    assert main(["--version"]) == 0
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


@pytest.mark.parametrize(
    "asked",
    [
        "Gone()",
        "lose()",
        "os.kill(os.getpid(), signal.SIGINT)",
        "os.kill(os.getpid(), signal.SIGTERM)",
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process at once that is told to")
def it_ends_in_words_however_it_is_asked_to_stop(asked, tmp_path):
    """Also where Python would print the wish and go on, or make another error of it."""
    code = (
        "import os, signal, sys, time\nfrom builders.cli import command, main\n"
        "class Gone:\n    def __del__(self): raise KeyboardInterrupt\n"
        "def lose():\n"
        "    try: os.kill(os.getpid(), signal.SIGINT), time.sleep(60)\n"
        "    except KeyboardInterrupt: raise RuntimeError from None\n"
        f"def run(arguments, *, began_ns):\n    {asked}\n    time.sleep(60)\n    return 0\n"
        "command.run_command = run\nsys.argv = ['make-packs', 'list']\nsys.exit(main.main())"
    )
    finished = python("-c", code, cwd=tmp_path)
    assert (finished.returncode, finished.stderr) == (130, f"{STOPPED}\n")
