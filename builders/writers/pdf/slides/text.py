"""Words of slides as ink: the lines that the plan has broken, in a face as wide as the one it broke them for."""

from collections.abc import Iterator
from dataclasses import field
from typing import Protocol

from builders.fonts import face
from builders.frozen import dataclass
from builders.slides.fit import height_pt
from builders.slides.layout import Box
from builders.slides.slide import PALE, TextBody, TextParagraph
from builders.text.lines import MARK_WIDTH_EM, Line, Run
from builders.words import Words as Phrases
from builders.writers.pdf.boxes.shapes import disc
from builders.writers.pdf.boxes.text import spoken_links
from builders.writers.pdf.element import DOTTED, Element, Tag
from builders.writers.pdf.ink import Path, Placed, Words

CAP_HEIGHT_EM = 0.716
"""How tall capitals of Arial are: they stand in the middle of their line."""
LINK_COLOUR = "accent"
BULLET_EM = 0.3
"""How wide a bullet's dot is."""


class Tags(Protocol):
    """Gives each paragraph of a text its place in the structure tree."""

    def of(self, paragraph: TextParagraph) -> tuple[Tag, Tag]:
        """Return the tag of a paragraph's bullet and that of its words."""


@dataclass(frozen=True, slots=True)
class Whole:
    """One tag for all that is said: a heading, or furniture."""

    tag: Tag

    def of(self, paragraph: TextParagraph) -> tuple[Tag, Tag]:  # noqa: ARG002 - every paragraph has the same
        """Return the tag twice."""
        return self.tag, self.tag


@dataclass(slots=True)
class Paragraphs:
    """An element for each paragraph inside another; neighbours with bullets are items of one list."""

    parent: Element
    _list: Element | None = field(default=None)

    def of(self, paragraph: TextParagraph) -> tuple[Tag, Tag]:
        """Return new elements."""
        if paragraph.bullet == "none":
            self._list = None
            element = self.parent.child("P")
            return element, element
        self._list = self._list or self.parent.child("L", DOTTED)
        item = self._list.child("LI")
        return Element("Lbl", item, actual="•"), item.child("LBody")


def body_ink(body: TextBody, box: Box, tags: Tags, phrases: Phrases) -> Iterator[Placed]:
    """Return the words of a text at their places on the slide."""
    spare = box.height_pt - height_pt(body)
    y = box.y_pt + {"top": 0.0, "middle": spare / 2, "bottom": spare}[body.anchor]
    left, width = box.x_pt + body.left_pt, box.width_pt - body.left_pt - body.right_pt
    for paragraph in body.paragraphs:
        y += paragraph.space_before_pt
        if paragraph.lines:
            yield from _paragraph(paragraph, left, y, width, tags, phrases)
        y += len(paragraph.lines) * paragraph.leading_pt


def _paragraph(
    paragraph: TextParagraph, x: float, y: float, width: float, tags: Tags, phrases: Phrases
) -> Iterator[Placed]:
    label, tag = tags.of(paragraph)
    middle = (paragraph.leading_pt + CAP_HEIGHT_EM * paragraph.size_pt) / 2
    if paragraph.bullet != "none":
        size = BULLET_EM * paragraph.size_pt
        dot = Path(disc(size, paragraph.colour).commands, fill=paragraph.colour, tag=label)
        yield Placed(x, y + (paragraph.leading_pt - size) / 2, dot)
    setter = _Setter(paragraph, tag, spoken_links(paragraph.lines), phrases)
    spare = width - paragraph.indent_pt
    for number, line in enumerate(paragraph.lines, start=1):
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[paragraph.align]
        start = x + paragraph.indent_pt + (spare - line.width_pt) * share
        yield from setter.line(line, start, y + middle, last=number == len(paragraph.lines))
        y += paragraph.leading_pt


@dataclass(slots=True)
class _Setter:
    """Sets the lines of one paragraph. The element of a link is shared by all lines it runs over."""

    paragraph: TextParagraph
    tag: Tag
    spoken: dict[int, str]
    phrases: Phrases
    links: dict[int, Element] = field(default_factory=dict)

    def line(self, line: Line, x: float, baseline: float, *, last: bool) -> Iterator[Placed]:
        blank = not last and line.ends_word
        for position, run in enumerate(line.runs):
            tail = blank and position == len(line.runs) - 1
            if run.mark:
                yield Placed(x + self._mark_inset(run), baseline, self._mark(run, tail=tail))
            else:
                yield Placed(x, baseline, self._words(run, tail=tail))
            x += run.width_pt

    def _words(self, run: Run, *, tail: bool) -> Words:
        linked = run.address is not None and isinstance(self.tag, Element)
        colour = self.paragraph.colour
        return Words(
            text=run.text,
            face=run.face,
            size_pt=self.paragraph.size_pt,
            width_pt=run.width_pt,
            colour=LINK_COLOUR if linked and colour not in PALE else colour,
            tag=self._tag_of(run) if linked or run.language else self.tag,
            address=run.address if linked else None,
            spoken=self.spoken.get(run.link, "") if linked and run.link is not None else "",
            tail=tail,
        )

    def _tag_of(self, run: Run) -> Tag:
        tag = self.tag
        if not isinstance(tag, Element):
            return tag
        if run.link is not None:
            if run.link not in self.links:
                self.links[run.link] = tag.child("Link")
            tag = self.links[run.link]
        return tag if run.language is None else Element("Span", tag, language=run.language)

    def _mark(self, run: Run, *, tail: bool) -> Words:
        """The sign that says: check this against the guidance."""
        said = f"({self.phrases.say('mark.alt')})" + (" " if tail else "")
        tag = Element("Span", self.tag, actual=said) if isinstance(self.tag, Element) else self.tag
        sign = self.phrases.say("mark.sign")
        width = face(run.face).width_pt(sign, self.paragraph.size_pt)
        return Words(sign, run.face, self.paragraph.size_pt, width, self.paragraph.colour, tag)

    def _mark_inset(self, run: Run) -> float:
        """How far the sign stands behind the start of its room, in whose middle it is."""
        width = face(run.face).width_pt(self.phrases.say("mark.sign"), self.paragraph.size_pt)
        return (MARK_WIDTH_EM * self.paragraph.size_pt - width) / 2
