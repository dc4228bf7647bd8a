"""Properties of the file: whose it is, what it is about, in which language; no clock, nobody else's name.

The template has them empty, as python-pptx writes them; a deck fills them in.
"""

from builders.document import Document, plain
from builders.writers.pptx.names import CORE_PROPERTIES
from builders.writers.pptx.package import Part
from builders.writers.pptx.standard import Content
from builders.writers.pptx.units import text

_LONGEST = 255
"""Characters of a property, python-pptx's limit and Windows' own."""


def described(empty: bytes, document: Document) -> Part:
    """Return the core properties of a deck, from those of the template in the deck's language."""
    content = empty.decode("utf-8")
    owner = plain(document.owner)
    for name, value in (
        ("dc:title", plain(document.title)),
        ("dc:subject", document.subject),
        ("dc:creator", owner),
        ("cp:lastModifiedBy", owner),
        ("cp:keywords", ", ".join(document.keywords)),
    ):
        content = content.replace(f"<{name}></{name}>", f"<{name}>{text(_cut(value))}</{name}>")
    return Part(CORE_PROPERTIES, Content.CORE_PROPERTIES, content.encode("utf-8"))


def _cut(value: str) -> str:
    """A property's words, those that fit; the slides say them all."""
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
