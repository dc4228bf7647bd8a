"""Roles of the palette as colours of the file's theme, with the colour itself for programs that read no theme."""

from builders.theme.colours import Palette
from builders.writers.office.slots import SLOTS

_NAMES = {"dk1": "dark1", "lt1": "light1", "dk2": "dark2", "lt2": "light2"}
"""What Word calls the first four slots of a theme."""


def text_colour(role: str, palette: Palette) -> str:
    """Return the element that colours words."""
    return f'<w:color w:val="{_hex(role, palette)}"{_theme(role, "themeColor")}/>'


def shading(role: str, palette: Palette) -> str:
    """Return the element that lays a ground under words or into a cell."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(role, palette)}"{_theme(role, "themeFill")}/>'


def line(side: str, role: str, palette: Palette, *, eighths: int, space: int = 0) -> str:
    """Return the element of one side of a border, `space` points away from the words."""
    colour = f'w:color="{_hex(role, palette)}"{_theme(role, "themeColor")}'
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" {colour}/>'


def _hex(role: str, palette: Palette) -> str:
    return palette[role][1:].upper()


def _theme(role: str, name: str) -> str:
    """The attribute that names the slot of a role, nothing for a role without one."""
    slot = SLOTS.get(role)
    return f' w:{name}="{_NAMES.get(slot, slot)}"' if slot else ""
