"""A small lesson for tests of checks: the skeleton, changed where a test says."""

from datetime import date

import pytest

from builders.assets import Assets
from builders.checks.check import Composed, Criteria
from builders.checks.rules import Rules
from builders.document import Document, Text
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.lesson.load import load_lesson
from builders.lesson.skeleton import skeleton
from builders.lesson.vocabulary import load_vocabulary
from builders.problems import Problem
from builders.services import load_services
from builders.words import Words
from builders.words_file import load_words


@pytest.fixture
def load(tmp_path):
    """Return `load(*changes)`: the lesson with each (old, new) text replaced once."""

    def run(*changes):
        text = skeleton("sleep", today=date(2026, 11, 22))
        for old, new in changes:
            assert old in text, f"the lesson does not hold {old!r}"
            text = text.replace(old, new, 1)
        folder = tmp_path / "lessons" / "sleep"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "lesson.yaml").write_text(text, encoding="utf-8", newline="\n")
        return load_lesson(folder, assets=Assets(), shown_as="lessons/sleep/lesson.yaml")

    return run


@pytest.fixture
def found(load):
    """Return `found(check, rules, *changes)`: what a check says about the changed lesson, as text with its place."""

    def run(check, rules, *changes):
        loaded = load(*changes)
        criteria = Criteria(Rules(subject="general", **rules), load_services(Assets()), Assets())
        return [_told(loaded, finding) for finding in check(loaded, criteria)]

    return run


def _told(loaded, finding):
    return str(Problem(loaded.place(*finding.path), finding.fault, finding.remedy, finding.severity))


@pytest.fixture
def seen(load):
    """Return `seen(check, sections, rules, changes, **document)`: what a check says about a document, as text."""

    def run(check, *sections, rules=(), changes=(), kind="handout", **document):
        loaded = load(*changes)
        criteria = Criteria(Rules(subject="general", **dict(rules)), load_services(Assets()), Assets())
        values = {
            "form": "sheet",
            "audience": "parents",
            "title": (Text("Sleep"),),
            "words": Words("en-GB", {}),
        } | document
        whole = Document(language="en-GB", sections=sections, **values)
        return [f"{finding.fault}; {finding.remedy}" for finding in check(Composed(kind, whole, loaded), criteria)]

    return run


@pytest.fixture
def composed(load):
    """Return `composed(*changes)`: every document of the changed lesson that is made unasked, as its kind makes it."""

    def run(*changes):
        loaded = load(*changes)
        vocabulary = load_vocabulary(Assets())
        words = load_words(Assets(), "en-GB").with_terms(vocabulary.nations["england"].words)
        pack = Pack(loaded.id, loaded.lesson, loaded.digest, vocabulary.services, vocabulary.nations, words)
        return [
            Composed(kind.name, kind.compose(pack, Request(audience)), loaded)
            for kind in KINDS.values()
            if not kind.on_request
            for audience in kind.audiences
        ]

    return run


@pytest.fixture
def criteria():
    """Return the criteria of lessons without rules of their own."""
    return Criteria(Rules(subject="general"), load_services(Assets()), Assets())
