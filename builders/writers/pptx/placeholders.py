"""Placeholders of layouts: text areas with a prompt, without fill or insets, in reading order."""

from functools import lru_cache

from builders.slides.layout import Box, Layout, Place
from builders.theme.screen import ScreenTheme
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.text import ALIGNS, ANCHORS, spacing
from builders.writers.pptx.units import attribute, frame, text

FOOTER_INDEX, NUMBER_INDEX = 90, 91
NUMBER_BOX = Box(840, 500.4, 72, 21.6)
FOOTER_PT = 14
_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_ANY_NUMBER = "\u2039#\u203a"
"""What PowerPoint shows in a layout where slides have their number."""
FONT = '<a:latin typeface="+mn-lt"/>'
"""The theme's font, said outright: footers have no other style to take it from."""


def indexes(layout: Layout) -> dict[str, int]:
    """Return the numbers by which slides find the layout's placeholders; the title has none."""
    return _indexes(layout.name, tuple(layout.places))


@lru_cache(maxsize=128)
def _indexes(_name: str, names: tuple[str, ...]) -> dict[str, int]:
    return {name: index for index, name in enumerate(names)}


def placeholder_xml(pen: Pen, place: Place, theme: ScreenTheme, *, index: int) -> str:
    """Return the placeholder of a place; what it is called is its prompt."""
    kind = {
        "title": 'type="title" hasCustomPrompt="1"',
        "body": f'type="body" sz="quarter" idx="{index}" hasCustomPrompt="1"',
        "table": f'type="tbl" sz="quarter" idx="{index}"',
    }[place.kind]
    step = theme.ladders[place.ladder][0]
    style = level(
        pen, step[-1], strong=place.strong, colour=place.colour, align=ALIGNS[place.align], leading=theme.leading
    )
    name = place.name.capitalize()
    return placeholder(pen, name, kind, place.box, anchor=ANCHORS[place.anchor], style=style, prompt=name)


def footers_xml(pen: Pen, layout: Layout, theme: ScreenTheme) -> str:
    """Return the placeholders of the edition line and the slide's number."""
    line = level(pen, FOOTER_PT, strong=False, colour=layout.footer_colour, align="l", leading=theme.leading)
    number = level(pen, FOOTER_PT, strong=True, colour=layout.footer_colour, align="r", leading=theme.leading)
    kind = f'type="ftr" sz="quarter" idx="{FOOTER_INDEX}"'
    shapes = placeholder(pen, "Edition", kind, layout.footer, anchor="ctr", style=line, prompt="Edition")
    if layout.numbered:
        kind = f'type="sldNum" sz="quarter" idx="{NUMBER_INDEX}"'
        shapes += placeholder(pen, "Slide number", kind, NUMBER_BOX, anchor="ctr", style=number, prompt=None)
    return shapes


def placeholder(pen: Pen, name: str, kind: str, box: Box, *, anchor: str, style: str, prompt: str | None) -> str:
    """Return a placeholder with zero insets; without a prompt it shows the slide's number."""
    if prompt is None:
        content = number_field(pen, _ANY_NUMBER)
    else:
        content = f'<a:r><a:rPr lang="{pen.language}"/><a:t>{text(prompt)}</a:t></a:r>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{pen.shape_id()}" name="{attribute(name)}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>'
        f'<a:p>{content}<a:endParaRPr lang="{pen.language}"/></a:p></p:txBody></p:sp>'
    )


def number_field(pen: Pen, shown: str) -> str:
    """Return the field that PowerPoint fills with the slide's number."""
    return f'<a:fld id="{_FIELD}" type="slidenum"><a:rPr lang="{pen.language}" dirty="0"/><a:t>{shown}</a:t></a:fld>'


def level(pen: Pen, size_pt: float, *, strong: bool, colour: str, align: str, leading: float) -> str:
    """Return the style of a placeholder's first level of text."""
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}">{spacing(size_pt * leading)}<a:buNone/>'
        f'<a:defRPr lang="{pen.language}" sz="{round(size_pt * 100)}" b="{int(strong)}">{pen.fill(colour)}{FONT}'
        "</a:defRPr></a:lvl1pPr>"
    )
