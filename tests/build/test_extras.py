"""What a build puts beside the documents: made with them, kept while they stay, gone when they go."""

import hashlib
import io
import json
import os
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from builders.build.build import build
from builders.build.request import BuildRequest
from builders.build.verify import verify
from builders.plan import Choice
from builders.stores.folder import FolderStore
from builders.writers.written import Written

SLEEP = Choice(frozenset({"sleep"}))


def _pages(document, theme):
    """A PDF of two pages that differ with the document."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for number in range(2):
        canvas.drawString(72, 72, f"{number} {hashlib.sha256(repr(document).encode()).hexdigest()}")
        canvas.showPage()
    canvas.save()
    return Written(file.getvalue(), pages=2)


@pytest.fixture(autouse=True)
def _small_pdfs(quick_writers):
    quick_writers["builders.writers.pdf.write"].write = _pages


@pytest.fixture
def ask(folder):
    """Return `ask(...)`, which builds the working folder's own lessons and returns the report."""

    def run(listener=lambda _: None, **changes):
        request = {"working": folder, "today": date(2026, 11, 22), "lessons": Path("lessons")} | changes
        return build(BuildRequest(**request), listener)

    return run


@pytest.fixture
def output(folder):
    return folder / "output"


def errors(report):
    return [problem for problem in report.problems if problem.severity == "error"]


def manifest(output):
    return json.loads((output / "manifest.json").read_text(encoding="utf-8"))


def page(output):
    return (output / "index.html").read_text(encoding="utf-8")


def drawn(ask, **changes):
    """Build, and return what was drawn."""
    seen = []
    report = ask(lambda step: seen.append(step) if step.stage == "drawing" else None, **changes)
    assert not report.failed, report.problems
    return [step.now for step in seen]


def pictures(output):
    return {path.name: path.read_bytes() for path in (output / "pictures").iterdir()}


def it_lists_in_the_manifest_whatever_it_puts_there(ask, add_lesson, output, tree):
    add_lesson("sleep")
    report = ask()
    assert report.gallery == "output/index.html"
    rows = {row["path"]: (row["sha256"], row["bytes"]) for row in manifest(output)["extras"]}
    documents = {row["path"] for row in manifest(output)["files"]}
    there = {path: data for path, data in tree(output).items() if path not in documents}
    assert set(there) - set(rows) == {"README.md", "manifest.json"}
    for path, told in rows.items():
        assert told == (hashlib.sha256(there[path]).hexdigest(), len(there[path]))
    pdfs = [path for path in documents if path.endswith(".pdf")]
    assert len(pictures(output)) == 2 * len(pdfs)
    assert verify(FolderStore(output, "output")).problems == ()


def it_draws_only_what_has_changed(ask, add_lesson, output):
    add_lesson("food")
    add_lesson("sleep")
    assert len(drawn(ask)) == len(pictures(output)) / 2
    before = pictures(output)
    assert drawn(ask) == []
    add_lesson("sleep", ("Write here the risk", "Another risk"))
    again = drawn(ask)
    after = pictures(output)
    assert {path.split("/")[0] for path in again} == {"sleep"}
    assert len(set(after) - set(before)) == len(set(before) - set(after)) == 2 * len(again)


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"not a picture")])
def it_draws_again_what_is_no_longer_as_it_was(ask, add_lesson, output, tree, harm):
    add_lesson("sleep")
    ask()
    whole = tree(output)
    harm(sorted((output / "pictures").iterdir())[3])
    assert len(drawn(ask)) == 1
    assert tree(output) == whole


@pytest.mark.parametrize("path", ["index.html", "sleep/sleep-staff.zip"])
def it_puts_back_what_was_lost(ask, add_lesson, output, tree, path):
    add_lesson("sleep")
    ask()
    whole = tree(output)
    (output / path).unlink()
    assert ask().made == ()
    assert tree(output) == whole


def it_shows_everything_after_a_partial_build(ask, add_lesson, output, tree):
    add_lesson("sleep")
    add_lesson("food", ("title:", "title: Eating and "))
    ask()
    whole = tree(output)
    assert drawn(ask, choice=SLEEP) == []
    assert tree(output) == whole
    add_lesson("sleep", ("Write here the risk", "Another risk"))
    ask(choice=SLEEP)
    between = tree(output)
    changed = {path for path in whole if between.get(path) != whole[path]}
    assert {path.split("/")[0] for path in changed} == {"sleep", "pictures", "index.html", "manifest.json"}
    assert "Eating and " in page(output)
    ask()
    assert tree(output) == between


