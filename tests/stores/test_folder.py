import errno
import os

import pytest

from builders.problems import InputFault
from builders.stores.folder import FolderStore, open_folder
from builders.stores.store import LOCK, TEMPORARY, WORKERS, Found

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only some systems have named pipes")


@pytest.fixture
def store(tmp_path):
    return FolderStore(tmp_path, "output")


def it_puts_a_whole_file_in_place(store, tmp_path):
    assert store.put("a/b.pdf", b"new")
    assert (tmp_path / "a" / "b.pdf").read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.pdf"]


def it_leaves_a_file_alone_that_holds_the_same(store, tmp_path):
    store.put("b.pdf", b"same")
    os.utime(tmp_path / "b.pdf", (1, 1))
    assert not store.put("b.pdf", b"same")
    assert (tmp_path / "b.pdf").stat().st_mtime == 1


def it_puts_files_with_the_longest_names(store, tmp_path):
    name = "x" * 251 + ".pdf"
    assert store.put(name, b"new")
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("moment", ["fsync", "replace"])
def it_leaves_the_old_file_whole_when_the_disk_is_full(store, tmp_path, monkeypatch, moment):
    store.put("b.pdf", b"old")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, moment, full)
    with pytest.raises(InputFault) as caught:
        store.put("b.pdf", b"new")
    assert str(caught.value).startswith("output/b.pdf:1:1: this cannot be written: no space left on device; make room")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("b.pdf", b"old")]


def it_says_that_a_file_stands_where_a_folder_is_needed(store, tmp_path):
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(InputFault, match=r"output/a/b\.pdf:1:1: a file stands where a folder is needed"):
        store.put("a/b.pdf", b"new")
    wanted = pytest.raises(InputFault, match="output:1:1: a file stands where a folder is needed")
    with wanted, open_folder(tmp_path / "a", shown_as="output"):
        pass
    with wanted, open_folder(tmp_path / "a" / "b", shown_as="output"):
        pass


def it_says_that_a_folder_stands_where_a_file_is_needed(store, tmp_path):
    (tmp_path / "b.pdf" / "c").mkdir(parents=True)
    with pytest.raises(InputFault, match=r"b\.pdf:1:1: a folder stands where a file is needed"):
        store.put("b.pdf", b"new")


def it_says_that_permission_is_denied(tmp_path, monkeypatch):
    def denied(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "mkdir", denied)
    wanted = pytest.raises(InputFault, match="output:1:1: this cannot be written: permission is denied; allow writing")
    with wanted, open_folder(tmp_path / "output", shown_as="output"):
        pass


def it_takes_away_what_it_made_and_nobody_used(tmp_path):
    with open_folder(tmp_path / "a" / "b" / "c", shown_as="output"):
        assert (tmp_path / "a" / "b" / "c").is_dir()
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "a").mkdir()
    with open_folder(tmp_path / "a" / "b", shown_as="output"):
        pass
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def it_removes_files_and_the_folders_that_this_empties(store, tmp_path):
    for name in ("a/x/1.pdf", "a/y/2.pdf", "mine.txt"):
        store.put(name, b"")
    store.remove(["a/x/1.pdf", "a/gone/3.pdf", "mine.txt/4.pdf"])
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["2.pdf", "a", "mine.txt", "y"]


def it_reads_what_stands_there(store):
    store.put("b.pdf", b"new")
    assert store.read("b.pdf") == b"new"
    assert store.read("c.pdf") is None
    assert store.digest("b.pdf") == "11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437"
    with pytest.raises(FileNotFoundError):
        store.digest("c.pdf")
    assert [store.stands(path) for path in ("b.pdf", "b")] == [True, False]


def it_stamps_files_anew_whenever_they_are_written(store):
    store.put("a/b.pdf", b"one")
    first = store.stamp("a/b.pdf")
    assert first.bytes == 3
    assert not store.put("a/b.pdf", b"one")
    assert store.stamp("a/b.pdf") == first
    store.put("a/b.pdf", b"two")
    second = store.stamp("a/b.pdf")
    store.put("a/b.pdf", b"one")
    assert len({first, second, store.stamp("a/b.pdf")}) == 3


def it_stamps_all_files_alike(store):
    paths = ["a/b/c/d.pdf", "a/b.pdf", "b.pdf"]
    for path in (*paths, LOCK, WORKERS, f".b.pdf.7{TEMPORARY}"):
        store.put(path, b"")
    assert store.stamps() == {path: store.stamp(path) for path in paths}
    assert store.stamp("a") is None
    assert store.stamp("c.pdf") is None


