"""Pictures as image objects, without colour profiles, text or other baggage of their files."""

import io

from PIL import Image as Pillow

from builders.writers.pdf.file.objects import Objects
from builders.writers.pdf.file.syntax import reference

WHITE = (255, 255, 255)


class Pictures:
    """The pictures of one file, each stored once."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._indices: dict[bytes, int] = {}

    def name(self, data: bytes) -> str:
        """Return the resource name of a picture, put into the file when it is first asked for."""
        if data not in self._indices:
            self._indices[data] = self._put(data)
        return f"I{self._indices[data]}"

    def resources(self) -> dict[str, str]:
        """Return references by resource name."""
        return {f"I{index}": reference(index) for index in self._indices.values()}

    def _put(self, data: bytes) -> int:
        """Add the picture as plain RGB; see-through parts become white, as on paper."""
        with Pillow.open(io.BytesIO(data)) as opened:
            coloured = opened.convert("RGBA")
        ground = Pillow.new("RGBA", coloured.size, (*WHITE, 255))
        flat = Pillow.alpha_composite(ground, coloured).convert("RGB")
        entries = {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": str(flat.width),
            "Height": str(flat.height),
            "ColorSpace": "/DeviceRGB",
            "BitsPerComponent": "8",
        }
        return self._objects.add_stream(entries, flat.tobytes())


def size_px(data: bytes) -> tuple[int, int]:
    """Return width and height of a picture in pixels."""
    with Pillow.open(io.BytesIO(data)) as opened:
        return opened.width, opened.height
