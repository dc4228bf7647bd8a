"""Colours by role, their contrast, and what becomes of a school's brand colour."""

from collections.abc import Mapping
from typing import Literal

from builders.frozen import dataclass, replace

Medium = Literal["print", "screen"]
Rgb = tuple[int, int, int]

_LIGHT = ("white", "sand", "caution-tint", "never-tint", "ink-tint")
"""Grounds on which links may stand, which have the accent's colour."""

TEXT_CONTRAST = 4.5
"""Least contrast of text, WCAG 2.2, success criterion 1.4.3."""


def rgb(colour: str) -> Rgb:
    """Return red, green and blue (0 to 255) of `#rrggbb`. Raises ValueError for anything else."""
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"{colour!r} is not a colour like #0F766E")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    channels = [value / 255 for value in rgb(colour)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(colour: str, other: str, share: float) -> str:
    """Return `colour` with `share` (0 to 1) of `other` mixed in."""
    blended = (round(a + (b - a) * share) for a, b in zip(rgb(colour), rgb(other), strict=True))
    return "#" + "".join(f"{value:02X}" for value in blended)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one medium by role, for example `palette["accent-tint"]`."""

    roles: Mapping[str, str]

    def __getitem__(self, role: str) -> str:
        """Return the colour of a role as `#rrggbb`. Raises KeyError for an unknown role."""
        return self.roles[role]


@dataclass(frozen=True, slots=True)
class Brand:
    """What became of a school's brand colour: the accent used, and whether it had to be darkened."""

    asked: str
    used: str

    @property
    def adjusted(self) -> bool:
        """True where the colour as asked for would have been too faint."""
        return self.asked.lower() != self.used.lower()


def fit_brand(colour: str, grounds: tuple[str, ...]) -> Brand:
    """Return the brand colour, darkened just so far that it reads on each of `grounds`."""
    for step in range(101):
        used = mix(colour, "#000000", step / 100)
        if all(contrast(used, ground) >= TEXT_CONTRAST for ground in grounds):
            return Brand(colour, used if step else colour.upper())
    return Brand(colour, "#000000")


def with_brand(palette: Palette, colour: str) -> tuple[Palette, Brand]:
    """Return the palette with the accent, its tint and the route line led by a school's brand colour."""
    grounds = tuple(palette[role] for role in _LIGHT)
    first = fit_brand(colour, grounds)
    tint = mix(first.used, palette["white"], 0.88)
    brand = replace(fit_brand(first.used, (*grounds, tint)), asked=colour)
    changed = {"accent": brand.used, "accent-tint": tint, "route": mix(brand.used, palette["white"], 0.25)}
    return Palette({**palette.roles, **changed}), brand
