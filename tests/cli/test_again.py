"""The same command typed again where nothing has changed: answered from memory, or for a good reason not."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builders.cli import again, depends
from builders.cli.remember import SLACK_NS

ROOT = Path(__file__).parents[2]
COMMAND = ("build", "--lessons", "lessons", "--only", "handout:pdf,slides", "--audience", "parents")
MADE = "output/sleep/parents/sleep-parents-handout.pdf"
ESSENTIAL = {"builders", "builders.cli", "builders.cli.main", "builders.cli.again", "zlib"}


@pytest.fixture
def later(monkeypatch):
    """Let a command begin so much later that no file has changed lately."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 2 * SLACK_NS)


@pytest.fixture(autouse=True)
def lesson(later, quick_writers, add_lesson):
    return add_lesson("sleep")


@pytest.fixture
def first(packs):
    """What the command says when it runs for the first time."""
    return packs(*COMMAND)


@pytest.fixture
def answered(first, capsys):
    """Return `answered(*command)`, which says whether a command is answered from memory."""

    def ask(*command):
        capsys.readouterr()
        status = again.again(list(command or COMMAND))
        out, err = capsys.readouterr()
        assert status is not None or not out + err
        return status is not None

    return ask


def record():
    (path,) = Path(again.FOLDER).glob("again-*.txt")
    return path


def changed(path):
    """Change a byte of a file, and nothing of its size."""
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def python(code, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)


class DescribeAnAnswer:
    def it_is_what_the_command_says_when_nothing_is_to_be_made(self, first, packs):
        answer = packs(*COMMAND)
        record().unlink()
        unchanged = packs(*COMMAND)
        assert "3 documents are ready in output/ (unchanged):" in answer.out
        summary = unchanged.out.partition("3 documents")[2]
        assert answer.out == f"3 documents{summary}"
        assert (answer.status, answer.err) == (unchanged.status, unchanged.err) == (0, "")

    def it_loads_nothing_but_itself(self, first):
        code = (
            "import sys; before = set(sys.modules); from builders.cli.main import main; status = main(sys.argv[1:]); "
            "print('LOADED', *sorted(set(sys.modules) - before)); sys.exit(status)"
        )
        finished = python(code, *COMMAND)
        assert finished.returncode == 0, finished.stderr
        *said, loaded = finished.stdout.splitlines()
        assert said[0] == "3 documents are ready in output/ (unchanged):"
        assert set(loaded.split()[1:]) == ESSENTIAL

    def it_tells_the_same_problems_and_ends_alike(self, packs, lesson, add_lesson):
        add_lesson("faulty", ("title:", "titel:"))
        first = packs(*COMMAND)
        answer = packs(*COMMAND)
        assert first.status == 1
        assert (answer.status, answer.err) == (1, first.err)
        assert "(unchanged)" in answer.out

    def it_is_quiet_when_the_command_is(self, packs, lesson):
        packs(*COMMAND, "--quiet")
        assert len(record().read_text("utf-8").split("\n\n")) == 4
        assert packs(*COMMAND, "--quiet").out == ""

    def it_is_given_to_each_of_several_commands(self, answered, packs):
        packs("build", "sleep", *COMMAND[1:])
        assert answered("build", "sleep", *COMMAND[1:])
        assert answered()

    def it_does_not_mind_files_that_nobody_reads(self, answered, folder):
        (folder / "notes.txt").write_text("mine", encoding="utf-8")
        (folder / "output" / "sleep" / "mine.txt").write_text("mine", encoding="utf-8")
        assert answered()


