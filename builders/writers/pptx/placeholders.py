"""Placeholders of masters and layouts: text areas with a prompt, without fill or insets, in reading order.

A layout says only what differs from its master: whoever changes the master changes every slide.
"""

from functools import lru_cache

from builders.slides.layout import FOOTER_PT, NUMBER_BOX, Box, Layout, Place
from builders.theme.screen import ScreenTheme
from builders.writers.pptx.looks import TITLE_BOX, Look, look_of, master_look
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.text import ALIGNS, ANCHORS, line_pitch, space_before
from builders.writers.pptx.units import attribute, frame, text

FOOTER_INDEX, NUMBER_INDEX = 90, 91
FOOTER_BOX = Box(TITLE_BOX.x_pt, NUMBER_BOX.y_pt, 504, NUMBER_BOX.height_pt)
MASTER_FOOTER_COLOUR = "soft-ink"
_FIELD = "{11111111-1111-1111-1111-111111111111}"
"""Any identity does; this one packs to nothing."""
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


def placeholder_xml(pen: Pen, place: Place, *, index: int) -> str:
    """Return the placeholder of a place; what it is called is its prompt."""
    kind = {
        "title": 'type="title" hasCustomPrompt="1"',
        "body": f'type="body" idx="{index}" hasCustomPrompt="1"',
        "table": f'type="tbl" idx="{index}"',
    }[place.kind]
    above, look = master_look(place.kind, pen.theme), look_of(place, pen.theme)
    where = None if place.kind == "title" and place.box == TITLE_BOX else place.box
    anchor = None if look.anchor == above.anchor else ANCHORS[place.anchor]
    name = place.name.capitalize()
    return placeholder(pen, name, kind, where, anchor=anchor, style=level(pen, look, above), prompt=name)


def footers_xml(pen: Pen, layout: Layout) -> str:
    """Return the placeholders of the edition line and the slide's number: the master's, but for place and colour."""
    line, number = footer_looks(pen.theme, layout.footer_colour)
    master_line, master_number = footer_looks(pen.theme, MASTER_FOOTER_COLOUR)
    where = None if layout.footer == FOOTER_BOX else layout.footer
    kind = f'type="ftr" idx="{FOOTER_INDEX}"'
    style = level(pen, line, master_line)
    shapes = placeholder(pen, "Edition", kind, where, anchor=None, style=style, prompt="Edition")
    if layout.numbered:
        kind = f'type="sldNum" idx="{NUMBER_INDEX}"'
        style = level(pen, number, master_number)
        shapes += placeholder(pen, "Slide number", kind, None, anchor=None, style=style, prompt=None)
    return shapes


def footer_looks(theme: ScreenTheme, colour: str) -> tuple[Look, Look]:
    """Return the looks of the edition line and of the slide's number."""
    leading = FOOTER_PT * theme.leading
    return (
        Look(FOOTER_PT, strong=False, colour=colour, align="left", leading_pt=leading),
        Look(FOOTER_PT, strong=True, colour=colour, align="right", leading_pt=leading),
    )


def whole_placeholder(pen: Pen, name: str, kind: str, box: Box, *, anchor: str, style: str, prompt: str | None) -> str:
    """Return a placeholder of a master: with zero insets, its text wrapped and never shrunk, as all below inherit."""
    properties = (
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
    )
    where = f'{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return _placeholder(pen, name, kind, where=where, properties=properties, style=style, prompt=prompt)


def placeholder(
    pen: Pen, name: str, kind: str, box: Box | None, *, anchor: str | None, style: str, prompt: str | None
) -> str:
    """Return a placeholder of a layout; without box or anchor it has the master's."""
    properties = f'<a:bodyPr anchor="{anchor}"/>' if anchor else "<a:bodyPr/>"
    where = frame(box) if box else ""
    return _placeholder(pen, name, kind, where=where, properties=properties, style=style, prompt=prompt)


def _placeholder(pen: Pen, name: str, kind: str, *, where: str, properties: str, style: str, prompt: str | None) -> str:
    """A placeholder; without a prompt it shows the slide's number."""
    if prompt is None:
        content = number_field(pen, _ANY_NUMBER)
    else:
        content = f'<a:r><a:rPr lang="{pen.language}"/><a:t>{text(prompt)}</a:t></a:r>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{pen.shape_id()}" name="{attribute(name)}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{where}</p:spPr><p:txBody>{properties}<a:lstStyle>{style}</a:lstStyle>"
        f'<a:p>{content}<a:endParaRPr lang="{pen.language}"/></a:p></p:txBody></p:sp>'
    )


def number_field(pen: Pen, shown: str) -> str:
    """Return the field that PowerPoint fills with the slide's number."""
    return f'<a:fld id="{_FIELD}" type="slidenum"><a:rPr lang="{pen.language}" dirty="0"/><a:t>{shown}</a:t></a:fld>'


def whole_level(pen: Pen, look: Look) -> str:
    """Return a first level of text with all that it can say, for a master."""
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{ALIGNS[look.align]}">{line_pitch(look.leading_pt or 0)}'
        f'{space_before(0)}<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>'
        f'<a:defRPr lang="{pen.language}" sz="{round((look.size_pt or 0) * 100)}" b="{int(look.strong)}">'
        f"{pen.fill(look.colour)}{FONT}</a:defRPr></a:lvl1pPr>"
    )


def level(pen: Pen, look: Look, above: Look) -> str:
    """Return a first level of text that says what differs from the master's."""
    looks = f' algn="{ALIGNS[look.align]}"' if look.align != above.align else ""
    pitch = line_pitch(look.leading_pt or 0) if look.leading_pt != above.leading_pt else ""
    words = f' sz="{round((look.size_pt or 0) * 100)}"' if look.size_pt != above.size_pt else ""
    words += f' b="{int(look.strong)}"' if look.strong != above.strong else ""
    fill = pen.fill(look.colour) if look.colour != above.colour else ""
    run = f'<a:defRPr lang="{pen.language}"{words}>{fill}</a:defRPr>' if words or fill else ""
    return f"<a:lvl1pPr{looks}>{pitch}{run}</a:lvl1pPr>" if looks or pitch or run else ""
