"""Pictures as plain pixels, without colour profiles, text or other baggage of their files."""

import hashlib
import io
from functools import lru_cache

from builders.frozen import dataclass
from builders.theme.colours import Rgb
from builders.writers.pdf.file.deflated import stream
from builders.writers.pdf.file.library import ImageReader, pdfdoc

WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it stands in a file, under a name of its own: equal pixels have equal names."""

    name: bytes
    spelled: bytes


@lru_cache(maxsize=64)
def picture(data: bytes, ground: Rgb = WHITE) -> Picture:
    """Return a picture as ReportLab spells it: plain RGB; see-through parts become the ground's colour."""
    from PIL import Image as Pillow  # costs time, and few documents hold a picture

    with Pillow.open(io.BytesIO(data)) as opened:
        coloured = opened.convert("RGBA")
    behind = Pillow.new("RGBA", coloured.size, (*ground, 255))
    reader = ImageReader(Pillow.alpha_composite(behind, coloured).convert("RGB"))
    image = pdfdoc.PDFImageXObject("", reader)
    about = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8"
    spelled = stream(about % (image.width, image.height), image.streamContent)
    return Picture(b"/Picture" + hashlib.sha256(spelled).hexdigest()[:16].encode("ascii"), spelled)


def size_px(data: bytes) -> tuple[int, int]:
    """Return width and height of a picture in pixels."""
    from PIL import Image as Pillow  # likewise

    with Pillow.open(io.BytesIO(data)) as opened:
        return opened.width, opened.height
