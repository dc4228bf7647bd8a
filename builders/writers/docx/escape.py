"""Words as XML holds them."""

import re
from html import escape  # that of `xml.sax.saxutils` comes with half of the web

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not know, section 2.2."""


def text(value: str) -> str:
    """Return a text as the content of an element."""
    return escape(_NOT_IN_XML.sub("", value), quote=False)


def attribute(value: str) -> str:
    """Return a text as the value of an attribute between double quotes, blanks and line ends as one blank each."""
    return escape(_NOT_IN_XML.sub("", " ".join(value.split())), quote=False).replace('"', "&quot;")