class DescribeACommandThatHasToRun:
    def it_has_a_lesson_that_was_edited(self, answered, lesson):
        changed(lesson)
        assert not answered()

    def it_has_a_new_file_beside_a_lesson(self, answered, lesson):
        (lesson.parent / "picture.png").write_bytes(b"")
        assert not answered()

    def it_has_a_new_lesson(self, answered, lesson):
        (lesson.parents[1] / "screens").mkdir()
        assert not answered()

    @pytest.mark.parametrize("name", ["school.yaml", "assets", "output/names-people.txt", "output/.make-packs.lock"])
    def it_finds_what_did_not_stand_there(self, name, answered, folder):
        (folder / name).write_bytes(b"")
        assert not answered()

    def it_has_an_asset_that_was_edited(self, packs, lesson, folder, capsys):
        asset = folder / "assets" / "words" / "en-GB.yaml"
        asset.parent.mkdir(parents=True)
        asset.write_bytes((ROOT / "assets" / "words" / "en-GB.yaml").read_bytes())
        packs(*COMMAND)
        assert again.again(list(COMMAND)) == 0
        asset.write_bytes(asset.read_bytes() + b"\n")
        assert again.again(list(COMMAND)) is None

    def it_has_a_school_file_or_a_logo_that_was_edited(self, packs, lesson, folder, capsys):
        from PIL import Image

        command = [*COMMAND, "--school", "ours/school.yaml"]
        logos = [folder / "ours" / "pictures" / name for name in ("logo.png", "second.png")]
        logos[0].parent.mkdir(parents=True)
        for logo in logos:
            Image.new("RGB", (20, 20)).save(logo)
        school = folder / "ours" / "school.yaml"
        said = 'name: "Test School"\nlogo: pictures/logo.png\nsecond_logo: pictures/second.png\n'
        school.write_text(said, encoding="utf-8")
        for path in (school, *logos):
            packs(*command)
            assert again.again(command) == 0
            path.write_bytes(path.read_bytes() + b"\n")
            assert again.again(command) is None

    def it_has_a_list_that_asks_for_a_logo_of_another_folder(self, packs, lesson, folder):
        (folder / "schools.csv").write_text("name,logo\nHill School,\nDale School,../logo.png\n", encoding="utf-8")
        command = [*COMMAND, "--schools", "schools.csv"]
        assert "stands outside its folder" in packs(*command).err
        assert again.again(command) is None

    def it_has_code_that_was_edited(self, packs, lesson, tmp_path, monkeypatch, capsys):
        code = tmp_path / "code" / "builders"
        (code / "cli").mkdir(parents=True)
        (code / "cli" / "one.py").write_text("1", encoding="utf-8")
        monkeypatch.setattr(depends, "PACKAGE", code)
        packs(*COMMAND)
        assert again.again(list(COMMAND)) == 0
        (code / "cli" / "one.py").write_text("2", encoding="utf-8")
        assert again.again(list(COMMAND)) is None

    @pytest.mark.parametrize("name", [MADE, "output/manifest.json"])
    def it_finds_a_file_that_was_edited(self, name, answered, folder):
        changed(folder / name)
        assert not answered()

    @pytest.mark.parametrize("name", [MADE, "output/manifest.json", "output/index.html"])
    def it_finds_a_file_that_was_deleted(self, name, answered, folder):
        (folder / name).unlink()
        assert not answered()

    def it_finds_a_file_that_was_replaced_by_one_with_its_size_and_time(self, answered, folder):
        made = folder / MADE
        before = made.stat()
        twin = folder / "twin.pdf"
        twin.write_bytes(bytes(before.st_size))
        os.utime(twin, ns=(before.st_atime_ns, before.st_mtime_ns))
        twin.replace(made)
        assert made.stat().st_mtime_ns == before.st_mtime_ns
        assert not answered()

    def it_is_typed_on_another_day(self, answered, monkeypatch):
        monkeypatch.setattr(time, "strftime", lambda _: "2040-01-01")
        assert not answered()

    def it_is_typed_in_another_order(self, answered):
        assert not answered("build", *COMMAND[3:], *COMMAND[1:3])

    def it_is_typed_in_another_folder(self, answered, folder, monkeypatch):
        elsewhere = folder.parent / f"{folder.name}-moved"
        folder.rename(elsewhere)
        monkeypatch.chdir(elsewhere)
        assert not answered()

    @pytest.mark.parametrize("version", ["3.99", ""])
    def it_meets_another_python(self, version, answered, monkeypatch):
        monkeypatch.setattr(sys, "version", version)
        assert not answered()

    @pytest.mark.parametrize("option", again.TO_RUN)
    def it_asks_for_more_than_words(self, option, first):
        asked = [*COMMAND, f"{option}=x"]
        made = again.to_record(asked, said=again.answer(0, problems=[], out=["well"]), paths=[])
        Path(again.record_file(asked)).write_bytes(made)
        assert again.again(asked) is None


class DescribeARecord:
    def it_is_believed_only_if_whole(self, answered):
        whole = record().read_bytes()
        for damaged in (
            b"",
            whole[:-1],
            whole[:40],
            whole + b"\n",
            whole[1:],
            whole.replace(b"ready", b"Ready"),
            b"\xff",
        ):
            record().write_bytes(damaged)
            assert not answered()
        record().write_bytes(whole)
        assert answered()

    @pytest.mark.parametrize("said", ["out \x1b[2J", "out a\u202eb", "problem \x07", "out a\r"])
    def it_is_not_shown_if_it_would_steer_a_terminal(self, said, answered):
        whole = again.to_record(list(COMMAND), said=f"ended 0\n{said}", paths=["lessons"])
        record().write_bytes(whole)
        assert not answered()

    @pytest.mark.parametrize("ended", ["ended 2", "ended", "", "ended 0x", "0"])
    def it_ends_as_a_build_ends_or_is_none(self, ended, answered):
        record().write_bytes(again.to_record(list(COMMAND), said=ended, paths=["lessons"]))
        assert not answered()

    def it_is_none_if_something_else_stands_there(self, answered, folder):
        data, path = record().read_bytes(), record()
        path.unlink()
        path.mkdir()
        assert not answered()
        path.rmdir()
        (folder / "elsewhere").write_bytes(data)
        path.symlink_to(folder / "elsewhere")
        assert not answered()

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such pipes")
    def it_waits_for_no_pipe(self, answered):
        path = record()
        path.unlink()
        os.mkfifo(path)
        assert not answered()

    def it_is_none_behind_a_link(self, answered, folder):
        (folder / again.FOLDER).rename(folder / "elsewhere")
        (folder / again.FOLDER).symlink_to(folder / "elsewhere")
        assert not answered()

    def it_holds_paths_and_arguments_of_any_spelling(self, folder, capsys):
        name = "Pf\u00e4d \u202e\udce9"
        asked = ["--place", name, ""]
        Path(again.FOLDER).mkdir()
        made = again.to_record(asked, said=again.answer(0, problems=[], out=["well"]), paths=[name])
        Path(again.record_file(asked)).write_bytes(made)
        assert again.again(asked) == 0
        assert capsys.readouterr().out == "well\n"
