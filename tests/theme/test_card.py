import re

import pytest
from pydantic import ValidationError

from builders.assets import Assets
from builders.fonts import face
from builders.icons import names
from builders.problems import InputFault
from builders.theme.card import CardTheme
from builders.theme.load import load_theme
from builders.theme.print import SizeTheme, SpaceTheme


@pytest.fixture(scope="module")
def theme():
    return load_theme(Assets())


def it_changes_only_what_paper_has(theme):
    assert set(theme.card.space) <= set(SpaceTheme.model_fields)
    assert set(theme.card.size) <= set(SizeTheme.model_fields)
    assert set(theme.card.panels) <= set(theme.print.panels)
    assert set(theme.card.entries) <= set(theme.print.entries)
    assert set(theme.card.near) <= set(theme.card.type)


def it_refuses_a_length_that_paper_does_not_have(theme):
    with pytest.raises(ValidationError, match="paper has no length called hems"):
        CardTheme.model_validate({**theme.card.model_dump(), "space": {"hems": 3}})


def it_names_only_faces_icons_and_colours_that_exist(theme):
    for role in theme.card.type.values():
        assert all(face(name).file for name in (role.regular, role.strong, role.number))
        assert theme.paper[role.colour]
    for look in (*theme.card.panels.values(), *theme.card.entries.values()):
        assert look.icon is None or look.icon in names()
        assert theme.paper[look.icon_colour]


@pytest.mark.parametrize("scales", [(), (0.8, 1.2), (1.0, 0.0), (1.0, float("nan"))])
def it_refuses_scales_at_which_no_card_can_be_set(theme, scales):
    with pytest.raises(ValidationError):
        CardTheme.model_validate({**theme.card.model_dump(), "scales": scales})


def it_tells_where_a_scale_is_wrong(tmp_path):
    shipped = Assets().read_text("theme.yaml")
    (tmp_path / "assets").mkdir()
    wrong = re.sub(r"scales: .*", "scales: [0]", shipped, count=1)
    (tmp_path / "assets" / "theme.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(InputFault, match=r"^assets/theme\.yaml:\d+:\d+: 0 is too small; write more than 0"):
        load_theme(Assets(tmp_path))


def it_sets_every_type_that_a_card_may_hold_large_enough(theme):
    """Whatever block stands on a card, none of its words are set as on a sheet."""
    smallest = theme.card.on(theme.print, theme.card.scales[-1])
    for name, role in smallest.type.items():
        assert role.size >= (15 if name in theme.card.near else theme.card.least), name


def it_keeps_the_line_pitch_in_proportion(theme):
    once, half = (theme.card.on(theme.print, scale).type["heading"] for scale in (1, 0.8))
    assert half.leading / half.size == pytest.approx(once.leading / once.size)


def it_scales_lengths_and_leaves_the_rest_of_paper_alone(theme):
    large = theme.card.on(theme.print, 2)
    assert large.size.disc == 2 * theme.card.size["disc"]
    assert large.space.quiet == theme.print.space.quiet
    assert large.page == theme.print.page
