"""The page on accessibility names every rule that decks are held to, and no other."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOC = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")


def rules():
    """Return the names in the table of rules, read without running it."""
    tree = ast.parse((ROOT / "tests" / "writers" / "pptx" / "accessibility_lint.py").read_text(encoding="utf-8"))
    table = next(
        node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "RULES"
    )
    return [key.value for key in table.keys]


def it_names_every_rule_in_order():
    assert re.findall(r"^\| `([a-z-]+)` \|", DOC, re.MULTILINE) == rules()


def it_names_files_that_are_there():
    named = re.findall(r"`(tests/[\w/.]+)`", DOC)
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def it_is_linked_from_the_readme():
    assert "(docs/accessibility.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
