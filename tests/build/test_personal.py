"""What is made from a list of people goes whole into the folder that somebody names, and nowhere else."""

from datetime import date
from pathlib import Path

import pytest

from builders.build.build import build
from builders.build.personal import HoldsPack
from builders.build.request import BuildRequest
from builders.plan import Choice
from builders.stores.store import TEMPORARY

NAME = "Rowan Testperson"
NOTE = "names-people.txt"
MADE = ["sleep/staff/sleep-staff-certificate.pdf", "sleep/staff/sleep-staff-register.pdf"]


@pytest.fixture(autouse=True)
def _quick(quick_writers):
    return quick_writers


@pytest.fixture
def ask(folder, add_lesson):
    """Return `ask(...)`, which builds a lesson for the people of a list."""
    add_lesson("sleep")
    (folder / "people.csv").write_text(f"name,role\n{NAME},Cook\n", encoding="utf-8")

    def run(**changes):
        request = {"people": Path("people.csv"), "output": Path("records"), "lessons": Path("lessons")} | changes
        return build(BuildRequest(folder, date(2026, 11, 22), **request))

    return run


def it_makes_what_names_people_and_nothing_else(folder, ask, tree):
    report = ask()
    assert not report.failed, report.problems
    assert sorted(row.path for row in report.made) == MADE
    assert report.people == 1
    files = tree(folder / "records")
    assert sorted(files) == sorted([*MADE, NOTE])
    assert {path for path, data in files.items() if NAME.encode() in data} == set(MADE)
    assert b"name people" in files[NOTE]


def it_leaves_no_name_anywhere_else(folder, ask, tree):
    ask()
    holding = [path for path, data in tree(folder).items() if NAME.encode() in data or "Rowan" in path]
    assert sorted(holding) == ["people.csv", *(f"records/{path}" for path in MADE)]


def it_keeps_verdicts_that_any_build_may_use(folder, ask, monkeypatch):
    ask()
    monkeypatch.setattr("builders.checks.running.judge", lambda *_, **__: pytest.fail("judged anew"))
    ask(people=None, output=Path("output"))
    assert (folder / "output" / "manifest.json").is_file()


def it_makes_the_kinds_that_are_asked_for(folder, ask, tree):
    ask(choice=Choice(only=frozenset({("certificate", None)})))
    assert sorted(tree(folder / "records")) == [NOTE, *MADE[:1]]


def it_makes_them_without_names_in_a_pack(folder, ask, tree):
    ask(people=None, output=Path("output"))
    files = tree(folder / "output")
    assert set(MADE) <= set(files)
    assert not any(NAME.encode() in data for data in files.values())


def it_leaves_alone_what_else_stands_in_the_folder(folder, ask, tree):
    (folder / "records").mkdir()
    (folder / "records" / "notes.txt").write_text("mine", encoding="utf-8")
    ask()
    ask()
    assert sorted(tree(folder / "records")) == sorted(["notes.txt", NOTE, *MADE])


def it_is_no_place_for_a_pack_afterwards(folder, ask, tree):
    ask()
    before = tree(folder / "records")
    (problem,) = ask(people=None).problems
    assert str(problem).startswith(f"records/{NOTE}:1:1: this folder holds documents that name people")
    assert tree(folder / "records") == before


def it_leaves_no_unfinished_file(folder, ask, tree, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("builders.stores.whole_file.os.fsync", full)
    report = ask()
    assert report.failed
    assert not (folder / "records").exists() or not any(TEMPORARY in path for path in tree(folder / "records"))


@pytest.mark.parametrize("output", ["output", "output/people", "output/sleep/staff", "x/../output"])
def it_stays_out_of_a_pack(folder, ask, tree, output):
    (folder / "x").mkdir()
    ask(people=None, output=Path("output"))
    before = tree(folder)
    with pytest.raises(HoldsPack) as caught:
        ask(output=Path(output))
    assert caught.value.folder == "output"
    assert tree(folder) == before


def it_stays_out_of_a_pack_outside_the_working_folder(folder, ask, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("share")
    (elsewhere / "manifest.json").write_text('{"manifest_version": 1}', encoding="utf-8")
    with pytest.raises(HoldsPack):
        ask(output=elsewhere / "people" / "staff")
    assert not (elsewhere / "people").exists()


def it_stays_out_of_a_pack_whose_manifest_is_damaged(folder, ask):
    (folder / "records").mkdir()
    (folder / "records" / "manifest.json").write_text('{"manifest_version": 1, "fil', encoding="utf-8")
    with pytest.raises(HoldsPack):
        ask()


def it_takes_a_folder_with_a_manifest_of_somebody_else(folder, ask):
    (folder / "records").mkdir()
    (folder / "records" / "manifest.json").write_text('{"name": "web app"}', encoding="utf-8")
    assert not ask().failed


def it_makes_nothing_where_the_list_is_faulty(folder, ask):
    (folder / "people.csv").write_text(f"name,policy_read\n{NAME},yes\n,\n", encoding="utf-8")
    report = ask()
    assert report.failed
    assert [str(problem).partition("; ")[0] for problem in report.problems] == ["people.csv:2:2: `yes` is no date"]
    assert not (folder / "records").exists()


def it_makes_no_final_copy_with_blanks(folder, ask):
    report = ask(final=True)
    assert report.failed
    assert not (folder / "records").exists()


def it_makes_the_same_bytes_again(ask):
    ask()
    assert len(ask().unchanged) == len(MADE)
