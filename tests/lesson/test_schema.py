"""The schemas for editors are those of the models."""

import pytest

from builders.lesson.schema import FOLDER, SCHEMAS, schema


@pytest.mark.parametrize("name", SCHEMAS)
def it_is_fresh(name):
    told = "run `python -m builders.lesson.schema` and look at the difference"
    assert (FOLDER / name).read_text(encoding="utf-8") == schema(SCHEMAS[name]), told


def it_is_named_by_every_shipped_lesson():
    for path in (FOLDER.parents[1] / "lessons").glob("[!_]*/lesson.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first == "# yaml-language-server: $schema=../../assets/schema/lesson.schema.json"
