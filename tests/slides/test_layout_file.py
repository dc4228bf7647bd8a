"""The layouts as the file describes them."""

import pytest

from builders import icons
from builders.slides.layout_file import SLIDE, layouts
from builders.theme.colours import contrast

ALL = layouts()
FLOOR_PT = 482.5
"""Nothing but the footer, people on the ground and the opening's picture stands below 6.70 inches."""


@pytest.mark.parametrize("name", ALL)
def it_keeps_every_place_on_the_slide(name):
    for place in ALL[name].places.values():
        assert place.box.x_pt >= 0
        assert place.box.y_pt >= 0
        assert place.box.right_pt <= SLIDE.right_pt - 40
        assert place.box.bottom_pt <= FLOOR_PT + 10, place.name


@pytest.mark.parametrize("name", ALL)
def it_keeps_text_areas_apart(name):
    places = list(ALL[name].places.values())
    for at, one in enumerate(places):
        for other in places[at + 1 :]:
            apart = (
                one.box.right_pt <= other.box.x_pt + 0.1
                or other.box.right_pt <= one.box.x_pt + 0.1
                or one.box.bottom_pt <= other.box.y_pt + 0.1
                or other.box.bottom_pt <= one.box.y_pt + 0.1
            )
            assert apart, f"{one.name} and {other.name}"


@pytest.mark.parametrize("name", ALL)
def it_names_only_ladders_of_the_theme(name, theme):
    assert {place.ladder for place in ALL[name].places.values()} <= set(theme.ladders)


def it_gives_each_layout_a_title_of_its_own():
    assert len({layout.title for layout in ALL.values()}) == len(ALL)


def it_offers_teachers_a_short_gallery():
    assert 0 < len(ALL.offered) <= 48


def it_counts_cells_in_words():
    assert ALL["cards-3"].title == "Cards, three"
    assert set(ALL["cards-3"].places) == {"title", "risk 1", "hope 1", "risk 2", "hope 2", "risk 3", "hope 3"}


def it_never_lets_body_text_fall_below_the_floor(theme):
    small = {"source", "legend", "draft"}
    for name, ladder in theme.ladders.items():
        floor = 14 if name in small else 18
        assert min(size for step in ladder for size in step) >= floor, name


def it_has_an_icon_for_every_callout(theme):
    assert {look.icon for look in theme.callouts.values()} <= set(icons.names())


def it_sets_text_on_fills_that_it_can_be_read_on(theme):
    from builders.assets import Assets
    from builders.theme.load import load_theme

    palette = load_theme(Assets()).screen
    for layout in ALL.values():
        for place in layout.places.values():
            behind = [shape for shape in layout.shapes if shape.fill and _holds(shape.box, place.box)]
            ground = behind[-1].fill if behind else layout.ground
            assert contrast(palette[place.colour], palette[ground]) >= 4.5, f"{layout.name}: {place.name} on {ground}"


def _holds(outer, inner):
    return (
        outer.x_pt <= inner.x_pt + 0.1
        and outer.y_pt <= inner.y_pt + 0.1
        and outer.right_pt >= inner.right_pt - 0.1
        and outer.bottom_pt >= inner.bottom_pt - 0.1
    )
