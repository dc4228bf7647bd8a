"""What stands around the content: letterhead or title band, status, legend, headers and footers."""

from builders.document import Figure, Inlines, Status, Text
from builders.writers.docx.forms import sign_lines
from builders.writers.docx.page import is_letter
from builders.writers.docx.pen import Pen
from builders.writers.docx.pictures import picture
from builders.writers.docx.text import TAB, blank, paragraph, paragraph_of, run, runs

_JOINT = " · "
"""Between the parts of the imprint."""
_GAP = "  "
"""Between a logo and what stands beside it."""
_WIDEST = 3
"""Of a logo's greatest height, its greatest width."""
_HOLE = "\x00"


def head(pen: Pen) -> str:
    """Return what stands above the sections on page one."""
    document = pen.document
    band = [paragraph(pen, "Title", document.title)]
    band += [paragraph(pen, "Subtitle", text) for text in (document.lead, document.occasion) if text]
    status = _check_lines(document.status, pen)
    if is_letter(document):
        # What the school takes out before it sends the letter stands above it.
        return "".join((_banner(pen), status, _masthead(pen), _letter_date(pen), *band, _legend(pen)))
    return "".join((_masthead(pen), _banner(pen), *band, status, _legend(pen)))


def _masthead(pen: Pen) -> str:
    """For whom, then the school's name and logo at the far end; on a letter the logo and the name."""
    document = pen.document
    logos = _logos(pen)
    name = runs(pen, document.owner)
    gap = run(pen, _GAP) if logos and name else ""
    if is_letter(document):
        content = logos + gap + name
    else:
        content = runs(pen, document.readers) + (TAB + name + gap + logos if name or logos else "")
    return paragraph_of(pen, "Masthead", content) if content else ""


def _letter_date(pen: Pen) -> str:
    return paragraph_of(pen, "LetterDate", blank(pen, pen.words.say("word.letter-date"), asks="word.date"))


def _logos(pen: Pen) -> str:
    """The school's logo and beside it a second one, no wider together than one alone may be."""
    logos = [logo for logo in (pen.document.logo, pen.document.second_logo) if isinstance(logo, Figure)]
    high = pen.word.letter_logo if is_letter(pen.document) else pen.word.logo
    wide = high * _WIDEST / max(1, len(logos))
    drawn = (picture(pen, "Logo", logo.picture, logo.alt, widest_pt=wide, tallest_pt=high) for logo in logos)
    return run(pen, _GAP).join(drawn)


def _banner(pen: Pen) -> str:
    status = pen.document.status
    return paragraph(pen, "DraftBanner", status.text) if status and status.every_page else ""


def _check_lines(status: Status | None, pen: Pen) -> str:
    """Until the school has approved: that it checks, and lines to sign."""
    if status is None or status.every_page:
        return ""
    told = paragraph(pen, "DraftBanner" if is_letter(pen.document) else "StatusLine", status.text)
    return told + sign_lines(status.lines, pen)


def _legend(pen: Pen) -> str:
    return paragraph(pen, "SourceLine", pen.document.explained) if pen.document.legend else ""


def header(pen: Pen) -> str:
    """Return the header of the pages behind the first: the title, and on a draft that it is one."""
    return paragraph_of(pen, "Header", TAB + runs(pen, pen.document.title)) + _banner(pen)


def footer(pen: Pen, *, first: bool) -> str:
    """Return the footer: the imprint, and which page of how many; behind page one what the mark means."""
    document = pen.document
    parts = [(Text(_JOINT), *part) if position else part for position, part in enumerate(document.imprint)]
    imprint: Inlines = tuple(inline for part in parts for inline in part)
    legend = paragraph(pen, "Footer", document.explained) if document.legend and not first else ""
    return legend + paragraph_of(pen, "Footer", runs(pen, imprint) + TAB + _pages(pen))


def _pages(pen: Pen) -> str:
    """Which page of how many, as fields that Word counts."""
    said = pen.words.say("page.of", page=f"{_HOLE}PAGE{_HOLE}", pages=f"{_HOLE}NUMPAGES{_HOLE}").split(_HOLE)
    return "".join(_field(pen, part) if position % 2 else run(pen, part) for position, part in enumerate(said) if part)


def _field(pen: Pen, code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} ">{run(pen, "1")}</w:fldSimple>'
