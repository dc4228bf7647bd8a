"""Text that is not drawn but said: titles, bookmarks, what stands in for a picture."""

import re

from builders.writers.pdf.file.library import pdfdoc

_MISREAD = re.compile("^þÿ|[\x00-\x1f\x7f\x9f\xad]")
"""What ReportLab spells in PDFDocEncoding although it means something else there, or nothing, like a soft hyphen."""


def text(said: str) -> pdfdoc.PDFString:
    """Return a text string, in one byte a character where that says the same, else in UTF-16."""
    return pdfdoc.PDFString(said, enc="utf-16-be" if _MISREAD.search(said) else "auto")
