"""What is made again, and why: no more than what changed, and all of that."""

from datetime import date
from pathlib import Path

import pytest

from builders.build.build import build
from builders.build.request import BuildRequest
from builders.plan import Choice

HANDOUTS = {"sleep/parents/sleep-parents-handout.pdf", "sleep/staff/sleep-staff-handout.pdf"}


@pytest.fixture(autouse=True)
def _quick(quick_writers):
    return quick_writers


@pytest.fixture
def ask(folder, add_lesson):
    """Return `ask(...)`, which builds the handouts of a lesson as PDF and tells why each was made."""
    add_lesson("sleep")

    def run(only="handout", **changes):
        choice = Choice(frozenset({"sleep"}), None, frozenset({(only, "pdf")}))
        request = {"working": folder, "today": date(2026, 11, 22), "lessons": Path("lessons"), "choice": choice}
        return build(BuildRequest(**request | {"explain": True} | changes))

    return run


@pytest.fixture
def school(folder):
    def write(**values):
        lines = [f'{key.replace("_", ".")}: "{value}"' for key, value in values.items() if "_" not in key]
        lines += [f'lead:\n  {key.removeprefix("lead_")}: "{value}"' for key, value in values.items() if "_" in key]
        (folder / "school.yaml").write_text("\n".join(lines), encoding="utf-8")

    return write


def why(report):
    return {one.path: one.why for one in report.remade}


def paths(rows):
    return {row.path for row in rows}


def it_makes_everything_first(ask):
    assert why(ask()) == dict.fromkeys(HANDOUTS, "new")


def it_makes_nothing_where_nothing_changed(ask, quick_writers):
    ask()
    quick_writers["builders.writers.pdf.write"].write = None  # whoever calls it fails
    report = ask()
    assert (paths(report.unchanged), report.made, report.remade, report.problems) == (HANDOUTS, (), (), ())


def it_makes_what_a_part_of_the_lesson_is_in(ask, add_lesson):
    ask()
    add_lesson("sleep", ("Write here what staff must never do.", "Never keep it to yourself."))
    changed = why(ask())
    assert changed
    assert set(changed) < HANDOUTS
    assert set(changed.values()) == {"the lesson changed"}


def it_makes_nothing_of_a_comment_in_the_lesson(ask, folder):
    ask()
    lesson = folder / "lessons" / "sleep" / "lesson.yaml"
    lesson.write_text("# Only for authors.\n" + lesson.read_text(encoding="utf-8"), encoding="utf-8")
    assert why(ask()) == {}


def it_makes_what_a_value_of_the_school_is_in(ask, school):
    school(name="Hill School", lead_phone="020 7946 0001")
    ask()
    school(name="Hill School", lead_phone="020 7946 0002")
    told = why(ask())
    assert told
    assert set(told.values()) == {"changed: school.lead.phone"}
    school(name="Dale School", lead_phone="020 7946 0002")
    assert set(why(ask())) == HANDOUTS


def it_makes_what_the_theme_draws(ask, folder):
    from builders.assets import SHIPPED

    ask()
    (folder / "assets").mkdir()
    theme = (SHIPPED / "assets" / "theme.yaml").read_text(encoding="utf-8")
    (folder / "assets" / "theme.yaml").write_text(theme, encoding="utf-8")
    assert why(ask()) == dict.fromkeys(HANDOUTS, "theme, fonts, templates or program changed")


@pytest.mark.parametrize(
    ("do", "told"),
    [
        (lambda file: file.unlink(), "the file is missing"),
        (lambda file: file.write_bytes(b"x" * file.stat().st_size), "the file is not as it was built"),
        (lambda file: file.write_bytes(b"shorter"), "the file is not as it was built"),
        (lambda file: file.write_bytes(b""), "the file is not as it was built"),
    ],
)
def it_makes_again_what_somebody_changed(ask, folder, do, told, tree):
    ask()
    before = tree(folder / "output")
    file = folder / "output" / min(HANDOUTS)
    do(file)
    assert why(ask()) == {min(HANDOUTS): told}
    assert tree(folder / "output") == before


def it_leaves_a_file_that_was_only_touched(ask, folder):
    import os

    ask()
    file = folder / "output" / min(HANDOUTS)
    os.utime(file, (1, 1))
    assert why(ask()) == {}
    assert why(ask()) == {}


def it_makes_everything_when_told_to(ask):
    ask()
    report = ask(force=True)
    assert why(report) == dict.fromkeys(HANDOUTS, "everything was asked for")
    assert paths(report.unchanged) == HANDOUTS  # the very same bytes came of it


def it_makes_everything_for_another_output(ask):
    ask()
    assert why(ask(output=Path("other"))) == dict.fromkeys(HANDOUTS, "new")


def it_makes_everything_where_it_knows_nothing(ask, folder):
    ask()
    for file in (folder / ".make-packs").glob("built-*"):
        file.write_bytes(b"\xff\x00 damaged")
    report = ask()
    assert why(report) == dict.fromkeys(HANDOUTS, "new")
    assert paths(report.unchanged) == HANDOUTS


def it_believes_nothing_for_a_final_copy(ask, school):
    school(name="Hill School")
    ask()
    report = ask(final=True)  # refused for its blanks, and yet looked at anew
    assert report.failed
    assert why(ask()) == {}


def it_knows_what_other_commands_made(ask):
    ask()
    ask(only="quiz")
    assert why(ask()) == {}
    assert why(ask(only="quiz")) == {}


def it_ends_at_the_bytes_of_a_fresh_build(ask, add_lesson, school, folder, tree):
    school(name="Hill School")
    ask()
    school(name="Dale School", lead_phone="020 7946 0002")
    add_lesson("sleep", ("title:", "title: More "))
    ask()
    ask(output=Path("fresh"))
    assert tree(folder / "output") == tree(folder / "fresh")
