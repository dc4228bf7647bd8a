"""Any document at all becomes a Word file that python-docx opens, that passes the lint, and that says every word."""

import io
from dataclasses import replace

import docx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from random_documents import documents, in_every_role
from word_lint import lint
from word_reader import WordFile
from word_words import squeezed, words_for_word

from builders.writers.docx.write import write

ASKED = 120
JUDGED = 20
"""So many of them go to Microsoft's SDK, which takes half a second for each."""
BROKEN_BY_WORDS = ("links",)
"""What random words break themselves: addresses stand as the words of links."""

# The same documents each time, and no search for a smaller one.
SETTINGS = settings(
    max_examples=ASKED,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def made(theme):
    """Random documents and those with every role, as sheet and letter by turns, with their files."""
    found = []

    def make(document):
        form = "letter" if len(found) % 4 == 3 else "sheet"
        document = replace(document, form=form)
        found.append((document, write(document, theme).data))

    SETTINGS(given(documents)(make))()
    for document in in_every_role():
        make(document)
    return found


def they_are_opened_by_python_docx(made, figure):
    for _, data in made:
        assert docx.Document(io.BytesIO(data)).paragraphs
    figure("Word files: random documents written", len(made))


def they_pass_the_lint(made):
    for _, data in made:
        assert [told for told in lint(data) if not told.startswith(BROKEN_BY_WORDS)] == []


def they_say_every_word(made):
    for document, data in made:
        told = squeezed(WordFile(data).text)
        assert [phrase for phrase in map(squeezed, words_for_word(document)) if phrase not in told] == []


def they_pass_microsofts_sdk(made, sdk, tmp_path, figure):
    step = len(made) // JUDGED
    paths = [tmp_path / f"{number}.docx" for number in range(JUDGED)]
    for path, (_, data) in zip(paths, made[::step], strict=False):
        path.write_bytes(data)
    assert sdk(paths) == [[]] * JUDGED
    figure("Word files: random documents judged by the Open XML SDK", JUDGED)
