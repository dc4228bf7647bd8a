"""Promises that only a process of its own can keep or break: same bytes, and nothing leaves the machine."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from builders.kinds.table import KINDS

ROOT = Path(__file__).parents[1]
LESSONS = ("nude-selfies",)
MADE = sum(len(kind.audiences) * len(kind.formats) for kind in KINDS.values() if not kind.on_request)


def run(code_or_script, *arguments, cwd, **environment):
    command = [sys.executable, *code_or_script, *map(str, arguments)]
    whole = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    finished = subprocess.run(command, cwd=cwd, env=whole, capture_output=True, encoding="utf-8", check=False)
    assert finished.returncode == 0, finished.stderr
    return finished


def it_makes_the_same_bytes_on_any_day_in_any_place(tmp_path, tree):
    ways = (
        ({"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"}, "2026-11-22"),
        ({"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"}, "2033-02-28"),
    )
    outputs = []
    for number, (environment, today) in enumerate(ways):
        folder = tmp_path / str(number)
        folder.mkdir()
        run([ROOT / "make_packs.py"], "build", *LESSONS, "--today", today, cwd=folder, **environment)
        outputs.append(tree(folder / "output"))
    one, other = outputs
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []
    pictures = {path for path in one if path.startswith("pictures/")}
    zips = {path for path in one if path.endswith(".zip")}
    assert len(pictures) > MADE
    assert len(zips) == 2 * len(LESSONS)
    assert len(one) - len(pictures) - len(zips) == MADE + len(("README.md", "index.html", "manifest.json"))


AUDITED = """
import json, sys
opened, strays = set(), []
FORBIDDEN = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "subprocess.Popen", "os.system",
             "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "ctypes.dlopen", "urllib.Request",
             "webbrowser.open", "ftplib.connect", "http.client.connect", "smtplib.connect")
def listen(event, arguments):
    if event == "ctypes.dlopen" and arguments[0] is None:
        return  # the running program itself: what ctypes does when it is imported
    if event == "ctypes.dlopen" and "pypdfium2_raw" in str(arguments[0]):
        return  # the program that draws pictures of pages, out of its package
    if event in FORBIDDEN:
        strays.append([event, repr(arguments)])
    elif event == "open" and isinstance(arguments[0], (str, bytes)):
        opened.add(arguments[0] if isinstance(arguments[0], str) else arguments[0].decode())
sys.addaudithook(listen)
from builders.cli.main import main
status = main(sys.argv[1:])
print(json.dumps({"status": status, "opened": sorted(opened), "strays": strays}))
"""


PEOPLE = ("--only", "certificate", "--output", "records", "--people")
"""Makes what names the people of a list, which follows."""


@pytest.mark.parametrize("options", [(), (*PEOPLE, "people.csv"), (*PEOPLE, "people.xlsx")])
def it_opens_no_connection_starts_no_program_and_reads_nothing_else(tmp_path, options):
    (tmp_path / "school.yaml").write_text('name: "Test"\n', encoding="utf-8")
    (tmp_path / "people.csv").write_text("name\nRowan Testperson\n", encoding="utf-8")
    book = openpyxl.Workbook()
    book.active.append(["name"])
    book.active.append(["Rowan Testperson"])
    book.save(tmp_path / "people.xlsx")
    finished = run(["-c", AUDITED], "build", *LESSONS, "--quiet", *options, cwd=tmp_path)
    seen = json.loads(finished.stdout.splitlines()[-1])
    assert seen["status"] == 0
    assert seen["strays"] == []
    python = {Path(root).resolve() for root in (sys.prefix, sys.base_prefix, Path(os.__file__).parent)}
    ours = {ROOT / "builders", ROOT / "assets", ROOT / "lessons", tmp_path.resolve()}
    strange = []
    for name in seen["opened"]:
        path = Path(tmp_path, name).resolve()
        inside = any(path.is_relative_to(root) for root in python | ours)
        if not inside and path != Path(os.devnull):
            strange.append(name)
    assert strange == []


def it_reads_the_audit_it_relies_on(tmp_path):
    """The hook would see a connection and a program, so that the test above can fail."""
    guilty = AUDITED.replace("from builders.cli.main import main", "main = guilty").replace(
        "sys.addaudithook(listen)",
        "sys.addaudithook(listen)\n"
        "def guilty(_):\n"
        "    import socket, subprocess\n"
        "    socket.socket().connect_ex(('127.0.0.1', 9))\n"
        "    subprocess.run([sys.executable, '-c', ''])\n"
        "    return 0",
    )
    finished = run(["-c", guilty], cwd=tmp_path)
    events = {event for event, _ in json.loads(finished.stdout.splitlines()[-1])["strays"]}
    assert {"socket.connect", "subprocess.Popen"} <= events


WAITING = ("engines/",)
"""Rooms that measure how long they have waited, and tell nobody what time it is."""


@pytest.mark.parametrize("path", sorted((ROOT / "builders").rglob("*.py")), ids=lambda path: path.stem)
def it_asks_the_clock_nowhere_but_at_the_command_line(path):
    """Today's date reaches messages only, and comes in through the request."""
    text, where = path.read_text("utf-8"), path.relative_to(ROOT / "builders").as_posix()
    if not where.startswith("cli/"):
        assert not re.search(r"\b(today\(\)|now\(\)|utcnow|time\.time|random\.|uuid[14]\b)", text)
        assert where.startswith(WAITING) or "monotonic" not in text
