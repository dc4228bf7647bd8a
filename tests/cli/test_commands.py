import os
import re
import signal

import pytest

from builders.cli.main import STOPPED
from builders.cli.progress import STOPPING
from builders.kinds.table import KINDS

MADE = sum(len(kind.audiences) * len(kind.formats) for kind in KINDS.values() if not kind.on_request)


@pytest.fixture(autouse=True)
def _quick(quick_writers):
    return quick_writers


@pytest.fixture
def own(packs, folder):
    """Return `own(command, ...)`, which runs a command on the working folder's own lessons only."""
    (folder / "lessons").mkdir()
    return lambda command, *rest: packs(command, *rest, "--lessons", "lessons")


class DescribeBuild:
    def it_makes_everything_when_nothing_is_said(self, packs, folder, add_lesson):
        add_lesson("sleep")
        finished = packs("--today", "2026-11-22")
        assert finished.status == 0
        assert (folder / "output" / "sleep" / "parents" / "sleep-parents-handout.pdf").is_file()
        assert (folder / "output" / "nude-selfies").is_dir()

    def it_closes_with_a_summary_in_plain_words(self, own, add_lesson):
        add_lesson("sleep")
        out = own("build", "--today", "2026-11-22").out
        assert f"{MADE} documents are ready in output/:" in out
        assert "sleep/parents/sleep-parents-handout.pdf" in out
        assert re.search(r"Blank: website, .*lead\.name, .*lado\.phone\n", out, re.DOTALL)
        assert re.search(r"copy \S*assets/school\.yaml to school\.yaml in this folder and edit the copy", out)
        assert "Not reviewed: sleep 0.1." in out
        assert "make-packs review sleep" in out

    def it_says_which_ways_of_the_nation_nobody_has_seen_in_a_source(self, own, add_lesson):
        lesson = add_lesson("sleep")
        lesson.write_text(lesson.read_text("utf-8").replace("nations: [england]", "nations: [scotland]"), "utf-8")
        out = own("build", "--nation", "scotland", "--today", "2026-11-22").out
        assert "Check your local procedures (Scotland): who leads, where a concern goes, the way to refer" in out

    def it_names_the_school_file_to_edit_when_there_is_one(self, own, add_lesson, folder):
        add_lesson("sleep")
        (folder / "school.yaml").write_text('name: "Test School"\n', encoding="utf-8")
        assert "Fill them in: school.yaml." in own("build").out

    def it_tells_what_is_out_of_date(self, own, add_lesson):
        add_lesson("sleep")
        assert "Out of date: lessons/sleep/lesson.yaml: " in own("build", "--today", "2040-01-01").out

    def it_says_what_became_of_a_faint_brand_colour(self, own, add_lesson, folder):
        add_lesson("sleep")
        (folder / "school.yaml").write_text('brand_colour: "#ffee00"\n', encoding="utf-8")
        assert "Your brand colour #ffee00 is too faint to read; #" in own("build").out

    def it_tells_progress_in_plain_lines_where_there_is_no_terminal(self, own, add_lesson):
        add_lesson("sleep")
        lines = own("build").out.splitlines()
        assert lines[0] == "Checking sleep"
        assert lines[1] == f"Making 1 of {MADE}: sleep/parents/sleep-parents-handout.pdf"
        assert not re.search(r"\x1b", "".join(lines))

    def it_shows_a_live_bar_on_a_terminal(self, own, add_lesson, monkeypatch):
        add_lesson("sleep")
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        finished = own("build", "--today", "2026-11-22")
        assert finished.status == 0
        assert f"{MADE} documents are ready in output/:" in finished.out
        assert "Making 1 of" not in finished.out
        assert "Drawing pictures 1 of" not in finished.out

    def it_says_what_it_draws_and_where_to_see_it(self, own, add_lesson):
        add_lesson("sleep")
        out = own("build").out
        pdfs = sum(len(kind.audiences) for kind in KINDS.values() if "pdf" in kind.formats and not kind.on_request)
        drawing = [line for line in out.splitlines() if line.startswith("Drawing pictures ")]
        assert len(drawing) == pdfs
        assert drawing[0] == f"Drawing pictures 1 of {pdfs}: sleep/parents/sleep-parents-handout.pdf"
        assert "\nOpen output/index.html in a browser to see them all.\n" in out
        assert "Open output/" not in own("check").out

    def it_says_nothing_but_problems_when_quiet(self, own, add_lesson):
        path = add_lesson("sleep")
        finished = own("build", "--quiet")
        assert (finished.status, finished.out) == (0, "")
        path.write_text(path.read_text(encoding="utf-8").replace("version:", "verzion:"), encoding="utf-8")
        finished = own("build", "--quiet")
        assert (finished.status, finished.out) == (1, "")
        assert all(re.match(r"lessons/sleep/lesson\.yaml:\d+:\d+: .+; .+", line) for line in finished.problems)
        assert "did you mean `version`?" in finished.err

    def it_says_what_was_left_as_it_was(self, own, add_lesson):
        add_lesson("sleep", ("version:", "verzion:"))
        assert "What could not be made is as it was before." in own("build").out

    def it_makes_only_what_is_named(self, own, add_lesson, folder, tree):
        add_lesson("sleep")
        add_lesson("food")
        assert own("build", "sleep", "--audience", "parents", "--only", "handout:pdf,slides:pptx").status == 0
        assert sorted(tree(folder / "output")) == [
            "README.md",
            "index.html",
            "manifest.json",
            "sleep/parents/sleep-parents-handout.pdf",
            "sleep/parents/sleep-parents-slides.pptx",
            "sleep/sleep-parents.zip",
        ]

    def it_prints_when_and_where_people_meet(self, own, add_lesson):
        add_lesson("sleep")
        evening = ("--date", "2027-01-14", "--time", "6.30pm", "--place", "The school hall", "--today", "2026-11-22")
        out = own("build", "--audience", "parents", *evening).out
        assert "\nThe session: Thursday 14 January 2027, 6.30pm, The school hall.\n\n" in out
        out = own("build", *evening[2:]).out
        assert "The session: 6.30pm, The school hall.\n  So say the papers for parents and for staff;" in out
        assert "The session" not in own("build").out

    def it_says_that_the_day_of_a_session_has_passed(self, own, add_lesson):
        add_lesson("sleep")
        dates = ("--date", "2026-01-14", "--today", "2026-11-22")
        assert "This day has passed: check the year." in own("build", *dates).out
        assert "has passed" not in own("build", "--date", "2026-11-22", "--today", "2026-11-22").out

    @pytest.mark.parametrize(
        ("option", "value", "remedy"),
        [
            ("--date", "14/01/2027", "write year-month-day, such as"),
            ("--date", "2027-02-29", "`2027-02-29` is no date of the calendar"),
            ("--time", "soon", "write it with figures, such as 6.30pm or 18:30"),
            ("--place", " ", "write where you meet, or leave --place out"),
            ("--place", "Room \u4f1a", "write it in other words or letters"),
            ("--place", "Hall\u202e", "an invisible character stands here"),
        ],
    )
    def it_refuses_a_session_that_it_cannot_print(self, own, add_lesson, folder, option, value, remedy):
        add_lesson("sleep")
        finished = own("build", option, value)
        assert finished.status == 2
        assert f"Invalid value for '{option}'" in finished.err
        assert remedy in finished.err
        assert not (folder / "output").exists()

    def it_names_people_in_a_folder_of_their_own(self, own, add_lesson, folder, tree):
        add_lesson("sleep")
        (folder / "staff.csv").write_text("Name;Email\nRowan Testperson;a@b.example\n", encoding="utf-8")
        finished = own("build", "--people", "staff.csv", "--output", "records")
        assert finished.status == 0
        assert sorted(tree(folder / "records")) == [
            "names-people.txt",
            "sleep/staff/sleep-staff-certificate.pdf",
            "sleep/staff/sleep-staff-register.pdf",
        ]
        assert "These papers name 1 person. They are no part of a pack: no manifest, gallery, zip or" in finished.out
        assert "delete records/, each copy and the list" in " ".join(finished.out.split())
        assert "No day stands on them: give it with --date" in finished.out
        assert finished.err.startswith("staff.csv:1:1: warning: nothing is read from this column: `Email`;")
        assert "Rowan" not in finished.out + finished.err

    @pytest.mark.parametrize(
        ("options", "remedy"),
        [
            ((), "add, for example, --output staff-records"),
            (("--output", "records", "--only", "handout,register"), "`handout` names nobody; choose register or"),
            (("--output", "records", "--audience", "parents"), "parents are never named"),
            (("--output", "output"), "output holds a pack, and papers that name people must not get into one;"),
            (("--output", "output/staff"), "output holds a pack, and papers that name people must not get into one;"),
            (("--output", "records", "--people", "nobody.csv"), "File 'nobody.csv' does not exist"),
        ],
    )
    def it_names_nobody_where_that_would_be_wrong(self, own, add_lesson, folder, tree, options, remedy):
        add_lesson("sleep")
        own("build")
        (folder / "staff.csv").write_text("name\nRowan Testperson\n", encoding="utf-8")
        before = tree(folder)
        finished = own("build", "--people", "staff.csv", *options)
        assert finished.status == 2
        assert remedy in " ".join(finished.err.split())
        assert tree(folder) == before

    def it_writes_into_another_folder(self, own, add_lesson, folder):
        add_lesson("sleep")
        assert own("build", "--output", "a/b").status == 0
        assert (folder / "a" / "b" / "manifest.json").is_file()

    def it_says_when_a_file_stands_where_the_output_folder_goes(self, own, add_lesson, folder):
        add_lesson("sleep")
        (folder / "output").write_text("", encoding="utf-8")
        finished = own("build")
        assert finished.status == 1
        assert finished.err == (
            "output:1:1: a file stands where a folder is needed; "
            "move that file away, or choose another folder with --output\n"
        )

    def it_says_when_the_output_folder_cannot_be_written(self, own, add_lesson, folder, monkeypatch):
        add_lesson("sleep")

        def denied(*_, **__):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "mkdir", denied)
        finished = own("build")
        assert finished.status == 1
        assert len(finished.problems) == 1
        assert finished.err.startswith("output:1:1: this cannot be written: permission is denied;")

    def it_ends_cleanly_on_ctrl_c(self, own, add_lesson, quick_writers):
        add_lesson("sleep")

        write = quick_writers["builders.writers.pdf.write"].write

        def interrupt(document, theme):
            signal.raise_signal(signal.SIGINT)
            return write(document, theme)

        quick_writers["builders.writers.pdf.write"].write = interrupt
        finished = own("build")
        assert finished.status == 130
        assert list(filter(None, finished.problems)) == [STOPPING, STOPPED]

    def it_stops_at_once_on_a_second_ctrl_c_and_goes_on_when_asked_again(
        self, own, packs, add_lesson, quick_writers, monkeypatch
    ):
        add_lesson("sleep")
        began, ended = [], []

        def interrupt(document, theme):
            began.append(document)
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGINT)
            ended.append(document)

        with monkeypatch.context() as patch:
            patch.setattr(quick_writers["builders.writers.pdf.write"], "write", interrupt)
            finished = own("build")
        assert finished.status == 130
        assert list(filter(None, finished.problems)) == [STOPPING, STOPPED]
        assert (len(began), len(ended)) == (1, 0)
        assert own("build").status == 0
        assert packs("verify").status == 0

    def it_says_only_that_it_stopped_where_it_is_to_be_quiet(self, own, add_lesson, quick_writers, monkeypatch):
        add_lesson("sleep")
        patched = quick_writers["builders.writers.pdf.write"]
        monkeypatch.setattr(patched, "write", lambda *_: signal.raise_signal(signal.SIGINT))
        assert list(filter(None, own("build", "--quiet").problems)) == [STOPPED]

    def it_asks_to_report_an_error_of_its_own(self, own, add_lesson, quick_writers, monkeypatch):
        add_lesson("sleep")

        def broken(document, theme):
            raise ZeroDivisionError

        quick_writers["builders.writers.pdf.write"].write = broken
        finished = own("build")
        assert finished.status == 1
        assert len(finished.problems) == 1
        assert "were not made: making them met an error of the program's own" in finished.err
        assert "report it with these words: ZeroDivisionError" in finished.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["biuld"], "there is no command `biuld`; did you mean `build`?"),
        (["build", "nude-selfie"], "there is no lesson `nude-selfie`; did you mean `nude-selfies`?"),
        (["build", "lessons/nude-selfies/lesson.yaml"], "did you mean `nude-selfies`?"),
        (["check", "nude-selfie"], "did you mean `nude-selfies`?"),
        (["review", "nude-selfie"], "did you mean `nude-selfies`?"),
        (["build", "--audience", "parent"], "there is no audience `parent`; did you mean `parents`?"),
        (["build", "--only", "handouts"], "there is no kind `handouts`; did you mean `handout`?"),
        (["build", "--only", "slides:ppt"], "there is no format of slides `ppt`; did you mean `pptx`?"),
        (["build", "--only", "handout:pptx"], "there is no format of handout `pptx`; choose from pdf"),
        (["build", "--only", "lead-procedure", "--audience", "parents"], "there is no lead-procedure for parents"),
        (["build", "--nation", "walse"], "there is no nation `walse`; did you mean `wales`?"),
        (["build", "--today", "2026-13-45"], "`2026-13-45` is no date"),
        (["build", "--today", "20261122"], "`20261122` is no date"),
        (["build", "--output", "gs://bucket/packs"], "`gs://bucket/packs` is an address that files cannot go to"),
        (["build", "--output", "reference://x"], "is an address"),
        (["build", "--output", "simplecache::http://x"], "is an address"),
        (["build", "--output", ""], "this is empty"),
        (["build", "--ouput", "x"], "--output"),
        (["build", "--school", "missing.yaml"], "missing.yaml"),
        (["build", "--lessons", "missing"], "missing"),
        (["build", "--lessons", "."], "there is no lesson in ."),
        (["new"], "LESSON"),
        (["new", "CON"], "cannot be the name of a lesson"),
        (["new", "../x"], "cannot be the name of a lesson"),
        (["new", "x" * 5000], "cannot be the name of a lesson"),
        (["new", "a\u202eb"], "cannot be the name of a lesson"),
    ],
)
def it_answers_wrong_usage_with_what_was_meant(packs, folder, tree, arguments, told):
    finished = packs(*arguments)
    assert finished.status == 2
    assert told in " ".join(finished.err.split())
    assert finished.out == ""
    assert tree(folder) == {}


