"""Words that help beside words that hurt, and why: side by side where there is room, one below another on a phone."""

from builders.document import Conversation, Exchange, Inlines
from builders.spoken import spoken
from builders.writers.html.inlines import text
from builders.writers.html.pen import Pen
from builders.writers.html.pictures import icon
from builders.writers.html.tags import NOTHING, Html, tag

_PARTS = (("conversation.say", "say"), ("conversation.avoid", "avoid"), ("conversation.why", "note"))
"""What each part of an exchange is called, and the panel whose icon it has."""


def conversation(pen: Pen, block: Conversation) -> Html:
    """Return a list of exchanges, each part of one below its label."""
    return tag("ul", *(tag("li", _exchange(pen, item)) for item in block.items), class_="conversation", role="list")


def _exchange(pen: Pen, item: Exchange) -> Html:
    words = pen.document.words
    texts = (spoken(item.say, words), spoken(item.avoid, words), item.why)
    parts = (_part(pen, phrase, panel, said) for (phrase, panel), said in zip(_PARTS, texts, strict=True) if said)
    return tag("dl", *parts)


def _part(pen: Pen, phrase: str, panel: str, said: Inlines) -> Html:
    name = pen.theme.print.panels[panel].icon
    sign = icon(name) if name else NOTHING
    return tag("div", tag("dt", sign, pen.say(phrase)), tag("dd", text(pen, said)), class_=f"part-{panel}")
