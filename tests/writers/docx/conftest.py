"""What the tests of the Word writer share: the theme, every shipped Word file, samples of every block."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "pdf"))

import samples
from openxml_audit import FileFormat, OpenXmlValidator
from shipped import shipped

from builders.assets import Assets
from builders.theme.load import load_theme
from builders.writers.docx.write import write

VALIDATOR = Path(__file__).parents[3] / "tools" / "ooxml-validator"
SAMPLES = [name for name, make in samples.ALL.items() if make().form == "sheet"]


@pytest.fixture(scope="session")
def theme():
    return load_theme(Assets())


@pytest.fixture(scope="session")
def files(theme):
    """Every shipped Word file and the samples of paper by name: each one's document and its bytes."""
    documents = {name: samples.ALL[name]() for name in SAMPLES} | shipped("docx")
    return {name: (document, write(document, theme).data) for name, document in documents.items()}


@pytest.fixture(scope="session")
def sdk(needs):
    """Return `sdk(paths)`, the errors that Microsoft's SDK finds in each."""
    needs("node")
    needs("npm")

    def run(paths):
        command = [sys.executable, str(VALIDATOR), *map(str, paths)]
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if ran.returncode == 2 and not os.environ.get("CI"):
            pytest.skip(ran.stderr.strip().splitlines()[-1])
        return [each["errors"] for each in json.loads(ran.stdout)]

    return run


@pytest.fixture(scope="session")
def audit():
    """Return `audit(path)`, the errors and warnings that openxml-audit finds."""
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
    return lambda path: [error.description for error in validator.validate(str(path)).errors]


@pytest.fixture(scope="session")
def paths(files, tmp_path_factory):
    """The paths of all these files, written out."""
    folder = tmp_path_factory.mktemp("word")
    for name, (_, data) in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    return {name: folder / f"{name}.docx" for name in files}
