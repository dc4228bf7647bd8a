import pytest
from pydantic import ValidationError

from builders.assets import Assets
from builders.document import BulletRole, CalloutRole, EntryRole
from builders.fonts import face
from builders.icons import names
from builders.theme.colours import contrast
from builders.theme.load import load_theme
from builders.theme.print import PrintTheme


@pytest.fixture(scope="module")
def theme():
    return load_theme(Assets())


def it_has_a_look_for_every_role(theme):
    assert set(CalloutRole.__args__) <= set(theme.print.panels)
    assert set(EntryRole.__args__) == set(theme.print.entries)
    assert set(BulletRole.__args__) == set(theme.print.bullets)


def it_names_only_faces_icons_and_colours_that_exist(theme):
    for role in theme.print.type.values():
        assert all(face(name).file for name in (role.regular, role.strong, role.number))
        assert theme.paper[role.colour]
    for look in (*theme.print.panels.values(), *theme.print.entries.values()):
        assert look.icon is None or look.icon in names()
        assert theme.paper[look.icon_colour]
        assert look.ground is None or theme.paper[look.ground]


def it_sets_no_type_below_clear_print(theme):
    assert min(role.size for role in theme.print.type.values()) >= 11
    assert theme.print.type["body"].size >= 12


def it_sets_no_type_below_clear_print_to_make_a_leaf_fit(theme):
    for step in (*theme.print.cut.steps, *theme.print.certificate.steps):
        roles = theme.print.at(step).type
        assert min(role.size for role in roles.values()) >= theme.print.least >= 11
        assert all(role.leading >= 1.1 * role.size for role in roles.values())


def it_sets_leaves_at_their_largest_first(theme):
    for steps in (theme.print.cut.steps, theme.print.certificate.steps):
        assert list(steps) == sorted(steps, key=lambda step: (-step.type, -step.space))
        assert theme.print.at(steps[0]).type["body"].size > theme.print.at(steps[-1]).type["body"].size


def it_never_leaves_a_pen_less_room_on_a_leaf(theme):
    pitches = [theme.print.at(step).size.writing_pitch for step in theme.print.cut.steps]
    assert min(pitches) == theme.print.size.writing_pitch < pitches[0]


def it_keeps_the_size_of_what_is_told_of_a_document(theme):
    small = theme.print.at(theme.print.cut.steps[-1]).type
    assert all(small[name] == theme.print.type[name] for name in ("label", "furniture", "banner"))


def it_draws_icons_and_frames_that_can_be_seen(theme):
    for look in theme.print.panels.values():
        ground = theme.paper[look.head or look.ground or "white"]
        if look.icon and not look.head:
            assert contrast(theme.paper[look.icon_colour], ground) >= 3
        if look.line and look.line != look.ground:
            assert contrast(theme.paper[look.line], theme.paper["white"]) >= 3


def it_reads_on_every_ground(theme):
    for look in theme.print.panels.values():
        ground = theme.paper[look.head or look.ground or "white"]
        assert contrast(theme.paper[look.title_colour], ground) >= 4.5


def it_does_not_know_other_keys(theme):
    with pytest.raises(ValidationError):
        PrintTheme.model_validate({**theme.print.model_dump(), "margin": 3})


def it_takes_space_from_between_things_only(theme):
    closer = theme.print.space.closer(0.5)
    assert closer.section == theme.print.space.section / 2
    assert closer.cell_block == theme.print.space.cell_block
