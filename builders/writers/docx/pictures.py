"""Pictures in a line of text, each with what a reader learns from it."""

from builders.writers.docx import escape
from builders.writers.docx.pen import Pen
from builders.writers.docx.units import emu

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def picture(pen: Pen, name: str, data: bytes, alt: str, *, widest_pt: float, tallest_pt: float) -> str:
    """Return a run that shows a picture in PNG or JPEG form, a point for each pixel or as large as it may be."""
    tie, image = pen.picture(data)
    scale = min(1.0, widest_pt / image.px_width, tallest_pt / image.px_height)
    wide, high = emu(image.px_width * scale), emu(image.px_height * scale)
    number = pen.ids.next()
    named = f'id="{number}" name="{escape.attribute(name)} {number}" descr="{escape.attribute(alt)}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr {named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{tie}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect">'
        "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
