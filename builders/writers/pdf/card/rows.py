"""A row of a card: a large number, a large heading, and with them what belongs to them."""

from itertools import groupby

from builders.document import Callout, Inlines, Paragraph, Section
from builders.frozen import replace
from builders.memo import remembered
from builders.text.lines import widest_word_pt
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.arrange import beside, whole
from builders.writers.pdf.boxes.text import line_count, text_piece, width_of
from builders.writers.pdf.card.alternatives import lay_alternatives
from builders.writers.pdf.card.headings import Heading, lay_heading
from builders.writers.pdf.ink import Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.sections import lay_section
from builders.writers.pdf.strips import Strip, Strips, height_of, kept, spaced, stack

QUESTION_LINES = 2
"""A question that takes more lines beside the answer stands above it."""


def is_row(section: Section) -> bool:
    """Return whether a section has a heading of its own here, or asks what is urgent."""
    match section.blocks:
        case (Callout(role="emergency"),) if not section.sections:
            return True
        case _:
            return bool(section.title)


@remembered(4096)
def lay_row(section: Section, number: int | None, room: Room, column_pt: float) -> Strips:
    """Return a row, whole where a page can hold it; a short text stands level with its heading if there is a column."""
    within = room.inside(room.parent.part(0, "Sect"))
    match section.blocks:
        case (Callout(role="emergency", blocks=(Paragraph() as answer,)) as callout,) if _asks_once(section, callout):
            asked = Heading(section.title or callout.title, number)
            return _urgent(asked, replace(callout, title=()), answer.inlines, within)
        case (Paragraph(role="body") as said, *_) if _is_level(section.title, number, said, within, column_pt):
            return _level(section, number, said, within, column_pt)
        case _:
            return _stacked(section, number, within)


def _asks_once(section: Section, callout: Callout) -> bool:
    """Whether all there is beside the answer is one title, of the row or of its callout."""
    return not section.sections and not (section.title and callout.title)


def _indent(number: int | None, room: Room) -> float:
    return room.theme.size.disc + room.theme.space.rail if number is not None else 0.0


def _stacked(section: Section, number: int | None, room: Room) -> Strips:
    indent = _indent(number, room)
    inner = replace(room.narrower(indent), level=room.level + 1)
    sign, words = lay_heading(Heading(section.title, number), room.type("heading"), room)
    body = _blocks(section, inner)
    below = _parts(section, inner)
    strips = spaced((kept(words), spaced((body, *below), room.theme.space.block)), room.theme.space.heading)
    return whole(beside(sign, indent, strips if body or below else words), room)


def column_of(sections: tuple[Section, ...], room: Room) -> float:
    """Return where short texts begin that stand level with their headings: behind the widest of those headings."""
    title, body, gap = room.type("heading"), room.type("body"), 2 * room.theme.space.block
    widths = [
        (_indent(1, room) + width_of(section.title, title) + gap, width_of(section.blocks[0].inlines, body) + 1)
        for section in sections
        if section.title and section.blocks and isinstance(section.blocks[0], Paragraph)
    ]
    while widths:
        column = max(start for start, _ in widths)
        fitting = [(start, said) for start, said in widths if column + said <= room.width_pt]
        if len(fitting) == len(widths):
            return column
        widths = fitting
    return 0.0


def _is_level(title: Inlines, number: int | None, said: Paragraph, room: Room, column_pt: float) -> bool:
    """Whether a heading ends before the column, and the text in it fits on one line."""
    if not column_pt or _indent(number, room) + width_of(title, room.type("heading")) >= column_pt:
        return False
    return column_pt + width_of(said.inlines, room.type("body")) < room.width_pt


def _level(section: Section, number: int | None, said: Paragraph, room: Room, column_pt: float) -> Strips:
    """Heading and text on one line, their capitals on one baseline; the other blocks below."""
    title, body, indent = room.type("heading"), room.type("body"), _indent(number, room)
    sign, words = lay_heading(Heading(section.title, number), title, room.narrower(room.width_pt - column_pt))
    text = text_piece(said.inlines, body, room.narrower(column_pt), room.parent.child("P"))
    cap, height = room.theme.cap_height_em, height_of(words)
    drop = height - (title.leading - cap * title.size) / 2 - (body.leading + cap * body.size) / 2
    head = piece(
        room.width_pt - indent, height, Placed(0, 0, stack(words, column_pt)), Placed(column_pt - indent, drop, text)
    )
    inner = replace(room.narrower(indent), level=room.level + 1)
    below = [_blocks(section, inner, 1), *_parts(section, inner)]
    strips = spaced(((Strip(head, keeps=len(section.blocks) > 1),), *below), room.theme.space.heading)
    return whole(beside(sign, indent, strips), room)


def _urgent(asked: Heading, callout: Callout, answer: Inlines, room: Room) -> Strips:
    """The question, and level with it the answer in its solid box."""
    look, space, size = room.theme.panels["emergency"], room.theme.space, room.theme.size
    box_pt = size.icon_emergency + space.icon + width_of(answer, room.type("emergency")) + 2 * look.inset_inline + 1
    left = room.width_pt - box_pt - space.block
    indent = _indent(asked.number, room)
    role = _question_role(asked.title, left - indent, room)
    if role is None:
        return _stacked(Section("", asked.title, (callout,)), asked.number, room)
    sign, words = lay_heading(asked, role, room.narrower(room.width_pt - left))
    question = stack(beside(sign, indent, words), left)
    (box,) = room.narrower(room.width_pt - box_pt).lay(callout, 0)
    height = max(question.height_pt, box.piece.height_pt)
    return (
        Strip(
            piece(
                room.width_pt,
                height,
                Placed(0, (height - question.height_pt) / 2, question),
                Placed(room.width_pt - box_pt, (height - box.piece.height_pt) / 2, box.piece),
            )
        ),
    )


def _question_role(question: Inlines, width_pt: float, room: Room) -> TypeRole | None:
    """The largest type in which a question stands beside its answer."""
    for name, lines in (("question", 1), ("heading", QUESTION_LINES)):
        role = room.type(name)
        if widest_word_pt(question, role.style) <= width_pt and line_count(question, role, width_pt) <= lines:
            return role
    return None


def _blocks(section: Section, room: Room, first: int = 0) -> Strips:
    """Blocks from the `first` on, one below another; other ways to turn stand side by side."""
    laid: list[Strips] = []
    numbered = enumerate(section.blocks[first:], first)
    for turns, group in groupby(numbered, key=lambda one: isinstance(one[1], Callout) and one[1].role == "next"):
        members = tuple(group)
        if turns:
            callouts = tuple(one for _, one in members if isinstance(one, Callout))
            laid.append(lay_alternatives(callouts, room.at(members[0][0])))
        else:
            laid += [room.lay(member, number) for number, member in members]
    return spaced(laid, room.theme.space.block)


def _parts(section: Section, room: Room) -> list[Strips]:
    return [lay_section(part, number, room) for number, part in enumerate(section.sections, len(section.blocks))]
