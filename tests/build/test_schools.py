"""Packs for the schools of a list: each in a folder of its own, and a fault of one no matter of the others."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from builders.build.build import build
from builders.build.request import BuildRequest
from builders.plan import Choice

HANDOUT = "sleep/parents/sleep-parents-handout.pdf"
LIST = "name,lead.name,lead.phone\nHill School,Jo Hill,020 7946 0001\nDale School,Al Dale,020 7946 0002\n"


@pytest.fixture(autouse=True)
def _quick(quick_writers):
    return quick_writers


@pytest.fixture
def ask(folder, add_lesson):
    """Return `ask(list)`, which builds the parents' handout for its schools."""
    add_lesson("sleep")

    def run(rows=LIST, **changes):
        (folder / "schools.csv").write_text(rows, encoding="utf-8")
        choice = Choice(frozenset({"sleep"}), "parents", frozenset({("handout", "pdf")}))
        request = {"working": folder, "today": date(2026, 11, 22), "lessons": Path("lessons"), "choice": choice}
        return build(BuildRequest(**request | {"schools": Path("schools.csv"), "explain": True} | changes))

    return run


def listed(folder):
    tree = json.loads((folder / "output" / "manifest.json").read_text(encoding="utf-8"))
    return {row["path"]: row["school"] for row in tree["files"]}


def it_gives_each_school_a_folder(ask, folder, tree):
    report = ask()
    assert report.problems == ()
    assert report.schools == 2
    assert sorted(tree(folder / "output")) == sorted(
        [f"dale-school/{HANDOUT}", f"hill-school/{HANDOUT}", "README.md", "manifest.json"]
    )
    assert listed(folder) == {f"dale-school/{HANDOUT}": "Dale School", f"hill-school/{HANDOUT}": "Hill School"}


def it_makes_the_same_as_for_each_school_alone(ask, folder, add_lesson, tree):
    ask()
    (folder / "school.yaml").write_text('name: "Hill School"\nlead:\n  name: "Jo Hill"\n  phone: "020 7946 0001"\n')
    ask(schools=None, output=Path("alone"))
    assert (folder / "alone" / HANDOUT).read_bytes() == (folder / "output" / "hill-school" / HANDOUT).read_bytes()


def it_makes_nothing_twice(ask):
    ask()
    report = ask()
    assert (report.made, report.remade, len(report.unchanged)) == ((), (), 2)


def it_makes_again_what_one_changed_row_is_in(ask):
    ask()
    report = ask(LIST.replace("Al Dale", "Bo Dale"))
    assert [(one.path, one.why) for one in report.remade] == [(f"dale-school/{HANDOUT}", "changed: school.lead.name")]


class DescribeAFaultyRow:
    FAULTY = LIST.replace("020 7946 0002", "no number")

    def it_is_told_at_its_cell_and_fails_alone(self, ask, folder):
        report = ask(self.FAULTY)
        (problem,) = report.problems
        assert (problem.place.path, problem.place.line, problem.place.column) == ("schools.csv", 3, 3)
        assert report.failed
        assert sorted(listed(folder)) == [f"hill-school/{HANDOUT}"]

    def it_leaves_what_its_school_has(self, ask, folder, tree):
        ask()
        before = tree(folder / "output")
        ask(self.FAULTY)
        assert tree(folder / "output") == before


def it_leaves_the_packs_of_schools_that_are_not_in_the_list(ask, folder):
    ask()
    hill_only = "\n".join(LIST.splitlines()[:2])
    report = ask(hill_only)
    assert report.removed == ()
    assert len(listed(folder)) == 2


def it_tells_no_more_of_a_school_whose_folder_somebody_removed(ask, folder):
    ask()
    shutil.rmtree(folder / "output" / "dale-school")
    ask("\n".join(LIST.splitlines()[:2]))
    assert sorted(listed(folder)) == [f"hill-school/{HANDOUT}"]


def it_removes_what_is_no_longer_made_for_a_school_of_the_list(ask, folder, add_lesson):
    everything = Choice(None, None, None)
    ask(choice=everything)
    add_lesson("play")
    with_both = set(listed(folder))
    ask(choice=everything)
    assert set(listed(folder)) > with_both
    for file in (folder / "lessons" / "play").iterdir():
        file.unlink()
    (folder / "lessons" / "play").rmdir()
    report = ask(choice=everything)
    assert all("/play/" in path for path in report.removed)
    assert set(listed(folder)) == with_both


def it_stands_beside_the_packs_of_one_school(ask, folder):
    ask(schools=None)
    alone = set(listed(folder))
    ask()
    assert set(listed(folder)) == {*alone, f"dale-school/{HANDOUT}", f"hill-school/{HANDOUT}"}
    report = ask(schools=None, choice=Choice())
    assert report.removed == ()
    assert f"hill-school/{HANDOUT}" in listed(folder)
    page = (folder / "output" / "index.html").read_text(encoding="utf-8")
    assert "hill-school" not in page


def it_asks_each_school_for_its_nation_and_phase(ask, folder):
    rows = "name,nation\nHill School,england\nGlen School,scotland\n"
    report = ask(rows)
    told = [problem for problem in report.problems if "not written for scotland" in problem.fault]
    assert len(told) == 1
    assert sorted(listed(folder)) == [f"hill-school/{HANDOUT}"]


def it_hands_out_no_final_copy_with_a_blank(ask, folder):
    report = ask(final=True)
    assert report.failed
    assert {problem.place.line for problem in report.problems if "is blank" in problem.fault} == {2, 3}
    assert not (folder / "output" / "manifest.json").exists()


def it_says_where_a_list_records_an_approval(ask):
    told = {problem.remedy for problem in ask(final=True).problems if "is not approved" in problem.fault}
    assert told == {"run make-packs review sleep, and record the approval in authority.yaml beside this list"}


def it_counts_blanks_by_field(ask):
    report = ask(LIST.replace("020 7946 0002", ""))
    assert report.blank_schools["lead.phone"] == 1
    assert report.blank_schools["website"] == 2
    assert report.blanks == ()


def it_tells_a_fault_of_the_lesson_once(ask, quick_writers):
    from builders.slides.fit import TextTooLong

    def refuse(document, theme):
        raise TextTooLong("risk", "Write here the risk", "body")

    quick_writers["builders.writers.pdf.write"].write = refuse
    report = ask()
    assert len(report.problems) == 1
    assert report.problems[0].place.path == "lessons/sleep/lesson.yaml"


def it_tells_which_school_has_a_sign_that_no_typeface_has(ask, quick_writers):
    from builders.fonts import MissingGlyph

    def refuse(document, theme):
        raise MissingGlyph("text-regular", "\u05d0", "\u05d0")

    quick_writers["builders.writers.pdf.write"].write = refuse
    assert {problem.place.line for problem in ask().problems} == {2, 3}
