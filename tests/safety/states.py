"""A small working folder that comes in two states, and what a build of each makes of it."""

import contextlib
import csv
import json
import os
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from builders.lesson.skeleton import skeleton
from builders.stores.store import OWN, TEMPORARY

ROOT = Path(__file__).parents[2]
LESSON = "fire-drill"
BUILD = (
    "build",
    LESSON,
    "--lessons",
    "lessons",
    "--schools",
    "schools.csv",
    "--only",
    "invitation:txt,slip:pdf,quiz:gift",
)
STATES = (0, 1)


def write_state(folder, state, *, schools=6):
    """Write the lesson and the list. In the second state lesson and every other school differ, and no quiz is left."""
    lesson = folder / "lessons" / LESSON / "lesson.yaml"
    lesson.parent.mkdir(parents=True, exist_ok=True)
    text = skeleton(LESSON, today=date(2026, 11, 22))
    text = text.replace("Write here in one line what this sheet helps with.", f"What to do when it rings {state + 1}.")
    quiz = text[text.index("# The staff quiz") : text.index("# What people ask")]
    lesson.write_text(text.replace(quiz, "") if state else text, encoding="utf-8", newline="\n")
    write_schools(folder, [row(number, state) for number in range(schools)])


def row(number, state=0):
    changed = state and number % 2
    return [f"School {number:05}", "primary", "An Example" if changed else "A Person", f"01632 9{number:05}"]


def write_schools(folder, rows):
    with (folder / "schools.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["name", "phase", "lead.name", "office_phone"], *rows])


@contextlib.contextmanager
def quick_folder():
    """Give a folder in memory where there is one: nobody pulls the plug, and disks take their time."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as name:
        yield Path(name)


def environment(**more):
    """Return the environment in which our command runs from the source, whatever its working folder."""
    outset = str(Path(__file__).parent / "outset")
    return {**os.environ, "PYTHONPATH": os.pathsep.join((outset, str(ROOT))), **more}


def command(*arguments):
    return [sys.executable, str(ROOT / "make_packs.py"), *map(str, arguments)]


def tree(folder):
    """Return every file with its bytes by relative path; a file that goes meanwhile has gone."""
    found = {}
    for path in folder.rglob("*"):
        with contextlib.suppress(FileNotFoundError):
            if path.is_file():
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def is_own(path):
    """Return whether a build only works with a file: a lock, or one that is unfinished."""
    return Path(path).name in OWN or Path(path).name.endswith(TEMPORARY)


def check_whole(found, old, new):
    """Assert that each file is the old one or the new one and whole, and that none is missing that both have.

    The manifest of a build that was asked to stop is neither: it tells of both.
    """
    for path, data in found.items():
        if path == "manifest.json":
            json.loads(data)
        elif not is_own(path):
            assert data in (old.get(path), new.get(path)), f"{path} is neither old nor new"
    lost = (old.keys() & new.keys()) - found.keys()
    assert not lost, f"missing: {sorted(lost)}"


def where_it_struck(found, old, new):
    """Return at which stage a build was stopped, as its folder shows."""
    if any(path.endswith(TEMPORARY) for path in found):
        return "while files were written"
    changed = [path for path in old.keys() | new.keys() if old.get(path) != new.get(path) and path != "manifest.json"]
    done = sum(found.get(path) == new.get(path) for path in changed)
    locked = any(is_own(path) for path in found)
    if found["manifest.json"] == new["manifest.json"]:
        return "after the manifest" if locked else "after the end"
    if done:
        return "before the manifest" if done == len(changed) else "between documents"
    return "with the lock, before the first document" if locked else "before the first document"


def forget_builds(folder):
    shutil.rmtree(folder / ".make-packs", ignore_errors=True)
