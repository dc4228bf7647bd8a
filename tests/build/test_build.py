import hashlib
import json
import os
import re
from datetime import date
from pathlib import Path

import pytest

from builders.build.build import build
from builders.build.folders import UnknownLesson
from builders.build.request import BuildRequest
from builders.kinds.table import KINDS
from builders.plan import Choice
from builders.stores.lock import only_builder

PARENTS_HANDOUT = "sleep/parents/sleep-parents-handout.pdf"
ALL = sorted(
    f"sleep/{audience}/sleep-{audience}-{kind.name}.{ending}"
    for kind in KINDS.values()
    if not kind.on_request
    for audience in kind.audiences
    for ending in kind.formats
)


@pytest.fixture(autouse=True)
def _quick(quick_writers):
    return quick_writers


@pytest.fixture
def ask(folder):
    """Return `ask(...)`, which builds the working folder's own lessons."""

    def run(**changes):
        (folder / "lessons").mkdir(exist_ok=True)
        request = {"working": folder, "today": date(2026, 11, 22), "lessons": Path("lessons")} | changes
        return build(BuildRequest(**request))

    return run


EXTRAS = ("index.html", "sleep/sleep-parents.zip", "sleep/sleep-staff.zip")
"""What is put beside the documents; of those of the quick writers no picture can be drawn."""
OTHERS = (*EXTRAS, "README.md", "manifest.json")


def manifest(folder):
    return json.loads((folder / "output" / "manifest.json").read_text(encoding="utf-8"))


def listed(folder):
    return [row["path"] for row in manifest(folder)["files"]]


def it_makes_every_document_and_tells_so(folder, ask, add_lesson):
    add_lesson("sleep")
    report = ask()
    assert not report.failed, report.problems
    assert sorted(row.path for row in report.made) == ALL
    assert PARENTS_HANDOUT in ALL
    assert report.unchanged == ()
    assert [state.id for state in report.lessons] == ["sleep"]
    assert report.output == "output"


