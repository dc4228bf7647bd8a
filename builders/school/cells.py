"""Cells: what spreadsheets do to a text, undone where that is safe and told where it is not."""

import re

from builders.source.source_text import text_fault

_TYPED_AS_TEXT = re.compile(r"'(?=[0-9+=@#(-])")
"""An apostrophe by which people tell a spreadsheet that a number is text; some programs export it."""
_FAILED = re.compile(r"#(?:N/A|NAME\?|DIV/0!|GETTING_DATA|(?:REF|VALUE|NULL|NUM|SPILL|CALC|FIELD|BUSY|BLOCKED)!|##+)")
_TICK = re.compile(r"true|false", re.IGNORECASE)
_MERELY_SEEN = re.compile("[\u200b-\u200f\u2060-\u2064\u00ad]+")
"""Signs without width, which come along when text is copied from web pages."""


def cell_text(value: str) -> str:
    """Return the text of a cell without what only a spreadsheet or a web page puts round it."""
    text = value.strip()
    if not text.isascii():
        text = _MERELY_SEEN.sub("", text).strip()
    return _TYPED_AS_TEXT.sub("", text, count=1) if text.startswith("'") else text


def cell_fault(text: str) -> tuple[str, str] | None:
    """Return fault and remedy for a text that is none that anybody typed, None for one to be read."""
    if text[0] == "#" and _FAILED.fullmatch(text):
        return f"`{text}` stands here, which a spreadsheet shows where a formula failed", "write the value itself"
    if len(text) in (4, 5) and _TICK.fullmatch(text):
        return f"`{text}` stands here, as a ticked box or a comparison leaves it", "write the value itself"
    return text_fault(text, escaped=True)


def is_formula(text: str) -> bool:
    """Return whether a spreadsheet would calculate with a text instead of showing it."""
    return text[0] in "=@+"
