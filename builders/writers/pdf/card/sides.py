"""The content of a card cut into sides: rows, with the room that is left shared out among them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from builders.document import Document, Section
from builders.writers.pdf.boxes.shapes import line
from builders.writers.pdf.card.rows import column_of, is_row, lay_row
from builders.writers.pdf.ink import Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.sections import lay_section
from builders.writers.pdf.sides import Body, opening
from builders.writers.pdf.strips import Strip, Strips, fill, height_of


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands in a row; one that is not `framed` is set off by rules."""

    strips: Strips
    framed: bool


def cut_card(document: Document, room: Room, body: Body, *, level: bool = False) -> tuple[Strips, ...]:
    """Return the strips of each side; those of a card that fits one side fill it, as far as looks well.

    With `level` short explanations stand beside their headings.
    """
    strips, rows = _content(document, room, level=level)
    sides = _filled(strips, body)
    if len(sides) > 1 or not rows:
        return sides
    height = body.marked_pt if any(strip.piece.marked for strip in strips) else body.height_pt
    spare = height - body.first_loss_pt - height_of(strips)
    space = room.theme.space
    looser = min(space.card_row + spare / (2 * rows), space.card_row_most)
    theme = room.theme.model_copy(update={"space": space.model_copy(update={"card_row": looser})})
    return _filled(_content(document, replace(room, theme=theme), level=level)[0], body)


def _filled(strips: Strips, body: Body) -> tuple[Strips, ...]:
    sides = fill(strips, body.height_pt, marked_room_pt=body.marked_pt, first_loss_pt=body.first_loss_pt)
    return sides or ((),)


def _content(document: Document, room: Room, *, level: bool) -> tuple[Strips, int]:
    """The strips of the whole card, and how many rows it has."""
    strips = list(opening(document, room, balanced=True))
    within = replace(room, level=room.level + 1)
    rows = [row for section in document.sections for row in _rows(section, within, level=level) if row.strips]
    gap, framed = room.theme.space.card_row, False
    for row in rows:
        first, *others = row.strips
        if row.framed or framed:
            strips += [replace(first, gap_pt=1.5 * gap), *others]
        else:
            rule = piece(room.width_pt, 0.0, Placed(0, 0, line(room.width_pt, 0, room.theme.line.flow)))
            strips += [Strip(rule, gap_pt=gap, keeps=True), replace(first, gap_pt=gap), *others]
        framed = row.framed
    return tuple(strips), len(rows)


def _rows(section: Section, room: Room, *, level: bool) -> Iterator[_Row]:
    """A section is a row; one of steps is a row for each of its parts, those with a title numbered from 1."""
    if section.relation != "steps":
        yield _Row(lay_section(section, room), framed=True)
        return
    within = room.inside(room.parent.child("Sect")) if section.title else room
    if section.title or section.blocks:
        yield _Row(lay_section(replace(section, sections=()), room), framed=False)
    number, column = 0, column_of(section.sections, within) if level else 0.0
    for part in section.sections:
        if is_row(part):
            number += bool(part.title)
            yield _Row(lay_row(part, number if part.title else None, within, column_pt=column), framed=False)
        else:
            yield _Row(lay_section(part, within), framed=True)
