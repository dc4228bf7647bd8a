"""The Document: the one small model between what a kind of document says and how a format writes it.

`Document -> Section* -> Block* -> Inline*`, all frozen. It holds meaning only: no colour, no size, no left or
right. Sections nest and carry no level: depth is the level. Where a school's values will stand there are `Field`
inlines until `school.merge` has replaced them. Import every part of the model from here.
"""

from dataclasses import field
from typing import Literal

from builders.blocks import (
    Agenda,
    AgendaItem,
    Block,
    BulletRole,
    Bullets,
    Callout,
    CalloutRole,
    Contacts,
    Conversation,
    Edge,
    Entries,
    Entry,
    EntryRole,
    Exchange,
    Figure,
    Flow,
    Node,
    NodeRole,
    Paragraph,
    ParagraphRole,
    Person,
    Pictogram,
    Scenario,
    Service,
    Statistic,
    Step,
    Steps,
    Table,
)
from builders.form_blocks import Detail, Details, Lines, Question, Questions, SlidePicture
from builders.frozen import dataclass
from builders.inlines import Field, Inline, Inlines, Link, Mark, Phone, Strong, Text, plain
from builders.words import Words

__all__ = [
    "Agenda",
    "AgendaItem",
    "Approval",
    "Audience",
    "Block",
    "BulletRole",
    "Bullets",
    "Callout",
    "CalloutRole",
    "Contacts",
    "Conversation",
    "Detail",
    "Details",
    "Direction",
    "Document",
    "Edge",
    "Entries",
    "Entry",
    "EntryRole",
    "Exchange",
    "Field",
    "Figure",
    "Flow",
    "Form",
    "Inline",
    "Inlines",
    "Lines",
    "Link",
    "Mark",
    "Node",
    "NodeRole",
    "Paragraph",
    "ParagraphRole",
    "Person",
    "Phone",
    "Pictogram",
    "Question",
    "Questions",
    "Relation",
    "Scenario",
    "Section",
    "Service",
    "SlidePicture",
    "Statistic",
    "Status",
    "Step",
    "Steps",
    "Strong",
    "Table",
    "Text",
    "plain",
]

Audience = Literal["parents", "staff"]
Direction = Literal["ltr", "rtl"]
Relation = Literal[
    "sequence",  # one after another
    "peers",  # equals, read side by side where there is room
    "companions",  # the first leads, the others go along with it
    "steps",  # things to do in order; a card numbers those with a title from 1
    "quarters",  # cards to cut out, each a quarter of a page
    "halves",  # forms to cut out, each half a page
]


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part. Without a title it only groups. `notes` is what a presenter says, a paragraph each."""

    id: str
    title: Inlines = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    relation: Relation = "sequence"
    notes: tuple[Inlines, ...] = ()
    starts_side: bool = False


Form = Literal[
    "sheet",  # pages to read close by
    "slides",  # shown on a wall
    "card",  # one side to hang up, read from a metre away
    "letter",  # on the school's paper, to be edited and sent
    "certificate",  # a page for each section, to hand over
]


@dataclass(frozen=True, slots=True)
class Approval:
    """What a safeguarding lead signs off: this content, by its digest, of this version of this lesson."""

    lesson: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class Status:
    """Said on paper until the school's lead has approved: on every page, or on page one with lines to sign."""

    text: Inlines
    lines: tuple[Inlines, ...]
    every_page: bool
    approval: Approval


@dataclass(frozen=True, slots=True)
class Document:
    """Everything a writer needs to know, and nothing of lessons, schools or looks.

    `readers` says for whom it is and `imprint` is nation, edition and use-until, both on every page. `legend` explains
    `Mark`; empty where none is used. `page_budget` is in pages or slides, None where there is none.
    """

    form: Form
    language: str
    audience: Audience
    title: Inlines
    words: Words
    sections: tuple[Section, ...]
    readers: Inlines = ()
    lead: Inlines = ()
    occasion: Inlines = ()
    owner: Inlines = ()
    logo: Field | Figure | None = None
    second_logo: Field | Figure | None = None
    imprint: tuple[Inlines, ...] = ()
    status: Status | None = None
    legend: Inlines = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    page_budget: int | None = None
    direction: Direction = "ltr"
    notes: tuple[Inlines, ...] = field(default=())
    """What the presenter says on the opening slide."""
    deck: "Document | None" = None
    """The slides that a `SlidePicture` of this document shows."""

    @property
    def explained(self) -> Inlines:
        """The mark and what it means, as stands where a document has marks; empty where it has none."""
        return (Mark(), Text(" "), *self.legend) if self.legend else ()
