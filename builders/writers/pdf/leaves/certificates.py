"""Certificates: a page for each top-level section, in a frame, to be signed and handed over.

The title of the document is that of every page, its lead stands below (“This is to record that”), and the title of a
section is whom the page is for, set large. A section without a title is to be filled in: the `Details` that it begins
with get more room to write. Paragraphs stand in the middle, `Details` below one another; `Lines` and small print
(`support`, `source`) that end a section stand at the foot of the page, lines to sign two in a row.
"""

from collections.abc import Iterator

from builders.document import Block, Details, Document, Inlines, Lines, Paragraph, Section, plain
from builders.frozen import dataclass, replace
from builders.theme.print import PrintTheme
from builders.writers.pdf.boxes.arrange import inset
from builders.writers.pdf.boxes.lay import lay
from builders.writers.pdf.boxes.shapes import disc, icon, line, rounded
from builders.writers.pdf.boxes.text import balanced_width, text_piece
from builders.writers.pdf.element import REPEATED, WHOLE, Element
from builders.writers.pdf.furniture import has_logo, logos_piece
from builders.writers.pdf.ink import Destination, Path, Piece, Placed, piece
from builders.writers.pdf.leaves.cards import ENDLESS_PT
from builders.writers.pdf.leaves.foot import Said, foot_in_the_middle
from builders.writers.pdf.leaves.longest import longest
from builders.writers.pdf.room import Room
from builders.writers.pdf.sections import lay_section
from builders.writers.pdf.strips import Strip, Strips, spaced, stack
from builders.writers.too_long import LeafTooLong

IN_A_ROW = 2
"""Lines to sign that stand beside one another."""


def lay_certificates(document: Document, theme: PrintTheme) -> tuple[Piece, ...]:
    """Return the pages, each as large as the paper. Raises LeafTooLong for a certificate that no page holds."""
    element = WHOLE
    pages: list[Piece] = []
    said = Said()
    for section in document.sections:
        page, marked = _fitted(_Certificate(section, document, said, first=not pages), element, theme)
        pages.append(page)
        said = Said(once=True, legend=said.legend or marked)
    return tuple(pages)


@dataclass(frozen=True, slots=True)
class _Certificate:
    """One page to lay out, what was read aloud before it, and whether it is the first."""

    section: Section
    document: Document
    said: Said
    first: bool


def _fitted(certificate: _Certificate, element: Element, theme: PrintTheme) -> tuple[Piece, bool]:
    """The page at the first step of the ladder at which it fits, and whether it has marks."""
    look, paper = theme.certificate, theme.page
    edge = look.frame + look.frame_gap
    wide, high = paper.width - 2 * (edge + look.inset_inline), paper.height - 2 * (edge + look.inset_block)
    own = element.child("Sect")
    for step in look.steps:
        words = certificate.document.words
        room = Room(theme, words, certificate.document.owner, own, 1, wide, ENDLESS_PT, lay, "certificate-words")
        themed = replace(room, theme=theme.at(step))
        parts, below = _parts(certificate, themed), _below(certificate, themed)
        marked = any(part.marked for part in (*parts, below))
        last = foot_in_the_middle(certificate.document, room, certificate.said, marked=marked)
        ends = [part for part in (below, last) if part.height_pt]
        used = sum(part.height_pt for part in (*parts, *ends)) + look.gap * (len(parts) + len(ends) - 1)
        if used <= high:
            return _page(parts, ends, theme, spare_pt=high - used), marked
    raise LeafTooLong(certificate.section.id, longest(certificate.section))


