"""What stands for itself: running text, pictures, one number, a situation, particulars, questions, lines."""

from builders.document import (
    Bullets,
    Details,
    Figure,
    Lines,
    Paragraph,
    Question,
    Questions,
    Scenario,
    SlidePicture,
    Statistic,
)
from builders.writers.html.inlines import said, text
from builders.writers.html.lists import below, bullets, line, sign
from builders.writers.html.pen import Pen
from builders.writers.html.pictures import people, picture
from builders.writers.html.tags import NOTHING, Html, joined, tag


def paragraph(pen: Pen, block: Paragraph) -> Html:
    """Return a paragraph, its role as its class."""
    return tag("p", text(pen, block.inlines), class_=None if block.role == "body" else block.role)


def figure(pen: Pen, block: Figure) -> Html:
    """Return a picture above its caption."""
    caption = tag("figcaption", text(pen, block.caption)) if block.caption else NOTHING
    return tag("figure", picture(block.picture, block.alt, "picture"), caption)


def slide_picture(pen: Pen, block: SlidePicture) -> Html:
    """Return what a slide shows, in words, above its caption: a web page has none of its pictures."""
    return joined((tag("p", block.alt, class_="support"), *(below(pen, line) for line in block.caption)))


def statistic(pen: Pen, block: Statistic) -> Html:
    """Return the number in large type, below it what it measures, what gives hope, who was asked."""
    number = tag("p", text(pen, block.number), class_="number")
    drawn = people(block.pictogram) if block.pictogram else NOTHING
    measure = tag("p", tag("strong", text(pen, block.measure)))
    source = tag("p", text(pen, block.source), class_="source") if block.source else NOTHING
    return tag("div", number, drawn, measure, below(pen, block.key), below(pen, block.hope), source, class_="statistic")


def scenario(pen: Pen, block: Scenario) -> Html:
    """Return the scene, what is said, the questions, and how long to take."""
    scene = tag("p", tag("strong", text(pen, block.scene)))
    speech = tag("blockquote", tag("p", said(pen, block.speech))) if block.speech else NOTHING
    asked = bullets(pen, Bullets(block.questions)) if block.questions else NOTHING
    how = tag("p", pen.say("agenda.minutes", minutes=block.minutes), " ", text(pen, block.how), class_="support")
    return tag("div", scene, speech, asked, how, class_="scenario")


def details(pen: Pen, block: Details) -> Html:
    """Return each particular below its label; one without a value is a line to write on."""
    parts = (
        part
        for item in block.items
        for part in (tag("dt", text(pen, item.label)), tag("dd", text(pen, item.value) if item.value else line()))
    )
    return tag("dl", *parts, class_="details")


def lines(pen: Pen, block: Lines) -> Html:
    """Return a line to write on behind each label."""
    return tag("div", *(tag("p", text(pen, label), line(), class_="to-write") for label in block.labels))


def questions(pen: Pen, block: Questions) -> Html:
    """Return numbered questions with lettered answers; solved, the right one is marked and its reason told."""
    return tag("ol", *(tag("li", *_question(pen, one, solved=block.solved)) for one in block.items), class_="questions")


def _question(pen: Pen, question: Question, *, solved: bool) -> tuple[Html, ...]:
    options = (tag("li", _option(pen, question, at, solved=solved)) for at in range(1, len(question.options) + 1))
    reason = below(pen, question.reason) if solved else NOTHING
    return (tag("p", tag("strong", text(pen, question.stem))), tag("ol", *options, class_="options"), reason)


def _option(pen: Pen, question: Question, at: int, *, solved: bool) -> Html:
    words = text(pen, question.options[at - 1])
    if not solved or at != question.right:
        return words
    return tag("strong", sign(pen, "do"), words, " – ", pen.say("question.right"))
