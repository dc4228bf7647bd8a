"""Sections: a heading of the level at which it stands, then blocks and parts one below another."""

from collections.abc import Iterable

from builders.document import Section, plain
from builders.frozen import replace
from builders.writers.docx.blocks import lay
from builders.writers.docx.pen import Pen
from builders.writers.docx.place import Place
from builders.writers.docx.text import paragraph, paragraph_of

_TABLE_ENDS, _TABLE_BEGINS = "</w:tbl>", "<w:tbl>"


def lay_sections(sections: Iterable[Section], pen: Pen, place: Place) -> str:
    """Return sections as paragraphs and tables; Word would take two tables that touch for one."""
    return joined((part for section in sections for part in _parts(section, pen, place)), pen)


def _parts(section: Section, pen: Pen, place: Place) -> Iterable[str]:
    if section.title:
        yield paragraph(pen, place.heading, section.title)
        place = replace(place, level=place.level + 1, under=plain(section.title))
    for block in section.blocks:
        yield lay(block, pen, place)
    for part in section.sections:
        yield from _parts(part, pen, place)


def joined(parts: Iterable[str], pen: Pen) -> str:
    """Return parts one below another, kept apart where a table would touch another or the end."""
    whole: list[str] = []
    for part in parts:
        if not part:
            continue
        if whole and whole[-1].endswith(_TABLE_ENDS) and part.startswith(_TABLE_BEGINS):
            whole.append(paragraph_of(pen, "BetweenTables", ""))
        whole.append(part)
    if whole and whole[-1].endswith(_TABLE_ENDS):
        whole.append(paragraph_of(pen, "BetweenTables", ""))
    return "".join(whole)
