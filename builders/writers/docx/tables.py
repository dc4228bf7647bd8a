"""Tables: a header row that each page repeats, rows that no page break cuts."""

from collections.abc import Sequence

from builders.document import Inlines, plain
from builders.writers.docx import escape
from builders.writers.docx.pen import Pen
from builders.writers.docx.text import kept, paragraph
from builders.writers.docx.units import twips

TEXT, HEADING, HEADER = "TableText", "TableHeading", "TableHeader"
_FULL = 5000
"""The whole width, in fiftieths of a per cent."""


def cell(pen: Pen, inlines: Inlines, *, names: bool = False) -> str:
    """Return the paragraph of a cell; one that `names` its row or column is strong."""
    return paragraph(pen, HEADING if names else TEXT, inlines)


def table(
    pen: Pen, header: Sequence[Inlines], rows: Sequence[Sequence[str]], widths: Sequence[float], *, about: str,
    header_column: bool,
) -> str:  # fmt: skip
    """Return a table under its header row. A cell of `rows` is the XML of its paragraphs.

    `widths` are shares of the page; `about` says what it is about, for people who do not see it.
    """
    pen.style("PackTable")
    full = twips(pen.width_pt)
    columns = [round(full * share / sum(widths)) for share in widths]
    columns[-1] = full - sum(columns[:-1])
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    first = "1" if header_column else "0"
    look = "04A0" if header_column else "0420"
    told = f'<w:tblCaption w:val="{escape.attribute(about)}"/>' if about else ""
    head = _row([paragraph(pen, HEADER, text) for text in header], columns, header=True)
    last = len(rows) - 1
    body = [_row(row, columns, stays=at in (0, last - 1) and at < last) for at, row in enumerate(rows)]
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="PackTable"/>'
        f'<w:tblW w:w="{_FULL}" w:type="pct"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{look}" w:firstRow="1" w:lastRow="0" w:firstColumn="{first}" w:lastColumn="0" '
        f'w:noHBand="0" w:noVBand="1"/>{told}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{head}{''.join(body)}</w:tbl>"
    )


def _row(cells: Sequence[str], widths: Sequence[int], *, header: bool = False, stays: bool = False) -> str:
    """A row that is never cut; one that `stays` is on the page of the next, so that no row stands alone."""
    marked = "<w:tblHeader/>" if header else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{kept(content) if stays else content}</w:tc>'
        for content, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{marked}</w:trPr>{inner}</w:tr>"


def shares(columns: Sequence[Sequence[Inlines]], least: float) -> tuple[float, ...]:
    """Return widths by how much there is to say in each column, none less than its longest word or `least`."""
    texts = [[plain(text) for text in column] for column in columns]
    wanted = [max((len(text) for text in column), default=0) ** 0.5 + 2 for column in texts]
    longest = [max((len(word) for text in column for word in text.split()), default=1) for column in texts]
    total, letters = sum(wanted), sum(longest)
    return tuple(
        max(want / total, word / max(letters, 1) * 0.5, least) for want, word in zip(wanted, longest, strict=True)
    )
