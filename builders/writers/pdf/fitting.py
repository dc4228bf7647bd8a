"""Whether words would be cramped in a column: items of more lines than a glance takes in."""

from collections.abc import Iterator

from builders.document import Block, Bullets, Callout, Inlines, Section
from builders.text.lines import widest_word_pt
from builders.writers.pdf.boxes.text import line_count
from builders.writers.pdf.room import Room

MOST_LINES = 3


def cramped(sections: tuple[Section, ...], room: Room, width_pt: float) -> bool:
    """Say whether an item of a list needs more than three lines, or a word does not fit, at a column's width."""
    role = room.type("panel")
    look = room.theme.panels["note"]
    inside = width_pt - 2 * look.inset_inline - room.theme.bullets["do"].indent
    return any(
        line_count(item, role, inside) > MOST_LINES or widest_word_pt(item, role.style) > inside
        for section in sections
        for item in _items(section)
    )


def _items(section: Section) -> Iterator[Inlines]:
    for block in section.blocks:
        yield from _listed(block)
    for part in section.sections:
        yield from _items(part)


def _listed(block: Block) -> Iterator[Inlines]:
    match block:
        case Bullets(items=items):
            yield from items
        case Callout(blocks=blocks):
            for inner in blocks:
                yield from _listed(inner)
        case _:
            return