def it_says_when_the_folder_of_lessons_is_a_lesson(packs, add_lesson):
    add_lesson("sleep")
    finished = packs("build", "--lessons", "lessons/sleep")
    assert finished.status == 2
    assert "lessons/sleep is a lesson; name the folder in which it stands" in finished.err.replace("\\", "/")


class DescribeCheck:
    def it_tells_every_problem_and_writes_nothing(self, own, add_lesson, folder):
        add_lesson("sleep", ("version:", "verzion:"), ("review_by: ", "review_by: 2026-02-30 # "))
        finished = own("check")
        assert finished.status == 1
        assert len(finished.problems) == 2
        assert "1 lesson checked: 2 errors, no warnings. Nothing was made." in finished.out
        assert "Mend the errors told above" in finished.out
        assert [path.name for path in folder.iterdir()] == ["lessons"]

    def it_says_when_all_is_well(self, own, add_lesson, folder):
        add_lesson("sleep")
        finished = own("check", "sleep")
        assert finished.status == 0
        assert "1 lesson checked: no errors" in finished.out
        assert not (folder / "output").exists()

    def it_looks_at_what_another_nation_would_get(self, own, add_lesson):
        add_lesson("sleep")
        finished = own("check", "--nation", "scotland")
        assert finished.status == 1
        assert "this lesson is not written for scotland, where the school is" in finished.err

    def it_counts_warnings_and_those_that_are_accepted(self, own, add_lesson):
        unused = ("      sources: [S1]\n", "")
        add_lesson("sleep", unused)
        first = own("check")
        (told,) = [problem for problem in first.problems if "[sources]" in problem]
        assert "no statement names the source `S1`; name it where it is used, or delete it [sources]" in told
        number = int(re.search(r"(\d+) warnings?\.", first.out)[1])
        accepted = 'accepted: [{check: sources, at: S1, because: "It comes with the next term."}]\n'
        add_lesson("sleep", unused, ("\nsubject:", f"\n{accepted}subject:"))
        second = own("check")
        assert not any("[sources]" in problem for problem in second.problems)
        assert "1 warning accepted. Nothing was made." in second.out
        assert len(second.problems) == number - 1


