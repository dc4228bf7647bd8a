"""A lesson includes shared parts, which keep their own places."""

import sys

import pytest

from builders.assets import SHIPPED


@pytest.fixture
def shared(tmp_path):
    """Return `shared(name, text)`, which writes a shared part."""
    folder = tmp_path / "lessons" / "_shared"
    folder.mkdir(parents=True)

    def write(name, text):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")

    return write


SIGNS = "# Warning signs.\nsigns:\n"
PART = "title: Signs\nitems:\n  - id: sign-shared\n    short: A shared sign.\n"


@pytest.fixture
def signs(lesson_text):
    """Return the change that puts an include for the lesson's signs."""
    start = lesson_text.index(SIGNS)
    end = lesson_text.index("# What to do before anything happens.")

    def change(include):
        return lesson_text[start:end], f"signs:\n  include: {include}\n"

    return change


def it_brings_in_a_part(load, shared, signs):
    shared("signs", PART)
    assert load(signs("signs")).lesson.signs.items[0].id == "sign-shared"


def it_brings_a_list_into_a_list(load, shared):
    shared("more", "- id: sign-shared\n  short: A shared sign.\n- id: sign-other\n  short: Another.\n")
    items = load(("    - id: sign-two\n", "    - include: more\n    - id: sign-two\n")).lesson.signs.items
    assert [item.id for item in items] == ["sign-one", "sign-shared", "sign-other", "sign-two"]


def it_counts_in_the_digest(load, shared, signs):
    shared("signs", PART)
    before = load(signs("signs")).digest
    shared("signs", PART.replace("A shared", "Another"))
    assert load(signs("signs")).digest != before


def it_names_the_shared_file_of_a_fault(faults, shared, signs):
    shared("signs", PART.replace("short", "shrt"))
    assert any(
        told.startswith("lessons/_shared/signs.yaml:4:5: `shrt` is not known") for told in faults(signs("signs"))
    )


def it_suggests_the_nearest_part(faults, shared, signs):
    shared("signs", PART)
    (told,) = faults(signs("sings"))
    assert "`sings` cannot be included: there is no such file; did you mean `signs`?" in told


@pytest.mark.parametrize("name", ["../sleep/lesson", "/etc/passwd", "..", "a/b", "C:x", '""', "[a]"])
def it_stays_in_its_folder(faults, shared, signs, name):
    (told,) = faults(signs(name))
    assert "this is no name of a shared part" in told


def it_does_not_follow_a_link_out_of_its_folder(faults, shared, signs, tmp_path):
    outside = tmp_path / "outside.yaml"
    outside.write_text(PART, encoding="utf-8")
    (tmp_path / "lessons/_shared/signs.yaml").symlink_to(outside)
    (told,) = faults(signs("signs"))
    assert "stands outside its folder" in told


def it_stops_at_a_circle(faults, shared, signs):
    shared("signs", "title: Signs\nitems:\n  include: items\n")
    shared("items", "include: items\n")
    (told,) = faults(signs("signs"))
    assert told.startswith("lessons/_shared/items.yaml:1:")
    assert "too deeply" in told


def it_takes_a_part_that_is_not_there_from_the_shipped_ones(load):
    """Whoever changes a copy of a shipped lesson need not copy what it shares with others."""
    lesson = (SHIPPED / "lessons" / "nude-selfies" / "lesson.yaml").read_text(encoding="utf-8")
    assert "include: parents-notice" in lesson
    loaded = load(name="nude-selfies", text=lesson)
    place = loaded.place("sessions", "parents", "notice", 0, "short")
    assert place.path == (SHIPPED / "lessons" / "_shared" / "parents-notice.yaml").as_posix()


def it_takes_the_part_of_the_same_name_that_stands_nearer(load, shared):
    lesson = (SHIPPED / "lessons" / "nude-selfies" / "lesson.yaml").read_text(encoding="utf-8")
    shared("parents-notice", "- {id: own, short: We say it in our own words.}\n")
    loaded = load(name="nude-selfies", text=lesson)
    assert [item.id for item in loaded.lesson.sessions.parents.notice] == ["own"]


def it_stops_where_shared_parts_multiply(faults, shared):
    """Each part brings in the next a hundred times: a few small files would fill any memory."""
    for number in range(3):
        shared(f"more-{number}", f"- include: more-{number + 1}\n" * 100)
    shared("more-3", "- id: sign-shared\n  short: A shared sign.\n")
    told = faults(("    - id: sign-two\n", "    - include: more-0\n    - id: sign-two\n"))
    assert [one.partition(": ")[2] for one in told] == [
        "shared parts are included more than 200 times here, or hold more than fits a lesson; include fewer"
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def it_follows_no_link_and_suggests_no_name_again(faults, shared, signs, tmp_path):
    shared("other", PART)
    (tmp_path / "elsewhere.yaml").write_text(PART, encoding="utf-8")
    (tmp_path / "lessons" / "_shared" / "signs.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    (told,) = faults(signs("signs"))
    assert told.endswith("this file stands outside its folder, _shared; put a file of its own there")
