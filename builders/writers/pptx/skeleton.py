"""The parts that every deck has, each related to the others as PowerPoint expects."""

from collections.abc import Callable, Sequence

from builders.frozen import dataclass
from builders.writers.pptx.names import (
    MASTER,
    NOTES_MASTER,
    PRESENTATION,
    PRESENTATION_PROPERTIES,
    PROGRAM_PROPERTIES,
    TABLE_STYLES,
    THEMES,
    VIEW_PROPERTIES,
    layout_part,
)
from builders.writers.pptx.package import Part, Tie
from builders.writers.pptx.standard import Content, Kind

Read = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The parts of a deck without slides. The presentation stands apart, because slides are listed in it."""

    presentation: Part
    others: tuple[Part, ...]


def skeleton(read: Read, numbers: Sequence[int]) -> Skeleton:
    """Return a deck of the layouts of some numbers, without slides. `read` gives the content of a part by its name.

    Relationship ids count in the order of this file; the content of master and presentation relies on it.
    """

    def part(name: str, content_type: str, *ties: Tie) -> Part:
        return Part(name, content_type, read(name), ties)

    layouts = tuple(layout_part(number) for number in numbers)
    presentation = part(
        PRESENTATION,
        Content.PRESENTATION,
        Tie(Kind.MASTER, MASTER),
        Tie(Kind.NOTES_MASTER, NOTES_MASTER),
        Tie(Kind.THEME, THEMES[0]),
        Tie(Kind.PRESENTATION_PROPERTIES, PRESENTATION_PROPERTIES),
        Tie(Kind.VIEW_PROPERTIES, VIEW_PROPERTIES),
        Tie(Kind.TABLE_STYLES, TABLE_STYLES),
    )
    to_layouts = (Tie(Kind.LAYOUT, name) for name in layouts)
    others = (
        part(MASTER, Content.MASTER, *to_layouts, Tie(Kind.THEME, THEMES[0])),
        *(part(name, Content.LAYOUT, Tie(Kind.MASTER, MASTER)) for name in layouts),
        part(NOTES_MASTER, Content.NOTES_MASTER, Tie(Kind.THEME, THEMES[1])),
        *(part(name, Content.THEME) for name in THEMES),
        part(PRESENTATION_PROPERTIES, Content.PRESENTATION_PROPERTIES),
        part(VIEW_PROPERTIES, Content.VIEW_PROPERTIES),
        part(TABLE_STYLES, Content.TABLE_STYLES),
        part(PROGRAM_PROPERTIES, Content.PROGRAM_PROPERTIES),
    )
    return Skeleton(presentation, others)
