"""What stands in the boxes of a chart on paper: icon, words, and from where the way comes and where it goes on."""

from collections.abc import Iterator

from builders.document import Inlines, Text
from builders.flow.chart import Measure, Part
from builders.frozen import dataclass, replace
from builders.text.lines import widest_word_pt
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.flow_shapes import unlinked
from builders.writers.pdf.boxes.text import balanced_width, line_count, lines_of, width_of
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room


@dataclass(frozen=True, slots=True)
class Look:
    """How a box of a chart looks. Colours by role; `point` is how far a hexagon's points reach in."""

    text: str
    ground: str
    colour: str
    icon: str | None = None
    icon_colour: str = "accent"
    point: float = 0.0


def look_of(part: Part, room: Room) -> Look:
    """Return how a part looks: a role is a shape, a ground and an icon together, which holds in black and white."""
    if part.only_named:
        return Look("panel-strong", "white", "ink", "arrow-right", "ink")
    node = part.node
    match node.role:
        case "question":
            return Look("panel-strong", "white", "ink", point=room.theme.size.hexagon_point)
        case "action":
            return Look("panel", "accent-tint", "ink", node.icon)
        case "urgent":
            return Look("chart-solid", "ink", "white", node.icon or "phone-call", "white")
        case "end":
            return Look("chart-solid", "ink", "white", node.icon, "white")


def measure(room: Room) -> Measure:
    """Return the measures of a chart's words in a room."""

    def answer(text: str, width_pt: float) -> tuple[float, float]:
        if not text:
            return 0.0, 0.0
        size, role = room.theme.size, room.type("card-title")
        most = max(width_pt, size.pill_width) - size.pill_height
        wide = min(most, width_of((Text(text),), role))
        lines = line_count((Text(text),), role, wide)
        return max(size.pill_width, wide + size.pill_height), size.pill_height + (lines - 1) * role.leading

    return Measure(lambda part, width: _height(part, width, room), answer, lambda part: _sign_width(part, room))


def words_of(part: Part, width_pt: float, room: Room) -> Piece:
    """Return the words of a part, as wide as its box, without the space above and below."""
    look = look_of(part, room)
    start, end = _sides(part, width_pt, room)
    placed, y = [], 0.0
    for inlines, role in _texts(part, room):
        width = balanced_width(inlines, role, width_pt - start - end) if look.point else width_pt - start - end
        for line in lines_of(inlines, role, replace(room, width_pt=width), room.parent, colour=look.colour):
            placed.append(Placed(start, y, line))
            y += role.leading
    return piece(width_pt, y, *placed)


def has_icon(part: Part, width_pt: float, room: Room) -> bool:
    """Return whether there is room for an icon beside the longest word of a box."""
    look = look_of(part, room)
    return look.icon is not None and _widest(part, room) <= width_pt - _inset(part, room) * 2 - _icon_room(room)


def _inset(part: Part, room: Room) -> float:
    return room.theme.space.flow_inline + look_of(part, room).point / 2


def _icon_room(room: Room) -> float:
    return room.theme.size.icon_step + room.theme.space.icon


def _sides(part: Part, width_pt: float, room: Room) -> tuple[float, float]:
    """The space before and after the words."""
    inset = _inset(part, room)
    return inset + (_icon_room(room) if has_icon(part, width_pt, room) else 0.0), inset


def _texts(part: Part, room: Room) -> Iterator[tuple[Inlines, TypeRole]]:
    """The paragraphs of a box."""
    say = room.words.say
    own = room.type(look_of(part, room).text)
    if part.only_named:
        yield (Text(say("flow.to", number=part.number)),), own
        return
    if part.comes_from:
        yield (Text(say("flow.from", numbers=_listed(part.comes_from))),), room.type("source")
    yield unlinked(part.node.text), own
    if part.goes_on_at:
        yield (Text(say("flow.onward", numbers=_listed(part.goes_on_at))),), room.type("source")


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(str(number) for number in numbers)


def _widest(part: Part, room: Room) -> float:
    return max(widest_word_pt(inlines, role.style) for inlines, role in _texts(part, room))


def _height(part: Part, width_pt: float, room: Room) -> float | None:
    start, end = _sides(part, width_pt, room)
    inner = width_pt - start - end
    if _widest(part, room) > inner:
        return None
    words = sum(line_count(inlines, role, inner) * role.leading for inlines, role in _texts(part, room))
    if part.only_named:
        return max(room.theme.size.chart_sign, words)
    return max(room.theme.size.flow_row, words + 2 * room.theme.chart.pad)


def _sign_width(part: Part, room: Room) -> float:
    ((inlines, role),) = _texts(part, room)
    return width_of(inlines, role) + _icon_room(room) + 2 * _inset(part, room) + 1
