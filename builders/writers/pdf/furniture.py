"""What stands around the content of each page: head, foot, draft banner, lines to sign, legend of the mark."""

from builders.document import Audience, Document, Figure, Inlines, Status, Text, plain
from builders.frozen import dataclass, replace
from builders.memo import remembered
from builders.theme.print import TypeRole
from builders.writers.pdf.boxes.arrange import beside
from builders.writers.pdf.boxes.frame import framed, inner_width
from builders.writers.pdf.boxes.people import Field, field_row
from builders.writers.pdf.boxes.shapes import icon, line
from builders.writers.pdf.boxes.text import broken, text_piece, text_strips, width_of
from builders.writers.pdf.element import FOOTER, HEADER, REPEATED, Element, Tag
from builders.writers.pdf.file.pictures import size_px
from builders.writers.pdf.ink import Anchor, Image, Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.strips import stack

JOINT = " · "
"""Between the parts of the imprint."""

LABEL_SHARE = 0.5
"""Of the head's width, the most that for whom it is may take on one line."""

SAID_SHARE = 0.62
"""Of its line, the most that what is said may take before the lines to sign go below it."""

LOGOS_SHARE = 0.5
"""Of the head's end, the most that two logos may take beside the school's name."""
SECOND_SHARE = 0.8
"""Of the height of the first logo, the most that the second may have beside it."""

ELLIPSIS = "…"


def shortened(title: Inlines, role: TypeRole, width_pt: float) -> Inlines:
    """Return a title on one line, its end left out if need be: it stands whole on the first page."""
    first, *others = broken(title, role.style, width_pt)
    if not others:
        return title
    letters = "".join(run.text for run in first.runs)
    while letters and width_of((Text(letters + ELLIPSIS),), role) > width_pt:
        letters = letters[:-1]
    return (Text(letters.rstrip() + ELLIPSIS),)


@dataclass(frozen=True, slots=True)
class Furniture:
    """Makes the furniture of one document; `room` is as wide as the body, its parent the document's element."""

    document: Document
    room: Room

    def header(self, number: int) -> Piece:
        """Return the head of a page: for whom, and the school's name or logo, the title from page 2."""
        room, document = self.room, self.document
        label = _label(document.readers, document.audience, room)
        end = self._head_end(number, room.width_pt - label.width_pt - room.theme.page.gutter)
        height = max(label.height_pt, end.height_pt)
        return piece(
            room.width_pt,
            height,
            Placed(0, (height - label.height_pt) / 2, label),
            Placed(room.width_pt - end.width_pt, (height - end.height_pt) / 2, end),
        )

    def _head_end(self, number: int, width_pt: float) -> Piece:
        document, room = self.document, replace(self.room, width_pt=width_pt)
        if number > 1:
            return _title_again(document.title, room)
        high = room.theme.size.logo_height
        beside_name = LOGOS_SHARE if document.second_logo else 1
        logo = logos_piece(document, replace(room, width_pt=room.width_pt * beside_name), high)
        if not document.owner:
            return logo
        gap = room.theme.space.icon if logo.items else 0.0
        role, inner = room.type("furniture"), room.narrower(logo.width_pt + gap)
        wide = min(width_of(document.owner, role) + 1, inner.width_pt)
        name = text_piece(document.owner, role, replace(inner, width_pt=wide), room.parent.child("P"), align="end")
        height = max(logo.height_pt, name.height_pt)
        return piece(
            wide + gap + logo.width_pt,
            height,
            Placed(0, (height - name.height_pt) / 2, name),
            Placed(wide + gap, (height - logo.height_pt) / 2, logo),
        )

    def banner(self, number: int) -> Piece | None:
        """Return the banner that says on every page that this is a draft; read aloud on the first page only."""
        status = self.document.status
        if status is None or not status.every_page:
            return None
        return _banner(status, number == 1, self.room)

    def footer(self, number: int, count: int) -> Piece:
        """Return the foot of a page: the imprint, and which page of how many."""
        return _footer(self.document.imprint, number, count, self.room)

    def check_line(self) -> Piece | None:
        """Return what stands above the foot of page one until the school has approved: words, and lines to sign."""
        status = self.document.status
        if status is None or status.every_page:
            return None
        return _check_line(status, self.room)

    def legend(self, *, first: bool) -> Piece | None:
        """Return what explains the mark, for a page that has marks; read aloud where it comes first."""
        if not self.document.legend:
            return None
        return _legend(self.document.legend, first, self.room, self.document.explained)


@remembered(64)
def _label(readers: Inlines, audience: Audience, room: Room) -> Piece:
    """For whom a document is, behind the sign of its readers."""
    size, role = room.theme.size.icon_header, room.type("label")
    sign = icon(room.theme.audience_icons[audience], size, room.theme.line.icon_heading, "accent", HEADER)
    indent = size + room.theme.space.icon
    label_pt = indent + min(width_of(readers, role) + 1, room.width_pt * LABEL_SHARE)
    words = text_piece(readers, role, replace(room, width_pt=label_pt - indent), HEADER)
    return piece(label_pt, words.height_pt, Placed(0, (role.leading - size) / 2, sign), Placed(indent, 0, words))


