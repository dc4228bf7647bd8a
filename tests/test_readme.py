"""Everything that can be typed is told to people."""

import re
from pathlib import Path

import pytest

from builders.cli.app import app
from builders.cli.options import AUDIENCES, NATIONS
from builders.kinds.table import KINDS
from builders.writers.table import WRITERS

ROOT = Path(__file__).parents[1]
TOLD = "\n".join(
    path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
)
OPTIONS = sorted(
    {name for command in app.commands.values() for option in command.params for name in option.opts if name[:2] == "--"}
)


@pytest.mark.parametrize("command", app.commands)
def it_tells_of_every_command(command):
    assert f"make-packs {command}" in TOLD


@pytest.mark.parametrize("option", OPTIONS)
def it_tells_of_every_option(option):
    assert f"`{option}" in TOLD


@pytest.mark.parametrize("name", [*KINDS, *WRITERS, *AUDIENCES, *NATIONS])
def it_tells_of_every_name_that_an_option_takes(name):
    assert re.search(rf"`[^`\n]*\b{name}\b[^`\n]*`", TOLD)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def it_shows_every_document_that_a_lesson_is_made_into(kind):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (only,) = re.findall(r"^\| `--only.*$", readme, re.MULTILINE)
    assert f"`{kind.name}`" in only
    if kind.on_request:
        return
    (row,) = re.findall(rf"^\| `{kind.name}` \| ([^|]*) \| ([^|]*) \|", readme, re.MULTILINE)
    formats = ", ".join(kind.formats)
    assert row == tuple(formats if audience in kind.audiences else "–" for audience in AUDIENCES)


def it_marks_the_test_command_that_ci_runs():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"<!-- test-command -->\n```\w*\n(.+)\n```", readme)
    assert "-m venv" in command
    assert command.endswith("-m pytest")


def it_explains_the_output_folder_in_the_words_that_every_output_folder_gets():
    shipped = (ROOT / "assets" / "output-readme.md").read_bytes()
    assert (ROOT / "output" / "README.md").read_bytes() == shipped
