"""A document as pages: the content cut into sides, each with its furniture, every thing at its place."""

from dataclasses import replace

from builders.document import Document, Inlines
from builders.theme.print import PrintTheme
from builders.writers.pdf.boxes.arrange import beside
from builders.writers.pdf.boxes.lay import lay
from builders.writers.pdf.boxes.shapes import icon
from builders.writers.pdf.boxes.text import heading, line_count, paragraph, text_strips
from builders.writers.pdf.element import Element
from builders.writers.pdf.furniture import Furniture
from builders.writers.pdf.ink import Piece, Placed, piece
from builders.writers.pdf.room import Room
from builders.writers.pdf.sections import lay_sections
from builders.writers.pdf.strips import Strip, Strips, fill, height_of, kept, spaced, stack

TITLE_LINES = 2
"""A title of more lines is set smaller."""


def lay_pages(document: Document, theme: PrintTheme) -> tuple[Piece, ...]:
    """Return the pages, each as large as the paper. Raises MissingGlyph for a character that a face lacks.

    Things move a little closer together where that saves a page which the document should not have.
    """
    best = _Layout(document, theme)
    budget = document.page_budget
    for share in theme.closer:
        over = budget is not None and len(best.sides) > budget
        if len(best.sides) == 1 or not (over or best.last_share < theme.sparse):
            break
        closer = _Layout(document, theme.model_copy(update={"space": theme.space.closer(share)}))
        best = closer if len(closer.sides) < len(best.sides) else best
    return best.pages()


class _Layout:
    """One way to lay a document out: its content cut into sides."""

    def __init__(self, document: Document, theme: PrintTheme) -> None:
        page, gap = theme.page, theme.space.header
        tall = page.height - 2 * page.margin_block
        room = Room(theme, document.words, document.owner, Element("Document"), 1, page.body_width, tall, lay)
        self.theme = theme
        self.furniture = furniture = Furniture(document, room)
        banner, legend, check = furniture.banner(1), furniture.legend(first=True), furniture.check_line()
        around = furniture.header(1).height_pt + furniture.footer(1, 1).height_pt + 2 * gap
        self.body = tall - around - (banner.height_pt + gap if banner else 0.0)
        marked = self.body - (legend.height_pt + gap if legend else 0.0)
        inside = replace(room, tallest_pt=marked)
        sections = lay_sections(document.sections, replace(inside, level=inside.level + 1))
        content = spaced((_opening(document, inside), sections), theme.space.section)
        loss = check.height_pt + gap if check else 0.0
        self.sides = fill(content, self.body, marked_room_pt=marked, first_loss_pt=loss) or ((),)

    @property
    def last_share(self) -> float:
        """How much of the last page is filled, 0 to 1."""
        return height_of(self.sides[-1]) / self.body

    def pages(self) -> tuple[Piece, ...]:
        """The pages with their furniture."""
        legends = _legends(self.sides)
        count = len(self.sides)
        return tuple(
            _page(side, self.furniture, self.theme, number=number, count=count, legend=legends[number - 1])
            for number, side in enumerate(self.sides, 1)
        )


def _legends(sides: tuple[Strips, ...]) -> tuple[str, ...]:
    """For each page `first`, `again` or nothing."""
    said: list[str] = []
    for side in sides:
        marked = any(strip.piece.marked for strip in side)
        said.append(("again" if "first" in said else "first") if marked else "")
    return tuple(said)


def _opening(document: Document, room: Room) -> Strips:
    """Title, lead, and when and where."""
    title = room.type("title")
    if line_count(document.title, title, room.width_pt) > TITLE_LINES:
        title = room.type("title-long")
    head: Strips = (Strip(heading(document.title, title, room), keeps=True),)
    lead = paragraph(document.lead, room.type("lead"), room)
    return kept(spaced((head, lead, _occasion(document.occasion, room)), 0.0))


def _occasion(occasion: Inlines, room: Room) -> Strips:
    if not occasion:
        return ()
    role, size = room.type("body"), room.theme.size.icon_small
    indent = size + room.theme.space.icon
    sign = piece(size, size, Placed(0, 0, icon("calendar", size, room.theme.line.icon_heading, "accent")))
    words = text_strips(occasion, role, room.narrower(indent), room.parent.child("P"))
    return beside(sign, indent, words, drop_pt=(role.leading - size) / 2)


def _page(side: Strips, furniture: Furniture, theme: PrintTheme, *, number: int, count: int, legend: str) -> Piece:
    """One page with everything at its place, in reading order."""
    page, gap = theme.page, theme.space.header
    placed: list[Placed] = []
    y = page.margin_block
    header = furniture.header(number)
    placed.append(Placed(page.margin_inline, y, header))
    y += header.height_pt + gap
    banner = furniture.banner(number)
    if banner:
        placed.append(Placed(page.margin_inline, y, banner))
        y += banner.height_pt + gap
    placed.append(Placed(page.margin_inline, y, stack(side, page.body_width)))
    footer = furniture.footer(number, count)
    low = page.height - page.margin_block - footer.height_pt
    check = furniture.check_line() if number == 1 else None
    if check:
        low -= check.height_pt + gap
        placed.append(Placed(page.margin_inline, low, check))
    explained = furniture.legend(first=legend == "first") if legend else None
    if explained:
        low -= explained.height_pt + gap
        placed.append(Placed(page.margin_inline, low, explained))
    bottom = page.height - page.margin_block - footer.height_pt
    placed.append(Placed(page.margin_inline, bottom, footer))
    return piece(page.width, page.height, *placed)
