from pathlib import Path

import pytest

from builders.assets import SHIPPED
from builders.build.folders import UnknownLesson, chosen, find_lessons


def it_finds_the_shipped_lessons_in_an_empty_folder(tmp_path):
    found = {folder.id: folder for folder in find_lessons(tmp_path, None)}
    assert found["nude-selfies"].path == SHIPPED / "lessons" / "nude-selfies"


def it_puts_the_working_folders_own_lessons_first(tmp_path):
    (tmp_path / "lessons" / "nude-selfies").mkdir(parents=True)
    (tmp_path / "lessons" / "sleep").mkdir()
    found = {folder.id: folder for folder in find_lessons(tmp_path, None)}
    assert found["nude-selfies"].path == tmp_path / "lessons" / "nude-selfies"
    assert found["sleep"].shown_as == "lessons/sleep/lesson.yaml"
    assert list(found) == sorted(found)


def it_finds_nothing_but_one_folders_lessons_when_that_is_named(tmp_path):
    for name in ("b", "a", "_shared", ".git"):
        (tmp_path / "mine" / name).mkdir(parents=True)
    (tmp_path / "mine" / "README.md").write_text("", encoding="utf-8")
    found = find_lessons(tmp_path, Path("mine"))
    assert [(folder.id, folder.shown_as) for folder in found] == [
        ("a", "mine/a/lesson.yaml"),
        ("b", "mine/b/lesson.yaml"),
    ]


def it_raises_for_a_folder_that_is_none(tmp_path):
    with pytest.raises(NotADirectoryError):
        find_lessons(tmp_path, Path("missing"))


def it_chooses_by_name(tmp_path):
    for name in ("a", "b"):
        (tmp_path / "lessons" / name).mkdir(parents=True)
    found = find_lessons(tmp_path, Path("lessons"))
    assert chosen(found, None) == found
    assert [folder.id for folder in chosen(found, frozenset({"b"}))] == ["b"]
    with pytest.raises(UnknownLesson) as caught:
        chosen(found, frozenset({"b", "c"}))
    assert (caught.value.name, caught.value.known) == ("c", ("a", "b"))
