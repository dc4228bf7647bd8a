"""Styles of callouts: a role's ground, its bar at the start edge, its heading."""

from collections.abc import Iterator, Mapping
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
    """Yield three styles for each role of a callout: text, list, and a heading for each level of `others`."""
    levels = [name for name in others if name.startswith("Heading")]
    for role in get_args(CalloutRole):
        look = theme.print.panels[role]
        name, shown = panel_style(role), f"Callout {role.capitalize()}"
        types = theme.print.type
        text = types["emergency-body" if role == "emergency" else "panel"]
        dark = look.ground in _DARK
        colour = "white" if dark else None
        words = word_looks(theme.paper, text, colour=colour)
        yield Style(name, shown, _looks(theme, look, look.ground, text) + words)
        opening, under = paragraph_looks(theme.paper, before_pt=theme.word.gap), _start(theme) + theme.word.hang
        yield Style(f"{name}Opening", f"{shown} Opening", opening, name)
        yield Style(f"{name}List", f"{shown} List", "", name)
        yield Style(f"{name}Continue", f"{shown} Continue", _moved(theme, under), name)
        if role == "emergency":
            large = types["emergency"]
            yield Style(f"{name}Number", f"{shown} Number", _looks(theme, look, look.ground, large)
                        + word_looks(theme.paper, large, colour=colour))  # fmt: skip
        head = _head(look)
        title_colour = "white" if head in _DARK else look.title_colour
        for heading in levels:
            titled = _looks(theme, look, head, types[look.title], heading=True)
            yield Style(
                f"{name}{heading}", f"{shown} {others[heading].name}",
                titled + word_looks(theme.paper, types[look.title], colour=title_colour, strong=True),
                heading, name,
            )  # fmt: skip


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


def _looks(theme: Theme, look: PanelLook, ground: str | None, role: TypeRole, *, heading: bool = False) -> str:
    """Properties of a paragraph in a panel: nothing between it and the next, so that their grounds join."""
    word = theme.word
    filled = ground or "white"
    bar = look.bar or look.line or look.icon_colour
    inline, block = round(word.panel_inline), round(word.panel_block)
    # Lines in the colour of the ground make room around the words; paragraphs with the same lines share one frame.
    lines = {
        side: line(side, filled, theme.paper, eighths=_THIN, space=inline if side == "right" else block)
        for side in ("top", "bottom", "right")
    }
    lines["left"] = line("left", bar, theme.paper, eighths=eighths(word.bar), space=inline)
    return paragraph_looks(
        theme.paper,
        before_pt=word.subheading if heading else 0,
        after_pt=0,
        line=pitch(role, theme),
        start_pt=_start(theme),
        end_pt=_end(theme),
        box=Box(tuple(lines[side] for side in _SIDES), filled if filled != "white" else None),
        keep_next=heading,
        keep_lines=True,
    )


def _start(theme: Theme) -> float:
    return theme.word.bar + theme.word.panel_inline


def _end(theme: Theme) -> float:
    return theme.word.panel_inline + _THIN / 8


def _moved(theme: Theme, start_pt: float) -> str:
    """The words under an item of a list; the bar stays where it is."""
    return paragraph_looks(theme.paper, start_pt=start_pt, end_pt=_end(theme))
