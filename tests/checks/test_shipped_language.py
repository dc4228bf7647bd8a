"""The shipped lessons, held to every check of language: what they keep against one they accept with a reason."""

import pytest

from builders.assets import SHIPPED, Assets
from builders.checks import abbreviations, avoid, capitals, emphasis, idioms, reading_level, sentences, spelling
from builders.checks.check import Composed, Criteria
from builders.checks.rules import load_rules
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.lesson.load import load_lesson
from builders.lesson.vocabulary import load_vocabulary
from builders.words_file import load_words

LESSONS = sorted(path.parent for path in (SHIPPED / "lessons").glob("*/lesson.yaml"))
ASSETS = Assets()
VOCABULARY = load_vocabulary(ASSETS)
WORDS = load_words(ASSETS, "en-GB").with_terms(VOCABULARY.nations["england"].words)


@pytest.fixture(scope="module", params=LESSONS, ids=lambda folder: folder.name)
def lesson(request):
    loaded = load_lesson(request.param, assets=ASSETS, shown_as="lesson.yaml", vocabulary=VOCABULARY)
    return loaded, Criteria(load_rules(ASSETS, loaded.lesson.subject), VOCABULARY.services, ASSETS)


def unaccepted(lesson, name, findings):
    accepted = {one.check for one in lesson.lesson.accepted}
    return [finding for finding in findings if finding.severity == "error" or name not in accepted]


@pytest.mark.parametrize(
    ("name", "check"),
    [
        ("wording", avoid.check),
        ("long-sentences", sentences.check),
        ("idioms", idioms.check),
        ("capitals", capitals.check),
        ("emphasis", emphasis.check),
        ("spelling", spelling.check),
    ],
)
def they_say_nothing_that_a_check_would_mend(lesson, name, check):
    loaded, criteria = lesson
    found = unaccepted(loaded, name, check(loaded, criteria))
    assert [(str(loaded.place(*finding.path)), finding.fault) for finding in found] == []


@pytest.mark.parametrize(
    ("name", "check"), [("reading-level", reading_level.check), ("abbreviations", abbreviations.check)]
)
def they_become_documents_that_their_readers_can_read(lesson, name, check):
    loaded, criteria = lesson
    pack = Pack(loaded.id, loaded.lesson, loaded.digest, VOCABULARY.services, VOCABULARY.nations, WORDS)
    for kind in KINDS.values():
        for audience in kind.audiences if not kind.on_request else ():
            composed = Composed(kind.name, kind.compose(pack, Request(audience)), loaded)
            assert [finding.fault for finding in unaccepted(loaded, name, check(composed, criteria))] == []
