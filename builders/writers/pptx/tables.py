"""Native tables with a header row, without merged cells."""

from builders.slides.slide import RULE_PT, Cell, Grid, Row
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.shapes import named
from builders.writers.pptx.text import ANCHORS, text_body
from builders.writers.pptx.units import emu, frame

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's built-in style "No Style, No Grid": cells carry their own fills and rules."""


def table_xml(pen: Pen, grid: Grid, *, index: int) -> str:
    """Return a table in the layout's table placeholder `index`."""
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in grid.columns_pt)
    rows = "".join(_row(pen, row, grid.rule) for row in grid.rows)
    where = frame(grid.box, tag="p:xfrm", exact=True)
    looks = f'firstRow="{int(grid.header)}" firstCol="{int(grid.header_column)}"'
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{named(pen, grid.name, grid.alt, speaks=True)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f'<p:nvPr><p:ph type="tbl" idx="{index}"/></p:nvPr></p:nvGraphicFramePr>{where}'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        f"<a:tblPr {looks}><a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _row(pen: Pen, row: Row, rule: str) -> str:
    cells = "".join(_cell(pen, cell, rule) for cell in row.cells)
    return f'<a:tr h="{emu(row.height_pt)}">{cells}</a:tr>'


def _cell(pen: Pen, cell: Cell, rule: str) -> str:
    body = cell.body
    none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    under = f'<a:lnB w="{emu(RULE_PT)}">{pen.fill(rule)}</a:lnB>'
    margins = f'marL="{emu(body.left_pt)}" marR="{emu(body.right_pt)}" marT="0" marB="0"'
    properties = f'<a:tcPr {margins} anchor="{ANCHORS[body.anchor]}">{none}{under}{pen.fill(cell.fill)}</a:tcPr>'
    return f"<a:tc>{text_body(pen, body, tag='a:txBody', properties='<a:bodyPr/>')}{properties}</a:tc>"
