"""Lists: items behind signs or numbers that Word counts itself."""

from collections.abc import Iterable

from builders.document import BulletRole, Bullets, Entries, Entry, Inlines, Step, Steps, Strong, Text
from builders.spoken import spoken
from builders.writers.docx.pen import Pen
from builders.writers.docx.place import Place, panel_style
from builders.writers.docx.running import said
from builders.writers.docx.text import TAB, paragraph, paragraph_of

_STAYS = "<w:keepNext/>"
_SIGNS: dict[str, BulletRole] = {"never": "never", "sign": "sign"}
"""Entries that have a sign of their own; others have a dot."""


def indent_pt(pen: Pen, place: Place) -> float:
    """Return how far lists are moved in."""
    return pen.word.bar + pen.word.panel_inline if place.panel else 0.0


def numbered(number: int) -> str:
    """Return the properties of an item of a list."""
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def continued(place: Place, usual: str = "ListContinue") -> str:
    """Return the style of words below an item."""
    return f"{panel_style(place.panel)}Continue" if place.panel else usual


def lay_bullets(block: Bullets, pen: Pen, place: Place) -> str:
    """Return a list with the signs of its role; lines to write on follow their item."""
    number = pen.numbering.signs(block.role, indent_pt(pen, place))
    quoted = block.role in ("say", "avoid")
    items = [spoken(item, pen.words) if quoted else item for item in block.items]
    lines = paragraph_of(pen, "WritingLine", TAB) * block.lines
    stays = _STAYS if block.lines else ""
    return "".join(
        paragraph(pen, place.listed("ListBullet"), item, looks=stays + numbered(number)) + lines for item in items
    )


def lay_steps(block: Steps, pen: Pen, place: Place) -> str:
    """Return a numbered list; how a thing is done stands below what it is."""
    number = pen.numbering.numbers(indent_pt(pen, place))
    bare = not any(step.body for step in block.items)
    return "".join(_step(step, number, pen, place, bare=bare) for step in block.items)


def _step(step: Step, number: int, pen: Pen, place: Place, *, bare: bool) -> str:
    title: Inlines = step.title if bare else (Strong(step.title),)
    stays = _STAYS if step.body else ""
    head = paragraph(pen, place.listed("ListNumber"), title, looks=stays + numbered(number))
    return head + (paragraph(pen, continued(place), step.body) if step.body else "")


def lay_entries(block: Entries, pen: Pen, place: Place) -> str:
    """Return like things: words in quotation marks one below another, others as a list."""
    match block.role:
        case "starter":
            return "".join(_spoken(entry, pen, place) for entry in block.items)
        case "term":
            return "".join(_terms(block.items, pen, place))
        case _:
            number = pen.numbering.signs(_SIGNS.get(block.role, "point"), indent_pt(pen, place))
            return "".join(_entry(entry, number, pen, place) for entry in block.items)


def _spoken(entry: Entry, pen: Pen, place: Place) -> str:
    others = (entry.body, entry.hope)
    told = "".join(paragraph(pen, place.text, text) for text in others if text)
    return said(entry.title, pen) + told


def _terms(items: Iterable[Entry], pen: Pen, place: Place) -> Iterable[str]:
    joint = pen.words.say("term.joint")
    number = pen.numbering.signs("point", indent_pt(pen, place))
    for entry in items:
        hope: Inlines = (Text(" "), *entry.hope) if entry.hope else ()
        words: Inlines = (Strong((*entry.title, Text(joint.rstrip(" ")))), Text(" "), *entry.body, *hope)
        yield paragraph(pen, place.listed("ListBullet"), words, looks=numbered(number))


def _entry(entry: Entry, number: int, pen: Pen, place: Place) -> str:
    """Title, then text and hope below it."""
    more = bool(entry.body or entry.hope)
    head = paragraph(pen, place.listed("ListBullet"), (Strong(entry.title),) if more else entry.title,
                     looks=(_STAYS if more else "") + numbered(number))  # fmt: skip
    body = paragraph(pen, continued(place), entry.body) if entry.body else ""
    return head + body + (hope(entry.hope, pen, place) if entry.hope else "")


def hope(words: Inlines, pen: Pen, place: Place) -> str:
    """Return what can still be done, said to be that."""
    label = pen.words.say("risk.hope") + pen.words.say("term.joint")
    return paragraph(pen, continued(place, "Hope"), (Strong((Text(label),)), *words))
