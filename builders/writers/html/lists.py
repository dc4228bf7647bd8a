"""Lists: items behind signs or numbers, like things side by side, terms and what they mean."""

from builders.document import BulletRole, Bullets, Entries, Entry, Inlines, Step, Steps
from builders.spoken import spoken
from builders.writers.html.inlines import said, text
from builders.writers.html.pen import Pen
from builders.writers.html.pictures import icon
from builders.writers.html.tags import NOTHING, Html, joined, tag

_DRAWN = ("dot", "box")
"""Signs that the style draws; all others are icons."""


def bullets(pen: Pen, block: Bullets) -> Html:
    """Return a list with the signs of its role; lines to write on follow each item."""
    quoted, words = block.role in ("say", "avoid"), pen.document.words
    lines = line() * block.lines
    items = (
        tag("li", sign(pen, block.role), tag("div", text(pen, spoken(item, words) if quoted else item), lines))
        for item in block.items
    )
    return signed(block.role, *items)


def signed(role: BulletRole, *items: Html) -> Html:
    """Return a list whose items bring their own signs; its role is told, as Safari forgets it with the dots."""
    return tag("ul", *items, class_=f"signs {role}", role="list")


def sign(pen: Pen, role: BulletRole) -> Html:
    """Return what stands before an item."""
    name = pen.theme.print.bullets[role].sign
    return tag("span", class_=name) if name in _DRAWN else icon(name)


def line() -> Html:
    """Return a line to write on, for the printed page."""
    return tag("span", class_="line")


def steps(pen: Pen, block: Steps) -> Html:
    """Return a numbered list; how a thing is done stands below what it is."""
    return tag("ol", *(tag("li", _step(pen, step)) for step in block.items), class_="steps")


def _step(pen: Pen, step: Step) -> Html:
    drawn = icon(step.icon) if step.icon else NOTHING
    return joined((tag("p", drawn, tag("strong", text(pen, step.title)), class_="title"), below(pen, step.body)))


def entries(pen: Pen, block: Entries) -> Html:
    """Return like things: words that are spoken, terms with their meaning, cards, or a list."""
    match block.role:
        case "starter":
            return tag("ul", *(tag("li", _spoken(pen, entry)) for entry in block.items), class_="speech", role="list")
        case "term":
            return tag("dl", *(tag("div", *_term(pen, entry)) for entry in block.items), class_="terms")
        case "risk" | "reason" | "talking-point" | "example" | "notice" | "closing":
            return tag("ul", *(tag("li", _card(pen, entry)) for entry in block.items), class_="cards", role="list")
        case "sign" | "never" as role:
            return signed(role, *(tag("li", sign(pen, role), tag("div", _entry(pen, entry))) for entry in block.items))


def _spoken(pen: Pen, entry: Entry) -> Html:
    return joined((tag("p", said(pen, entry.title)), below(pen, entry.body), below(pen, entry.hope)))


def _term(pen: Pen, entry: Entry) -> tuple[Html, ...]:
    hope = (tag("dd", text(pen, entry.hope)),) if entry.hope else ()
    return (tag("dt", text(pen, entry.title)), tag("dd", text(pen, entry.body)), *hope)


def _card(pen: Pen, entry: Entry) -> Html:
    drawn = icon(entry.icon) if entry.icon else NOTHING
    return joined((drawn, tag("div", _entry(pen, entry))))


def _entry(pen: Pen, entry: Entry) -> Html:
    """The title, the text below it, and said to be that, what can still be done."""
    more = entry.body or entry.hope
    title = tag("p", tag("strong", text(pen, entry.title))) if more else tag("span", text(pen, entry.title))
    label = tag("strong", pen.say("risk.hope"))
    hope = tag("p", label, " ", text(pen, entry.hope), class_="hope") if entry.hope else NOTHING
    return joined((title, below(pen, entry.body), hope))


def below(pen: Pen, words: Inlines) -> Html:
    """Return a paragraph, nothing where there are no words."""
    return tag("p", text(pen, words)) if words else NOTHING
