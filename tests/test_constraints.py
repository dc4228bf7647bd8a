"""The exact versions that a build installs."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WANTED = [Requirement(line) for line in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"])]
LINES = [line for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
PINNED = dict(line.split("==") for line in LINES)

SAFE_FROM = {
    "distributed": "2026.1",
    "fsspec": "2026.6",
    "jinja2": "3.1.6",
    "pillow": "12.3",
    "reportlab": "4.4.9",
}
"""Below these, known faults let a document do harm."""


def they_name_versions_and_no_addresses():
    assert [line for line in LINES if not re.fullmatch(r"[a-z0-9-]+==[0-9][A-Za-z0-9.]*", line)] == []
    assert sorted(PINNED) == list(PINNED)


@pytest.mark.parametrize("requirement", WANTED, ids=lambda requirement: requirement.name)
def they_hold_what_the_project_asks_for(requirement):
    assert requirement.specifier.contains(PINNED[requirement.name.lower()])


@pytest.mark.parametrize("requirement", WANTED, ids=lambda requirement: requirement.name)
def they_hold_what_that_in_turn_asks_for(requirement):
    wanted = map(Requirement, metadata.requires(requirement.name) or ())
    needed = {
        one.name.lower().replace("_", "-") for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})
    }
    assert needed <= set(PINNED)


@pytest.mark.parametrize(("name", "oldest"), SAFE_FROM.items())
def they_are_not_older_than_is_safe(name, oldest):
    (wanted,) = (one for one in WANTED if one.name == name)
    assert Version(metadata.version(name)) >= Version(oldest)
    assert not wanted.specifier.contains(f"{Version(oldest).major}.0")
