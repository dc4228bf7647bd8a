import pickle
from pathlib import Path

import pytest

from builders.stores import destination as module
from builders.stores.destination import Destination, destination, held, lock_of, parse_destination
from builders.stores.store import LOCK


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("output", "output"),
        ("../packs/", "../packs"),
        (".", "."),
        ("~", "~"),
        ("file:/srv/packs", "/srv/packs"),
        ("file:///srv/all%20packs", "/srv/all packs"),
        ("FILE://localhost/srv/packs", "/srv/packs"),
    ],
)
def it_takes_folders(text, path):
    assert parse_destination(text) == Path(path)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("s3://bucket", "s3://bucket"),
        ("s3://bucket/", "s3://bucket"),
        ("S3://bucket/packs/2026/", "s3://bucket/packs/2026"),
        ("s3://my.bucket-7/Year 2026/a_b=c", "s3://my.bucket-7/Year 2026/a_b=c"),
    ],
)
def it_takes_buckets(text, address):
    assert parse_destination(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "reference://x",
        "simplecache::http://x",
        "simplecache::s3://bucket/x",
        "s3://bucket/x::file:///y",
        "http://example.org/x",
        "https://example.org/x",
        "memory://x",
        "gs://bucket/x",
        "s3a://bucket/x",
        "zip://x.zip",
        "ftp:x",
        "javascript:x",
        "//server/share",
        "\\\\?\\C:\\x",
    ],
)
def it_refuses_addresses_of_any_other_kind(text):
    with pytest.raises(ValueError, match="is an address that files cannot go to; name a folder of this computer, or"):
        parse_destination(text)


@pytest.mark.parametrize(
    "text",
    [
        "s3:",
        "s3://",
        "s3:///packs",
        "s3:bucket/packs",
        "s3:/bucket",
        "s3://a/packs",
        "s3://Bucket/packs",
        "s3://user:key@bucket/packs",
        "s3://bucket:443/packs",
        "s3://bu..cket/x",
        "s3://bucket?versionId=1",
        "s3://../x",
    ],
)
def it_refuses_what_names_no_bucket(text):
    with pytest.raises(ValueError, match="names no bucket; write it like s3://bucket/packs"):
        parse_destination(text)


@pytest.mark.parametrize(
    "end", ["../x", "a/../b", "a/./b", "...", "a//b", "/a", "a?x=1", "a#b", "a\\b", "a b /c", "a\nb", "*", "é\u202e"]
)
def it_refuses_places_in_a_bucket_that_may_not_mean_what_they_say(end):
    with pytest.raises(ValueError, match="is no good place in a bucket; use letters"):
        parse_destination(f"s3://bucket/{end}")


@pytest.mark.parametrize(
    "text",
    ["file:", "file://", "file:x", "file:../x", "file:///x?y", "file:///x#y", "file:////server/x", "file:///a%00b"],
)
def it_refuses_addresses_of_no_folder(text):
    with pytest.raises(ValueError, match="is no address of a folder; write it like file:///home/me/packs"):
        parse_destination(text)


def it_refuses_folders_of_other_computers():
    with pytest.raises(ValueError, match="is on another computer; name a folder of this computer"):
        parse_destination("file://server/share/packs")


@pytest.mark.parametrize("text", ["", "  ", "a\0b"])
def it_refuses_nothing_at_all(text):
    with pytest.raises(ValueError, match="this is empty; name a folder, for example packs"):
        parse_destination(text)


@pytest.mark.parametrize("text", ["C:\\packs", "C:/packs", "c:packs", "file:///C:/packs"])
def it_takes_no_drive_for_a_folder(text, monkeypatch):
    monkeypatch.setattr(module, "ON_WINDOWS", False)
    with pytest.raises(ValueError, match="is on a drive of Windows; name a folder of this computer"):
        parse_destination(text)


def it_takes_drives_of_windows(monkeypatch):
    monkeypatch.setattr(module, "ON_WINDOWS", True)
    assert parse_destination("E:/packs") == Path("E:/packs")
    assert parse_destination("E:\\packs") == Path("E:\\packs")
    assert parse_destination("file:///E:/packs") == Path("E:/packs")
    for text in ("E:packs", "packs:stream", "E:/packs:stream"):
        with pytest.raises(ValueError, match=r"on that drive|files cannot go to|no name of a folder"):
            parse_destination(text)


def it_counts_relative_paths_from_the_working_folder(tmp_path):
    where = destination(Path("packs/../output"), working=tmp_path)
    assert where == Destination(str(tmp_path / "output"), "packs/../output")
    assert destination(tmp_path / "x", working=Path("elsewhere"), shown_as="x") == Destination(str(tmp_path / "x"), "x")
    assert destination("s3://bucket/packs", working=tmp_path) == Destination("s3://bucket/packs", "s3://bucket/packs")


def it_travels_to_workers(tmp_path):
    where = Destination(str(tmp_path), "output")
    assert pickle.loads(pickle.dumps(where)) == where
    assert where.store() == pickle.loads(pickle.dumps(where)).store()


def it_tells_whether_a_builder_is_there_or_was_stopped(tmp_path):
    where = Destination(str(tmp_path), "output")
    assert lock_of(where) == "free"
    with held(where):
        assert lock_of(where) == "held"
    assert lock_of(where) == "free"
    (tmp_path / LOCK).write_bytes(b"process 7 on somewhere\n")
    assert lock_of(where) == "left"
    with held(where):
        assert lock_of(where) == "held"
