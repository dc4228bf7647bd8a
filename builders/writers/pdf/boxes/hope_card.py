"""A card that says what can go wrong and, on its foot, what can still be done."""

from builders.document import Entry, Inlines
from builders.theme.print import EntryLook, PanelLook
from builders.writers.pdf.boxes.arrange import beside
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.shapes import icon, line, rounded
from builders.writers.pdf.boxes.text import text_strips
from builders.writers.pdf.element import Element
from builders.writers.pdf.ink import Path, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, height_of, kept, spaced, stack

HOPE_ICON = "sprout"


def hope_card(entry: Entry, look: EntryLook, room: Room, at_least_pt: float) -> Strips:
    """Return one card; the foot stands on its lower edge, however tall the card is."""
    body = room.parent.child("LI").child("LBody")
    frame = room.theme.panels["card"]
    inner = room.inside(room.parent, width_pt=inner_width(frame, room))
    top = _risk(entry, look, inner, body)
    foot = _hope(entry.hope, inner, body)
    edge = frame.inset_block
    height = 2 * edge + height_of(top) + edge + height_of(foot)
    if not foot or height > room.tallest_pt:
        return framed(spaced((top, foot), edge), frame, room, at_least_pt=at_least_pt)
    return (Strip(_card(top, foot, frame, room, height=max(height, at_least_pt))),)


def _risk(entry: Entry, look: EntryLook, room: Room, body: Element) -> Strips:
    """What can go wrong, behind its icon."""
    size = room.theme.size.icon_card
    indent = size + room.theme.space.card_icon
    narrow = room.narrower(indent)
    title = text_strips(entry.title, room.type("card-title"), narrow, body.child("P"))
    text = text_strips(entry.body, room.type("panel"), narrow, body.child("P"))
    name = entry.icon or look.icon
    drawn = (Placed(0, 0, icon(name, size, room.theme.line.icon_large, look.icon_colour)),) if name else ()
    return beside(piece(size, size, *drawn), indent, spaced((kept(title) if text else title, text), 0.0))


def _hope(hope: Inlines, room: Room, body: Element) -> Strips:
    """What can still be done, behind a sprout."""
    size, wide = room.theme.size.icon_hope, room.theme.size.icon_card
    role = room.type("panel-strong")
    indent = wide + room.theme.space.card_icon
    words = text_strips(hope, role, room.narrower(indent), body.child("P"))
    sign = piece(wide, size, Placed((wide - size) / 2, 0, icon(HOPE_ICON, size, room.theme.line.icon, "accent")))
    return beside(sign, indent, words, drop_pt=(role.leading - size) / 2)


def _card(top: Strips, foot: Strips, frame: PanelLook, room: Room, *, height: float) -> Piece:
    edge, half = frame.inset_block, frame.line_width / 2
    foot_height = height_of(foot) + edge
    width = room.width_pt
    outline = rounded(width - 2 * half, height - 2 * half, frame.radius - half)
    strip = rounded(width - 2 * half, foot_height - half, frame.radius - half, top=False)
    inner = inner_width(frame, room)
    return piece(
        width,
        height,
        Placed(half, half, Path(outline, fill=frame.ground)),
        Placed(half, height - foot_height, Path(strip, fill="accent-tint")),
        Placed(half, height - foot_height, line(width - 2 * half, 0, room.theme.line.rule, "accent")),
        Placed(half, half, Path(outline, stroke=frame.line, line_pt=frame.line_width)),
        Placed(frame.inset_inline, edge, stack(top, inner)),
        Placed(frame.inset_inline, height - foot_height + edge / 2, stack(foot, inner)),
    )
