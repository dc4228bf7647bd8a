"""Pictures: the school's logo, figures and QR codes."""

from builders.slides.layout import Box
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.shapes import named
from builders.writers.pptx.units import frame


def picture_xml(pen: Pen, name: str, box: Box, *, data: bytes, alt: str) -> str:
    """Return a picture in PNG or JPEG form."""
    embedded = pen.picture(data)
    blip = f'<p:blipFill><a:blip r:embed="{embedded}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
    locks = '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
    return (
        f"<p:pic><p:nvPicPr>{named(pen, name, alt)}{locks}<p:nvPr/></p:nvPicPr>{blip}"
        f'<p:spPr>{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
