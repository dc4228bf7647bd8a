"""The logo: an uploaded picture becomes a clean PNG, or is refused."""

import io
import warnings

from PIL import Image, ImageOps

MAX_PIXELS = 25_000_000
MAX_SIDE_RATIO = 12
"""Longest side to shortest; a longer strip cannot be drawn legibly at a logo's size."""
KEPT_SIDE_PX = 1_000
"""Pixels on the longest side afterwards: 600 to the inch at the largest size drawn."""


class LogoFault(Exception):
    """A picture that cannot be a logo; the message says why, for an author."""


def clean(data: bytes) -> bytes:
    """Return the picture as PNG, upright, 8 bits a channel, without metadata. Raises LogoFault."""
    if not data:
        raise LogoFault("the logo file is empty")
    if b"<svg" in data[:2000].lower():
        raise LogoFault("an SVG picture cannot be used as logo")
    # Pillow warns of large pictures where it does not refuse them; both are refusals here.
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
                _check_size(*picture.size)
                upright = ImageOps.exif_transpose(picture)
                return _png(_eight_bit(upright))
        except LogoFault:
            raise
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise LogoFault(f"the logo has far more than {MAX_PIXELS // 1_000_000} million pixels") from None
        except Exception:  # noqa: BLE001 a broken picture makes Pillow raise nearly anything
            raise LogoFault("the logo is no whole PNG or JPEG picture") from None


def _check_size(width: int, height: int) -> None:
    """Refuse by the header alone, before anything is decoded."""
    if width * height > MAX_PIXELS:
        raise LogoFault(f"the logo has {width:,} by {height:,} pixels, more than {MAX_PIXELS // 1_000_000} million")
    if max(width, height) > MAX_SIDE_RATIO * min(width, height):
        raise LogoFault(f"the logo is a strip of {width:,} by {height:,} pixels")


def _eight_bit(picture: Image.Image) -> Image.Image:
    """Return the picture as RGB or RGBA."""
    if picture.mode.startswith("I"):  # 16 bits of grey
        picture = picture.convert("I").point([level // 256 for level in range(65_536)], "L")
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")


def _png(picture: Image.Image) -> bytes:
    """Return the PNG file of the pixels alone: a fresh picture carries no profile, comment or place."""
    fresh = Image.new(picture.mode, picture.size)
    fresh.paste(picture)
    fresh.thumbnail((KEPT_SIDE_PX, KEPT_SIDE_PX), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    fresh.save(file, format="PNG")
    return file.getvalue()
