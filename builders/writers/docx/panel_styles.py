"""Styles of callouts: a role's ground, its bar at the start edge, its heading."""

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from builders.document import CalloutRole
from builders.theme.print import PanelLook, TypeRole
from builders.theme.theme import Theme
from builders.writers.docx.colours import line
from builders.writers.docx.place import DEEPEST, panel_style
from builders.writers.docx.style import Box, Style, paragraph_looks, pitch, word_looks
from builders.writers.docx.units import eighths

_SIDES = ("top", "left", "bottom", "right")
_DARK = ("ink", "never", "accent")
"""Grounds on which words are white."""
_THIN = 4
"""Eighths of a point."""


def panel_styles(theme: Theme, others: Mapping[str, Style]) -> Iterator[Style]:
    """Yield the styles of each role of a callout: text, list, and a heading for each of `others`."""
    headings = [style for name, style in others.items() if name.startswith("Heading")]
    for role in get_args(CalloutRole):
        yield from _texts(theme, role)
        yield from _headings(theme, role, headings)


def _texts(theme: Theme, role: CalloutRole) -> Iterator[Style]:
    look, types = theme.print.panels[role], theme.print.type
    name, shown = panel_style(role), _shown(role)
    text = types["emergency-body" if role == "emergency" else "panel"]
    colour = "white" if look.ground in _DARK else None
    words = word_looks(theme.paper, text, colour=colour)
    yield Style(name, shown, _looks(theme, look, look.ground, text) + words)
    yield Style(f"{name}Opening", f"{shown} Opening", paragraph_looks(theme.paper, before_pt=theme.word.gap), name)
    yield Style(f"{name}List", f"{shown} List", "", name)
    under = _looks(theme, look, look.ground, text, moved_pt=theme.word.hang)
    yield Style(f"{name}Continue", f"{shown} Continue", under, name)
    if role == "emergency":
        large = types["emergency"]
        looks = _looks(theme, look, look.ground, large) + word_looks(theme.paper, large, colour=colour)
        yield Style(f"{name}Number", f"{shown} Number", looks)


def _headings(theme: Theme, role: CalloutRole, headings: Iterable[Style]) -> Iterator[Style]:
    look = theme.print.panels[role]
    ground, title = _head(look), theme.print.type[look.title]
    colour = "white" if ground in _DARK else look.title_colour
    looks = _looks(theme, look, ground, title, heading=True)
    looks += word_looks(theme.paper, title, colour=colour, strong=True)
    name, shown = panel_style(role), _shown(role)
    for style in headings:
        yield Style(f"{name}{style.id}", f"{shown} {style.name}", looks, style.id, name)


def _shown(role: CalloutRole) -> str:
    return f"Callout {role.capitalize()}"


def _head(look: PanelLook) -> str | None:
    """The ground of the heading."""
    return look.head if look.head not in (None, "white") else look.ground


def dark_styles(theme: Theme) -> frozenset[str]:
    """Return the ids of styles of callouts that set white words on a dark ground."""
    found = set()
    for role in get_args(CalloutRole):
        look, name = theme.print.panels[role], panel_style(role)
        if look.ground in _DARK:
            found |= {name, *(f"{name}{part}" for part in ("Opening", "List", "Continue", "Number"))}
        if _head(look) in _DARK:
            found |= {f"{name}Heading{level}" for level in range(1, DEEPEST + 1)}
    return frozenset(found)


def _looks(
    theme: Theme,
    look: PanelLook,
    ground: str | None,
    role: TypeRole,
    *,
    heading: bool = False,
    moved_pt: float = 0,
) -> str:
    """Properties of a paragraph in a panel: nothing between it and the next, so that their grounds join.

    The bar stays where it is beside words that are `moved_pt` in.
    """
    word = theme.word
    filled = ground or "white"
    bar = look.bar or look.line or look.icon_colour
    inline, block = round(word.panel_inline), round(word.panel_block)
    # Lines in the colour of the ground make room around the words; paragraphs with the same lines share one frame.
    lines = {
        side: line(side, filled, theme.paper, eighths=_THIN, space=inline if side == "right" else block)
        for side in ("top", "bottom", "right")
    }
    lines["left"] = line("left", bar, theme.paper, eighths=eighths(word.bar), space=inline + round(moved_pt))
    return paragraph_looks(
        theme.paper,
        before_pt=word.subheading if heading else 0,
        after_pt=0,
        line=pitch(role, theme),
        start_pt=word.bar + word.panel_inline + moved_pt,
        end_pt=word.panel_inline + _THIN / 8,
        box=Box(tuple(lines[side] for side in _SIDES), filled if filled != "white" else None),
        keep_next=heading,
        keep_lines=True,
    )
