"""Whatever fails, and whenever: each file is the old one or the new one and whole, and what is left over is swept."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builders.problems import InputFault
from builders.stores import lasting
from builders.stores.destination import Destination, held
from builders.stores.store import TEMPORARY, Put

ROOT = Path(__file__).parents[2]
OLD = {"a/old.pdf": b"old" * 1000, "a/b/same.pdf": b"same"}
NEW = {"a/old.pdf": b"newer" * 2000, "a/b/same.pdf": b"same", "c/d/e/new.pdf": b"new", "f.txt": b""}
CALLS = ("open", "write", "fsync", "replace", "mkdir")
WHOLE = {name: getattr(os, name) for name in CALLS} | dict.fromkeys(("fsync", "syncfs"), lambda _: None)
"""What is called in the end. Nobody pulls the plug here, and disks take their time."""

needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows stops no process so, and mounts no disk in memory")


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output"


@pytest.fixture(autouse=True)
def _quick_disk(monkeypatch):
    monkeypatch.setattr(os, "fsync", WHOLE["fsync"])


def build(output, files, *, together=False):
    with held(Destination(str(output), "output")) as store:
        if together:
            faults = [one for one in store.put_all(files.items()) if isinstance(one, InputFault)]
            if faults:
                raise faults[0]
        else:
            for path, data in files.items():
                store.put(path, data)


class Failing:
    """The system's calls, of which the Nth fails. A write that fails has written half."""

    def __init__(self, monkeypatch, number, error):
        self.calls, self.number, self.error = [], number, error
        for name in CALLS:
            monkeypatch.setattr(os, name, self.counted(name))
        monkeypatch.setattr(lasting, "_syncfs", lambda: self.counted("syncfs"))

    def counted(self, name):
        def call(*arguments, **more):
            self.calls.append(name)
            if len(self.calls) == self.number:
                if name == "write":
                    WHOLE["write"](arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
                raise self.error
            return WHOLE[name](*arguments, **more)

        return call


def check(tree, old=OLD, new=NEW):
    """Assert that each file is old or new, and nothing else stands there but what the next build sweeps."""
    own = {path for path in tree if Path(path).name.endswith((TEMPORARY, ".lock"))}
    for path in tree.keys() - own:
        assert tree[path] in (old.get(path), new.get(path)), path
    assert old.keys() <= tree.keys()


def how_many_calls(output, files, *, together=False):
    with pytest.MonkeyPatch.context() as patch:
        calls = Failing(patch, 0, None).calls
        build(output, files, together=together)
    return len(calls)


@pytest.mark.parametrize(
    ("error", "unheard"),
    [
        # Unheard is what keeps the builder's name from the lock, and the lock from being taken away.
        (OSError(errno.ENOSPC, "No space left on device"), 2),
        (OSError(errno.EIO, "Input/output error"), 2),
        # And in which some file systems answer that a folder cannot be synced.
        (PermissionError(errno.EACCES, "Permission denied"), 8),
        (KeyboardInterrupt(), 0),
    ],
    ids=lambda error: type(error).__name__ + str(getattr(error, "errno", "")),
)
@pytest.mark.parametrize("together", [False, True], ids=["alone", "together"])
def it_leaves_whole_files_whichever_call_fails(tmp_path, tree, error, unheard, together):
    template, count = tmp_path / "template", tmp_path / "count"
    build(template, OLD)
    shutil.copytree(template, count)
    most = how_many_calls(count, NEW, together=together)
    assert most > 15
    silent = 0
    for number in range(1, most + 1):
        output = tmp_path / f"output{number}"
        shutil.copytree(template, output)
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, number, error)
            try:
                build(output, NEW, together=together)
                silent += 1
            except InputFault as fault:
                (problem,) = fault.problems
                assert problem.place.path.startswith("output")
                assert "this cannot be written" in problem.fault or "keeps no locks" in problem.fault
            except KeyboardInterrupt:
                assert isinstance(error, KeyboardInterrupt)
        check(tree(output))
        # Nothing is left over at once, as what failed was not the removal itself.
        assert not [path for path in tree(output) if path.endswith(TEMPORARY)], failing.calls[-1]
        build(output, NEW)
        assert tree(output) == NEW
    assert silent <= unheard


