"""Pictures as plain pixels, without colour profiles, text or other baggage of their files."""

import io

from PIL import Image as Pillow

from builders.theme.colours import Rgb
from builders.writers.pdf.file.library import ImageReader

WHITE = (255, 255, 255)


class Pictures:
    """The pictures of one file, each opened once; ReportLab stores equal pixels once."""

    def __init__(self) -> None:
        self._readers: dict[tuple[bytes, Rgb], ImageReader] = {}

    def reader(self, data: bytes, ground: Rgb = WHITE) -> ImageReader:
        """Return the picture as ReportLab takes it: plain RGB; see-through parts become the ground's colour."""
        if (data, ground) not in self._readers:
            with Pillow.open(io.BytesIO(data)) as opened:
                coloured = opened.convert("RGBA")
            behind = Pillow.new("RGBA", coloured.size, (*ground, 255))
            self._readers[data, ground] = ImageReader(Pillow.alpha_composite(behind, coloured).convert("RGB"))
        return self._readers[data, ground]


def size_px(data: bytes) -> tuple[int, int]:
    """Return width and height of a picture in pixels."""
    with Pillow.open(io.BytesIO(data)) as opened:
        return opened.width, opened.height
