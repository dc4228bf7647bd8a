"""The content of a card cut into sides: rows, with the room that is left shared out among them."""

from collections.abc import Iterator

from builders.document import Document, Section
from builders.frozen import dataclass, replace
from builders.memo import remembered
from builders.theme.print import PrintTheme
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
    themed = replace(room, theme=_spread(room.theme, looser))
    return _filled(_content(document, themed, level=level)[0], body)


@remembered(64)
def _spread(theme: PrintTheme, card_row: float) -> PrintTheme:
    return theme.model_copy(update={"space": theme.space.model_copy(update={"card_row": card_row})})


def _filled(strips: Strips, body: Body) -> tuple[Strips, ...]:
    sides = fill(strips, body.height_pt, marked_room_pt=body.marked_pt, first_loss_pt=body.first_loss_pt)
    return sides or ((),)


def _content(document: Document, room: Room, *, level: bool) -> tuple[Strips, int]:
    """The strips of the whole card, and how many rows it has."""
    strips = list(opening(document, room, balanced=True))
    within = replace(room, level=room.level + 1)
    sections = enumerate(document.sections)
    rows = [row for number, section in sections for row in _rows(section, number, within, level=level) if row.strips]
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


def _rows(section: Section, number: int, room: Room, *, level: bool) -> Iterator[_Row]:
    """A section is a row; one of steps is a row for each of its parts, those with a title numbered from 1."""
    if section.relation != "steps":
        yield _Row(lay_section(section, number, room), framed=True)
        return
    own = room.at(number, section)
    within = own.inside(own.parent.part(0, "Sect")) if section.title else own
    if section.title or section.blocks:
        yield _Row(lay_section(replace(section, sections=()), 0, own), framed=False)
    count, column = 0, column_of(section.sections, within) if level else 0.0
    for position, part in enumerate(section.sections, 1):
        if is_row(part):
            count += bool(part.title)
            numeral = count if part.title else None
            yield _Row(lay_row(part, numeral, within.at(position, part), column), framed=False)
        else:
            yield _Row(lay_section(part, position, within), framed=True)
