"""What the tests of slides share: the screen's theme and a brief to compose for."""

import sys
from pathlib import Path

import pytest

from builders.assets import Assets
from builders.slides.page import Brief
from builders.theme.load import load_theme

sys.path.insert(0, str(Path(__file__).parent))

import deck_samples


@pytest.fixture(scope="session")
def theme():
    return load_theme(Assets()).slides


@pytest.fixture
def brief(theme):
    title = deck_samples.words("Signs to notice")
    phrases = deck_samples.Words("en-GB", deck_samples.PHRASES)
    return Brief("signs", title, part="Risks", theme=theme, phrases=phrases, edition="England")
