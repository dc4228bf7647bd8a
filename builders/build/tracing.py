"""Tracing: from a text on a page back to the line of the lesson where an author wrote it."""

import re

from builders.document import Audience
from builders.lesson.references import walk
from builders.problems import Place
from builders.source.nodes import Node, Scalar

ENOUGH = 40
"""Characters that tell one text of a lesson from another."""


def trace(text: str, root: Node, *, audience: Audience) -> Place | None:
    """Return where a text, or its first sentence, stands in a lesson; None if it comes from elsewhere.

    What stands in a part for the other audience is looked at last.
    """
    beginning = _plain(text)[:ENOUGH].rstrip()
    sentence = re.split(r"(?<=[.?!])[\"']* ", beginning)[0]
    other = "staff" if audience == "parents" else "parents"
    for wanted in (beginning, sentence):
        for _, node in sorted(walk(root), key=lambda found: other in found[0]):
            if wanted and isinstance(node, Scalar) and wanted in _plain(node.text):
                return node.place
    return None


def _plain(text: str) -> str:
    """The text as typed on any keyboard: straight quotes, single spaces, no stars."""
    typed = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0xA0: " ", 0x2A: None})
    return " ".join(typed.split())
