"""The formats: one row each. A writer's library is loaded when its format is first written, not before."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from builders.document import Document
from builders.frozen import dataclass
from builders.theme.theme import Theme
from builders.writers.written import Written

Write = Callable[[Document, Theme], Written]


@dataclass(frozen=True, slots=True)
class Writer:
    """A format: the ending of its files, what its pages are called, and how to get the function that writes it."""

    format: str
    extension: str
    page: str
    load: Callable[[], Write]


def _pdf() -> Write:
    from builders.writers.pdf.write import write

    return write


def _pptx() -> Write:
    from builders.writers.pptx.write import write

    return write


def _docx() -> Write:
    from builders.writers.docx.write import write

    return write


def _gift() -> Write:
    from builders.writers.gift.write import write

    return write


def _html() -> Write:
    from builders.writers.html.write import write

    return write


def _txt() -> Write:
    from builders.writers.txt.write import write

    return write


WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "pdf": Writer("pdf", "pdf", "page", _pdf),
        "pptx": Writer("pptx", "pptx", "slide", _pptx),
        "docx": Writer("docx", "docx", "Word file", _docx),
        "html": Writer("html", "html", "web page", _html),
        "txt": Writer("txt", "txt", "text", _txt),
        "gift": Writer("gift", "gift", "text", _gift),
    }
)
