"""The content of a document cut into sides, with as much space between things as the sides have room for."""

from collections.abc import Iterator

from builders.document import Document, Inlines, Section
from builders.frozen import dataclass, replace
from builders.memo import remembered
from builders.theme.print import PrintTheme, TypeRole
from builders.writers.pdf.boxes.arrange import beside
from builders.writers.pdf.boxes.headings import heading_strips
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import balanced_width, line_count, paragraph, text_strips
from builders.writers.pdf.ink import Placed, piece
from builders.writers.pdf.leaves.cards import CardPage, is_cut_out, lay_cards
from builders.writers.pdf.room import Room
from builders.writers.pdf.sections import lay_sections
from builders.writers.pdf.strips import Strips, fill, height_of, kept, spaced

TITLE_LINES = 2
"""A title of more lines is set smaller."""


@dataclass(frozen=True, slots=True)
class Body:
    """How tall the content of a page may be: of any, of one with marks, and how much less on the first page."""

    height_pt: float
    marked_pt: float
    first_loss_pt: float


Side = Strips | CardPage
"""The strips of a page with head and foot, or a page of cards to cut out, which has neither."""


def cut_into_sides(document: Document, room: Room, body: Body) -> tuple[Side, ...]:
    """Return what stands on each side. Raises LeafTooLong for a card that holds too much.

    Each run of sections from one new side to the next is laid out for itself. Where the document would run over its
    budget, or a run leaves a side half empty, its things move a little closer together, if that helps.
    """
    opens = not (document.lead or document.occasion)
    runs: list[_Run | _Cards] = []
    for position, sections in enumerate(_runs(document.sections, opens=opens)):
        if sections and is_cut_out(sections[0]):
            deeper = replace(room.at(position), level=room.level + 1 + bool(sections[0].title))
            runs.append(_Cards(lay_cards(sections[0], document, deeper, opens=position == 0)))
        else:
            run = _Run(document if position == 0 else None, sections, room.at(position), body)
            runs.append(replace(run, loose=run.sides(1.0)))
    over = document.page_budget is not None and sum(len(run.loose) for run in runs) > document.page_budget
    return tuple(side for run in runs for side in run.best(over=over))


@dataclass(frozen=True, slots=True)
class _Cards:
    """A run of one section, whose parts are cut out; they have found their size already."""

    loose: tuple[CardPage, ...]

    def best(self, *, over: bool) -> tuple[CardPage, ...]:  # noqa: ARG002 - their number is that of the cards
        """The pages."""
        return self.loose


def _runs(sections: tuple[Section, ...], *, opens: bool) -> Iterator[tuple[Section, ...]]:
    """Sections up to the next that starts a side, and each with cards alone; what stands above cards goes before them.

    The first run may hold none but the title; cards come first only if they may open the document.
    """
    run: list[Section] = []
    began = False
    for section in sections:
        cards = is_cut_out(section)
        if (section.starts_side or (cards and not (section.title or section.blocks))) and run:
            yield tuple(run)
            run, began = [], True
        if not cards:
            run.append(section)
            continue
        if section.title or section.blocks:
            run.append(replace(section, sections=(), relation="sequence"))
        if run or not (began or opens):
            yield tuple(run)
        run, began = [], True
        yield (section,)
    if run or not began:
        yield tuple(run)


@dataclass(frozen=True, slots=True)
class _Run:
    """Sections that follow each other; `opened` is the document whose title stands before them."""

    opened: Document | None
    sections: tuple[Section, ...]
    room: Room
    body: Body
    loose: tuple[Strips, ...] = ()
    """The sides with all of the theme's space between things."""

    def sides(self, share: float) -> tuple[Strips, ...]:
        """The sides with so much of the theme's space between things."""
        closer = _closer(self.room.theme, share)
        room = replace(self.room, theme=closer)
        head = opening(self.opened, room) if self.opened else ()
        sections = lay_sections(self.sections, replace(room, level=room.level + 1))
        loss = self.body.first_loss_pt if self.opened else 0.0
        content = spaced((head, sections), closer.space.section)
        return fill(content, self.body.height_pt, marked_room_pt=self.body.marked_pt, first_loss_pt=loss) or ((),)

    def best(self, *, over: bool) -> tuple[Strips, ...]:
        """The loosest sides of which there are fewest, with the fewest holes."""
        best = self.loose
        for share in self.room.theme.closer:
            if len(best) == 1 or not (over or self._holes(best) or self._sparse(best)):
                break
            closer = self.sides(share)
            if (len(closer), self._holes(closer)) < (len(best), self._holes(best)):
                best = closer
        return best

    def _holes(self, sides: tuple[Strips, ...]) -> int:
        """How many sides before the last are left a good part empty."""
        return sum(height_of(side) < self.room.theme.full * self.body.marked_pt for side in sides[:-1])

    def _sparse(self, sides: tuple[Strips, ...]) -> bool:
        return height_of(sides[-1]) < self.room.theme.sparse * self.body.height_pt


@remembered(64)
def _closer(theme: PrintTheme, share: float) -> PrintTheme:
    return theme if share == 1.0 else theme.model_copy(update={"space": theme.space.closer(share)})


def opening(document: Document, room: Room, *, balanced: bool = False) -> Strips:
    """Return title, lead, and when and where; with `balanced` the lines of title and lead are about as long."""
    title, lead = room.type("title"), room.type("lead")
    if line_count(document.title, title, room.width_pt) > TITLE_LINES:
        title = room.type("title-long")

    def own(inlines: Inlines, role: TypeRole) -> Room:
        return replace(room, width_pt=balanced_width(inlines, role, room.width_pt)) if balanced else room

    head = heading_strips(document.title, title, own(document.title, title))
    below = paragraph(document.lead, lead, own(document.lead, lead))
    return kept(spaced((head, below, _occasion(document.occasion, room)), 0.0))


def _occasion(occasion: Inlines, room: Room) -> Strips:
    if not occasion:
        return ()
    role, size = room.type("body"), room.theme.size.icon_small
    indent = size + room.theme.space.icon
    sign = piece(size, size, Placed(0, 0, icon("calendar", size, room.theme.line.icon_heading, "accent")))
    words = text_strips(occasion, role, room.narrower(indent), room.parent.child("P"))
    return beside(sign, indent, words, drop_pt=(role.leading - size) / 2)
