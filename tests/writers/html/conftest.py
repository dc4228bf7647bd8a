"""What the tests of web pages share: the theme, the handouts of the shipped lessons as pages."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "pdf"))

from shipped import shipped

from builders.assets import Assets
from builders.theme.load import load_theme
from builders.writers.html.write import write


@pytest.fixture(scope="session")
def theme():
    return load_theme(Assets())


@pytest.fixture(scope="session")
def handouts(theme):
    """The document and the page of each handout, by lesson and audience."""
    return {name: (document, write(document, theme).data) for name, document in shipped("html").items()}
