"""A slide in the making: places filled one by one, in reading order."""

from collections.abc import Callable, Sequence
from dataclasses import field

from builders.document import Block, Callout, Inlines, Link, Mark, Strong, Text, plain
from builders.frozen import dataclass, replace
from builders.slides.callout_words import sentence
from builders.slides.fit import Overflow, Setting, TextTooLong, Words, filled, fit, fit_one, place_for
from builders.slides.layout import Align, Box, Layout, Shape
from builders.slides.layout_file import layouts
from builders.slides.slide import Drawn, Element, Filled, Icon, Slide, TextBody, has_mark
from builders.theme.screen import ScreenTheme
from builders.words import Words as Phrases

BADGE_SHARE = 0.54
"""An icon's share of the disc it stands in."""
DRAFT_STRIP, LEGEND, NUMERAL = "Draft strip", "Legend", "Number"
"""Names of shapes that a reader is told of once, or that number what stands beside them."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What a slide is made for: its section, its title and what surrounds every slide of the deck.

    `part` names the part of the deck, `made` counts the slides that the section has already.
    """

    section_id: str
    title: Inlines
    part: str
    theme: ScreenTheme
    phrases: Phrases
    edition: str
    draft: Inlines = ()
    emergency: Callout | None = None
    legend: Inlines = ()
    source: Inlines = ()
    made: int = 0

    def after(self, slides: Sequence[Slide]) -> "Brief":
        """Return the brief for what follows these slides of the same section."""
        return replace(self, made=self.made + len(slides)) if slides else self

    def box(self, name: str) -> Box:
        """Return a box of the theme in points."""
        return Box(*self.theme.box_pt(name))

    def length_pt(self, name: str) -> float:
        """Return a length of the theme in points."""
        return self.theme.length_pt(name)

    def say(self, name: str, **values: object) -> Inlines:
        """Return a furniture phrase as text."""
        return (Text(self.phrases.say(name, **values)),)


Compose = Callable[[Brief, tuple[Block, ...]], tuple[Slide, ...]]
"""Makes the slides of some blocks; a section's later slides carry "(continued)"."""


