"""Cards to cut out: each a title in its band and what belongs to it, all of one section in one size."""

from builders.document import Document, Inlines, Section, plain
from builders.frozen import dataclass, replace
from builders.memo import remembered
from builders.theme.leaves import Step
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.headings import heading
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.element import HEADER, REPEATED, Element
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.leaves.foot import Said, foot, joined
from builders.writers.pdf.leaves.longest import longest
from builders.writers.pdf.room import Room
from builders.writers.pdf.sections import lay_section
from builders.writers.pdf.strips import Strip, Strips, stack
from builders.writers.too_long import LeafTooLong

ROWS = 2
ENDLESS_PT = 1e6
"""No card is so tall: what does not fit is found out, not cut."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on one card, laid out: its band, the words below it, and the element that its foot belongs to."""

    band: Piece
    content: Piece
    element: Element

    @property
    def marked(self) -> bool:
        """Whether a mark of the document stands on it."""
        return self.band.marked or self.content.marked


@dataclass(frozen=True, slots=True)
class CardPage:
    """Cards of one page in reading order, in so many columns and two rows; `room` is that of one card."""

    cards: tuple[Card, ...]
    columns: int
    room: Room

    @property
    def marked(self) -> bool:
        """Whether a mark of the document stands on any of them."""
        return any(card.marked for card in self.cards)


def is_cut_out(section: Section) -> bool:
    """Return whether the parts of a section are cards to cut out."""
    return section.relation in ("quarters", "halves") and bool(section.sections)


def lay_cards(section: Section, document: Document, room: Room, *, opens: bool) -> tuple[CardPage, ...]:
    """Return the pages of a section's cards. With `opens` the title of the document stands on them and nowhere else.

    All have the type of the first step of the theme's ladder at which each fits. Raises LeafTooLong.
    """
    columns = 2 if section.relation == "quarters" else 1
    page, cut = room.theme.page, room.theme.cut
    own = replace(room, width_pt=page.width / columns - 2 * cut.inset, tallest_pt=ENDLESS_PT)
    high = page.height / ROWS - 2 * cut.inset
    for step in cut.steps:
        cards = tuple(
            _card(part, _Title(document, opens=opens, first=at == 0, same=_same(section, document)), own.at(at), step)
            for at, part in enumerate(section.sections)
        )
        beyond = [
            part for part, card in zip(section.sections, cards, strict=True) if not _fits(card, document, own, high)
        ]
        if not beyond:
            count = ROWS * columns
            starts = range(0, len(cards), count)
            return tuple(CardPage(cards[start : start + count], columns, own) for start in starts)
    raise LeafTooLong(beyond[0].id, longest(beyond[0]))


def _same(section: Section, document: Document) -> bool:
    """Whether every card has the title of the document."""
    return all(plain(part.title) == plain(document.title) for part in section.sections)


def _fits(card: Card, document: Document, room: Room, height_pt: float) -> bool:
    below = foot(document, room, Said(), marked=card.marked)
    parts = [part.height_pt for part in (card.band, card.content, below) if part.height_pt]
    return sum(parts) + (len(parts) - 1) * room.theme.cut.gap <= height_pt


@dataclass(frozen=True, slots=True)
class _Title:
    """What a card says of its document: with `opens` its title too, read aloud on the `first` card."""

    document: Document
    opens: bool
    first: bool
    same: bool


def _card(section: Section, title: _Title, room: Room, step: Step) -> Card:
    element = room.parent.part(0, "Sect")
    themed = replace(room, theme=room.theme.at(step), parent=element)
    level = 1 if title.opens and title.first and title.same else room.level
    band = _band(section.title, title, replace(themed, level=level))
    deeper = level + 1 if section.title or level == 1 else level
    content = _content(section, replace(themed, level=deeper).at(0, section))
    return Card(band, content, element)


@remembered(512)
def _content(section: Section, room: Room) -> Piece:
    """What stands on a card below its band."""
    return stack(lay_section(replace(section, title=(), starts_side=False), 0, room), room.width_pt)


def _band(words: Inlines, title: _Title, room: Room) -> Piece:
    """For whom, from whom, and the title, white on the accent."""
    look = room.theme.panels["band"]
    inner = room.inside(room.parent, width_pt=inner_width(look, room))
    strips = [*_kicker(title, inner)]
    if title.opens and not title.same:
        strips.append(Strip(_document_title(title, inner)))
    if words:
        role = room.type("heading")
        strips.append(Strip(heading(words, role, inner, colour=look.title_colour)))
    return stack(framed(tuple(strips), look, room), room.width_pt) if strips else piece(room.width_pt, 0.0)


def _document_title(title: _Title, room: Room) -> Piece:
    words = heading(title.document.title, room.type("panel"), replace(room, level=1), colour="white")
    return piece(room.width_pt, words.height_pt, Placed(0, 0, words, None if title.first else REPEATED))


def _kicker(title: _Title, room: Room) -> Strips:
    """For whom the card is and whose it is, behind the sign of its readers."""
    document = title.document
    told = tuple(part for part in (document.readers, document.owner) if part)
    if not told:
        return ()
    size, leading = room.theme.size.icon_header, room.type("label").leading
    indent = size + room.theme.space.icon
    sign = icon(room.theme.audience_icons[document.audience], size, room.theme.line.icon_heading, "white")
    tag = room.parent.child("P") if title.opens and title.first else HEADER
    said = joined(told, room.narrower(indent), tag, "start", "label", "white")
    height = max(said.height_pt, size)
    return (Strip(piece(room.width_pt, height, Placed(0, (leading - size) / 2, sign), Placed(indent, 0, said))),)