KILLED = """
import os, sys
from pathlib import Path
from test_whole_file import CALLS, NEW, OLD, WHOLE, build
where, most = Path(sys.argv[1]), int(sys.argv[2])
os.fsync = WHOLE["fsync"]
for number in range(1, most + 1):
    output = where / str(number)
    build(output, OLD)
    child = os.fork()
    if not child:
        calls = []
        def counted(name):
            def call(*arguments, **more):
                calls.append(name)
                if len(calls) == number:
                    if name == "write":
                        WHOLE["write"](arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
                    os.kill(os.getpid(), 9)
                return WHOLE[name](*arguments, **more)
            return call
        for name in CALLS:
            setattr(os, name, counted(name))
        build(output, NEW, together=bool(sys.argv[3]))
        os._exit(0)
    os.waitpid(child, 0)
"""


@needs_posix
@pytest.mark.parametrize("together", [False, True], ids=["alone", "together"])
def it_leaves_whole_files_wherever_it_is_killed(tmp_path, tree, together):
    build(tmp_path / "count", OLD)
    most = how_many_calls(tmp_path / "count", NEW, together=together)
    command = [sys.executable, "-c", KILLED, str(tmp_path), str(most), "together" * together]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(Path(__file__).parent)))}
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    left_over = 0
    for number in range(1, most + 1):
        output = tmp_path / str(number)
        check(tree(output))
        left_over += any(path.endswith(TEMPORARY) for path in tree(output))
        build(output, NEW)
        assert tree(output) == NEW
    assert left_over > 3


@needs_posix
def it_makes_files_and_folders_last_before_it_goes_on(output, monkeypatch):
    """A file is synced before it takes its name, each name after it was given."""
    build(output, {})
    log, names = [], {}

    def opened(path, *more):
        descriptor = WHOLE["open"](path, *more)
        names[descriptor] = Path(path).name
        return descriptor

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "fsync", lambda descriptor: log.append(("sync", names[descriptor])))
    monkeypatch.setattr(os, "mkdir", lambda path, *more: (WHOLE["mkdir"](path, *more), log.append(("make", path.name))))
    monkeypatch.setattr(
        os, "replace", lambda one, other: (WHOLE["replace"](one, other), log.append(("name", one.name, other.name)))
    )
    with held(Destination(str(output), "output")) as store:
        log.clear()
        store.put("a/b/c.pdf", b"new")
    made = [*log]
    part = next(entry[1] for entry in made if entry[0] == "name")
    parent = output.name
    folders = [("make", "a"), ("sync", parent), ("make", "b"), ("sync", "a")]
    assert made == [*folders, ("sync", part), ("name", part, "c.pdf"), ("sync", "b")]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can sync a whole file system")
def it_makes_many_files_last_together(output, monkeypatch):
    """All are synced before any takes its name, and all names after the last was given."""
    build(output, {})
    log = []
    monkeypatch.setattr(lasting, "_syncfs", lambda: lambda descriptor: log.append("sync"))
    monkeypatch.setattr(os, "write", lambda *some: (WHOLE["write"](*some), log.append("write"))[0])
    monkeypatch.setattr(os, "replace", lambda *some: (WHOLE["replace"](*some), log.append("name")))
    files = {f"{folder}/{number}.pdf": b"new" for folder in "ab" for number in range(3)}
    with held(Destination(str(output), "output")) as store:
        log.clear()
        became = store.put_all(files.items())
        stamps = store.stamps()
        again = store.put_all(files.items())
    assert log == ["write"] * 6 + ["sync"] + ["name"] * 6 + ["sync"]
    assert became == [Put(fresh=True, stamp=stamps[path]) for path in files]
    assert again == [Put(fresh=False, stamp=stamps[path]) for path in files]


def it_calls_the_system_for_that(output, tree):
    files = {f"{folder}/{number}.pdf": b"new" for folder in "ab" for number in range(3)}
    build(output, files, together=True)
    assert tree(output) == files


