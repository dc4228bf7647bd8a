"""One number and what it means: as a picture of people where it counts people."""

import re
from functools import partial

from builders.document import Block, Inlines, Pictogram, Statistic, Text, plain
from builders.slides.fit import Words
from builders.slides.layout import Box, Shape
from builders.slides.layout_file import person
from builders.slides.page import Brief, Page
from builders.slides.slide import Drawn, Group, Slide
from builders.slides.spread import whole

_LEAD = re.compile(r"^(\D+)\s+(\S.*\d.*)$")
"""Words before the first figure, which stand small above it: "About 1 in 10"."""
_COLUMNS = 5
"""At most so many people in a row; rows are of one length where the number allows it."""
_PERSON_WIDTH_SHARE, _PERSON_HEIGHT_SHARE = 0.776, 0.831
"""A person's share of a cell of the picture, so that neighbours do not touch."""
_LAST_ROW_SHARE = 0.908
"""How much of a row the last one takes: a person with less air below."""


def statistic(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return the slide of a number. Raises TextTooLong."""
    slides: tuple[Slide, ...] = ()
    for block in blocks:
        if isinstance(block, Statistic):
            slides += whole(brief.after(slides), partial(_compose, block))
    return slides


def _compose(block: Statistic, brief: Brief) -> Slide:
    page = Page.start(brief, "statistic" if block.pictogram else "number")
    page.fill("number", *_number(block.number))
    page.fill("measure", Words(block.measure))
    if block.pictogram:
        box = page.layout.spots["pictogram"].box
        alt = plain(block.key) or f"{plain(block.number)} {plain(block.measure)}"
        page.add(pictogram(block.pictogram, box, line_pt=brief.theme.strokes["person"], alt=alt))
        page.fill("key", Words(block.key))
    page.fill("hope", Words(block.hope))
    page.fill("source", Words(block.source))
    return page.done()


def _number(number: Inlines) -> tuple[Words, ...]:
    """The number in figures, what stands before it small above."""
    match = _LEAD.match(plain(number))
    if match is None:
        return (Words(number, voice=1),)
    lead, figures = match.groups()
    return Words((Text(lead),), strong=False, colour="ink"), Words((Text(figures),), voice=1)


def pictogram(people: Pictogram, box: Box, *, line_pt: float, alt: str) -> Group:
    """Return rows of people in a box, `filled` of them in the accent, as one picture."""
    rows = -(-people.total // _COLUMNS)
    columns = -(-people.total // rows)
    across = box.width_pt / (columns - 1 + _PERSON_WIDTH_SHARE) if columns > 1 else box.width_pt
    down = box.height_pt / (rows - 1 + _LAST_ROW_SHARE) if rows > 1 else box.height_pt / 2
    shapes: list[Shape] = []
    for number in range(people.total):
        row, column = divmod(number, columns)
        spot = Box(
            box.x_pt + column * across,
            box.y_pt + row * down,
            across * _PERSON_WIDTH_SHARE,
            down * (_PERSON_HEIGHT_SHARE if rows > 1 else 1.0),
        )
        filled = number < people.filled
        shapes += person(
            spot, fill="accent" if filled else "white", line=None if filled else "soft-ink", line_pt=line_pt
        )
    return Group("Pictogram", box, tuple(Drawn("Person", shape) for shape in shapes), alt)
