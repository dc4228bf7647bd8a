"""Where the readers of written files are, for tests of several formats, and the office that draws them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [
    str(HERE),
    str(HERE / "pdf"),
    str(HERE / "pptx"),
    str(HERE / "docx"),
    str(HERE / "html"),
    str(HERE / "gift"),
    str(HERE.parent / "slides"),
]

UNO = (
    "/usr/bin/python3",
    "/usr/lib/libreoffice/program/python",
    "/Applications/LibreOffice.app/Contents/Resources/python",
)
"""Where a Python may be that has LibreOffice's `uno`."""


@pytest.fixture(scope="session")
def office(needs, figure, tmp_path_factory):
    """Return an office, one process for all tests (`tests/conftest.py`); the test is skipped where there is none."""
    from office import Office

    soffice = needs("soffice")
    python = next((path for path in UNO if _has_uno(path)), None)
    if python is None and os.environ.get("CI"):
        pytest.fail("no Python here has LibreOffice's uno; .ci/run must install python3-uno")
    if python is None:
        pytest.skip("no Python here has LibreOffice's uno (python3-uno)")
    running = Office(soffice, python, tmp_path_factory.mktemp("office"))
    figure("Processes of LibreOffice", 1)
    yield running
    running.close()


def _has_uno(python):
    return Path(python).exists() and not subprocess.run([python, "-c", "import uno"], capture_output=True).returncode
