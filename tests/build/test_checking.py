"""An unchanged lesson is not checked again; anything that could change a verdict brings its checks back."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from builders.build.build import build
from builders.build.request import BuildRequest
from builders.checks import running
from builders.checks.check import Check, Finding

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _quick(quick_writers):
    return quick_writers


@pytest.fixture
def calls(monkeypatch):
    """Return the list to which a check of lessons and a check of documents put what they look at; both find fault."""
    seen = []

    def of_lesson(loaded, _):
        seen.append(loaded.id)
        yield Finding("bad", "mend it", "warning", ("risks",))

    def of_document(composed, _):
        seen.append(composed.name)
        return ()

    monkeypatch.setattr(running, "LESSON_CHECKS", (Check("one", "looks", "warning", of_lesson),))
    monkeypatch.setattr(running, "DOCUMENT_CHECKS", (Check("two", "looks", "warning", of_document),))
    return seen


@pytest.fixture
def ask(folder):
    def run(**changes):
        (folder / "lessons").mkdir(exist_ok=True)
        request = {"working": folder, "today": date(2026, 11, 22), "lessons": Path("lessons")} | changes
        return build(BuildRequest(**request))

    return run


NAMES = [
    "sleep", "parents-handout", "parents-slides", "staff-handout", "staff-slides", "staff-lead-procedure",
]  # fmt: skip


def told(report):
    return [str(problem) for problem in report.problems if problem.check == "one"]


def it_looks_at_the_lesson_and_at_each_of_its_documents_once(ask, add_lesson, calls):
    add_lesson("sleep")
    assert len(told(ask())) == 1
    assert len(calls) == len(set(calls))
    assert set(NAMES) <= set(calls)
    assert "staff-review" not in calls


@pytest.mark.parametrize("publish", [True, False])
def it_calls_no_check_the_second_time_and_tells_the_same(ask, add_lesson, calls, publish):
    add_lesson("sleep")
    first = ask()
    calls.clear()
    assert told(ask(publish=publish)) == told(first) != []
    assert calls == []


def it_tells_the_new_line_when_only_comments_have_moved_it(ask, add_lesson, calls):
    add_lesson("sleep")
    (before,) = ask().problems
    calls.clear()
    add_lesson("sleep", ("format: 1", "# A comment.\n\nformat: 1"))
    (after,) = ask().problems
    assert calls == []
    assert after.place.line == before.place.line + 2


def it_composes_no_document_twice(ask, add_lesson, calls, monkeypatch):
    from builders.build import composing

    composed = []
    original = composing.Composing.document

    def document(self, kind, request):
        known = (kind.name, request) in self._documents
        if not known:
            composed.append((kind.name, request.audience))
        return original(self, kind, request)

    monkeypatch.setattr(composing.Composing, "document", document)
    add_lesson("sleep")
    ask()
    assert len(composed) == len(set(composed)) == len(set(calls) - {"sleep"})


@pytest.mark.parametrize(
    "change",
    ["lesson", "rules", "words", "services", "nation", "phase", "final"],
)
def it_looks_again_when_anything_has_changed(folder, ask, add_lesson, calls, change):
    add_lesson("sleep")
    ask()
    calls.clear()
    how = {}
    match change:
        case "lesson":
            add_lesson("sleep", ("Signs to notice", "More signs"))
        case "nation":
            how["nation"] = "wales"
        case "phase":
            (folder / "school.yaml").write_text('name: "Test"\nphase: primary\n', encoding="utf-8")
        case "final":
            how["final"] = True
        case _:
            name = {"rules": "rules/general.yaml", "words": "words/en-GB.yaml", "services": "services.yaml"}[change]
            path = folder / "assets" / name
            path.parent.mkdir(parents=True)
            path.write_bytes((ROOT / "assets" / name).read_bytes() + b"\n# Ours.\n")
    ask(**how)
    assert "sleep" in calls


def it_asks_for_the_day_each_time(ask, add_lesson, calls):
    add_lesson("sleep")
    ask()
    calls.clear()
    assert any(problem.check == "stale" for problem in ask(today=date(2040, 1, 1)).problems)
    assert calls == []


CODE = """
import sys
from builders.cli.main import main
status = main(["check", "--quiet", "--lessons", "lessons"])
print(status, *sorted({"pyphen", "spylls", "builders.checks.table", "builders.language"} & set(sys.modules)))
"""


def it_loads_none_of_the_checks_libraries_the_second_time(add_lesson, folder):
    add_lesson("sleep")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", CODE]
    outs = [
        subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=True).stdout
        for _ in range(2)
    ]
    assert "builders.checks.table" in outs[0]
    assert outs[1].split() == ["0"]
