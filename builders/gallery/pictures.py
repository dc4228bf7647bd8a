"""Pictures: the pages of a PDF as small pictures, drawn by PDFium."""

import io
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING

from builders.frozen import dataclass

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

FOLDER = "pictures"
_KEY = 20
"""Characters of a checksum that tell one picture from another."""
_LIBRARIES = ("pillow", "pypdfium2")
_STEEPEST = 10
"""How many times its width a page may be high."""
_SLACK = 0.01
"""What a width is short of its pixels, so that no fraction of a pixel is rounded up to one more."""


class NoPicture(Exception):
    """A file of which no picture can be drawn."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """How pages are drawn: the width of the first and of others in pixels, and how many colours they have."""

    first: int
    others: int
    colours: int


def picture_paths(digest: str, pages: int, how: Drawn) -> tuple[str, ...]:
    """Return where the pictures of a PDF with this checksum stand, a path for each page.

    Whatever changes a picture changes its name: the file, the way it is drawn, the libraries that draw.
    """
    key = sha256("\0".join((digest, repr(how), _libraries())).encode()).hexdigest()[:_KEY]
    return tuple(f"{FOLDER}/{key}-{page}.png" for page in range(1, pages + 1))


def draw(data: bytes, how: Drawn) -> Iterator[bytes]:
    """Yield a PNG picture of each page of a PDF. Raises NoPicture."""
    from pypdfium2 import PdfDocument, PdfiumError  # with the program that draws: many builds draw nothing

    try:
        with closing(PdfDocument(data)) as document:
            for number in range(len(document)):
                yield _page(document, number, how.others if number else how.first, how.colours)
    except PdfiumError as error:
        raise NoPicture(str(error)) from error


def size(picture: bytes) -> tuple[int, int]:
    """Return width and height of a PNG picture in pixels."""
    return int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")


def _page(document: "PdfDocument", number: int, wanted: int, colours: int) -> bytes:
    from PIL import Image

    with closing(document[number]) as page:
        width, height = page.get_size()
        if not 0 < height <= _STEEPEST * width:
            raise NoPicture(f"page {number + 1} is {width:g} by {height:g} points")
        with closing(page.render(scale=(wanted - _SLACK) / width)) as bitmap:
            few = bitmap.to_pil().quantize(colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    file = io.BytesIO()
    few.save(file, format="PNG")
    return file.getvalue()


@cache
def _libraries() -> str:
    return "\0".join(f"{name} {version(name)}" for name in _LIBRARIES)
