"""Pictures as plain pixels, without colour profiles, text or other baggage of their files."""

import io

from PIL import Image as Pillow

from builders.writers.pdf.file.library import ImageReader

WHITE = (255, 255, 255)


class Pictures:
    """The pictures of one file, each opened once; ReportLab stores equal pixels once."""

    def __init__(self) -> None:
        self._readers: dict[bytes, ImageReader] = {}

    def reader(self, data: bytes) -> ImageReader:
        """Return the picture as ReportLab takes it: plain RGB; see-through parts become white, as on paper."""
        if data not in self._readers:
            with Pillow.open(io.BytesIO(data)) as opened:
                coloured = opened.convert("RGBA")
            ground = Pillow.new("RGBA", coloured.size, (*WHITE, 255))
            self._readers[data] = ImageReader(Pillow.alpha_composite(ground, coloured).convert("RGB"))
        return self._readers[data]


def size_px(data: bytes) -> tuple[int, int]:
    """Return width and height of a picture in pixels."""
    with Pillow.open(io.BytesIO(data)) as opened:
        return opened.width, opened.height
