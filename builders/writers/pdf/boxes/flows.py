"""A flow of questions and actions: a ladder with columns Ask, Decide, Act, or a chart of numbered boxes."""

from builders.document import Flow, Inlines, Node, Text
from builders.flow.chart import ChartTooLarge
from builders.flow.ladder import Rung, ladder
from builders.frozen import replace
from builders.writers.pdf.boxes.arrange import inset, whole
from builders.writers.pdf.boxes.flow_chart import lay_chart
from builders.writers.pdf.boxes.flow_shapes import arrow, box_of, pill, words_in
from builders.writers.pdf.boxes.shapes import line
from builders.writers.pdf.boxes.text import Align, text_piece, text_strips
from builders.writers.pdf.element import Element
from builders.writers.pdf.ink import Anchor, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import Strip, Strips, height_of, kept, spaced, stack

SPANS = (2, 1, 3)
"""Columns of the page's grid for Ask, Decide and Act."""


def lay_flow(block: Flow, room: Room) -> Strips:
    """Return the flow as one figure whose alt text tells it in words, or as charts, each a figure for a page.

    A flow with a node that no page can hold is told in rows.
    """
    rungs = None if block.whole else ladder(block)
    if rungs is None:
        try:
            return lay_chart(block, room)
        except ChartTooLarge:
            pass
    element = Element("Figure", room.parent, alt=block.alt)
    within = room.inside(element)
    strips = _in_rows(block, within) if rungs is None else _as_ladder(rungs, within)
    return _boxed(whole(strips, room), element, room)


def _boxed(strips: Strips, element: Element, room: Room) -> Strips:
    """The figure's box is that of its first part, where it had to be cut."""
    if not strips:
        return strips
    first = strips[0]
    box = Placed(0, 0, Anchor(element, room.width_pt, first.piece.height_pt))
    boxed = piece(first.piece.width_pt, first.piece.height_pt, box, Placed(0, 0, first.piece))
    return (replace(first, piece=boxed), *strips[1:])


def _columns(room: Room) -> tuple[tuple[float, float], ...]:
    """Start and width of each of the three columns."""
    gutter = room.theme.page.gutter
    single = room.columns(sum(SPANS))
    columns, x = [], 0.0
    for span in SPANS:
        width = span * single + (span - 1) * gutter
        columns.append((x, width))
        x += width + gutter
    return tuple(columns)


def _as_ladder(rungs: tuple[Rung, ...], room: Room) -> Strips:
    strips: list[Strip] = [_heads(room)]
    for position, rung in enumerate(rungs):
        strips.append(Strip(_rung(rung, room, last=position == len(rungs) - 1)))
    return tuple(strips)


def _heads(room: Room) -> Strip:
    """The heads of the columns over a line."""
    role = room.type("card-title")
    gap = room.theme.space.heading
    placed: list[Placed] = []
    for (x, width), phrase in zip(_columns(room), ("flow.ask", "flow.decide", "flow.act"), strict=True):
        align: Align = "centre" if phrase == "flow.decide" else "start"
        said: Inlines = (Text(room.words.say(phrase)),)
        words = text_piece(said, role, replace(room, width_pt=width), room.parent, align=align)
        placed.append(Placed(x, 0, words))
    rule = line(room.width_pt, 0, room.theme.line.rule)
    height = role.leading + gap
    return Strip(piece(room.width_pt, height + gap, *placed, Placed(0, role.leading + gap / 2, rule)), keeps=True)


def _rung(rung: Rung, room: Room, *, last: bool) -> Piece:
    """A question, its answer, its action, and the way down to the next question."""
    (ask_x, ask_width), (decide_x, decide_width), (act_x, act_width) = _columns(room)
    size, weight = room.theme.size, room.theme.line
    ask_words = words_in(rung.node, replace(room, width_pt=ask_width))
    act_words = words_in(rung.side, replace(room, width_pt=act_width)) if rung.side else None
    height = max(size.flow_row, ask_words.height_pt, act_words.height_pt if act_words else 0.0)
    middle = height / 2
    placed = [Placed(ask_x, 0, box_of(rung.node, ask_words, height, room, spine=True))]
    if rung.side and act_words:
        start = ask_x + ask_width
        begin = start
        if rung.answer:
            answer = pill(rung.answer, room)
            pill_x = decide_x + (decide_width - answer.width_pt) / 2
            placed.append(Placed(start, middle, line(pill_x - start, 0, weight.flow)))
            placed.append(Placed(pill_x, middle - answer.height_pt / 2, answer))
            begin = pill_x + answer.width_pt
        placed.append(Placed(begin, middle, arrow(act_x - begin, 0, room)))
        placed.append(
            Placed(act_x, 0, box_of(rung.side, act_words, height, room, spine=False, after=rung.node.role == "end"))
        )
    if last:
        return piece(room.width_pt, height, *placed)
    gap = room.theme.space.flow
    placed.append(Placed(ask_x + ask_width / 2, height, arrow(0, gap, room)))
    if rung.down:
        label: Inlines = (Text(rung.down),)
        words = text_piece(label, room.type("card-title"), replace(room, width_pt=ask_width / 2), room.parent)
        placed.append(Placed(ask_x + ask_width / 2 + size.arrow, height + (gap - words.height_pt) / 2, words))
    return piece(room.width_pt, height + gap, *placed)


def _in_rows(block: Flow, room: Room) -> Strips:
    """A flow that fits no chart: each node, and below it every answer with what it leads to."""
    texts = {node.id: node.text for node in block.nodes}
    groups: list[Strips] = []
    for node in block.nodes:
        exits = [edge for edge in block.edges if edge.source == node.id]
        own = _listed(node, room)
        led = [_led(edge.answer, texts[edge.target], room) for edge in exits]
        groups.append(spaced([kept(own) if led else own, *led], room.theme.space.title))
    return spaced(groups, room.theme.space.block)


def _listed(node: Node, room: Room) -> Strips:
    role = "card-title" if node.role == "question" else "panel"
    return text_strips(node.text, room.type(role), room, room.parent)


def _led(answer: str, target: Inlines, room: Room) -> Strips:
    """An arrow, the answer, and where it leads."""
    indent = room.columns(sum(SPANS))
    label = text_piece((Text(answer),), room.type("card-title"), replace(room, width_pt=indent), room.parent)
    words = text_strips(target, room.type("panel"), room.narrower(indent), room.parent)
    if not words:
        return ()
    height = height_of(words)
    moved = stack(inset(words, indent, room.width_pt), room.width_pt)
    return (Strip(piece(room.width_pt, height, Placed(0, 0, label), Placed(0, 0, moved))),)
