"""The slide master, the notes master and the layouts."""

from collections.abc import Sequence

from builders.slides.layout import Box, Layout
from builders.theme.screen import ScreenTheme
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.placeholders import (
    FONT,
    FOOTER_PT,
    NUMBER_BOX,
    footers_xml,
    indexes,
    level,
    placeholder,
    placeholder_xml,
)
from builders.writers.pptx.shapes import shape_xml
from builders.writers.pptx.text import spacing
from builders.writers.pptx.units import attribute, emu
from builders.writers.pptx.xml_names import MAP_OVERRIDE, TREE_HEAD, root

FIRST_MASTER_ID = 2_147_483_648
"""Ids of masters and layouts count on from here and never meet."""
_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_LEVELS = 9
_BODY_PT, _INDENT_PT, _NOTES_PT = 28, 27, 14
_TITLE, _BODY = Box(48.024, 32.4, 864, 79.2), Box(48.024, 122.4, 864, 354.24)
_NOTES_IMAGE, _NOTES_BODY = Box(36, 36, 468, 263.25), Box(36, 315, 468, 369)


def layout_xml(pen: Pen, layout: Layout, theme: ScreenTheme) -> str:
    """Return a layout: its ground, its fills, then its placeholders in reading order."""
    shapes = "".join(shape_xml(pen, "Ground", shape) for shape in layout.shapes)
    numbers = indexes(layout)
    places = "".join(placeholder_xml(pen, place, theme, index=numbers[name]) for name, place in layout.places.items())
    tree = f"<p:spTree>{TREE_HEAD}{shapes}{places}{footers_xml(pen, layout, theme)}</p:spTree>"
    content = (
        f'<p:cSld name="{attribute(layout.title)}">{_ground(pen, layout.ground)}{tree}</p:cSld>{MAP_OVERRIDE}'
    )
    return root("p:sldLayout", content, looks=' preserve="1" userDrawn="1"')


def master_xml(pen: Pen, layouts: Sequence[Layout], theme: ScreenTheme) -> str:
    """Return the slide master; its relationships are the layouts in order, then the theme."""
    title = level(pen, theme.ladders["title"][0][0], strong=True, colour="ink", align="l", leading=theme.leading)
    shapes = placeholder(pen, "Title", 'type="title"', _TITLE, anchor="ctr", style="", prompt="Title")
    shapes += placeholder(pen, "Text", 'type="body" idx="1"', _BODY, anchor="t", style="", prompt="Text")
    line = level(pen, FOOTER_PT, strong=False, colour="soft-ink", align="l", leading=theme.leading)
    number = level(pen, FOOTER_PT, strong=True, colour="soft-ink", align="r", leading=theme.leading)
    footer = Box(_TITLE.x_pt, NUMBER_BOX.y_pt, 504, NUMBER_BOX.height_pt)
    shapes += placeholder(
        pen, "Edition", 'type="ftr" sz="quarter" idx="3"', footer, anchor="ctr", style=line, prompt="Edition"
    )
    shapes += placeholder(
        pen, "Slide number", 'type="sldNum" sz="quarter" idx="4"', NUMBER_BOX, anchor="ctr", style=number, prompt=None
    )
    return root(
        "p:sldMaster",
        f"<p:cSld>{_ground(pen, 'white')}<p:spTree>{TREE_HEAD}{shapes}</p:spTree></p:cSld>"
        f"{_MAP}{layout_list(len(layouts))}"
        f"<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{_body_levels(pen, theme)}</p:bodyStyle>"
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
        f'<a:xfrm><a:off x="{emu(_NOTES_IMAGE.x_pt)}" y="{emu(_NOTES_IMAGE.y_pt)}"/><a:ext '
        f'cx="{emu(_NOTES_IMAGE.width_pt)}" cy="{emu(_NOTES_IMAGE.height_pt)}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700">'
        f"{pen.fill('rule')}</a:ln></p:spPr></p:sp>"
    )
    style = level(pen, _NOTES_PT, strong=False, colour="ink", align="l", leading=1.3)
    kind = 'type="body" sz="quarter" idx="3"'
    notes = placeholder(pen, "Notes", kind, _NOTES_BODY, anchor="t", style=style, prompt="Notes")
    tree = f"<p:spTree>{TREE_HEAD}{image}{notes}</p:spTree>"
    return root(
        "p:notesMaster",
        f"<p:cSld>{_ground(pen, 'white')}{tree}</p:cSld>{_MAP}<p:notesStyle>{style}</p:notesStyle>",
    )


def _ground(pen: Pen, role: str) -> str:
    """A slide's ground as its background: PowerPoint prints it white in greyscale."""
    return f"<p:bg><p:bgPr>{pen.fill(role)}<a:effectLst/></p:bgPr></p:bg>"


def _body_levels(pen: Pen, theme: ScreenTheme) -> str:
    """Styles of bulleted text, each level set in further."""
    return "".join(
        f'<a:lvl{number}pPr marL="{emu(_INDENT_PT * number)}" indent="{-emu(_INDENT_PT)}" algn="l">'
        f'{spacing(_BODY_PT * theme.leading, theme.paragraph_gap)}<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        f'<a:defRPr lang="{pen.language}" sz="{_BODY_PT * 100}">{pen.fill("ink")}{FONT}</a:defRPr></a:lvl{number}pPr>'
        for number in range(1, _LEVELS + 1)
    )


def _plain_levels(pen: Pen) -> str:
    return "".join(
        f'<a:lvl{number}pPr marL="0" algn="l"><a:defRPr lang="{pen.language}" sz="2400">{pen.fill("ink")}{FONT}'
        f"</a:defRPr></a:lvl{number}pPr>"
        for number in range(1, _LEVELS + 1)
    )
