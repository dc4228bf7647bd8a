"""Decks that PowerPoint should open without a word: two validators and a lint of our own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from package_lint import lint

from builders.assets import SHIPPED
from builders.writers.pptx.template import FILE, template

VALIDATOR = Path(__file__).parents[3] / "tools" / "ooxml-validator"
TEMPLATE = SHIPPED / "assets" / FILE


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def it_passes_microsofts_sdk(deck_files, needs):
    needs("node")
    needs("npm")
    files = [TEMPLATE, *deck_files.values()]
    ran = run(sys.executable, str(VALIDATOR), *map(str, files))
    if ran.returncode == 2 and not os.environ.get("CI"):
        pytest.skip(ran.stderr.strip().splitlines()[-1])
    found = json.loads(ran.stdout)
    assert [each["errors"] for each in found] == [[]] * len(files), ran.stdout


def it_passes_openxml_audit(deck_files):
    files = [TEMPLATE, *deck_files.values()]
    start = "import sys; from openxml_audit.cli import main; sys.exit(main())"
    found = []
    for file in files:
        ran = run(sys.executable, "-c", start, "-f", "microsoft365", "-o", "json", "-m", "0", str(file))
        found += json.loads(ran.stdout)
    assert [(each["error_count"], each["warning_count"]) for each in found] == [(0, 0)] * len(files), found


def it_passes_the_lint(every_deck, any_deck_name):
    assert lint(every_deck[any_deck_name][1]) == []


def it_passes_the_lint_as_a_template():
    assert lint(TEMPLATE.read_bytes()) == []


def it_ships_the_template_that_the_layouts_make(theme):
    made = template(theme).to_bytes()
    assert made == TEMPLATE.read_bytes(), "run python -m builders.writers.pptx.template"
