"""Pictures with what a reader learns from them, and their captions."""

from builders.document import Figure
from builders.writers.pdf.boxes.text import text_strips
from builders.writers.pdf.element import Element
from builders.writers.pdf.file.pictures import size_px
from builders.writers.pdf.ink import Anchor, Image, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, spaced

PX_PER_POINT = 1.0


def lay_figure(block: Figure, room: Room) -> Strips:
    """Return a picture no wider than the room and no taller than the theme allows, above its caption."""
    element = Element("Figure", room.parent, alt=block.alt)
    wide, high = size_px(block.picture)
    scale = min(PX_PER_POINT, room.width_pt / wide, room.theme.size.picture_height / high)
    width, height = wide * scale, high * scale
    picture = piece(
        room.width_pt,
        height,
        Placed(0, 0, Anchor(element, width, height)),
        Placed(0, 0, Image(block.picture, width, height, element)),
    )
    # A reader takes the alt text in place of all that is inside a figure, so the caption stands beside it.
    caption = text_strips(block.caption, room.type("source"), room, room.parent.child("P")) if block.caption else ()
    return spaced(((Strip(picture, keeps=bool(caption)),), caption), room.theme.space.heading)
