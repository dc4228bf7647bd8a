import hashlib
import json
from dataclasses import replace

import pytest

from builders.build.manifest import Extra, Manifest, Row, is_safe, read_manifest, to_bytes
from builders.gallery.contents import PackState
from builders.problems import InputFault
from builders.stores.folder import FolderStore

PACK = PackState(
    "a",
    "staff",
    "Our school",
    "A",
    "1.0",
    "2" * 64,
    "a",
    "2027-08-31",
    "2027-08-31",
    "",
    "",
    "",
    ("lead.name",),
    mixed=True,
)
ROW = Row("a/b.pdf", "Our school", "a", "staff", "handout", "pdf", "en-GB", "standard", "0" * 64, 10, 2)


def it_reads_what_it_wrote(tmp_path):
    manifest = Manifest((ROW,), (Extra("c.zip", "1" * 64, 3),), (PACK,))
    (tmp_path / "manifest.json").write_bytes(to_bytes(manifest))
    assert read_manifest(FolderStore(tmp_path, "output")) == manifest


def it_reads_one_that_tells_nothing_of_packs(tmp_path):
    content = '{"manifest_version": 1, "files": [], "extras": []}'
    (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    assert read_manifest(FolderStore(tmp_path, "output")) == Manifest(is_sealed=False)


def it_ends_with_a_digest_of_all_the_rest():
    data = to_bytes(Manifest((ROW,), packs=(PACK,))).decode("utf-8")
    rest, line = data.removesuffix("\n}\n").rsplit(",\n", 1)
    digest = hashlib.sha256((rest + "\n}\n").encode()).hexdigest()
    assert line == f'  "sha256": "{digest}"'


def it_takes_a_copy_with_the_line_ends_of_another_system(tmp_path):
    (tmp_path / "manifest.json").write_bytes(to_bytes(Manifest((ROW,))).replace(b"\n", b"\r\n"))
    assert read_manifest(FolderStore(tmp_path, "output")) == Manifest((ROW,))


def it_writes_the_fields_of_the_contract_in_order_of_paths():
    tree = json.loads(to_bytes(Manifest((replace(ROW, path="b"), replace(ROW, path="a")))))
    assert list(tree) == ["manifest_version", "files", "extras", "packs", "sha256"]
    assert tree["manifest_version"] == 1
    assert [row["path"] for row in tree["files"]] == ["a", "b"]
    assert list(tree["files"][0]) == [
        "path", "school", "lesson", "audience", "kind", "format", "language", "edition", "sha256", "bytes", "pages",
    ]  # fmt: skip


def it_is_empty_where_there_is_none(tmp_path):
    assert read_manifest(FolderStore(tmp_path, "output")) == Manifest()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        '{"manifest_version": 2, "files": [], "extras": []}',
        '{"manifest_version": 1, "files": [{"path": "a"}], "extras": []}',
        '{"manifest_version": 1, "files": [], "extras": [{"path": "../../x", "sha256": "", "bytes": 1}]}',
        '{"manifest_version": 1, "files": [], "extras": [{"path": "x", "sha256": "", "bytes": "1"}]}',
        to_bytes(Manifest(packs=(replace(PACK, file_name="../a"),))).decode(),
        to_bytes(Manifest(packs=(replace(PACK, title=1),))).decode(),
        to_bytes(Manifest(packs=(replace(PACK, blanks=(1,)),))).decode(),
        to_bytes(Manifest(packs=(replace(PACK, mixed="no"),))).decode(),
        to_bytes(Manifest(packs=(PACK,))).decode().replace('"title"', '"titel"'),
        to_bytes(Manifest(packs=(PACK,))).decode().replace("2027", "2028"),
        to_bytes(Manifest((replace(ROW, lesson="../a"),))).decode(),
        to_bytes(Manifest((replace(ROW, audience="a/b"),))).decode(),
        "[" * 100_000,
    ],
)
def it_refuses_what_it_cannot_trust(tmp_path, content):
    (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputFault) as caught:
        read_manifest(FolderStore(tmp_path, "output"))
    assert str(caught.value).startswith("output/manifest.json:1:1: this manifest cannot be used; delete it")


@pytest.mark.parametrize("path", ["", "..", "../x", "a/../../x", "/etc/passwd", "C:/x", "a\\b", "a\0b"])
def it_knows_paths_that_lead_outside(path):
    assert not is_safe(path)


def it_knows_paths_that_stay_inside():
    assert is_safe("sleep/parents/sleep-parents-handout.pdf")
