"""The slide master, the notes master and the layouts."""

from collections.abc import Sequence

from builders.slides.layout import NUMBER_BOX, Box, Layout
from builders.writers.pptx.looks import BODY_BOX, TITLE_BOX, Look, master_look
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.placeholders import (
    FONT,
    FOOTER_BOX,
    MASTER_FOOTER_COLOUR,
    footer_looks,
    footers_xml,
    indexes,
    placeholder_xml,
    whole_level,
    whole_placeholder,
)
from builders.writers.pptx.shapes import shape_xml
from builders.writers.pptx.text import line_pitch, space_before
from builders.writers.pptx.units import attribute, emu, frame
from builders.writers.pptx.xml_names import TREE_HEAD, root

FIRST_MASTER_ID = 2_147_483_648
"""Ids of masters and layouts count on from here and never meet."""
_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_MAP_OVERRIDE = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
_LEVELS = 9
_BODY_PT, _INDENT_PT, _NOTES_PT, _NOTES_LEADING = 28, 27, 14, 1.3
_NOTES_IMAGE, _NOTES_BODY = Box(36, 36, 468, 263.25), Box(36, 315, 468, 369)


def layout_xml(pen: Pen, layout: Layout) -> str:
    """Return a layout: its ground, its fills, then its placeholders in reading order."""
    shapes = "".join(shape_xml(pen, "Ground", shape) for shape in layout.shapes)
    numbers = indexes(layout)
    places = "".join(placeholder_xml(pen, place, index=numbers[name]) for name, place in layout.places.items())
    tree = f"<p:spTree>{TREE_HEAD}{shapes}{places}{footers_xml(pen, layout)}</p:spTree>"
    content = f'<p:cSld name="{attribute(layout.title)}">{_ground(pen, layout.ground)}{tree}</p:cSld>{_MAP_OVERRIDE}'
    return root("p:sldLayout", content, looks=' preserve="1" userDrawn="1"')


def master_xml(pen: Pen, layouts: Sequence[Layout]) -> str:
    """Return the slide master; its relationships are the layouts in order, then the theme."""
    title = whole_level(pen, master_look("title", pen.theme))
    line, number = (whole_level(pen, look) for look in footer_looks(pen.theme, MASTER_FOOTER_COLOUR))
    shapes = "".join(
        whole_placeholder(pen, name, kind, box, anchor=anchor, style=style, prompt=prompt)
        for name, kind, box, anchor, style, prompt in (
            ("Title", 'type="title"', TITLE_BOX, "ctr", "", "Title"),
            ("Text", 'type="body" idx="1"', BODY_BOX, "t", "", "Text"),
            ("Edition", 'type="ftr" sz="quarter" idx="3"', FOOTER_BOX, "ctr", line, "Edition"),
            ("Slide number", 'type="sldNum" sz="quarter" idx="4"', NUMBER_BOX, "ctr", number, None),
        )
    )
    return root(
        "p:sldMaster",
        f"<p:cSld>{_ground(pen, 'white')}<p:spTree>{TREE_HEAD}{shapes}</p:spTree></p:cSld>"
        f"{_MAP}{layout_list(len(layouts))}"
        f"<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{_body_levels(pen)}</p:bodyStyle>"
        f"<p:otherStyle>{_plain_levels(pen)}</p:otherStyle></p:txStyles>",
    )


def layout_list(count: int) -> str:
    """Return the master's list of its layouts, which are its first relationships."""
    ids = "".join(
        f'<p:sldLayoutId id="{FIRST_MASTER_ID + number}" r:id="rId{number}"/>' for number in range(1, count + 1)
    )
    return f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"


def notes_master_xml(pen: Pen) -> str:
    """Return the notes master: the slide above, the presenter's words below."""
    image = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{pen.shape_id()}" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>'
        f"{frame(_NOTES_IMAGE)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700">'
        f"{pen.fill('rule')}</a:ln></p:spPr></p:sp>"
    )
    style = whole_level(
        pen, Look(_NOTES_PT, strong=False, colour="ink", align="left", leading_pt=_NOTES_PT * _NOTES_LEADING)
    )
    kind = 'type="body" sz="quarter" idx="3"'
    notes = whole_placeholder(pen, "Notes", kind, _NOTES_BODY, anchor="t", style=style, prompt="Notes")
    tree = f"<p:spTree>{TREE_HEAD}{image}{notes}</p:spTree>"
    return root(
        "p:notesMaster",
        f"<p:cSld>{_ground(pen, 'white')}{tree}</p:cSld>{_MAP}<p:notesStyle>{style}</p:notesStyle>",
    )


def _ground(pen: Pen, role: str) -> str:
    """A slide's ground as its background: PowerPoint prints it white in greyscale."""
    return f"<p:bg><p:bgPr>{pen.fill(role)}<a:effectLst/></p:bgPr></p:bg>"


def _body_levels(pen: Pen) -> str:
    """Styles of text: the first level is plain, as in every place of the layouts; bullets come with those below."""
    first = whole_level(pen, master_look("body", pen.theme))
    return first + "".join(
        f'<a:lvl{number}pPr marL="{emu(_INDENT_PT * number)}" indent="{-emu(_INDENT_PT)}" algn="l">'
        f"{line_pitch(_BODY_PT * pen.theme.leading)}{space_before(pen.theme.paragraph_gap)}"
        '<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        f'<a:defRPr lang="{pen.language}" sz="{_BODY_PT * 100}">{pen.fill("ink")}{FONT}</a:defRPr></a:lvl{number}pPr>'
        for number in range(2, _LEVELS + 1)
    )


def _plain_levels(pen: Pen) -> str:
    return "".join(
        f'<a:lvl{number}pPr marL="0" algn="l"><a:defRPr lang="{pen.language}" sz="2400">{pen.fill("ink")}{FONT}'
        f"</a:defRPr></a:lvl{number}pPr>"
        for number in range(1, _LEVELS + 1)
    )
