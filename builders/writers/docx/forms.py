"""What is to be filled in or answered: lines to write on, particulars, questions."""

from builders.document import Details, Inlines, Lines, Question, Questions, Strong, Text, plain
from builders.writers.docx.lists import continued, indent_pt, numbered
from builders.writers.docx.numbering import LETTERS
from builders.writers.docx.page import is_letter
from builders.writers.docx.pen import Pen
from builders.writers.docx.place import Place
from builders.writers.docx.text import TAB, blank, kept, paragraph, paragraph_of, run, runs

_STAYS = "<w:keepNext/>"
_BESIDE = 2
"""So many lines to sign stand beside one another."""


def lay_lines(block: Lines, pen: Pen) -> str:
    """Return a line to write on behind each label; on a letter, which should stay one page, as `sign_lines` does."""
    if is_letter(pen.document):
        return sign_lines(block.labels, pen)
    return "".join(writing_line(label, pen) for label in block.labels)


def sign_lines(labels: tuple[Inlines, ...], pen: Pen) -> str:
    """Return lines to sign: two of them, such as who and when, beside one another."""
    if len(labels) != _BESIDE:
        return "".join(writing_line(label, pen) for label in labels)
    first, second = (runs(pen, (*label, Text(" "))) + TAB for label in labels)
    return paragraph_of(pen, "SignLine", first + run(pen, " ") + second)


def writing_line(label: Inlines, pen: Pen) -> str:
    """Return a label and a line up to the margin."""
    return paragraph_of(pen, "WritingLine", runs(pen, (*label, Text(" ")) if label else ()) + TAB)


def lay_details(block: Details, pen: Pen) -> str:
    """Return each particular behind its label; one without a value is a control to write in."""
    told = [
        paragraph_of(
            pen,
            "Detail",
            runs(pen, (Strong(item.label),)) + TAB + (runs(pen, item.value) or blank(pen, plain(item.label))),
        )
        for item in block.items
    ]
    return kept("".join(told[:-1])) + "".join(told[-1:])


def lay_questions(block: Questions, pen: Pen, place: Place) -> str:
    """Return numbered questions with lettered answers; solved, the right one is marked and its reason told."""
    number = pen.numbering.numbers(indent_pt(pen, place))
    return "".join(_question(item, number, pen, place, solved=block.solved) for item in block.items)


def _question(item: Question, number: int, pen: Pen, place: Place, *, solved: bool) -> str:
    stem = paragraph(pen, place.listed("ListNumber"), (Strong(item.stem),), looks=_STAYS + numbered(number))
    letters = pen.numbering.numbers(indent_pt(pen, place) + pen.word.hang, kind=LETTERS)
    right = f" {pen.theme.print.bullets['do'].says} {pen.words.say('question.right')}"
    options = "".join(
        paragraph(
            pen,
            # The numbering moves letters in, and in a panel the style then leaves the bar where it is.
            continued(place, "ListNumber"),
            (Strong((*option, Text(right))),) if solved and at == item.right else option,
            looks=_STAYS + numbered(letters),
        )
        for at, option in enumerate(item.options, start=1)
    )
    return stem + options + (paragraph(pen, continued(place), item.reason) if solved and item.reason else "")
