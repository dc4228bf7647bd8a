"""The GIFT writer: the questions of a document as a file that Moodle and other learning platforms read.

What the format asks for is Moodle's own reader's way: https://docs.moodle.org/en/GIFT_format. A comment begins a line,
an empty line ends a question, and seven characters speak to the reader unless a backslash stands before them.
"""

from collections.abc import Iterator

from builders.document import Callout, Document, Inlines, Mark, Question, Questions, Section, Text, plain
from builders.theme.theme import Theme
from builders.words import Words
from builders.writers.written import Written

_SPEAKING = str.maketrans({sign: f"\\{sign}" for sign in "\\~=#{}:"})
_PLAIN = "[plain]"
"""Before every text: it is no HTML, and a bracket or a percentage at its start says nothing to the reader."""


def write(document: Document, theme: Theme) -> Written:  # noqa: ARG001 - it has no looks; all writers take a theme
    """Return the questions of a document that are to be answered, in its order; a file of this kind has no pages."""
    title = _line(document.title, document.words)
    asked = tuple(_questions(document.sections))
    questions = [_question(f"{title} {number:02}", one, document) for number, one in enumerate(asked, start=1)]
    return Written("\n\n".join((_head(document), _category(document), *questions, "")).encode(), 1)


def _questions(sections: tuple[Section, ...]) -> Iterator[Question]:
    for section in sections:
        for block in section.blocks:
            inner = block.blocks if isinstance(block, Callout) else (block,)
            for one in inner:
                if isinstance(one, Questions) and not one.solved:
                    yield from one.items
        yield from _questions(section.sections)


def _head(document: Document) -> str:
    """What it is and where it stands, as comments: no platform takes them over."""
    told = (document.title, document.readers, *document.imprint, *_open(document))
    return "\n".join(f"// {_line(text, document.words)}" for text in told if text)


def _category(document: Document) -> str:
    """The folder of the questions. An unapproved one says so, for that is what people see before they use them."""
    named = (document.title, *document.imprint[1:2], *_open(document))
    told = ". ".join(_line(text, document.words).rstrip(".") for text in named if text)
    return "$CATEGORY: " + told.replace("\\", " ").replace("/", "//")


def _open(document: Document) -> tuple[Inlines, ...]:
    return (document.status.text,) if document.status else ()


def _question(name: str, question: Question, document: Document) -> str:
    words = document.words
    signs = (f"\t{'=' if number == question.right else '~'}" for number in range(1, len(question.options) + 1))
    answers = (f"{sign}{_text(option, words)}" for sign, option in zip(signs, question.options, strict=True))
    reason = (*question.reason, *_legend(question, document))
    begun = f"::{name.translate(_SPEAKING)}::{_text(question.stem, words)} {{"
    return "\n".join((begun, *answers, *((f"\t####{_text(reason, words)}",) if reason else ()), "}"))


def _legend(question: Question, document: Document) -> Inlines:
    """What the mark means, behind the reason of a question that has one: a platform shows one question at a time."""
    if Mark() not in question.stem or not document.legend:
        return ()
    return (Text(" "), *document.explained)


def _text(inlines: Inlines, words: Words) -> str:
    return _PLAIN + _line(inlines, words).translate(_SPEAKING)


def _line(inlines: Inlines, words: Words) -> str:
    """Words on one line, since an empty one would end the question; a mark as its sign."""
    sign = words.phrases["mark.sign"]
    shown = "".join(sign if isinstance(inline, Mark) else plain((inline,)) for inline in inlines)
    return " ".join(shown.split())
