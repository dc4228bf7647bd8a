"""Elements of a slide as ink, each with its place in the structure tree."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from builders import qr
from builders.slides.layout import Box
from builders.slides.slide import Code, Connector, Drawn, Filled, Grid, Group, Icon, Picture, TextBody
from builders.slides.slide import Element as Part
from builders.words import Words as Phrases
from builders.writers.pdf.boxes.shapes import code
from builders.writers.pdf.element import BACKGROUND, Element, Tag
from builders.writers.pdf.ink import Anchor, Image, Placed, piece
from builders.writers.pdf.slides.grids import grid_ink
from builders.writers.pdf.slides.shapes import connector_paths, ground, icon_path, shape_paths
from builders.writers.pdf.slides.text import Paragraphs, Tags, Whole, body_ink

SILENT = Whole(BACKGROUND)
"""For words in a picture: its alt text is read in their place, and they hold no links."""


def element_ink(
    part: Part, parent: Element, phrases: Phrases, tags: Tags | None = None, *, behind: str = "white"
) -> Iterator[Placed]:
    """Return an element. `tags` are those of its words, by default paragraphs of the parent.

    `behind` is the ground on which the slide's pictures stand.
    """
    said = tags or Paragraphs(parent)
    match part:
        case Filled(body=body, box=box):
            yield from body_ink(body, box, said, phrases)
        case Drawn(shape=shape, body=TextBody() as body):
            yield from shape_paths(shape)
            yield from body_ink(body, shape.box, said, phrases)
        case Drawn(shape=shape, alt=alt):
            yield from _picture(shape.box, alt, shape_paths(shape), parent)
        case Icon(box=box, alt=alt):
            yield from _picture(box, alt, (icon_path(part),), parent)
        case Picture(data=data, box=box, alt=alt):
            image = Image(data, box.width_pt, box.height_pt, BACKGROUND, behind)
            yield from _picture(box, alt, (Placed(box.x_pt, box.y_pt, image),), parent)
        case Code(box=box, alt=alt):
            yield from _picture(box, alt, _code(part), parent)
        case Group():
            yield from _group(part, parent, phrases)
        case Grid():
            yield from grid_ink(part, parent, phrases)
        case Connector():
            yield from connector_paths(part)
        case _:
            assert_never(part)


def _picture(box: Box, alt: str, inner: Iterable[Placed], parent: Element) -> Iterator[Placed]:
    """Ink as a figure with an alt text, or as decoration without one."""
    tag: Tag = Element("Figure", parent, alt=alt) if alt else BACKGROUND
    if isinstance(tag, Element):
        yield Placed(box.x_pt, box.y_pt, Anchor(tag, box.width_pt, box.height_pt))
    yield Placed(0, 0, piece(box.right_pt, box.bottom_pt, *inner), tag)


def _code(part: Code) -> Iterator[Placed]:
    """A QR code with its quiet zone on white."""
    modules = len(qr.matrix(part.address))
    quiet = part.box.width_pt * qr.QUIET / (modules + 2 * qr.QUIET)
    yield ground(part.box, "white")
    drawn = code(part.address, part.box.width_pt - 2 * quiet, "ink", BACKGROUND)
    yield Placed(part.box.x_pt + quiet, part.box.y_pt + quiet, drawn)


def _group(part: Group, parent: Element, phrases: Phrases) -> Iterator[Placed]:
    """Shapes that are one picture; arrows lie under all that they join."""
    ordered = sorted(part.members, key=lambda member: not isinstance(member, Connector))
    inner = (placed for member in ordered for placed in element_ink(member, parent, phrases, SILENT))
    yield from _picture(part.box, part.alt, inner, parent)
