"""Text that is not drawn but said: titles, bookmarks, what stands in for a picture."""

import re

from builders.memo import remembered_by_value
from builders.writers.pdf.file.library import pdfdoc

_MISREAD = re.compile("^þÿ|[\x00-\x1f\x7f\x9f\xad]")
"""What ReportLab spells in PDFDocEncoding although it means something else there, or nothing, like a soft hyphen."""

_NOBODY = pdfdoc.DummyDoc()
"""A text is spelled alike in all files."""


@remembered_by_value(4096)
def text(said: str) -> bytes:
    """Return a text string, in one byte a character where that says the same, else in UTF-16."""
    string = pdfdoc.PDFString(said, enc="utf-16-be" if _MISREAD.search(said) else "auto")
    spelled: bytes = string.format(_NOBODY)
    return spelled
