"""A fingerprint changes with all that a verdict can depend on, and with nothing else."""

import os
import subprocess
import sys

import pytest

from builders.assets import PACKAGE, SHIPPED, Assets
from builders.build import fingerprint as module
from builders.build.fingerprint import NOT_JUDGING, fingerprint, surroundings
from builders.kinds.request import Request
from builders.lesson.load import load_lesson


@pytest.fixture
def key(add_lesson):
    """Return `key(*changes, ...)`: the fingerprint of the changed skeleton."""

    def run(*changes, request=Request("parents"), kinds=("handout",), around=""):  # noqa: B008 - frozen
        path = add_lesson("sleep", *changes)
        loaded = load_lesson(path.parent, assets=Assets(), shown_as="lesson.yaml")
        return fingerprint(loaded, request, kinds=kinds, around=around)

    return run


def it_does_not_depend_on_comments_and_line_breaks(key):
    assert key(("format: 1", "# A comment.\n\nformat: 1")) == key()


@pytest.mark.parametrize(
    "how",
    [
        {"request": Request("parents", nation="wales")},
        {"request": Request("parents", phase="primary")},
        {"request": Request("parents", language="cy")},
        {"kinds": ("handout", "slides")},
        {"around": "another"},
    ],
)
def it_depends_on_what_is_asked(key, how):
    assert key(**how) != key()


def it_depends_on_the_words_of_the_lesson(key):
    assert key(("Write here the risk", "Write here a risk")) != key()


class DescribeTheSurroundings:
    @pytest.fixture
    def code(self, tmp_path, monkeypatch):
        """Return a folder that passes for the package, whose files are looked at anew each time."""
        folder = tmp_path / "package"
        for name in ("checks/one.py", "kinds/segments/two.py", "cli/three.py", "writers/pdf/four.py"):
            (folder / name).parent.mkdir(parents=True)
            (folder / name).write_text("1", encoding="utf-8")
        monkeypatch.setattr(module, "PACKAGE", folder)
        monkeypatch.setattr(module, "_code", module._code.__wrapped__)
        return folder

    @pytest.mark.parametrize("name", ["checks/one.py", "kinds/segments/two.py", "checks/new.py"])
    def they_change_with_the_code_of_checks_and_kinds(self, code, name):
        before = surroundings(Assets())
        (code / name).write_text("22", encoding="utf-8")
        assert surroundings(Assets()) != before

    def they_change_with_code_of_the_same_size(self, code):
        before = surroundings(Assets())
        (code / "checks" / "one.py").write_text("2", encoding="utf-8")
        os.utime(code / "checks" / "one.py", ns=(1, 1))
        assert surroundings(Assets()) != before

    @pytest.mark.parametrize("name", ["cli/three.py", "writers/pdf/four.py", "checks/notes.txt"])
    def they_leave_out_what_comes_after_composing(self, code, name):
        before = surroundings(Assets())
        (code / name).write_text("22", encoding="utf-8")
        assert surroundings(Assets()) == before

    @pytest.mark.parametrize("name", ["rules/general.yaml", "words/en-GB.yaml", "dictionaries/own-words.txt"])
    def they_change_with_a_working_folders_own_assets(self, tmp_path, name):
        before = surroundings(Assets(tmp_path))
        path = tmp_path / "assets" / name
        path.parent.mkdir(parents=True)
        path.write_text("own", encoding="utf-8")
        assert surroundings(Assets(tmp_path)) != before

    @pytest.mark.parametrize("name", ["theme.yaml", "school.yaml", "icons/own.svg"])
    def they_leave_out_looks_and_schools(self, tmp_path, name):
        before = surroundings(Assets(tmp_path))
        path = tmp_path / "assets" / name
        path.parent.mkdir(parents=True)
        path.write_text("own", encoding="utf-8")
        assert surroundings(Assets(tmp_path)) == before

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
    def they_read_nothing_outside_the_folder(self, tmp_path):
        outside, folder = tmp_path / "outside.yaml", tmp_path / "work" / "assets" / "rules"
        folder.mkdir(parents=True)
        outside.write_text("a", encoding="utf-8")
        (folder / "ours.yaml").symlink_to(outside)
        before = surroundings(Assets(tmp_path / "work"))
        outside.write_text("b", encoding="utf-8")
        assert surroundings(Assets(tmp_path / "work")) == before

    def they_change_with_the_libraries(self, monkeypatch):
        monkeypatch.setattr(module, "_libraries", module._libraries.__wrapped__)
        before = surroundings(Assets())
        monkeypatch.setattr(module, "version", lambda _name: "99")
        assert surroundings(Assets()) != before

    def they_leave_out_nothing_that_checks_or_kinds_use(self):
        """A room that a check imports must not be left out: old verdicts would outlive a change of it."""
        load = "import builders.checks.running, builders.kinds.table, builders.lesson.load, sys; print(*sys.modules)"
        used = subprocess.run([sys.executable, "-c", load], capture_output=True, text=True, check=True, cwd=SHIPPED)
        rooms = {name.split(".")[1] for name in used.stdout.split() if name.startswith("builders.")}
        assert not rooms & set(NOT_JUDGING)

    def they_leave_out_rooms_that_exist(self):
        rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
        assert set(NOT_JUDGING) - {"_shipped", "__pycache__"} <= rooms
