"""Pictures of pages, small and in grey, and how far two of them are apart."""

from io import BytesIO

import pypdfium2
from PIL import Image, ImageChops

SCALE = 0.5
"""Pixels a point: words are no longer read, but a line, a gap or a colour that moved is seen."""
BLOCK = 4
"""Pixels; what is smaller is the rasteriser's own affair."""
TOLERANCE = 20
"""Of 255, for the mean of a block."""


def drawn(data, number):
    """Return a page of a PDF, counted from 1, as a picture in grey."""
    with pypdfium2.PdfDocument(data) as pdf:
        return pdf[number - 1].render(scale=SCALE, grayscale=True).to_pil().convert("L")


def to_png(picture):
    stream = BytesIO()
    picture.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def differences(picture, golden):
    """Return the boxes, in pixels, in which two pictures differ; the whole page where they are not of one size."""
    if picture.size != golden.size:
        return [(0, 0, *picture.size)]
    apart = ImageChops.difference(_coarse(picture), _coarse(golden)).point(lambda value: 255 * (value > TOLERANCE))
    box = apart.getbbox()
    return [] if box is None else [tuple(BLOCK * edge for edge in box)]


def _coarse(picture):
    return picture.resize((picture.width // BLOCK, picture.height // BLOCK), Image.Resampling.BOX)
