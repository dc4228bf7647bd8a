"""The reference of the lesson format tells of every key, every name and every limit that there is."""

import re
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from builders.lesson.model import Lesson
from builders.lesson.session import SlideName
from builders.source.source_text import MAX_BYTES
from builders.terms.fields import FIELDS, LOGOS, STAFF_ONLY
from builders.terms.rich_text import MAX_LENGTH, MAX_SIGNS
from builders.terms.values import AudienceChoice, Confidence, Nation, PhaseChoice

ROOT = Path(__file__).parents[2]
REFERENCE = (ROOT / "docs" / "lesson-format.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([\w-]+)(?=`|: )", REFERENCE))
"""What stands in code, whole or in front of a colon."""


def parts(model, seen):
    """Return the model and every model that a field of it may hold."""
    if model in seen:
        return seen
    seen.add(model)
    waiting = [field.annotation for field in model.model_fields.values()]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            parts(kind, seen)
        else:
            waiting += get_args(kind)
    return seen


PARTS = sorted(parts(Lesson, set()), key=lambda part: part.__name__)
KEYS = sorted({(part.__name__, key) for part in PARTS for key in part.model_fields})


def it_looks_at_the_whole_model():
    assert {"Lesson", "Risk", "ActionStep", "Decision", "Stage", "Segment", "Term"} <= {part.__name__ for part in PARTS}


@pytest.mark.parametrize(("part", "key"), KEYS)
def it_tells_of_every_key(part, key):
    assert key in NAMED


@pytest.mark.parametrize("part", PARTS)
def it_stars_keys_that_must_be_there(part):
    for key, field in part.model_fields.items():
        starred = re.search(rf"`{key}`(?:, `[a-z_]+`)* \\\*|`{key}` \\\*|`kind: {key}`", REFERENCE)
        assert starred or not field.is_required() or f"`{key}: " in REFERENCE, key


@pytest.mark.parametrize(
    "name",
    [name for choice in (AudienceChoice, Confidence, Nation, PhaseChoice, SlideName) for name in get_args(choice)],
)
def it_tells_of_every_name_to_choose_from(name):
    assert name in NAMED


@pytest.mark.parametrize("name", [name for name in FIELDS if name.startswith("session.")])
def it_tells_of_every_detail_of_a_session(name):
    told = next(line for line in REFERENCE.split("\n\n") if line.startswith("The details of a session"))
    assert f"`{{{name}}}`" in told


@pytest.mark.parametrize(
    "field",
    [field for field in FIELDS.values() if field.name.startswith("school.") and field.name not in LOGOS],
)
def it_tells_of_every_detail_of_the_school(field):
    holder, _, last = field.name.rpartition(".")
    told = next(line for line in REFERENCE.split("\n\n") if line.startswith("The details of the school"))
    everybody, staff_only = told.split("For staff only:")
    where = staff_only if field.audiences == STAFF_ONLY else everybody
    assert f"{{{field.name}}}" in where or (f"{{{holder}.…}}" in where and f"`{last}`" in where)


@pytest.mark.parametrize("limit", [f"{MAX_BYTES:,} bytes", f"{MAX_LENGTH:,} characters", f"{MAX_SIGNS} of the signs"])
def it_tells_of_every_limit(limit):
    assert limit in REFERENCE


def it_is_linked_from_where_authors_begin():
    assert "(docs/lesson-format.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert "(../docs/lesson-format.md)" in (ROOT / "lessons" / "README.md").read_text(encoding="utf-8")
