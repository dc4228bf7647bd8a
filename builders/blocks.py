"""Blocks: the closed union of what stands in a section, matched exhaustively by every writer."""

from typing import Literal

from builders.form_blocks import Details, Lines, Questions, SlidePicture
from builders.frozen import dataclass
from builders.inlines import Inlines

ParagraphRole = Literal["body", "support", "source", "who", "script"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `support` backs up what stands before it, `source` names sources, `who` says who acts and when."""

    inlines: Inlines
    role: ParagraphRole = "body"


BulletRole = Literal["point", "do", "never", "say", "avoid", "sign", "check"]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order; `check` items have a box to tick. `lines` is how many lines to write on follow each."""

    items: tuple[Inlines, ...]
    role: BulletRole = "point"
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: a short title, then how, in one to three lines."""

    title: Inlines
    body: Inlines = ()
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """Things to do in order, numbered from 1."""

    items: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header row; with `header_column` the first cell of each row names it.

    Where `to_write_in` is set, rows are tall enough to write into their empty cells.
    """

    caption: Inlines
    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    header_column: bool = True
    to_write_in: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that ships with the project or belongs to the school. `alt` says what a reader learns from it."""

    picture: bytes
    alt: str
    caption: Inlines = ()


CalloutRole = Literal[
    "reassurance",  # nobody is to blame, there is always something to do
    "emergency",  # title asks, blocks answer with the number to ring
    "prohibition",  # what must never be done
    "do",  # what to do
    "say",  # words that help
    "avoid",  # words that hurt
    "caution",  # a special case that needs care
    "note",  # worth knowing
    "next",  # where to turn if the way is blocked
    "statement",  # the one sentence of a slide
    "notice",  # said before a session starts
    "activity",  # people do something now: title is how long, blocks say how
    "part",  # opens a part of a session: title names it, blocks say how long and what
    "offer",  # other formats and languages
]


@dataclass(frozen=True, slots=True)
class Callout:
    """Blocks set apart for a reason, which is its role. A title is a heading one level below its section's."""

    role: CalloutRole
    title: Inlines = ()
    blocks: tuple["Block", ...] = ()
    icon: str | None = None


EntryRole = Literal[
    "risk", "reason", "sign", "talking-point", "starter", "example", "never", "notice", "closing", "term"
]


@dataclass(frozen=True, slots=True)
class Entry:
    """One of several like things. A risk never comes without `hope`: what can still be done."""

    title: Inlines
    body: Inlines = ()
    hope: Inlines = ()
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class Entries:
    """Like things side by side: risk cards, signs, talking points, spoken starters, terms of a glossary."""

    role: EntryRole
    items: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """Words to say, words to avoid, why."""

    say: Inlines
    avoid: Inlines = ()
    why: Inlines = ()


@dataclass(frozen=True, slots=True)
class Conversation:
    """Words that help beside words that hurt."""

    items: tuple[Exchange, ...]


@dataclass(frozen=True, slots=True)
class Pictogram:
    """`filled` people of `total`, for example 1 of 10."""

    filled: int
    total: int


@dataclass(frozen=True, slots=True)
class Statistic:
    """One number: what it measures, who was asked and when, by whom, and what gives hope."""

    number: Inlines
    measure: Inlines
    hope: Inlines
    source: Inlines
    pictogram: Pictogram | None = None
    key: Inlines = ()


NodeRole = Literal["question", "action", "urgent", "end"]


@dataclass(frozen=True, slots=True)
class Node:
    """One box of a flow. `urgent` is an action that cannot wait, `end` is where the questions lead to in the end.

    `number` is that of the same step in words, where the flow stands beside them.
    """

    id: str
    role: NodeRole
    text: Inlines
    icon: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow; `answer` is what leads along it from a question."""

    source: str
    target: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """Questions and actions joined by arrows, in reading order; `alt` tells the same in words.

    `whole` asks for a chart of all boxes; without it a flow that is a ladder may be drawn as one.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    alt: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Service:
    """A place that helps. `address` is what the link and QR code open, `shown` how it reads on paper."""

    name: str
    purpose: Inlines
    users: Inlines
    phone: str | None = None
    address: str | None = None
    shown: str | None = None
    hint: Inlines = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the school. After the merge an empty tuple is a blank: paper prints a line, a slide where to ask."""

    role: Inlines
    name: Inlines = ()
    phone: Inlines = ()
    mailbox: Inlines = ()


@dataclass(frozen=True, slots=True)
class Contacts:
    """Who helps: services, then people at the school. `note` says when the numbers were checked."""

    services: tuple[Service, ...] = ()
    people: tuple[Person, ...] = ()
    note: Inlines = ()


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A part of a session; minutes are whole."""

    title: Inlines
    starts: int
    minutes: int
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """What happens when; the items fill `minutes` without a gap."""

    items: tuple[AgendaItem, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class Scenario:
    """Something that might happen, to talk about: the scene, what is said, questions."""

    scene: Inlines
    speech: Inlines
    questions: tuple[Inlines, ...]
    minutes: int
    how: Inlines = ()


Block = (
    Paragraph
    | Bullets
    | Steps
    | Table
    | Figure
    | Callout
    | Entries
    | Conversation
    | Statistic
    | Flow
    | Contacts
    | Agenda
    | Scenario
    | Lines
    | Details
    | Questions
    | SlidePicture
)
