"""Roles of the palette as colours of PowerPoint's theme, so that "change colours" changes them all."""

import colorsys
from collections.abc import Mapping
from functools import lru_cache

from builders.theme.colours import Palette, rgb
from builders.writers.office.slots import SLOTS

_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""Names that slides use for the first four slots (the master's colour map)."""
_DERIVED: Mapping[str, str] = {
    "route": "accent",
    "on-dark": "accent",
    "ink-tint": "ink",
    "footer-on-dark": "ink",
    "rule": "sand",
}
"""Roles without a slot, and the role of which they are a lighter or darker shade."""


def colour(role: str, palette: Palette) -> str:
    """Return the XML of a role's colour. Raises KeyError for a role that slides do not know."""
    return _colour(role, palette[role], palette[_DERIVED.get(role, role)])


def is_shade(role: str) -> bool:
    """Return whether a role's colour is written as a shade of another, so that it depends on the palette."""
    return role in _DERIVED


@lru_cache(maxsize=256)
def _colour(role: str, own: str, base: str) -> str:
    slot = SLOTS[_DERIVED.get(role, role)]
    name = _MAPPED.get(slot, slot)
    if role not in _DERIVED:
        return f'<a:schemeClr val="{name}"/>'
    return f'<a:schemeClr val="{name}">{_shade(base, own)}</a:schemeClr>'


def _shade(base: str, own: str) -> str:
    """The steps in hue, saturation and lightness from one colour to a shade of it; the hue is the base's."""
    (_, base_light, base_strength), (_, light, strength) = (
        colorsys.rgb_to_hls(*(channel / 255 for channel in rgb(each))) for each in (base, own)
    )
    steps = f'<a:satMod val="{_thousandths(strength / base_strength)}"/>' if base_strength else ""
    if light <= base_light:
        return steps + f'<a:lumMod val="{_thousandths(light / base_light)}"/>'
    kept = (1 - light) / (1 - base_light)
    return steps + f'<a:lumMod val="{_thousandths(kept)}"/><a:lumOff val="{_thousandths(1 - kept)}"/>'


def _thousandths(share: float) -> int:
    """A share in the thousandths of a per cent that DrawingML counts in."""
    return round(share * 100_000)