def _page(parts: list[Piece], ends: list[Piece], theme: PrintTheme, *, spare_pt: float) -> Piece:
    """Frame, parts from the top with what room is left shared out between them, and at the foot what ends the page."""
    look, paper = theme.certificate, theme.page
    edge = look.frame + look.frame_gap
    x, y = edge + look.inset_inline, edge + look.inset_block
    gap = min(look.gap + spare_pt / max(len(parts), 1), look.gap_most)
    placed = list(_frame(theme))
    for part in parts:
        placed.append(Placed(x, y, part))
        y += part.height_pt + gap
    low, lowest = paper.height - edge - look.inset_block, []
    for part in reversed(ends):
        low -= part.height_pt
        lowest.append(Placed(x, low, part))
        low -= look.gap
    return piece(paper.width, paper.height, *placed, *reversed(lowest))


def _frame(theme: PrintTheme) -> Iterator[Placed]:
    """A broad line in the accent and a thin one inside it."""
    look, paper = theme.certificate, theme.page
    for edge, weight, colour in ((look.frame, look.frame_line, "accent"), (look.frame + look.frame_gap, None, "ink")):
        outline = rounded(paper.width - 2 * edge, paper.height - 2 * edge, max(look.radius + look.frame - edge, 0.0))
        yield Placed(edge, edge, Path(outline, stroke=colour, line_pt=weight or theme.line.rule))


def _parts(certificate: _Certificate, room: Room) -> list[Piece]:
    """What stands from the top: the school, the title, for whom, then what is certified."""
    body, _ = _divided(certificate.section)
    title = certificate.section.title
    name = _centred(title, "certificate-name", room, "H2")
    head = [_school(certificate, room), _title(certificate, room), _named(name, title, room)]
    deeper = replace(room, level=3 if certificate.section.title else 2)
    laid = [
        _block(block, position, deeper, roomy=not certificate.section.title and position == 0)
        for position, block in enumerate(body)
    ]
    parts = enumerate(certificate.section.sections, len(certificate.section.blocks))
    nested = [stack(lay_section(part, number, deeper), room.width_pt) for number, part in parts]
    return [part for part in (*head, *laid, *nested) if part.height_pt]


def _divided(section: Section) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks of a section, and of those that end it lines to sign and small print."""
    count = len(section.blocks)
    while not section.sections and count and _is_small(section.blocks[count - 1]):
        count -= 1
    return section.blocks[:count], section.blocks[count:]


def _is_small(block: Block) -> bool:
    return isinstance(block, Lines) or (isinstance(block, Paragraph) and block.role in ("support", "source"))


def _school(certificate: _Certificate, room: Room) -> Piece:
    """Logo and name of the school, in the middle."""
    document = certificate.document
    strips: list[Strips] = []
    if has_logo(document):
        logo = logos_piece(document, room, room.theme.certificate.logo_height)
        left = (room.width_pt - logo.width_pt) / 2
        furniture = None if certificate.first else REPEATED
        strips.append((Strip(piece(room.width_pt, logo.height_pt, Placed(left, 0, logo, furniture))),))
    if document.owner:
        name = text_piece(document.owner, room.type("subheading"), room, room.parent.child("P"), align="centre")
        strips.append((Strip(name),))
    return stack(spaced(strips, room.theme.space.item), room.width_pt)


def _title(certificate: _Certificate, room: Room) -> Piece:
    """A badge, the document's title over a short line, and its lead; read aloud on the first page."""
    look, document = room.theme.certificate, certificate.document
    rule = line(look.rule_width, 0, look.rule_line, "accent")
    below = Strip(piece(room.width_pt, look.rule_line, Placed((room.width_pt - look.rule_width) / 2, 0, rule)))
    title = Strip(_centred(document.title, "certificate-title", room, "H1"))
    said = [_centred(text, "lead", room) for text in (document.lead, document.occasion)]
    strips: list[Strips] = [(Strip(_badge(room)),), (title,), (below,), *((Strip(one),) for one in said if one.items)]
    whole = stack(spaced(strips, room.theme.space.row), room.width_pt)
    return piece(whole.width_pt, whole.height_pt, Placed(0, 0, whole, None if certificate.first else REPEATED))


