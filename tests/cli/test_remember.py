"""What is remembered of a build, and what is better forgotten."""

import time
from pathlib import Path

import pytest

from builders.cli import again
from builders.cli.remember import MOST_RECORDS, SLACK_NS

OWN = ("--lessons", "lessons", "--only", "handout:pdf", "--audience", "parents")


@pytest.fixture
def later(monkeypatch):
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 2 * SLACK_NS)


@pytest.fixture(autouse=True)
def lesson(quick_writers, add_lesson):
    return add_lesson("sleep")


def records():
    return sorted(Path(again.FOLDER).glob("again-*.txt"))


def it_remembers_a_build_of_what_has_been_there_for_a_while(packs, later):
    assert packs("build", *OWN).status == 0
    assert len(records()) == 1


def it_remembers_nothing_of_what_changed_a_moment_ago(packs):
    """It may change once more without showing it."""
    assert packs("build", *OWN).status == 0
    assert records() == []


def it_remembers_a_build_without_a_command(packs, later):
    packs(*OWN)
    assert packs(*OWN).out.startswith("1 document is ready in output/ (unchanged):")


@pytest.mark.parametrize("command", [("check", "--lessons", "lessons"), ("review", "sleep"), ("list",)])
def it_remembers_no_other_command(command, packs, later):
    assert packs(*command).status == 0
    assert records() == []


def it_remembers_no_final_copy(packs, later):
    packs("build", *OWN, "--final")
    assert records() == []


def it_remembers_nobody(packs, later, folder):
    (folder / "staff.csv").write_text("name\nA. Example\n", encoding="utf-8")
    assert packs("build", *OWN[:2], "--people", "staff.csv", "--output", "records").status == 0
    assert records() == []


def it_remembers_no_build_that_the_system_hindered(packs, later, folder):
    (folder / "output" / "sleep").mkdir(parents=True)
    (folder / "output" / "sleep" / "parents").write_bytes(b"")
    assert packs("build", *OWN).status == 1
    assert records() == []


def it_remembers_no_build_behind_a_folder_that_is_a_link(packs, later, folder):
    (folder / "lessons" / "sleep").rename(folder / "elsewhere")
    (folder / "lessons" / "sleep").symlink_to(folder / "elsewhere", target_is_directory=True)
    assert packs("build", *OWN).status == 0
    assert records() == []


def it_writes_nothing_through_a_link(packs, later, folder):
    (folder / "elsewhere").mkdir()
    (folder / again.FOLDER).symlink_to(folder / "elsewhere", target_is_directory=True)
    assert packs("build", *OWN).status == 0
    assert list((folder / "elsewhere").glob("again-*")) == []


def it_forgets_the_oldest(packs, later, folder):
    (folder / again.FOLDER).mkdir()
    for number in range(MOST_RECORDS):
        (folder / again.FOLDER / f"again-{number}.txt").write_bytes(b"")
    packs("build", *OWN)
    assert len(records()) == MOST_RECORDS
    assert packs("build", *OWN).out.startswith("1 document is ready")


def it_is_kept_from_nothing_by_a_system_that_refuses(packs, later, folder):
    (folder / again.FOLDER).write_bytes(b"")
    assert packs("build", *OWN).status == 0
