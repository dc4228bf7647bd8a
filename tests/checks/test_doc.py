"""Every check is documented, under its name and with how it can turn out."""

import re
from pathlib import Path

from builders.build import staleness
from builders.checks.rules import Rules
from builders.checks.table import CHECKS

TOLD = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([a-z-]+)` \| (.+?) \| (error|warning|error or warning) \| (.*?) ?\|$", TOLD, re.MULTILINE)


def they_all_stand_in_the_table_and_nothing_else_does():
    assert sorted(name for name, *_ in ROWS) == sorted([*CHECKS, staleness.NAME])


def they_turn_out_as_it_says():
    assert {name: severity for name, _, severity, _ in ROWS if name in CHECKS} == {
        name: check.severity for name, check in CHECKS.items()
    }


def they_go_by_keys_of_the_rules_that_exist():
    named = {key for *_, goes_by in ROWS for key in re.findall(r"`([a-z_]+)`", goes_by)}
    assert named
    assert named <= {*Rules.model_fields, "youngest"}
