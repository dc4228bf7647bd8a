"""Verdicts are kept in a small file that can be damaged, deleted or forbidden without harm."""

import json
import sys

import pytest

from builders.build.verdicts import FOLDER, MAX_BYTES, MAX_KEPT, NAME, KeptVerdicts
from builders.checks.verdict import Verdict

ONE = Verdict("wording", ("risks", "items", 0), "“bad” – says it", "mend it", "warning", "parents-handout")


def kept(folder, *entries, **how):
    """Keep the entries, close, and return the store as the next build opens it."""
    store = KeptVerdicts(folder)
    for key, verdicts in entries:
        store.keep(key, verdicts)
    store.close()
    return KeptVerdicts(folder, **how)


def they_come_back_as_they_were(tmp_path):
    store = kept(tmp_path, ("a", (ONE,)), ("b", ()))
    assert store.get("a") == (ONE,)
    assert store.get("b") == ()
    assert store.get("c") is None


def they_are_not_believed_for_a_final_copy(tmp_path):
    assert kept(tmp_path, ("a", (ONE,)), trusted=False).get("a") is None


def they_are_not_written_where_nothing_is_new(tmp_path):
    KeptVerdicts(tmp_path).close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"version": 1}',
        b'{"version": 2, "verdicts": {}}',
        b'{"version": 1, "verdicts": []}',
        b'{"version": 1, "verdicts": {"a": [1]}}',
        b'{"version": 1, "verdicts": {"a": [["wording"]]}}',
        b'{"version": 1, "verdicts": {"a": [["wording", [], 1, "mend", "warning", ""]]}}',
        b'{"version": 1, "verdicts": {"a": [["wording", [], "bad", "mend", "fine", ""]]}}',
        b'{"version": 1, "verdicts": {"a": [["wording", [true], "bad", "mend", "error", ""]]}}',
        b'{"version": 1, "verdicts": {"a": [["wording", [], "\\u001b[31mbad", "mend", "error", ""]]}}',
        b'{"version": 1, "verdicts": {"a": [["wording", [], "\\ud800", "mend", "error", ""]]}}',
        b'{"version": 1, "verdicts": {"a": [["wording", ["\\ud800"], "bad", "mend", "error", ""]]}}',
        b'{"version": 1, "verdicts": {"a": [], "\\ud800": []}}',
        b'{"version": 1, "verdicts": {"a": [["wording", "risks", "bad", "mend", "error", ""]]}}',
        b"[" * 100_000,
        b'{"version": 1, "verdicts": {"a": []}, "more": "' + b"x" * MAX_BYTES + b'"}',
    ],
)
def they_are_forgotten_where_the_file_is_damaged(tmp_path, data):
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / NAME).write_bytes(data)
    assert KeptVerdicts(tmp_path).get("a") is None
    assert kept(tmp_path, ("a", (ONE,))).get("a") == (ONE,)


def they_are_few(tmp_path):
    store = kept(tmp_path, *((str(number), (ONE,)) for number in range(MAX_KEPT + 2)))
    assert store.get("1") is None
    assert store.get("2") == (ONE,)


def they_are_small(tmp_path):
    long = Verdict("wording", (), "x" * (MAX_BYTES // 2), "", "error")
    store = kept(tmp_path, ("a", (long,)), ("b", (long,)), ("c", (ONE,)))
    assert (store.get("a"), store.get("c")) == (None, (ONE,))
    assert (tmp_path / FOLDER / NAME).stat().st_size <= MAX_BYTES


def they_are_not_kept_where_the_folder_cannot_be_written(tmp_path):
    (tmp_path / FOLDER).write_text("a file in the way", encoding="utf-8")
    assert kept(tmp_path, ("a", (ONE,))).get("a") is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def they_follow_no_link_out_of_the_folder(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / FOLDER).symlink_to(elsewhere)
    kept(tmp_path / "here", ("a", (ONE,)))
    assert list(elsewhere.iterdir()) == []


def they_are_plain_words(tmp_path):
    kept(tmp_path, ("a", (ONE,)))
    tree = json.loads((tmp_path / FOLDER / NAME).read_text(encoding="utf-8"))
    assert tree["verdicts"]["a"] == [
        ["wording", ["risks", "items", 0], ONE.fault, "mend it", "warning", "parents-handout"]
    ]
