import errno
import os

import pytest

from builders.problems import InputFault
from builders.stores.folder import FolderStore, open_folder
from builders.stores.store import TEMPORARY


def publish(folder, path, data):
    return FolderStore(folder, "output").put(path, data)


def it_puts_a_whole_file_in_place(tmp_path):
    assert publish(tmp_path, "a/b.pdf", b"new")
    assert (tmp_path / "a" / "b.pdf").read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.pdf"]


def it_leaves_a_file_alone_that_holds_the_same(tmp_path):
    publish(tmp_path, "b.pdf", b"same")
    os.utime(tmp_path / "b.pdf", (1, 1))
    assert not publish(tmp_path, "b.pdf", b"same")
    assert (tmp_path / "b.pdf").stat().st_mtime == 1


@pytest.mark.parametrize("moment", ["fsync", "replace"])
def it_leaves_the_old_file_whole_when_the_disk_is_full(tmp_path, monkeypatch, moment):
    publish(tmp_path, "b.pdf", b"old")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, moment, full)
    with pytest.raises(InputFault) as caught:
        publish(tmp_path, "b.pdf", b"new")
    assert str(caught.value).startswith("output/b.pdf:1:1: this cannot be written: no space left on device; make room")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("b.pdf", b"old")]


def it_says_that_a_file_stands_where_a_folder_is_needed(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(InputFault, match=r"output/a/b\.pdf:1:1: a file stands where a folder is needed"):
        publish(tmp_path, "a/b.pdf", b"new")
    wanted = pytest.raises(InputFault, match="output:1:1: a file stands where a folder is needed")
    with wanted, open_folder(tmp_path / "a", shown_as="output"):
        pass


def it_says_that_a_folder_stands_where_a_file_is_needed(tmp_path):
    (tmp_path / "b.pdf" / "c").mkdir(parents=True)
    with pytest.raises(InputFault, match=r"b\.pdf:1:1: a folder stands where a file is needed"):
        publish(tmp_path, "b.pdf", b"new")


def it_says_that_permission_is_denied(tmp_path, monkeypatch):
    def denied(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "mkdir", denied)
    wanted = pytest.raises(InputFault, match="output:1:1: this cannot be written: permission is denied; allow writing")
    with wanted, open_folder(tmp_path / "output", shown_as="output"):
        pass


def it_sweeps_unfinished_files_only(tmp_path):
    publish(tmp_path, "a/b.pdf", b"kept")
    (tmp_path / "a" / f".b.pdf{TEMPORARY}").write_bytes(b"half")
    FolderStore(tmp_path, "output").sweep()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.pdf"]


def it_removes_files_and_the_folders_that_this_empties(tmp_path):
    for name in ("a/x/1.pdf", "a/y/2.pdf", "mine.txt"):
        publish(tmp_path, name, b"")
    FolderStore(tmp_path, "output").remove(["a/x/1.pdf", "a/gone/3.pdf"])
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["2.pdf", "a", "mine.txt", "y"]
