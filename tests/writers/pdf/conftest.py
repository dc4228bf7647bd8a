"""What the tests of the PDF writer share: the theme, the sample documents as files, their trees."""

import sys
from pathlib import Path

import pytest

from builders.assets import Assets
from builders.theme.load import load_theme
from builders.writers.pdf.write import write

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

import judges
import reading
import samples
import tagged
from event_papers import EVENT_PAPERS
from shipped import shipped

ALL = samples.ALL | EVENT_PAPERS


@pytest.fixture(scope="session")
def theme():
    return load_theme(Assets())


@pytest.fixture(scope="session")
def sheets(theme):
    """Every sample document by name, with its file."""
    return {name: (make(), write(make(), theme)) for name, make in ALL.items()}


@pytest.fixture(scope="session")
def every_sheet(sheets, theme):
    """The sample documents and those of the shipped lessons by name, each with its file."""
    return sheets | {name: (document, write(document, theme)) for name, document in shipped("pdf").items()}


@pytest.fixture(params=sorted(ALL))
def sheet(request, sheets):
    """A sample document, its file, and the file as a reader of its tags meets it."""
    document, written = sheets[request.param]
    return Sheet(request.param, document, written, tagged.read(written.data))


@pytest.fixture(scope="session")
def read_back(theme):
    """Return `read_back(document)`: its file as a reader of its tags meets it."""
    return lambda document: tagged.read(write(document, theme).data)


@pytest.fixture(scope="session")
def verapdf(needs, figure):
    """Return `verapdf(paths)`: what veraPDF finds by path, in one process for all tests (`tests/conftest.py`)."""
    needs("java")
    engine = judges.VeraPdf(figure)
    yield engine.judge
    engine.close()


@pytest.fixture(scope="session")
def words_of():
    return reading.words_of


@pytest.fixture(scope="session")
def outline():
    return lambda node: "\n".join(tagged.outline(node)) + "\n"


@pytest.fixture(scope="session")
def small():
    """Return `small(*blocks, **changes)`: the smallest document that holds the blocks."""
    return samples.small


class Sheet:
    """One sample under test."""

    def __init__(self, name, document, written, tree):
        self.name, self.document, self.written, self.tagged = name, document, written, tree
