"""What the tests of the deck writer share: the theme, the sample decks as files, LibreOffice's drawing of them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from builders.assets import Assets
from builders.theme.load import load_theme
from builders.writers.pptx.write import write

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[2] / "slides"))

import deck_samples
from deck_names import SAMPLES, SHIPPED_DECKS
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


VALIDATOR = Path(__file__).parents[3] / "tools" / "ooxml-validator"


@pytest.fixture(params=[*SAMPLES, *SHIPPED_DECKS])
def any_deck_name(request):
    """The name of one deck after another, those of the shipped lessons too."""
    return request.param


@pytest.fixture(params=SAMPLES)
def deck_name(request):
    """The name of one sample deck after another."""
    return request.param


@pytest.fixture
def sdk(needs):
    """Return `sdk(files)`, the number of errors that Microsoft's SDK finds in each."""
    needs("node")
    needs("npm")

    def run(files):
        command = [sys.executable, str(VALIDATOR), *map(str, files)]
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if ran.returncode == 2 and not os.environ.get("CI"):
            pytest.skip(ran.stderr.strip().splitlines()[-1])
        return [each["errors"] for each in json.loads(ran.stdout)]

    return run


@pytest.fixture
def audit():
    """Return `audit(file)`, the errors and warnings that openxml-audit finds."""
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
    return lambda file: [error.description for error in validator.validate(str(file)).errors]
