"""Which box lays out which block on a card; what is not named here looks as it does on a sheet, only larger."""

from builders.document import Block, Contacts, Entries
from builders.writers.pdf.boxes.lay import lay
from builders.writers.pdf.card.people import lay_card_people
from builders.writers.pdf.card.speech import lay_speech
from builders.writers.pdf.card.tiles import lay_tiles
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strips


def lay_on_card(block: Block, room: Room) -> Strips:
    """Return any block laid out in a room of a card."""
    match block:
        case Entries(role="never"):
            return lay_tiles(block, room)
        case Entries(role="starter"):
            return lay_speech(block, room)
        case Contacts(services=()):
            return lay_card_people(block, room)
        case _:
            return lay(block, room)
