"""Questions with answers to choose from: to be ticked, or solved, with what is right and why."""

from string import ascii_lowercase

from builders.document import Inlines, Question, Questions, Text
from builders.frozen import replace
from builders.memo import remembered
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.arrange import beside, inset, lowered, whole
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.shapes import icon, rounded
from builders.writers.pdf.boxes.steps import numbered
from builders.writers.pdf.boxes.text import text_piece, text_strips, width_of
from builders.writers.pdf.element import LETTERED, NUMBERED, Element
from builders.writers.pdf.ink import Path, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, kept, spaced

LEAST_SHARE = 0.6
"""Of an answer's width, the least that it keeps beside the words which say that it is right."""


def lay_questions(block: Questions, room: Room) -> Strips:
    """Return questions numbered from 1; no page break cuts one, unless it is taller than a page."""
    within = room.inside(room.parent.part(0, "L", NUMBERED))
    laid = [_question(item, number, within, block.solved) for number, item in enumerate(block.items, 1)]
    return spaced(laid, room.theme.space.question)


@remembered(1024)
def _question(item: Question, number: int, room: Room, solved: bool) -> Strips:  # noqa: FBT001 - for the memo
    space, role = room.theme.space, room.type("card-title")
    element = room.parent.child("LI")
    sign, body = numbered(number, element.child("Lbl"), room), element.child("LBody")
    indent = sign.width_pt + space.rail
    inner = room.inside(body, width_pt=room.width_pt - indent)
    stem = text_strips(item.stem, role, inner, body.child("P"))
    answers = replace(inner, parent=body.child("L", LETTERED))
    options = [
        _option(option, letter, answers, right=solved and at == item.right)
        for at, (letter, option) in enumerate(zip(ascii_lowercase, item.options, strict=False), 1)
    ]
    reason = text_strips(item.reason, room.type("panel"), inner, body.child("P")) if solved else ()
    drop = max((sign.height_pt - role.leading) / 2, 0.0)
    strips = spaced((lowered(kept(stem), drop), spaced(options, space.title), reason), space.title)
    return whole(beside(sign, indent, strips), room)


def _option(option: Inlines, letter: str, room: Room, *, right: bool) -> Strips:
    """An answer behind a box to tick and its letter; the right one of a solved question set apart, and called so."""
    look = room.theme.panels["right" if right else "option"]
    element = room.parent.child("LI")
    label = element.child("Lbl")
    inner = room.inside(element.child("LBody"), width_pt=inner_width(look, room))
    role = room.type("panel-strong" if right else "panel")
    sign = _sign(f"{letter})", role, label, inner, right=right)
    indent = sign.width_pt + room.theme.space.icon
    if not right:
        return framed(beside(sign, indent, _words(option, role, inner.narrower(indent))), look, room)
    said: Inlines = (Text(room.words.say("question.right")),)
    called = room.type("label")
    said_pt = width_of(said, called) + 1
    beside_pt = inner.width_pt - indent - said_pt - room.theme.space.label
    if beside_pt < inner.width_pt * LEAST_SHARE:
        words = beside(sign, indent, _words(option, role, inner.narrower(indent)))
        below = text_strips(said, called, inner.narrower(indent), inner.parent.child("P"))
        return framed((*kept(words), *inset(below, indent, inner.width_pt)), look, room)
    words = beside(sign, indent, _words(option, role, replace(inner, width_pt=beside_pt)))
    mark = text_piece(said, called, replace(inner, width_pt=said_pt), inner.parent.child("P"))
    first = words[0].piece
    placed = (Placed(0, 0, first), Placed(inner.width_pt - said_pt, (role.leading - called.leading) / 2, mark))
    head = Strip(piece(inner.width_pt, first.height_pt, *placed), keeps=words[0].keeps)
    return framed((head, *words[1:]), look, room)


def _words(option: Inlines, role: TypeRole, room: Room) -> Strips:
    return text_strips(option, role, room, room.parent.child("P"))


def _sign(letter: str, role: TypeRole, label: Element, room: Room, *, right: bool) -> Piece:
    """A box, ticked before the right answer, and the letter of the answer, tagged as its label."""
    size, gap = room.theme.size.check_box, room.theme.space.icon
    weight = room.theme.line
    box = Path(rounded(size, size, room.theme.radius.box), stroke="ink", line_pt=weight.frame)
    drop = (role.leading - size) / 2
    placed = [Placed(0, drop, box)]
    if right:
        placed.append(Placed(0, drop, icon("check", size, weight.icon_sign, "accent")))
    letters: Inlines = (Text(letter),)
    letter_pt = max(width_of(letters, role), width_of((Text("m)"),), role))
    words = text_piece(letters, role, replace(room, width_pt=letter_pt + 1), label)
    placed.append(Placed(size + gap, 0, words))
    return piece(size + gap + letter_pt, role.leading, *placed)
