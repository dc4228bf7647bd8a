"""What the documents name exists: files, folders, and what the change log calls by its full name."""

import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(
    path
    for folder in (ROOT, ROOT / "docs", ROOT / "docs" / "decisions", ROOT / "lessons", ROOT / "output")
    for path in folder.glob("*.md")
)
QUOTED = re.compile(r"`([^`\n]+)`")
ROOMS = ("", "builders/")
"""From where a document names a file: the project's folder, or, in ARCHITECTURE, the package."""
OF_OTHERS = ("lessons/", "logos/", "output/", "_shared/", ".venv/", ".make-packs/")
"""Names that stand for what an author, a build or an installation makes."""


def quoted(path):
    return QUOTED.findall(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def they_name_files_that_exist(document):
    named = {text for text in quoted(document) if re.fullmatch(r"[\w.-]+(/[\w.-]*)+", text)}
    assert [
        text
        for text in sorted(named)
        if not text.startswith(OF_OTHERS) and not any((ROOT / room / text).exists() for room in ROOMS)
    ] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def they_link_to_files_that_exist(document):
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", document.read_text(encoding="utf-8"))
    assert [target for target in targets if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def they_call_things_by_names_that_exist(document):
    for text in quoted(document):
        if re.fullmatch(r"builders(\.\w+)+", text):
            module, _, name = text.rpartition(".")
            assert hasattr(import_module(module), name) or import_module(text)


def they_name_things_at_all():
    """The tests above would pass on documents that name nothing."""
    assert sum(len(quoted(document)) for document in DOCUMENTS) > 100