def it_grows_with_each_partial_build_to_what_one_build_makes(ask, add_lesson, folder, tree):
    add_lesson("sleep")
    add_lesson("food")
    for audience in ("parents", "staff"):
        for lesson in ("food", "sleep"):
            ask(choice=Choice(frozenset({lesson}), audience), output=Path("bit-by-bit"))
    ask(output=Path("at-once"))
    assert tree(folder / "bit-by-bit") == tree(folder / "at-once")


def it_says_of_a_pack_that_some_of_it_is_older(ask, add_lesson, output):
    add_lesson("sleep")
    ask()
    assert [pack["mixed"] for pack in manifest(output)["packs"]] == [False, False]
    add_lesson("sleep", ("version:", "version: '0.2' #"))
    only = frozenset({("handout", None)})
    ask(choice=Choice(frozenset({"sleep"}), "staff", only))
    told = {pack["audience"]: (pack["version"], pack["mixed"]) for pack in manifest(output)["packs"]}
    assert told == {"parents": ("0.1", False), "staff": ("0.2", True)}
    assert page(output).count("older than the others") == 1
    ask(choice=Choice(frozenset({"sleep"}), "staff", only))
    assert manifest(output)["packs"][1]["mixed"]
    ask()
    assert [pack["mixed"] for pack in manifest(output)["packs"]] == [False, False]
    assert "older than the others" not in page(output)


def it_does_not_call_a_pack_mixed_for_a_sheet_made_on_request(ask, add_lesson, output):
    add_lesson("sleep")
    ask(choice=Choice(frozenset({"sleep"}), only=frozenset({("review", None)})))
    assert "Review" in page(output)
    add_lesson("sleep", ("version:", "version: '0.2' #"))
    ask()
    assert [pack["mixed"] for pack in manifest(output)["packs"]] == [False, False]


def it_removes_what_belongs_to_a_lesson_that_is_gone(ask, add_lesson, output, tree):
    path = add_lesson("food")
    add_lesson("sleep")
    ask()
    path.unlink()
    path.parent.rmdir()
    ask()
    assert not (output / "food").exists()
    assert "food" not in page(output).lower().split("</style>")[1].split("<script")[0]
    assert verify(FolderStore(output, "output")).problems == ()
    add = len([row for row in manifest(output)["files"] if row["format"] == "pdf"])
    assert len(pictures(output)) == 2 * add
    assert {pack["lesson"] for pack in manifest(output)["packs"]} == {"sleep"}


def it_removes_all_of_it_with_the_last_document(ask, add_lesson, output, folder, tree):
    path = add_lesson("sleep")
    ask()
    path.unlink()
    path.parent.rmdir()
    assert ask().gallery == ""
    assert sorted(tree(output)) == ["README.md", "manifest.json"]


def it_leaves_files_alone_that_nobody_listed(ask, add_lesson, output):
    add_lesson("sleep")
    ask()
    (output / "pictures" / "mine.png").write_bytes(b"mine")
    (output / "sleep" / "mine.zip").write_bytes(b"mine")
    add_lesson("sleep", ("file_name: sleep", "file_name: rest"))
    ask()
    assert (output / "pictures" / "mine.png").is_file()
    assert sorted(path.name for path in (output / "sleep").glob("*.zip")) == [
        "mine.zip",
        "rest-parents.zip",
        "rest-staff.zip",
    ]


def it_keeps_telling_of_a_lesson_that_has_become_faulty(ask, add_lesson, output, tree):
    add_lesson("sleep")
    add_lesson("food")
    ask()
    before = tree(output)
    add_lesson("sleep", ("version:", "verzion:"))
    assert ask().failed
    assert tree(output) == before


def it_tells_who_approved_what_stands_there(ask, add_lesson, output, folder):
    add_lesson("sleep")
    state = ask().lessons[0]
    assert page(output).count("Not reviewed by the school yet") == 1
    (folder / "school.yaml").write_text(
        f'approvals:\n  - {{lesson: sleep, version: "{state.version}", digest: "{state.digest}", '
        'by: "<i>Rowan</i>", role: Lead, on: 2026-11-23}\n',
        encoding="utf-8",
    )
    ask()
    assert "Approved by &lt;i&gt;Rowan&lt;/i&gt;, Lead, on 23 November 2026" in page(output)
    assert "Not reviewed" not in page(output)


def it_makes_none_where_people_are_named_or_nothing_is_published(ask, add_lesson, folder, tree):
    add_lesson("sleep")
    (folder / "people.csv").write_text("name\nRowan Testperson\n", encoding="utf-8")
    report = ask(people=folder / "people.csv", output=Path("records"))
    assert report.gallery == ""
    assert {path.split(".")[-1] for path in tree(folder / "records")} == {"pdf", "txt"}
    assert ask(publish=False).gallery == ""
    assert not (folder / "output").exists()


