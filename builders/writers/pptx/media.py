"""A picture as a part of the package, called after its content: what a slide is tied to depends on no other slide."""

from hashlib import sha256

from builders.writers.pptx.package import Part
from builders.writers.pptx.standard import Content

_PNG = b"\x89PNG"
_DIGITS = 12
"""Enough that no two pictures of a deck meet."""


def picture_part(data: bytes) -> Part:
    """Return the part of a picture in PNG or JPEG form."""
    ending, content_type = ("png", Content.PNG) if data.startswith(_PNG) else ("jpg", Content.JPEG)
    return Part(f"/ppt/media/image-{sha256(data).hexdigest()[:_DIGITS]}.{ending}", content_type, data)
