"""What the tests of the deck writer share: the theme, the sample decks as files, LibreOffice's drawing of them."""

import sys
from pathlib import Path

import pytest

from builders.assets import SHIPPED, Assets
from builders.theme.theme import load_theme
from builders.writers.pptx.write import write

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[2] / "slides"))

import deck_samples
from shipped import shipped


@pytest.fixture(scope="session")
def theme():
    return load_theme(Assets())


@pytest.fixture(scope="session")
def decks(theme):
    """Every sample deck by name: its document and its file."""
    return {name: (make(), write(make(), theme).data) for name, make in deck_samples.ALL.items()}


@pytest.fixture(scope="session")
def every_deck(decks, theme):
    """The sample decks and those of the shipped lessons by name: each one's document and its file."""
    return decks | {name: (document, write(document, theme).data) for name, document in shipped("pptx").items()}


@pytest.fixture(scope="session")
def deck_files(every_deck, tmp_path_factory):
    """The paths of all these decks, written out."""
    folder = tmp_path_factory.mktemp("decks")
    paths = {name: folder / f"{name}.pptx" for name in every_deck}
    for name, path in paths.items():
        path.write_bytes(every_deck[name][1])
    return paths


LESSONS = sorted(path.parent.name for path in (SHIPPED / "lessons").glob("*/lesson.yaml"))
SHIPPED_DECKS = [f"{lesson}-slides-{audience}" for lesson in LESSONS for audience in ("parents", "staff")]


@pytest.fixture(params=[*sorted(deck_samples.ALL), *SHIPPED_DECKS])
def any_deck_name(request):
    """The name of one deck after another, those of the shipped lessons too."""
    return request.param


@pytest.fixture(params=sorted(deck_samples.ALL))
def deck_name(request):
    """The name of one sample deck after another."""
    return request.param
