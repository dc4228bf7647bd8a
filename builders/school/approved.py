"""What the school has approved: the document without status and marks, whichever school it is."""

from builders.document import Document, Inline, Inlines, Link, Mark, Strong
from builders.frozen import replace
from builders.memo import remembered
from builders.school.walk import Walk, are_same

_LESSONS_DOCUMENTS = 128
"""More than the documents that are made of one lesson, decks within them included."""


@remembered(_LESSONS_DOCUMENTS)
def approved(document: Document) -> Document:
    """Return the document as it is once approved, the same object each time."""
    bare = _Unmarking().part(replace(document, status=None, legend=(), deck=None))
    return replace(bare, deck=document.deck)


class _Unmarking(Walk):
    """Takes the marks away."""

    def inlines(self, inlines: Inlines, *, blank_is_empty: bool, starts: bool) -> Inlines:
        """Return the inlines without marks."""
        kept: list[Inline] = []
        for inline in inlines:
            match inline:
                case Mark():
                    continue
                case Strong(inlines=inner) | Link(inlines=inner):
                    new = self.inlines(inner, blank_is_empty=blank_is_empty, starts=starts)
                    kept.append(inline if new is inner else replace(inline, inlines=new))
                case _:
                    kept.append(inline)
        return inlines if are_same(kept, inlines) else tuple(kept)