@remembered(64)
def _title_again(title: Inlines, room: Room) -> Piece:
    role = room.type("furniture")
    return text_piece(shortened(title, role, room.width_pt), role, room, HEADER, align="end")


@remembered(64)
def _banner(status: Status, first: bool, room: Room) -> Piece:  # noqa: FBT001 - for the memo
    look, role, size = room.theme.panels["draft"], room.type("banner"), room.theme.size.icon_step
    inner = replace(room, width_pt=inner_width(look, room))
    tag: Tag = room.parent.child("P") if first else REPEATED
    indent = size + room.theme.space.icon
    words = text_strips(status.text, role, inner.narrower(indent), tag)
    sign = piece(size, size, Placed(0, 0, icon(look.icon or "info", size, room.theme.line.icon, look.icon_colour)))
    strips = beside(sign, indent, words, drop_pt=(role.leading - size) / 2)
    spare = (room.theme.size.banner - role.leading) / 2
    thin = look.model_copy(update={"inset_block": spare})
    return stack(framed(strips, thin, room), room.width_pt)


@remembered(512)
def _footer(imprint: tuple[Inlines, ...], number: int, count: int, room: Room) -> Piece:
    role, gap = room.type("furniture"), room.theme.space.heading
    pages: Inlines = (Text(room.words.say("page.of", page=number, pages=count)),)
    pages_pt = width_of(pages, role) + 1
    end = text_piece(pages, role, replace(room, width_pt=pages_pt), FOOTER, align="end")
    parts = [(Text(JOINT), *part) if position else part for position, part in enumerate(imprint)]
    said = tuple(inline for part in parts for inline in part)
    start = text_piece(said, role, replace(room, width_pt=room.width_pt - pages_pt - gap), FOOTER)
    height = gap + max(start.height_pt, end.height_pt)
    rule = replace(line(room.width_pt, 0, room.theme.line.rule), tag=FOOTER)
    ends = Placed(0, gap, start), Placed(room.width_pt - pages_pt, gap, end)
    return piece(room.width_pt, height, Placed(0, 0, rule), *ends)


@remembered(64)
def _legend(legend: Inlines, first: bool, room: Room, explained: Inlines) -> Piece:  # noqa: ARG001, FBT001 - for the memo
    tag: Tag = room.parent.child("P") if first else REPEATED
    return text_piece(explained, room.type("furniture"), room, tag)


@remembered(64)
def _check_line(status: Status, room: Room) -> Piece:
    size, role = room.theme.size.icon_step, room.type("check")
    element = room.parent.child("Div")
    indent = size + room.theme.space.icon
    sign = piece(size, size, Placed(0, 0, icon("pen-line", size, room.theme.line.icon, "ink")))
    labels = [plain(label) for label in status.lines]
    said: Inlines = (*status.text, Text(" "), Text(labels[0])) if labels else status.text
    inner = replace(room, width_pt=room.width_pt - indent, running="check")
    if not labels or width_of(said, role) > inner.width_pt * SAID_SHARE:
        words = text_strips(status.text, role, inner, element.child("P"))
        signed = field_row([Field((Text(label),), ()) for label in labels], inner, element) if labels else ()
        return stack(beside(sign, indent, (*words, *signed), drop_pt=(role.leading - size) / 2), room.width_pt)
    fields = [Field(said, (), share=2.0), *(Field((Text(label),), (), share=1.0) for label in labels[1:])]
    row = field_row(fields, inner, element)
    drop = room.theme.size.writing_pitch - role.leading + (role.leading - role.size) / 2 + (role.leading - size) / 2
    return stack(beside(sign, indent, row, drop_pt=drop), room.width_pt)


def has_logo(document: Document) -> bool:
    """Return whether the school has a logo, or a second one."""
    return isinstance(document.logo, Figure) or isinstance(document.second_logo, Figure)


def logos_piece(document: Document, room: Room, height_pt: float) -> Piece:
    """Return the school's logo, a second one smaller beside it; empty where it has none."""
    logos = [logo for logo in (document.logo, document.second_logo) if isinstance(logo, Figure)]
    if len(logos) < 2:
        return logo_piece(logos[0], room, height_pt) if logos else piece(0, 0)
    gap = room.theme.space.icon
    half = replace(room, width_pt=(room.width_pt - gap) / 2)
    first, second = logo_piece(logos[0], half, height_pt), logo_piece(logos[1], half, height_pt * SECOND_SHARE)
    height = max(first.height_pt, second.height_pt)
    return piece(
        first.width_pt + gap + second.width_pt,
        height,
        Placed(0, (height - first.height_pt) / 2, first),
        Placed(first.width_pt + gap, (height - second.height_pt) / 2, second),
    )


def logo_piece(logo: Figure, room: Room, height_pt: float) -> Piece:
    """Return the school's logo, no taller than that and no wider than the room."""
    wide, high = size_px(logo.picture)
    scale = min(height_pt / high, room.width_pt / wide)
    width, height = wide * scale, high * scale
    element = Element("Figure", room.parent, alt=logo.alt)
    return piece(
        width,
        height,
        Placed(0, 0, Anchor(element, width, height)),
        Placed(0, 0, Image(logo.picture, width, height, element)),
    )