def it_is_empty_where_there_is_no_folder(tmp_path):
    store = FolderStore(tmp_path / "output", "output")
    assert dict(store.stamps()) == {}
    assert list(store.walk()) == []
    store.sweep()


@needs_links
@needs_pipes
def it_tells_what_is_no_file_and_reads_none_of_it(store, tmp_path, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "x.pdf").write_bytes(b"theirs")
    store.put("a.pdf", b"ours")
    (tmp_path / "b.pdf").symlink_to(elsewhere / "x.pdf")
    (tmp_path / "c").symlink_to(elsewhere)
    os.mkfifo(tmp_path / "d.pdf")
    told = [Found("a.pdf", "file", 4), Found("b.pdf", "link"), Found("c", "link"), Found("d.pdf", "other")]
    assert list(store.walk()) == told
    assert list(store.stamps()) == ["a.pdf"]
    for path in ("b.pdf", "d.pdf"):
        assert store.read(path) is None
        assert store.stamp(path) is None
        assert store.stands(path)
        with pytest.raises(OSError, match="this is"):
            store.digest(path)


@needs_links
def it_puts_a_file_in_place_of_a_link_and_not_behind_it(store, tmp_path, tmp_path_factory):
    theirs = tmp_path_factory.mktemp("elsewhere") / "x.pdf"
    theirs.write_bytes(b"new")
    (tmp_path / "b.pdf").symlink_to(theirs)
    assert store.put("b.pdf", b"new")
    assert not (tmp_path / "b.pdf").is_symlink()
    store.put("b.pdf", b"newer")
    assert theirs.read_bytes() == b"new"


def it_follows_no_link_on_the_way_to_a_file(store, tmp_path, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "b.pdf").write_bytes(b"theirs")
    (tmp_path / "a").symlink_to(elsewhere)
    (tmp_path / "c" / "a").mkdir(parents=True)
    for change in (lambda: store.put("a/b.pdf", b"ours"), lambda: store.remove(["a/b.pdf"])):
        with pytest.raises(InputFault, match=r"/a:1:1: this is a link, not the folder that was built; move it away"):
            change()
    assert (elsewhere / "b.pdf").read_bytes() == b"theirs"
    good, bad = store.put_all([("c/a/b.pdf", b"ours"), ("a/b.pdf", b"ours")])
    assert good.fresh
    assert isinstance(bad, InputFault)


def it_tells_of_a_folder_that_cannot_be_read(store, tmp_path, monkeypatch):
    store.put("a/b.pdf", b"")
    whole = os.scandir

    def refuse(path):
        if str(path).endswith("a"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return whole(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert list(store.walk()) == [Found("a", "unreadable", fault="permission denied")]


class DescribeTheSweep:
    def it_removes_unfinished_files_wherever_a_build_puts_files(self, store, tmp_path):
        folders = ("", "school/", "school/lesson/", "school/lesson/parents/")
        for folder in folders:
            store.put(f"{folder}b.pdf", b"kept")
            store.put(f"{folder}.b.pdf.77{TEMPORARY}", b"half")
        store.sweep()
        assert [found.path for found in store.walk()] == sorted(f"{folder}b.pdf" for folder in folders)

    def it_knows_its_own(self, store):
        others = ["notes.part", f"notes{TEMPORARY}", f".notes{TEMPORARY}.pdf", f"a/b/c/d/e/.notes{TEMPORARY}"]
        for path in others:
            store.put(path, b"")
        store.sweep()
        assert [store.stands(path) for path in others] == [True] * 4

    @needs_links
    def it_follows_no_link(self, store, tmp_path, tmp_path_factory):
        elsewhere = tmp_path_factory.mktemp("elsewhere")
        name = f".b.pdf{TEMPORARY}"
        (elsewhere / name).write_bytes(b"theirs")
        (tmp_path / "shared").symlink_to(elsewhere)
        (tmp_path / name).symlink_to(elsewhere / name)
        store.sweep()
        assert (elsewhere / name).read_bytes() == b"theirs"
        assert not (tmp_path / name).is_symlink()

    def it_leaves_folders_of_that_name(self, store, tmp_path):
        (tmp_path / f".b{TEMPORARY}").mkdir()
        store.sweep()
        assert (tmp_path / f".b{TEMPORARY}").is_dir()
