"""A file that an author names is read from its own folder only."""

import os
import sys

import pytest

from builders.source.safe_files import Outside, Refused, read_inside


@pytest.fixture
def folder(tmp_path):
    """Return a folder `inside` that holds a.txt, beside a file outside it."""
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.txt").write_bytes(b"hello")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return inside


def it_reads_a_file(folder):
    assert read_inside(folder, "a.txt", max_bytes=5) == b"hello"


def it_reads_below_and_through_links_that_stay_inside(folder):
    (folder / "below").mkdir()
    (folder / "below" / "b.txt").symlink_to(folder / "a.txt")
    assert read_inside(folder, "below/b.txt", max_bytes=5) == b"hello"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("../secret.txt", "stands outside its folder, inside"),
        ("/etc/passwd", "stands outside its folder"),
        ("\\\\computer\\share\\a.txt", "stands outside its folder"),
        ("C:\\a.txt", "stands outside its folder"),
        ("missing.txt", "there is no such file"),
        (".", "there is no such file"),
        ("", "there is no such file"),
        ("a\0b", "is no file name"),
        ("x" * 5_000, "is no file name|cannot be read|no such file"),
    ],
)
def it_refuses(folder, name, words):
    with pytest.raises(Refused, match=words):
        read_inside(folder, name, max_bytes=5)


def it_refuses_a_link_that_leads_out(folder):
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    with pytest.raises(Outside, match="stands outside its folder"):
        read_inside(folder, "link.txt", max_bytes=100)


def it_refuses_a_circle_of_links(folder):
    (folder / "one").symlink_to(folder / "two")
    (folder / "two").symlink_to(folder / "one")
    with pytest.raises(Refused):
        read_inside(folder, "one", max_bytes=100)


def it_refuses_a_file_that_is_too_large(folder):
    with pytest.raises(Refused, match="this file has 5 bytes; at most 4 can be read"):
        read_inside(folder, "a.txt", max_bytes=4)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def it_refuses_a_pipe_without_waiting_for_it(folder):
    os.mkfifo(folder / "pipe")
    with pytest.raises(Refused, match="there is no such file"):
        read_inside(folder, "pipe", max_bytes=100)