@dataclass(slots=True)
class Page:
    """Collects the elements of one slide."""

    brief: Brief
    layout: Layout
    title: str
    elements: list[Element] = field(default_factory=list)

    @classmethod
    def start(cls, brief: Brief, layout: str, *, title: Inlines | None = None) -> "Page":
        """Return a page with its title, the draft strip and the emergency banner. Raises TextTooLong for the title."""
        words = title if title is not None else continued(brief)
        page = cls(brief, layouts()[layout], plain(words))
        place = page.layout.places["title"]
        box = brief.box("title-beside-emergency") if brief.emergency else None
        try:
            page.add(fit_one(Setting(place, (Words(words),), box), brief.theme))
        except Overflow as overflow:
            raise TextTooLong(brief.section_id, overflow.text, "title") from overflow
        page._draft_strip()
        page._emergency_banner()
        return page

    def add(self, *elements: Element) -> None:
        """Put elements behind those that stand there already."""
        self.elements.extend(elements)

    def fill(self, place: str, *words: Words, box: Box | None = None) -> None:
        """Fill a place. Raises Overflow."""
        if any(plain(each.inlines) for each in words):
            self.add(fit_one(Setting(self.layout.places[place], words, box), self.brief.theme))

    def fill_cells(
        self, place: str, texts: Sequence[tuple[Words, ...]], *, above_pt: float | None = None
    ) -> tuple[Filled, ...]:
        """Return the places `place 1`, `place 2` ... filled at one size, not yet added. Raises Overflow.

        With `above_pt` they end there at the latest.
        """
        settings = []
        for number, words in enumerate(texts, start=1):
            at = self.layout.places[f"{place} {number}"]
            cut = above_pt is not None and at.box.bottom_pt > above_pt
            box = replace(at.box, height_pt=above_pt - at.box.y_pt) if cut and above_pt is not None else None
            settings.append(Setting(at, words, box))
        bodies = fit(settings, self.brief.theme)
        return tuple(filled(setting, body) for setting, body in zip(settings, bodies, strict=True))

    def icon(self, spot: str, name: str, *, share: float = BADGE_SHARE) -> None:
        """Put an icon into a spot; `share` 1 fills it, less leaves the disc around it."""
        at = self.layout.spots[spot]
        self.add(Icon(name, at.box.centred(share), at.colour))

    def numeral(self, spot: str, number: int, *, disc: bool) -> None:
        """Put a numeral into a spot: on a disc of its own in the spot's colour, or in that colour alone."""
        at = self.layout.spots[spot]
        fill = at.colour if disc else None
        colour = "white" if disc else at.colour
        self.draw(
            f"{NUMERAL} {number}",
            Shape("ellipse", at.box, fill),
            (Words((Text(str(number)),), strong=True, colour=colour),),
            ladder="numeral-disc",
            align="center",
        )

    def draw(
        self,
        name: str,
        shape: Shape,
        words: tuple[Words, ...],
        *,
        ladder: str,
        align: Align = "left",
        left_pt: float = 0,
        right_pt: float = 0,
        air_pt: float = 0,
    ) -> TextBody:
        """Put a shape with words on the slide itself and return the words as set. Raises Overflow.

        The words keep `air_pt` clear at the shape's head and foot.
        """
        place = replace(place_for(name, shape.box, ladder), align=align)
        (body,) = fit((Setting(place, words, shape.box.lower(air_pt), left_pt, right_pt),), self.brief.theme)
        self.add(Drawn(name, shape, body))
        return body

    def done(self) -> Slide:
        """Return the finished slide: its sources on the first of a section, the legend wherever a mark stands."""
        source, legend = self._source_box(), self._legend_box()
        sourced = bool(self.brief.source) and not self.brief.made
        if sourced:
            self._line("Source", self.brief.source, source, ladder="source")
        if self.brief.legend and any(has_mark(element) for element in self.elements):
            words: Inlines = (Mark(), Text(" "), *self.brief.legend)
            self._line(LEGEND, words, legend, ladder="legend", align="right")
            if sourced and legend.y_pt < source.y_pt:  # what stands higher is read first
                self.elements[-2:] = reversed(self.elements[-2:])
        number = f"-{self.brief.made + 1}" if self.brief.made else ""
        return Slide(
            id=f"{self.brief.section_id}{number}",
            title=self.title,
            section=self.brief.part,
            layout=self.layout,
            elements=tuple(self.elements),
            notes=(),
            edition=self.brief.edition,
            origin=self.brief.section_id,
        )

    def _line(self, name: str, words: Inlines, box: Box, *, ladder: str, align: Align = "left") -> None:
        said = Words(words, colour="footer-on-dark" if self.layout.ground == "ink" else "soft-ink")
        self.draw(name, Shape("rect", box), (said,), ladder=ladder, align=align)

    def _source_box(self) -> Box:
        """From where the edition line begins, up to the first picture of the layout that reaches down so far."""
        box = self.brief.box("source")
        start_pt = max(box.x_pt, self.layout.footer.x_pt)
        pictures = (
            each.box for each in self.layout.shapes if each.box.y_pt < box.bottom_pt and each.box.bottom_pt > box.y_pt
        )
        end_pt = min((each.x_pt for each in pictures if each.x_pt > start_pt), default=box.right_pt)
        return replace(box, x_pt=start_pt, width_pt=end_pt - start_pt)

    def _legend_box(self) -> Box:
        """Beside the edition line; where that reaches under it, above the sources."""
        box, footer = self.brief.box("legend"), self.layout.footer
        return box if footer.right_pt <= box.x_pt else replace(box, y_pt=self._source_box().y_pt - box.height_pt)

    def _draft_strip(self) -> None:
        if not self.brief.draft:
            return
        self.draw(
            DRAFT_STRIP,
            Shape("rect", self.brief.box("draft"), "caution-tint"),
            (Words(self.brief.draft, strong=True),),
            ladder="draft",
            left_pt=self.brief.length_pt("draft"),
        )
        self.add(Icon("triangle-alert", self.brief.box("draft-icon"), "caution"))

    def _emergency_banner(self) -> None:
        callout = self.brief.emergency
        if callout is None:
            return
        self.draw(
            "Emergency",
            Shape("round", self.brief.box("emergency"), "never", radius_pt=self.brief.length_pt("radius")),
            (Words(sentence(callout), strong=True, colour="white"),),
            ladder="emergency",
            left_pt=self.brief.length_pt("emergency"),
            air_pt=self.brief.length_pt("banner-air"),
        )
        self.add(Icon("phone-call", self.brief.box("emergency-icon"), "white"))


def continued(brief: Brief) -> Inlines:
    """Return the section's title, on its second slide "(continued)", then "(continued 2)"."""
    match brief.made:
        case 0:
            return brief.title
        case 1:
            words = brief.say("slides.continued", title=plain(brief.title))
        case further:
            words = brief.say("slides.continued-again", title=plain(brief.title), number=further)
    return with_mark(words, brief.title)


def with_mark(words: Inlines, *origins: Inlines) -> Inlines:
    """Return words made of others, with a mark behind them where one of those had one and they have none yet."""
    return (*words, Mark()) if any(map(_marked, origins)) and not _marked(words) else words


def _marked(inlines: Inlines) -> bool:
    return any(
        isinstance(inline, Mark) or (isinstance(inline, Strong | Link) and _marked(inline.inlines))
        for inline in inlines
    )
