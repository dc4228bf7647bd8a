"""One slide as XML: its elements in reading order, which is the order of the tree."""

from typing import assert_never

from builders.slides.layout import Layout
from builders.slides.slide import Code, Connector, Drawn, Element, Filled, Grid, Group, Icon, Picture, Slide
from builders.writers.office.codes import code_png
from builders.writers.pptx.connectors import connector_xml
from builders.writers.pptx.icons import icon_xml
from builders.writers.pptx.looks import look_of
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.pictures import picture_xml
from builders.writers.pptx.placeholders import FOOTER_INDEX, NUMBER_INDEX, indexes, number_field
from builders.writers.pptx.shapes import named, shape_xml
from builders.writers.pptx.tables import table_xml
from builders.writers.pptx.text import text_body
from builders.writers.pptx.units import attribute, frame, place, text
from builders.writers.pptx.xml_names import TREE_HEAD, root


def slide_xml(pen: Pen, slide: Slide) -> str:
    """Return a slide; the pen relates it to what it shows and where its links lead."""
    # PowerPoint reads shapes in tree order; the plan has put the title first.
    shapes = "".join(_element(pen, element, slide.layout) for element in slide.elements)
    tree = f"<p:spTree>{TREE_HEAD}{shapes}{_footer(pen, slide)}</p:spTree>"
    return root("p:sld", f"<p:cSld>{tree}</p:cSld>")


def _element(pen: Pen, element: Element, layout: Layout) -> str:
    match element:
        case Filled():
            return _filled(pen, element, layout)
        case Drawn(name=name, shape=shape, body=body, alt=alt):
            return shape_xml(pen, name, shape, body=body, alt=alt)
        case Icon():
            return icon_xml(pen, element)
        case Picture(data=data, box=box, alt=alt, name=name):
            return picture_xml(pen, name, box, data=data, alt=alt)
        case Code(address=address, box=box, alt=alt):
            return picture_xml(pen, "QR code", box, data=code_png(address), alt=alt)
        case Group():
            return _group(pen, element, layout)
        case Grid():
            return table_xml(pen, element, index=indexes(layout)[element.place.name])
        case Connector():
            raise ValueError("a connector stands in a group, beside the shapes that it joins")
        case _:
            assert_never(element)


def _filled(pen: Pen, filled: Filled, layout: Layout) -> str:
    own = filled.place
    kind = 'type="title"' if own.kind == "title" else f'type="body" idx="{indexes(layout)[own.name]}"'
    moved = frame(filled.box) if filled.box != own.box else ""
    name = attribute(own.name.capitalize())
    body = text_body(pen, filled.body, given=look_of(own, pen.theme))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{pen.shape_id()}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{moved}</p:spPr>{body}</p:sp>"
    )


def _group(pen: Pen, group: Group, layout: Layout) -> str:
    head = named(pen, group.name, group.alt)
    ids: dict[str, int] = {}
    shapes = ""
    for member in group.members:
        if not isinstance(member, Connector):
            shapes += _element(pen, member, layout)
        if isinstance(member, Drawn):
            ids[member.name] = pen.last_shape_id
    # Arrows lie under all that they join and lead through, so they come first in the tree.
    inner = "".join(connector_xml(pen, each, ids) for each in group.members if isinstance(each, Connector)) + shapes
    where = place(group.box)
    child = where.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    return (
        f"<p:grpSp><p:nvGrpSpPr>{head}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm>{where}{child}</a:xfrm></p:grpSpPr>{inner}</p:grpSp>"
    )


def _footer(pen: Pen, slide: Slide) -> str:
    """The edition line and the slide's number, in the layout's placeholders."""
    edition = (
        f'<a:r><a:rPr lang="{pen.language}" dirty="0"/><a:t>{text(slide.edition)}</a:t></a:r>' if slide.edition else ""
    )
    number = (
        footer_xml(pen, "sldNum", NUMBER_INDEX, number_field(pen, str(slide.number))) if slide.layout.numbered else ""
    )
    return footer_xml(pen, "ftr", FOOTER_INDEX, edition) + number


def footer_xml(pen: Pen, kind: str, index: int, content: str) -> str:
    """Return a footer placeholder of a slide."""
    name = "Edition" if kind == "ftr" else "Slide number"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{pen.shape_id()}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>'
        f'<a:lstStyle/><a:p>{content}<a:endParaRPr lang="{pen.language}" dirty="0"/></a:p></p:txBody></p:sp>'
    )
