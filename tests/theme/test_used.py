"""No number of taste stands in the theme without being read."""

import re
from pathlib import Path

import pytest

from builders.assets import SHIPPED, Assets
from builders.theme.load import load_theme

PACKAGE = Path(__file__).parents[2] / "builders"
THEME = load_theme(Assets())
LAYOUTS = (SHIPPED / "assets" / "layouts.yaml").read_text(encoding="utf-8")
FILE = (SHIPPED / "assets" / "theme.yaml").read_text(encoding="utf-8")


def code(folder):
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((PACKAGE / folder).rglob("*.py")))


PDF, SLIDES, WORD = code("writers/pdf"), code("slides") + code("writers/pptx"), code("writers/docx")


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (part, name)
        for part in ("page", "space", "size", "line", "chart", "radius", "cut", "certificate")
        for name in type(getattr(THEME.print, part)).model_fields
    ],
)
def it_reads_every_length_of_paper(part, name):
    called = {"line": "(line|weight)", "certificate": "(certificate|look)"}.get(part, part)
    assert re.search(rf"\b{called}\.{name}\b", PDF + code("theme"))


@pytest.mark.parametrize("name", THEME.print.type)
def it_sets_something_in_every_type(name):
    assert f'"{name}"' in PDF or f"title: {name}," in FILE or f"title: {name} " in FILE


@pytest.mark.parametrize(
    ("part", "name"), [(part, name) for part in ("boxes", "lengths", "strokes") for name in getattr(THEME.slides, part)]
)
def it_reads_every_length_of_slides(part, name):
    assert f'"{name}"' in SLIDES


@pytest.mark.parametrize("name", THEME.slides.ladders)
def it_sets_something_at_the_sizes_of_every_ladder(name):
    place = rf": (?:-?[\d.c]+e? ){{4}}{name}\b"
    assert f'"{name}"' in SLIDES or re.search(place, LAYOUTS)


@pytest.mark.parametrize("name", type(THEME.word).model_fields)
def it_reads_every_length_of_word_files(name):
    assert re.search(rf"\bword\.{name}\b", WORD)