def _named(name: Piece, title: Inlines, room: Room) -> Piece:
    """For whom the page is, over a line, with its bookmark."""
    if not name.items:
        return name
    bookmark = Destination(1, " ".join(plain(title).split()))
    height = name.height_pt + room.theme.space.title
    rule = line(room.width_pt, 0, room.theme.line.rule)
    return piece(room.width_pt, height, Placed(0, 0, bookmark), Placed(0, 0, name), Placed(0, height, rule))


def _centred(text: Inlines, name: str, room: Room, element: str = "P") -> Piece:
    """A text in the middle, its lines about as long as each other; nothing for no text."""
    if not text:
        return piece(0.0, 0.0)
    role = room.type(name)
    wide = min(balanced_width(text, role, room.width_pt) + 1, room.width_pt)
    words = text_piece(text, role, replace(room, width_pt=wide), room.parent.child(element), align="centre")
    return piece(room.width_pt, words.height_pt, Placed((room.width_pt - wide) / 2, 0, words))


def _badge(room: Room) -> Piece:
    size = room.theme.certificate.badge
    sign = icon(room.theme.certificate.icon, size * 0.6, room.theme.line.icon_large, "white")
    left = (room.width_pt - size) / 2
    return piece(
        room.width_pt, size,
        Placed(left, 0, disc(size, "accent")), Placed(left + size * 0.2, size * 0.2, sign),
    )  # fmt: skip


def _block(block: Block, number: int, room: Room, *, roomy: bool) -> Piece:
    match block:
        case Paragraph(inlines=inlines, role="support" | "source" as role):
            return _centred(inlines, {"support": "panel"}.get(role, role), room)
        case Paragraph(inlines=inlines):
            return _centred(inlines, room.running, room)
        case Details():
            look, size = room.theme.certificate, room.theme.size
            pitch = size.writing_pitch * look.roomy if roomy else size.writing_pitch
            wide = room.width_pt * look.details_share
            theme = room.theme.model_copy(update={"size": size.model_copy(update={"writing_pitch": pitch})})
            strips = replace(room, width_pt=wide, theme=theme).lay(block, number)
            return stack(inset(strips, (room.width_pt - wide) / 2, room.width_pt), room.width_pt)
        case _:
            return stack(room.lay(block, number), room.width_pt)


def _below(certificate: _Certificate, room: Room) -> Piece:
    """What ends a section, for the foot of its page."""
    body, small = _divided(certificate.section)
    strips: list[Strips] = []
    for number, block in enumerate(small, len(body)):
        if isinstance(block, Lines):
            strips += _to_sign(block.labels, room)
        else:
            strips.append((Strip(_block(block, number, room, roomy=False)),))
    return stack(spaced(strips, room.theme.space.block), room.width_pt)


def _to_sign(labels: tuple[Inlines, ...], room: Room) -> Iterator[Strips]:
    """Lines to sign on, each above its label, two in a row."""
    gap = 2 * room.theme.page.gutter
    wide = (room.width_pt - (IN_A_ROW - 1) * gap) / IN_A_ROW
    for start in range(0, len(labels), IN_A_ROW):
        signed = [_signed(label, replace(room, width_pt=wide)) for label in labels[start : start + IN_A_ROW]]
        height = max(part.height_pt for part in signed)
        yield (
            Strip(piece(room.width_pt, height, *(Placed(at * (wide + gap), 0, one) for at, one in enumerate(signed)))),
        )


def _signed(label: Inlines, room: Room) -> Piece:
    pitch = room.theme.size.writing_row
    rule = line(room.width_pt, 0, room.theme.line.rule)
    words = text_piece(label, room.type("panel"), room, room.parent.child("P")) if label else piece(0.0, 0.0)
    gap = room.theme.space.title
    return piece(room.width_pt, pitch + gap + words.height_pt, Placed(0, pitch, rule), Placed(0, pitch + gap, words))
