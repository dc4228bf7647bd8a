"""What all tests share: golden files, missing programs, figures of a run, the command run in a folder of its own."""

import os
import shutil
import signal
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis.internal.conjecture import providers

from builders.cli.main import main
from builders.lesson.skeleton import skeleton
from builders.writers.written import Written

pytest_plugins = ["tests.browser", "tests.s3"]

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 11, 22)
FIGURES = pytest.StashKey[Counter]()


def pytest_addoption(parser):
    parser.addoption("--accept", action="store_true", help="write what tests see to the golden files, as the new truth")


def pytest_make_parametrize_id(val):
    """Return a short name for a long text or bytes; pytest names everything else as it likes."""
    return ascii(val)[:40] if isinstance(val, str | bytes) and len(val) > 40 else None


def pytest_configure(config):
    config.stash[FIGURES] = Counter()
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        # So shells start what runs in the background, and so would every command of a test be started.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    # Hypothesis takes constants from whatever modules are loaded, so that a test alone would meet other examples than
    # among others: what it makes up shall depend on the test only.
    constants = providers.Constants()
    providers._get_local_constants = lambda: constants


TOGETHER = {
    "gallery/test_in_a_browser.py": "gallery",
    "pdf/test_any_document.py": "java",
    "pdf/test_conformance.py": "java",
    "pdf/test_planted_defects.py": "java",
    "docx/test_rendering.py": "office",
    "pptx/test_rendering.py": "office",
    "pptx/test_round_trip.py": "office",
}
"""Files whose tests share something that takes long to start or to make, so that one process runs them."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Hand out tests one by one to whoever is free, but those of TOGETHER to the same (`-n 2`)."""
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            path = nodeid.partition("::")[0]
            return next((group for end, group in TOGETHER.items() if path.endswith(end)), nodeid)

    return Together(config, log)


@pytest.fixture(scope="session")
def figure(request):
    """Return `figure(name, number)`: adds to what is told under a name when the run ends, however many ran at once."""

    def add(name, number):
        request.config.stash[FIGURES][name] += number

    return add


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    """A process that ran some of the tests hands in its figures."""
    node.config.stash[FIGURES].update(getattr(node, "workeroutput", {}).get("figures", {}))


def pytest_sessionfinish(session):
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["figures"] = dict(session.config.stash[FIGURES])


def pytest_terminal_summary(terminalreporter, config):
    figures = config.stash[FIGURES]
    if figures:
        terminalreporter.section("figures")
    for name, number in sorted(figures.items()):
        terminalreporter.write_line(f"{name}: {number}")


@pytest.fixture
def golden(request):
    """Return `golden(name, text)`, which fails unless the text is that of `tests/golden/<name>.txt`."""

    def compare(name, text):
        path = GOLDEN / f"{name}.txt"
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path.name} is missing; write it with pytest --accept"
        assert text == path.read_text(encoding="utf-8"), (
            "the golden file differs; if that is right, use pytest --accept"
        )

    return compare


@pytest.fixture(scope="session")
def needs():
    """Return `needs(program)`, the path of a program; the test is skipped without it, and fails on the CI machine."""

    def find(program):
        path = shutil.which(program)
        if path is None and os.environ.get("CI"):
            pytest.fail(f"{program} is missing on the CI machine; .ci/run must install it")
        if path is None:
            pytest.skip(f"{program} is not installed here")
        return path

    return find


@dataclass(frozen=True)
class Finished:
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str

    @property
    def problems(self):
        return self.err.splitlines()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return an empty working folder, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def packs(folder, capsys):
    """Return `packs(*arguments)`, which runs `make-packs` in the working folder."""

    def run(*arguments):
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Finished(status, out, err)

    return run


@pytest.fixture
def add_lesson(folder):
    """Return `add_lesson(name, *changes)`, which writes the skeleton as a lesson of the working folder.

    Each change is a pair of text that stands in the skeleton and what to write for it.
    """

    def add(name, *changes):
        text = skeleton(name, today=TODAY)
        for old, new in changes:
            assert old in text, f"the skeleton does not hold {old!r}"
            text = text.replace(old, new, 1)
        path = folder / "lessons" / name / "lesson.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return path

    return add


@pytest.fixture
def quick_writers(monkeypatch):
    """Put writers in place that write a document as its plain data on one page: tests of the engine."""
    for format_ in ("pdf", "pptx", "docx", "html"):
        name = f"builders.writers.{format_}.write"
        module = ModuleType(name)
        module.write = lambda document, theme: Written(repr(document).encode(), pages=1)
        monkeypatch.setitem(sys.modules, name, module)
    return sys.modules


def tree(folder):
    """Return every file below a folder with its bytes, by relative path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(name="tree")
def _tree():
    return tree