def it_replaces_no_page_of_somebody_else(ask, add_lesson, folder):
    add_lesson("sleep")
    (folder / "output").mkdir()
    (folder / "output" / "index.html").write_text("<h1>Our own</h1>", encoding="utf-8")
    problem = next(one for one in ask().problems if one.place.path == "output/index.html")
    assert str(problem).startswith("output/index.html:1:1: somebody else's page stands where")
    assert (folder / "output" / "index.html").read_text(encoding="utf-8") == "<h1>Our own</h1>"
    (folder / "output" / "index.html").unlink()
    ask()
    (folder / "output" / "manifest.json").unlink()
    assert "output/index.html" not in {one.place.path for one in ask().problems}, "a page of ours without its manifest"


class DescribeWhatGoesWrong:
    @pytest.fixture
    def refuse(self, monkeypatch, output):
        """Return `refuse(error, end)`: the system refuses to publish files whose path ends so."""
        whole = os.replace

        @contextmanager
        def refusing(error, end):
            def refused(self, target):
                if Path(target).is_relative_to(output) and Path(target).as_posix().endswith(end):
                    raise error
                return whole(self, target)

            with monkeypatch.context() as patch:
                patch.setattr(os, "replace", refused)
                yield

        return refusing

    @pytest.mark.parametrize("end", ["-1.png", "-staff.zip", "index.html"])
    def it_tells_of_a_full_disk_and_mends_all_with_the_next_build(self, ask, add_lesson, output, refuse, tree, end):
        add_lesson("sleep")
        with refuse(OSError(28, "No space left on device"), end):
            report = ask()
        assert report.failed
        (problem,) = errors(report)
        assert problem.place.path.endswith(end)
        assert "this cannot be written: no space left on device" in problem.fault
        assert verify(FolderStore(output, "output")).problems == ()
        assert not list(output.rglob(".*"))
        assert not ask().failed
        mended = tree(output)
        ask(output=Path("fresh"))
        assert mended == tree(output.parent / "fresh")

    @pytest.mark.parametrize("end", ["-staff.zip", "index.html"])
    def it_publishes_the_rest_when_a_program_holds_a_file(self, ask, add_lesson, output, refuse, end):
        add_lesson("sleep")
        ask()
        old = {path.name: path.read_bytes() for path in (*output.glob("*.html"), *output.glob("*/*.zip"))}
        add_lesson("sleep", ("Write here the risk", "Another risk"), ("title:", "title: More "))
        with refuse(PermissionError(13, "Permission denied"), end):
            report = ask()
        (problem,) = errors(report)
        assert problem.place.path.endswith(end)
        assert "close the file if a program has it open" in problem.remedy
        new = {path.name: path.read_bytes() for path in (*output.glob("*.html"), *output.glob("*/*.zip"))}
        assert [name for name in new if new[name] == old[name]] == [name for name in new if name.endswith(end)]
        assert verify(FolderStore(output, "output")).problems == ()

    @pytest.mark.parametrize("last", range(1, 6))
    def it_ends_at_the_same_bytes_after_being_stopped(self, ask, add_lesson, output, folder, monkeypatch, tree, last):
        add_lesson("sleep")
        whole, calls = os.replace, []

        def count(path, target):
            if ".make-packs" not in target.parts:  # what is kept there is no output
                calls.append(target)
            return whole(path, target)

        def stop(path, target):
            if len(calls) == number - 1 and ".make-packs" not in target.parts:
                calls.append(target)
                raise KeyboardInterrupt
            return count(path, target)

        ask(output=Path("before"))
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", count)
            ask(output=Path("fresh"))
        number, fresh = len(calls) + 1 - last, tree(folder / "fresh")
        calls.clear()
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", stop)
            with pytest.raises(KeyboardInterrupt):
                ask()
        if last > 2:  # the last are the README and the manifest itself
            assert verify(FolderStore(output, "output")).problems == ()
        ask()
        assert tree(output) == fresh

    @pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
    def it_follows_no_link_out_of_the_folder(self, ask, add_lesson, output, tmp_path_factory):
        elsewhere = tmp_path_factory.mktemp("elsewhere") / "mine.html"
        elsewhere.write_bytes(b"mine")
        add_lesson("sleep")
        ask()
        (output / "index.html").unlink()
        (output / "index.html").symlink_to(elsewhere)
        ask()
        assert elsewhere.read_bytes() == b"mine"
        assert not (output / "index.html").is_symlink()
