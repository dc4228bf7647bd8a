"""Icons as native freeforms: tiny, editable, in colours of the theme."""

from functools import lru_cache

from builders import icons
from builders.slides.slide import Icon
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.shapes import line_xml, named
from builders.writers.pptx.units import frame

_SCALE = 1000
"""Units of a path for each unit of an icon's box."""
_STROKE, _LARGE_STROKE, _LARGE_PT = 2.0, 1.6, 144.0
"""Stroke in units of an icon's box; thinner from two inches on."""


def icon_xml(pen: Pen, icon: Icon) -> str:
    """Return an icon drawn in strokes with round caps."""
    stroke = _LARGE_STROKE if icon.box.width_pt >= _LARGE_PT else _STROKE
    line = line_xml(pen, icon.colour, icon.box.width_pt * stroke / icons.BOX, rounded=True)
    return (
        f"<p:sp><p:nvSpPr>{named(pen, f'Icon {icon.icon}', icon.alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{frame(icon.box)}{_geometry(icon.icon)}<a:noFill/>{line}</p:spPr></p:sp>"
    )


@lru_cache(maxsize=256)
def _geometry(name: str) -> str:
    steps = "".join(_step(command) for command in icons.commands(name))
    side = icons.BOX * _SCALE
    path = f'<a:path w="{side}" h="{side}" fill="none">{steps}</a:path>'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst>{path}</a:pathLst></a:custGeom>"
    )


def _step(command: icons.Command) -> str:
    letter, *numbers = command
    points = "".join(
        f'<a:pt x="{_units(x)}" y="{_units(y)}"/>' for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    )
    match letter:
        case "M":
            return f"<a:moveTo>{points}</a:moveTo>"
        case "L":
            return f"<a:lnTo>{points}</a:lnTo>"
        case "C":
            return f"<a:cubicBezTo>{points}</a:cubicBezTo>"
        case _:
            return "<a:close/>"


def _units(value: str | float) -> int:
    return round(float(value) * _SCALE)
