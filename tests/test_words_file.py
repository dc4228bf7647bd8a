"""Every phrase is said somewhere, and every phrase that is said stands in the file."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

from builders.assets import Assets
from builders.kinds.review import LABELLED
from builders.lesson.model import Lesson
from builders.nations import NationTerms
from builders.terms.fields import FIELDS
from builders.terms.values import Nation
from builders.words_file import load_words
from builders.writers.table import WRITERS

PACKAGE = Path(__file__).parents[1] / "builders"
TEMPLATES = PACKAGE.parent / "assets" / "templates"
PHRASES = load_words(Assets(), "en-GB").phrases

FAMILIES = {
    "audience.": ("parents", "staff", "leads", "presenters"),
    "gallery.format-": tuple(WRITERS),
    "local.": tuple(NationTerms.model_fields),
    "nation.": get_args(Nation),
    "month.": tuple(str(month) for month in range(1, 13)),
    "weekday.": tuple(str(day) for day in range(1, 8)),
    "review.field-": LABELLED,
    "review.part-": tuple(Lesson.model_fields),
    "review.readers-": ("parents", "staff", "leads", "both"),
}
"""How code begins the names that it puts together, and all that may follow."""


def pieces():
    """Return every text constant of the package, and the beginning of every text with a hole in it.

    To the constants belong the phrases that templates of pages name.
    """
    whole, begun = set(), set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(node.values[0].value)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
    for path in TEMPLATES.glob("*.html.j2"):
        whole |= set(re.findall(r'say\("([^"]+)"', path.read_text(encoding="utf-8")))
    return whole, begun


WHOLE, BEGUN = pieces()


@pytest.mark.parametrize("name", sorted(PHRASES))
def it_says_every_phrase(name):
    put_together = {beginning + end for beginning, ends in FAMILIES.items() for end in ends}
    roles = {field.role for field in FIELDS.values()}
    assert name in WHOLE | put_together | roles


def it_has_every_phrase_that_is_said():
    groups = "|".join(sorted({name.split(".")[0] for name in PHRASES}))
    named = {text for text in WHOLE if re.fullmatch(rf"({groups})\.[a-z]+(-[a-z]+)*", text)}
    school = {key for name in FIELDS for key in (name, name.removeprefix("school."))}
    modules = {text for text in named if text.endswith(".py")}
    assert named - school - modules - set(PHRASES) == set()


@pytest.mark.parametrize("beginning", sorted(FAMILIES))
def it_puts_names_together_only_where_this_test_knows_it(beginning):
    assert beginning in BEGUN


def it_has_all_of_a_closed_family():
    closed = (
        "audience.",
        "gallery.format-",
        "local.",
        "nation.",
        "month.",
        "weekday.",
        "review.field-",
        "review.readers-",
    )
    needed = {beginning + end for beginning in closed for end in FAMILIES[beginning]}
    assert needed | {field.role for field in FIELDS.values()} <= set(PHRASES)