class DescribeList:
    def it_shows_what_there_is(self, own, add_lesson):
        add_lesson("sleep")
        add_lesson("food", ("version:", "verzion:"))
        out = own("list").out
        assert re.search(r"^  sleep +Sleep, version 0\.1$", out, re.MULTILINE)
        assert re.search(r"^  food +has problems: make-packs check food$", out, re.MULTILINE)
        for word in ("handout", "slides", "lead-procedure", "review", "pdf", "pptx", "standard", "en-GB", "england"):
            assert re.search(rf"^  {word}\b", out, re.MULTILINE), word
        named = re.findall(r"^  (\S+) .*with names by --people\)$", out, re.MULTILINE)
        assert named == [kind.name for kind in KINDS.values() if kind.names_people]
        assert named

    def it_shows_the_shipped_lessons_with_the_working_folders_own(self, packs, add_lesson):
        add_lesson("nude-selfies", ("title:", "title: Our own #"))
        add_lesson("sleep")
        out = packs("list").out
        assert re.search(r"^  nude-selfies +Our own", out, re.MULTILINE)
        assert re.search(r"^  sleep ", out, re.MULTILINE)


class DescribeNew:
    def it_begins_a_lesson_that_builds(self, packs, folder):
        assert packs("new", "sleep").status == 0
        assert (folder / "lessons" / "sleep" / "lesson.yaml").is_file()
        assert packs("build", "sleep").status == 0

    def it_says_when_the_folder_cannot_be_written(self, packs, folder, monkeypatch):
        def denied(*_, **__):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "mkdir", denied)
        finished = packs("new", "sleep")
        assert finished.status == 1
        assert finished.err == (
            "lessons/sleep/lesson.yaml:1:1: this cannot be written: permission is denied; "
            "allow writing in this folder, or run the command in another one\n"
        )

    def it_never_writes_over_a_lesson(self, packs, add_lesson):
        path = add_lesson("sleep")
        path.write_text("mine", encoding="utf-8")
        finished = packs("new", "sleep")
        assert finished.status == 2
        assert "lessons/sleep exists already and was left alone" in finished.err
        assert path.read_text(encoding="utf-8") == "mine"


class DescribeReview:
    def it_writes_the_sheet_and_the_lines_to_paste(self, own, add_lesson, folder):
        add_lesson("sleep")
        finished = own("review", "sleep")
        assert finished.status == 0
        assert (folder / "output" / "sleep" / "staff" / "sleep-staff-review.pdf").is_file()
        lines = finished.out.splitlines()
        block = lines[lines.index("approvals:") :][:7]
        assert block[:2] == ["approvals:", "  - lesson: sleep"]
        filled = "\n".join(block).replace('by: ""', 'by: "L"').replace('role: ""', 'role: "Lead"')
        (folder / "school.yaml").write_text(filled.replace("    on:", "    on: 2026-11-23") + "\n", encoding="utf-8")
        assert "records an approval of sleep 0.1 as it stands" in own("review", "sleep").out
        assert "Not reviewed" not in own("build").out
        add_lesson("sleep", ("Signs to notice", "More signs"))
        assert "Changed since its approval: sleep 0.1." in own("build").out