def it_tells_of_each_file_that_it_cannot_put(output, tree):
    build(output, {"a": b"file", "b/c.pdf": b"old"})
    files = {"a/x.pdf": b"new", "b/c.pdf": b"new", "b": b"new", "d/e.pdf": b"new"}
    with held(Destination(str(output), "output")) as store:
        became = store.put_all(files.items())
    told = {path: str(one) for path, one in zip(files, became, strict=True) if isinstance(one, InputFault)}
    assert told.keys() == {"a/x.pdf", "b"}
    assert told["a/x.pdf"].startswith("output/a/x.pdf:1:1: a file stands where a folder is needed")
    assert told["b"].startswith("output/b:1:1: a folder stands where a file is needed")
    assert tree(output) == {"a": b"file", "b/c.pdf": b"new", "d/e.pdf": b"new"}


@pytest.fixture
def small_disk(tmp_path, monkeypatch):
    """Return a folder of 256 KB: a disk of its own where this user may mount one, else one that counts its bytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=256k", "none", str(folder)]
    mounted = sys.platform == "linux" and subprocess.run(command, capture_output=True, check=False).returncode == 0
    if not mounted:

        def write(descriptor, data):
            if sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) + len(data) > 256 << 10:
                raise OSError(errno.ENOSPC, "No space left on device")
            return WHOLE["write"](descriptor, data)

        monkeypatch.setattr(os, "write", write)
    yield folder
    if mounted:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def it_fills_a_disk_and_goes_on_when_there_is_room(small_disk, tree):
    output = small_disk / "output"
    old = {f"{number}.pdf": bytes([number]) * 30_000 for number in range(3)}
    new = {f"{number}.pdf": bytes([number + 100]) * 40_000 for number in range(9)}
    build(output, old)
    with pytest.raises(InputFault) as caught:
        build(output, new)
    (problem,) = caught.value.problems
    assert problem.place.path.startswith("output/")
    assert problem.fault == "this cannot be written: no space left on device"
    check(tree(output), old, new)
    assert not [path for path in tree(output) if path.endswith(TEMPORARY)]
    assert 0 < sum(tree(output).get(path) == data for path, data in new.items()) < len(new)
    few = dict(list(new.items())[:4])
    with held(Destination(str(output), "output")) as store:
        store.remove(path for path in new if path not in few)
    build(output, few)
    assert tree(output) == few


@needs_posix
def it_says_of_a_disk_that_cannot_be_written_that_it_cannot(small_disk, tree):
    output = small_disk / "output"
    build(output, OLD)
    if os.path.ismount(small_disk):
        subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
        told = "this cannot be written: read-only file system"
    elif os.geteuid() == 0:
        return  # to this user nothing is forbidden, and no disk can be mounted
    else:
        output.chmod(0o500)
        told = "this cannot be written: permission is denied"
    with pytest.raises(InputFault) as caught:
        build(output, NEW)
    output.chmod(0o700) if not os.path.ismount(small_disk) else None
    (problem,) = caught.value.problems
    assert (problem.place.path, problem.fault) == ("output", told)
    assert tree(output) == OLD


def they_do_not_meet_in_one_unfinished_file(output, tree):
    """Several processes put the very same file, over and over; whoever reads sees it whole."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom builders.stores.folder import FolderStore\n"
        "store = FolderStore(Path(sys.argv[1]), 'output')\n"
        "for turn in range(60): store.put('a/b.pdf', bytes([int(sys.argv[2]) + turn % 2]) * 100_000)"
    )
    command = [sys.executable, "-c", code, str(output)]
    writers = [subprocess.Popen([*command, str(number)], cwd=ROOT) for number in (10, 20, 30)]
    seen = set()
    while any(writer.poll() is None for writer in writers):
        if (output / "a" / "b.pdf").exists():
            data = (output / "a" / "b.pdf").read_bytes()
            assert len(data) == 100_000
            seen.add(len(set(data)))
    assert seen == {1}
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert list(tree(output)) == ["a/b.pdf"]
