"""The template is a CSV that a spreadsheet opens and the build reads."""

import subprocess
import sys
from pathlib import Path

from builders.school.columns import dotted_keys

ROOT = Path(__file__).parents[2]


def it_is_printed_byte_for_byte():
    command = [sys.executable, str(ROOT / "make_packs.py"), "schools-template"]
    finished = subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert finished.stdout == ",".join(dotted_keys()).encode() + b"\r\n"
    assert finished.stderr == b""


def it_explains_what_to_do_with_it(packs):
    out = " ".join(packs("schools-template", "--help").out.split())
    assert "Format the columns of telephone numbers as text" in out
    assert "make-packs build --schools schools.csv" in out
    assert "authority.yaml" in out
