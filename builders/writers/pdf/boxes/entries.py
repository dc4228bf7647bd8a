"""Like things side by side: cards, signs, words in bubbles, terms."""

from collections.abc import Sequence
from functools import partial

from builders.document import Entries, Entry, EntryRole, Inlines, Strong, Text
from builders.frozen import replace
from builders.memo import remembered
from builders.spoken import spoken
from builders.theme.print import EntryLook, TypeRole
from builders.writers.pdf.boxes.arrange import Card, beside, grid, whole
from builders.writers.pdf.boxes.bubble import bubble
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.hope_card import hope_card
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import line_count, text_strips
from builders.writers.pdf.element import UNMARKED, Element
from builders.writers.pdf.ink import Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips, kept, spaced

PAIR = 2


def lay_entries(block: Entries, room: Room) -> Strips:
    """Return entries in rows, in the look of their role."""
    look = room.theme.entries[block.role]
    within = room.inside(room.parent.part(0, "L", UNMARKED))
    gap, items = room.theme.space.row, tuple(enumerate(block.items))
    cards: list[Card]
    match block.role:
        case "risk":
            cards = [partial(_risk, entry, number) for number, entry in items]
            return grid(cards, look.columns, within, gap, spread=True)
        case "starter":
            said = [spoken(entry.title, room.words) for entry in block.items]
            count = _columns(said, room.type("bubble"), look, room)
            narrow = count == look.columns
            cards = [
                partial(_starter, entry, number, narrow, number % count == 1 and count == PAIR)
                for number, entry in items
            ]
            return grid(cards, count, within, gap)
        case "term":
            terms = [_term_words(entry, room) for entry in block.items]
            count = _columns(terms, room.type("panel"), look, room)
            cards = [partial(_term, entry, number) for number, entry in items]
            return grid(cards, count, within, room.theme.space.item)
        case _:
            count = _columns([entry.body for entry in block.items], room.type("panel"), look, room)
            framed_cards = look.line is not None
            space = gap if framed_cards else room.theme.space.block
            cards = [partial(_card, entry, number, block.role) for number, entry in items]
            return grid(cards, count, within, space, spread=framed_cards)


@remembered(2048)
def _risk(entry: Entry, number: int, room: Room, at_least_pt: float) -> Strips:
    return hope_card(entry, room.theme.entries["risk"], room.at(number), at_least_pt)


@remembered(2048)
def _starter(entry: Entry, number: int, narrow: bool, at_end: bool, room: Room, at_least_pt: float) -> Strips:  # noqa: FBT001 - for the memo
    said = replace(entry, title=spoken(entry.title, room.words))
    return bubble(said, room.at(number), at_least_pt, narrow=narrow, tail_at_end=at_end)


def _columns(texts: Sequence[Inlines], role: TypeRole, look: EntryLook, room: Room) -> int:
    """How many stand in a row: as many as the look allows while no text gets too long and few places stay empty."""
    fitting = [1]
    for count in range(2, look.columns + 1):
        inside = room.columns(count) - 2 * room.theme.space.speech_inline
        if all(line_count(text, role, inside) <= look.most_lines for text in texts):
            fitting.append(count)
    return min(fitting, key=lambda count: (-len(texts) % count if len(texts) >= count else count, -count))


def _term_words(entry: Entry, room: Room) -> Inlines:
    joint = room.words.say("term.joint")
    hope: Inlines = (Text(" "), *entry.hope) if entry.hope else ()
    return (Strong((*entry.title, Text(joint.rstrip(" ")))), Text(" "), *entry.body, *hope)


@remembered(2048)
def _term(entry: Entry, number: int, room: Room, at_least_pt: float) -> Strips:  # noqa: ARG001 - each in its place; frameless
    body = room.parent.child("LI").child("LBody")
    return whole(text_strips(_term_words(entry, room), room.type("panel"), room, body.child("P")), room)


@remembered(2048)
def _card(entry: Entry, number: int, role: EntryRole, room: Room, at_least_pt: float) -> Strips:  # noqa: ARG001 - each in its place
    """An icon, a title, a text, in a frame if the look has one."""
    look = room.theme.entries[role]
    changes = {"ground": look.ground, "line": look.line, "radius": look.radius}
    frame = room.theme.panels["card"].model_copy(update=changes)
    body = room.parent.child("LI").child("LBody")
    if look.line is None:
        return whole(card_words(entry, look, room, body), room)
    narrow = room.inside(room.parent, width_pt=inner_width(frame, room))
    return framed(card_words(entry, look, narrow, body), frame, room, at_least_pt=at_least_pt)


def card_words(entry: Entry, look: EntryLook, room: Room, body: Element) -> Strips:
    """Return title and text of an entry behind its icon."""
    name = entry.icon or look.icon
    size = room.theme.size.icon_card
    indent = size + room.theme.space.card_icon if name else 0.0
    narrow = room.narrower(indent)
    title = text_strips(entry.title, room.type("card-title"), narrow, body.child("P"))
    text = text_strips(entry.body, room.type("panel"), narrow, body.child("P"))
    hope = text_strips(entry.hope, room.type("panel-strong"), narrow, body.child("P"))
    words = spaced((kept(title) if text or hope else title, text, hope), 0.0)
    if not name:
        return words
    sign = piece(size, size, Placed(0, 0, icon(name, size, room.theme.line.icon_large, look.icon_colour)))
    return beside(sign, indent, words)