def it_describes_every_file_in_the_manifest(folder, ask, add_lesson, tree):
    add_lesson("sleep")
    ask()
    files = tree(folder / "output")
    assert sorted(files) == sorted([*ALL, *OTHERS])
    assert [row["path"] for row in manifest(folder)["extras"]] == list(EXTRAS)
    for row in manifest(folder)["extras"]:
        data = files[row["path"]]
        assert (row["bytes"], row["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    for row in manifest(folder)["files"]:
        data = files[row["path"]]
        assert (row["bytes"], row["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
        assert row["pages"] > 0
        assert (row["school"], row["language"], row["edition"]) == ("Our school", "en-GB", "standard")


def it_reports_progress_up_to_the_end(folder, add_lesson):
    add_lesson("sleep")
    seen = []
    build(BuildRequest(folder, date(2026, 11, 22), lessons=Path("lessons")), seen.append)
    (checked, *seen) = seen
    assert (checked.total, checked.now) == (0, "sleep")
    making = [step for step in seen if step.stage == "making"]
    assert [step.done for step in making] == list(range(len(ALL) + 1))
    assert {step.total for step in making} == {len(ALL)}
    drawing = [step for step in seen if step.stage == "drawing"]
    pdfs = [path for path in ALL if path.endswith(".pdf")]
    assert [(step.done, step.total) for step in drawing] == [(number, len(pdfs)) for number in range(len(pdfs))]
    assert sorted(step.now for step in drawing) == pdfs
    assert seen == [*making[:-1], *drawing, making[-1]]
    assert seen[-1].now == ""


def it_leaves_files_alone_that_did_not_change(ask, add_lesson):
    add_lesson("sleep")
    ask()
    report = ask()
    assert (report.made, len(report.unchanged), report.removed) == ((), len(ALL), ())


def it_builds_the_other_lessons_when_one_is_faulty(folder, ask, add_lesson, tree):
    add_lesson("sleep")
    add_lesson("food")
    ask()
    before = tree(folder / "output")
    add_lesson("sleep", ("version:", "verzion:"))
    add_lesson("food", ("title:", "title: Eating, "))
    report = ask()
    after = tree(folder / "output")
    assert report.failed
    assert {problem.place.path for problem in report.problems} == {"lessons/sleep/lesson.yaml"}
    assert all(before[path] == after[path] for path in ALL)
    assert [row for row in manifest(folder)["files"] if row["lesson"] == "sleep"]
    assert {row.lesson for row in report.made} == {"food"}


def it_makes_none_of_a_lessons_documents_when_one_of_them_fails(folder, ask, add_lesson, quick_writers):
    from builders.slides.fit import TextTooLong

    add_lesson("sleep")

    def too_long(document, theme):
        raise TextTooLong("risks", "no text of the lesson", "body")

    quick_writers["builders.writers.pptx.write"].write = too_long
    report = ask()
    assert [str(problem) for problem in report.problems] == [
        f"lessons/sleep/lesson.yaml:1:1: this text does not fit on the slide `risks` ({path}); "
        "shorten it, or make two of it"
        for path in ALL
        if path.endswith("pptx")
    ]
    assert not (folder / "output").exists()


def it_tells_where_a_text_stands_that_no_card_to_cut_out_holds(folder, ask, add_lesson, quick_writers):
    from builders.document import plain
    from builders.writers.too_long import LeafTooLong
    from builders.writers.written import Written

    add_lesson("sleep")

    def too_long(document, theme):
        if any(section.relation == "quarters" for section in document.sections) and document.audience == "parents":
            raise LeafTooLong("slip-1", plain(document.title))
        return Written(b"", pages=1)

    quick_writers["builders.writers.pdf.write"].write = too_long
    (problem,) = ask().problems
    assert "this text does not fit on `slip-1`, which is cut out or handed over (sleep/parents/" in str(problem)
    lines = (folder / problem.place.path).read_text(encoding="utf-8").splitlines()
    assert lines[problem.place.line - 1].lstrip().startswith("title:")


def it_leaves_the_output_untouched_when_the_school_file_is_faulty(folder, ask, add_lesson, tree):
    add_lesson("sleep")
    ask()
    before = tree(folder / "output")
    (folder / "school.yaml").write_text('nation: "france"\n', encoding="utf-8")
    report = ask()
    assert [problem.place.path for problem in report.problems] == ["school.yaml"]
    assert tree(folder / "output") == before


def it_replaces_only_its_own_rows_in_a_partial_build(folder, ask, add_lesson):
    add_lesson("sleep")
    add_lesson("food")
    ask()
    before = manifest(folder)["files"]
    add_lesson("sleep", ("file_name: sleep", "file_name: rest"))
    report = ask(choice=Choice(frozenset({"sleep"}), "parents"))
    assert report.removed == tuple(path for path in ALL if path.startswith("sleep/parents/"))
    after = listed(folder)
    assert "sleep/parents/rest-parents-handout.pdf" in after
    assert "sleep/staff/sleep-staff-handout.pdf" in after
    assert [row["path"] for row in before if row["lesson"] == "food"] == [path for path in after if path[0] == "f"]


def it_keeps_the_rows_of_lessons_that_are_gone_in_a_partial_build(folder, ask, add_lesson):
    add_lesson("sleep")
    path = add_lesson("food")
    ask()
    path.unlink()
    path.parent.rmdir()
    ask(choice=Choice(audience="parents"))
    assert any(path.startswith("food/parents/") for path in listed(folder))


def it_removes_what_it_no_longer_makes_and_nothing_else(folder, ask, add_lesson, tree):
    add_lesson("sleep")
    path = add_lesson("food")
    ask()
    (folder / "output" / "food" / "staff" / "notes.txt").write_text("mine", encoding="utf-8")
    path.unlink()
    path.parent.rmdir()
    report = ask()
    assert len(report.removed) == len(ALL)
    assert sorted(tree(folder / "output")) == sorted([*ALL, *OTHERS, "food/staff/notes.txt"])
    assert listed(folder) == ALL
    assert not (folder / "output" / "food" / "parents").exists()


def it_keeps_a_review_sheet_through_a_full_build(folder, ask, add_lesson):
    add_lesson("sleep")
    ask(choice=Choice(frozenset({"sleep"}), only=frozenset({("review", None)})))
    assert listed(folder) == ["sleep/staff/sleep-staff-review.pdf"]
    ask()
    assert len(listed(folder)) == len(ALL) + 1


def it_publishes_everything_but_a_file_that_another_program_holds(folder, ask, add_lesson, monkeypatch):
    add_lesson("food")
    add_lesson("sleep")
    held = "food/parents/food-parents-slides.pptx"
    whole = os.replace

    def refused(self, target):
        if Path(target) == folder / "output" / held:
            raise PermissionError(13, "Permission denied")
        return whole(self, target)

    monkeypatch.setattr(os, "replace", refused)
    report = ask()
    assert [str(problem).split(":")[0] for problem in report.problems] == [f"output/{held}"]
    assert "close the file if a program has it open" in str(report.problems[0])
    assert len(report.made) == 2 * len(ALL) - 1
    rows = json.loads((folder / "output" / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert held not in {row["path"] for row in rows}
    assert not list((folder / "output").rglob(".*"))


def it_writes_nothing_without_publish(folder, ask, add_lesson):
    add_lesson("sleep")
    report = ask(publish=False)
    assert not report.failed
    assert [state.id for state in report.lessons] == ["sleep"]
    assert not (folder / "output").exists()


def it_refuses_a_nation_that_the_lesson_is_not_written_for(ask, add_lesson):
    add_lesson("sleep")
    report = ask(nation="scotland")
    assert "not written for scotland" in str(report.problems[0])
    assert report.problems[0].place.line > 1


def it_raises_for_a_lesson_that_does_not_exist(ask, add_lesson):
    add_lesson("sleep")
    with pytest.raises(UnknownLesson) as caught:
        ask(choice=Choice(frozenset({"slep"})))
    assert (caught.value.name, caught.value.known) == ("slep", ("sleep",))


def it_warns_of_a_document_over_its_budget_and_names_its_largest_sections(ask, add_lesson, quick_writers):
    from builders.writers.written import Written

    add_lesson("sleep")
    quick_writers["builders.writers.pdf.write"].write = lambda document, theme: Written(b"%PDF", 99)
    report = ask()
    assert not report.failed
    (warning,) = (str(problem) for problem in report.problems if f"{PARENTS_HANDOUT} has 99 pages" in str(problem))
    assert warning.startswith("lessons/sleep/lesson.yaml:1:1: warning: ")
    assert "97 more than the 2 it may have; shorten the largest parts: \u201c" in warning


def it_does_nothing_while_another_build_works_in_the_folder(folder, ask, add_lesson, tree):
    add_lesson("sleep")
    ask()
    before = tree(folder / "output")
    add_lesson("sleep", ("title:", "title: Better "))
    with only_builder(folder / "output", shown_as="output"):
        report = ask()
    assert "another build works in this output folder" in str(report.problems[0])
    assert tree(folder / "output") == before


def it_sweeps_what_an_interrupted_build_left(folder, ask, add_lesson, tree):
    add_lesson("sleep")
    stale = folder / "output" / "sleep" / ".x.pdf.make-packs-part"
    stale.parent.mkdir(parents=True)
    stale.write_bytes(b"half")
    ask()
    assert not stale.exists()


def it_tells_in_the_manifest_what_was_published_before_it_was_interrupted(folder, ask, add_lesson, quick_writers):
    add_lesson("food")
    add_lesson("sleep")
    write = quick_writers["builders.writers.pdf.write"].write

    def stop(document, theme):
        if "Sleep" in repr(document.title):
            raise KeyboardInterrupt
        return write(document, theme)

    quick_writers["builders.writers.pdf.write"].write = stop
    with pytest.raises(KeyboardInterrupt):
        ask()
    assert {row["lesson"] for row in manifest(folder)["files"]} == {"food"}


class DescribeToday:
    def it_reaches_the_report(self, ask, add_lesson):
        add_lesson("sleep")
        states = ask(today=date(2040, 1, 1)).lessons
        assert any("to be used until" in problem.fault for problem in states[0].stale)
        assert ask().lessons[0].stale == ()

    def it_never_reaches_a_byte(self, folder, ask, add_lesson, tree):
        add_lesson("sleep")
        ask()
        before = tree(folder / "output")
        ask(today=date(2040, 1, 1))
        assert tree(folder / "output") == before


class DescribeAFinalCopy:
    SCHOOL = (
        'name: "Test"\nwebsite: "https://a.example"\npolicy_address: "https://a.example/p"\n'
        'office_phone: "01632 960000"\n'
        "lead: {name: L, phone: 01632 960001, mailbox: l@a.example}\n"
        "deputy: {name: D, phone: 01632 960002, mailbox: d@a.example}\n"
        "out_of_hours: {name: O, phone: 01632 960003}\n"
        'local_authority: {name: C, phone: 01632 960004, address: "https://c.example"}\n'
        "lado: {name: A, phone: 01632 960005}\n"
    )

    def approved(self, folder, state):
        approval = f'  - {{lesson: {state.id}, version: "{state.version}", digest: "{state.digest}"'
        text = f"{self.SCHOOL}approvals:\n{approval}, by: L, role: Lead, on: 2026-11-22}}\n"
        (folder / "school.yaml").write_text(text, encoding="utf-8")

    def it_is_refused_while_anything_is_blank_or_unapproved(self, folder, ask, add_lesson):
        add_lesson("sleep")
        problems = [str(problem) for problem in ask(final=True).problems]
        assert any("`lead.phone` is blank, and a final copy has no blanks" in problem for problem in problems)
        keys = [problem.split("`")[1] for problem in problems if "is blank" in problem]
        assert keys.index("website") < keys.index("lead.name") < keys.index("lado.phone")
        approval = "the lesson `sleep` 0.1 is not approved as it stands; run make-packs review sleep"
        assert any(approval in problem for problem in problems)
        assert not (folder / "output").exists()

    def it_is_made_once_everything_is_there(self, folder, ask, add_lesson):
        add_lesson("sleep")
        self.approved(folder, ask().lessons[0])
        report = ask(final=True)
        assert report.problems == ()
        assert report.lessons[0].approved
        assert report.blanks == ()

    def it_is_refused_when_the_content_has_changed_since(self, folder, ask, add_lesson):
        add_lesson("sleep")
        self.approved(folder, ask().lessons[0])
        add_lesson("sleep", ("title:", "title: More "))
        (problem,) = ask(final=True).problems
        assert str(problem).startswith(
            "school.yaml:1:1: the lesson `sleep` 0.1 is not approved as it stands: it has changed"
        )
        assert ask().lessons[0].lapsed

    def it_is_refused_when_it_was_approved_on_a_day_to_come(self, folder, ask, add_lesson):
        add_lesson("sleep")
        self.approved(folder, ask().lessons[0])
        (problem,) = ask(final=True, today=date(2026, 1, 1)).problems
        assert "the approval of `sleep` is of " in str(problem)
        assert str(problem).endswith("a day that has not come; write the day on which it was given")

    def it_is_refused_when_it_is_out_of_date(self, folder, ask, add_lesson):
        add_lesson("sleep")
        self.approved(folder, ask().lessons[0])
        report = ask(final=True, today=date(2040, 1, 1))
        assert {problem.place.path for problem in report.problems} == {
            "lessons/sleep/lesson.yaml",
            "assets/services.yaml",
        }

    def it_is_refused_when_it_is_too_long(self, folder, ask, add_lesson, quick_writers):
        from builders.writers.written import Written

        add_lesson("sleep")
        self.approved(folder, ask().lessons[0])
        quick_writers["builders.writers.pdf.write"].write = lambda document, theme: Written(b"%PDF", 99)
        report = ask(final=True)
        assert report.failed
        assert re.search(r"has 99 pages, \d+ more than the \d it may have", str(report.problems[0]))


@pytest.mark.parametrize("kind", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize("moment", range(7))
def it_ends_at_the_same_bytes_after_being_stopped_at_any_file(folder, ask, add_lesson, tree, monkeypatch, moment, kind):
    add_lesson("sleep")
    ask()
    add_lesson("sleep", ("Write here the risk", "Another risk"), ("It is not your child", "It was never your child"))
    old = tree(folder / "output")
    replace, calls = os.replace, []

    def stop(path, target):
        if target.is_relative_to(folder / "output"):  # kept verdicts are no output, and may fail to be kept
            calls.append(target)
            if len(calls) == moment + 1:
                raise kind
        return replace(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", stop)
        try:
            report = ask()
        except KeyboardInterrupt:
            report = None
    stopped = len(calls) > moment
    assert (report is None or report.failed) == stopped
    between = tree(folder / "output")
    assert ask().problems == ()
    new = tree(folder / "output")
    assert new != old
    assert sorted(between) == sorted(old)
    assert [path for path in between if between[path] not in (old[path], new[path])] in ([], ["manifest.json"])
    for row in json.loads(between["manifest.json"])["files"]:
        told = hashlib.sha256(between[row["path"]]).hexdigest() == row["sha256"]
        # Whoever is stopped in the middle of an order has no time to tell what of it is new.
        assert told or (kind is KeyboardInterrupt and between[row["path"]] == new[row["path"]])


@pytest.mark.parametrize("output", ["lessons", "lessons/sleep", "assets/packs", "mine"])
def it_writes_nothing_among_what_it_makes_packs_from(ask, add_lesson, folder, output):
    add_lesson("sleep")
    (folder / "mine").symlink_to(folder / "lessons")
    (problem,) = ask(output=Path(output)).problems
    assert str(problem).startswith(f"{output}:1:1: packs do not go into the folder `")
    assert sorted(path.name for path in (folder / "lessons" / "sleep").iterdir()) == ["lesson.yaml"]
