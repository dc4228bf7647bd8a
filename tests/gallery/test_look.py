"""The style sheet takes its colours and lengths from the theme, and the theme gives no more than is taken."""

import re

import pytest

from builders.assets import SHIPPED, Assets
from builders.icons import names
from builders.kinds.table import KINDS
from builders.theme.load import load_theme
from builders.writers.table import WRITERS

THEME = load_theme(Assets())
SHEET = (SHIPPED / "assets" / "gallery" / "look.css").read_text(encoding="utf-8")
TAKEN = set(re.findall(r"var\(--([a-z-]+)\)", SHEET))


def it_takes_only_what_the_theme_gives():
    given = {f"colour-{role}" for role in THEME.screen.roles}
    given |= {name.replace("_", "-") for name in THEME.web.properties()} | set(THEME.gallery.properties())
    assert TAKEN - given == set()


@pytest.mark.parametrize("name", THEME.gallery.properties())
def it_takes_every_length_of_the_gallery(name):
    assert name in TAKEN


def it_names_no_colour_of_its_own():
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", SHEET.replace("#finder", "").replace("#found", ""))


def it_has_an_icon_for_every_format_and_no_other():
    assert set(WRITERS) <= set(THEME.gallery.icons) <= {*WRITERS, *KINDS}
    assert set(THEME.gallery.icons.values()) <= set(names())


def it_asks_for_nothing_from_elsewhere():
    assert not re.search(r"url\(|@import|https?:", SHEET)
