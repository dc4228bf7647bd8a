"""A build opens no connection, starts no program but its own workers, and touches no files but its own."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import states

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="paths of Python and starts of processes differ elsewhere"
)

SINGLE = ("build", states.LESSON, "--lessons", "lessons", "--only", "handout,slides:pptx,invitation,slip,quiz:gift")
PYTHON = {Path(sysconfig.get_path(name)).resolve() for name in ("stdlib", "platstdlib", "purelib", "platlib")}
SHIPPED = [states.ROOT / name for name in ("builders", "assets", "lessons", "tests/safety/outset")]
READ_PROGRAM = (*PYTHON, *SHIPPED)
ZIPPED = [Path(os.path.realpath(one)) for one in sys.path if one.endswith(".zip")]
READ_ALONE = (states.ROOT / "make_packs.py", Path(sys.prefix, "pyvenv.cfg"), *ZIPPED)
READ_HERE = ("lessons", "assets", "schools.csv", "school.yaml", "output", ".make-packs")
LISTED = [Path("/usr/share/fonts", name) for name in ("type1", "Type1", "truetype", "TTF")]
"""Where ReportLab looks which folders there are. It opens nothing in them."""
WRITTEN_HERE = ("output", ".make-packs")
ALL_FINE = ("os.walk", "socket.gethostname", "os.putenv", "os.unsetenv", "os.listxattr", "os.getxattr")
WORKERS = ("from multiprocessing.spawn import spawn_main;", "from multiprocessing.resource_tracker import main;")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def is_worker(arguments):
    code = arguments[arguments.index("-c") + 1] if "-c" in arguments else ""
    return arguments[0] == sys.executable and code.startswith(WORKERS)


@pytest.fixture
def site():
    with states.quick_folder() as folder:
        site = folder / "site"
        site.mkdir()
        states.write_state(site, 0, schools=24)
        yield site


@pytest.fixture
def watch(site, tmp_path):
    """Return `watch(*command)`, which gives what a process and its workers touched that is none of their business."""

    def run(*command):
        log = tmp_path / "audit.txt"
        environment = states.environment(MAKE_PACKS_TEST_AUDIT=str(log), PYTHONDONTWRITEBYTECODE="1")
        done = subprocess.run(command, cwd=site, env=environment, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        events = [tuple(json.loads(line)) for line in log.read_text(encoding="utf-8").splitlines()]
        log.unlink()
        workers = {arguments[0] for event, arguments in events if event == "began"}
        strange = {json.dumps(event): event for event in events if not is_allowed(site, workers, *event)}
        return events, list(strange.values())

    return run


def is_allowed(site, workers, event, arguments):
    first = arguments[0] if arguments else None
    match event:
        case "began":
            return True  # whoever started it is asked
        case "program":
            return is_worker(arguments)
        case "open":
            return may_open(site, first, arguments[2])
        case "os.listdir" | "os.scandir":
            return may_list(site, first or ".")
        case "os.mkdir" | "os.rmdir" | "os.remove" | "os.rename" | "os.chmod" | "os.truncate" | "os.utime":
            paths = arguments[:2] if event == "os.rename" else [first]
            return all(may(site, path, writes=True) for path in paths)
        case "os.chdir":
            return whole(site, first) == site
        case "os.kill":
            return first in workers
    return event in ALL_FINE or (event.startswith("ctypes.") and may_call(site, event, first))


def may_open(site, path, flags):
    makes_last = not isinstance(path, int) and flags & os.O_DIRECTORY and whole(site, path) == site
    return makes_last or may(site, path, writes=bool(flags & WRITING))


def may_list(site, path):
    if isinstance(path, int):
        return True
    is_listed = any(whole(site, path).is_relative_to(one) for one in LISTED)
    return is_listed or whole(site, path) in (site, states.ROOT) or may(site, path, writes=False)


def may_call(site, event, library):
    return event != "ctypes.dlopen" or library is None or may(site, library, writes=False)


def whole(site, path):
    return Path(os.path.realpath(site / path))


def may(site, path, *, writes):
    if isinstance(path, int):
        return True  # what was opened, and asked about then
    path = whole(site, path)
    here = [site / name for name in (WRITTEN_HERE if writes else READ_HERE)]
    if path == Path(os.devnull):
        return True
    if writes:
        return any(path.is_relative_to(one) for one in here)
    return path in READ_ALONE or any(path.is_relative_to(one) for one in (*here, *READ_PROGRAM))


def it_keeps_to_itself_for_one_school(watch, site):
    events, strange = watch(*states.command(*SINGLE, "--quiet"))
    assert strange == []
    assert [event for event, _ in events].count("began") == 1
    assert (site / "output" / "index.html").exists()


def it_keeps_to_itself_for_many_schools_with_workers(watch, site):
    events, strange = watch(*states.command(*states.BUILD, "--jobs", "2", "--quiet"))
    assert strange == []
    assert [event for event, _ in events].count("began") >= 3
    assert len(list((site / "output").iterdir())) == 26


@pytest.mark.parametrize(
    ("planted", "event"),
    [
        ("open('/etc/hostname').read()", "open"),
        ("open('../beside.txt', 'w')", "open"),
        ("open('lessons/fire-drill/lesson.yaml', 'a')", "open"),
        ("os.listdir('/etc')", "os.listdir"),
        ("os.rename('output', 'elsewhere')", "os.rename"),
        ("socket.socket()", "socket.__new__"),
        ("socket.getaddrinfo('localhost', 80)", "socket.getaddrinfo"),
        ("subprocess.run(['true'])", "program"),
        ("subprocess.run([sys.executable, '-c', ''])", "program"),
        ("os.system('true')", "os.system"),
        ("os.posix_spawn('/bin/true', ['true'], {})", "os.posix_spawn"),
        ("ctypes.CDLL('libc.so.6')", "ctypes.dlopen"),
    ],
)
def it_is_caught_where_it_does_not(watch, site, planted, event):
    (site / "output").mkdir()
    _, strange = watch(sys.executable, "-c", f"import ctypes, os, socket, subprocess, sys\n{planted}")
    assert event in [name for name, _ in strange]


def it_is_caught_in_a_worker_too(watch, site):
    code = (
        "import multiprocessing, os\n"
        "worker = multiprocessing.get_context('spawn').Process(target=os.listdir, args=['/etc'])\n"
        "worker.start(); worker.join()"
    )
    _, strange = watch(sys.executable, "-c", code)
    assert strange == [("os.listdir", ["/etc"])]


def it_builds_the_same_without_a_network(site):
    if (
        shutil.which("unshare") is None
        or subprocess.run(["unshare", "-rn", "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("this system takes no network away")
    for output, before in (("output", ["unshare", "-rn"]), ("other", [])):
        command = [*before, *states.command(*states.BUILD, "--jobs", "2", "--quiet", "--output", output)]
        done = subprocess.run(command, cwd=site, env=states.environment(), check=False, capture_output=True)
        assert (done.returncode, done.stderr) == (0, b"")
    assert states.tree(site / "output") == states.tree(site / "other")
