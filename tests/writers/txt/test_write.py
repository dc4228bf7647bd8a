"""A document as plain text: nothing is lost, links show where they lead, blanks are lines to write on."""

from dataclasses import replace

import pytest

from builders.assets import Assets
from builders.document import (
    Agenda,
    AgendaItem,
    Approval,
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Detail,
    Details,
    Document,
    Entries,
    Entry,
    Exchange,
    Field,
    Figure,
    Flow,
    Lines,
    Link,
    Mark,
    Paragraph,
    Person,
    Phone,
    Question,
    Questions,
    Scenario,
    Section,
    Service,
    SlidePicture,
    Statistic,
    Status,
    Step,
    Steps,
    Strong,
    Table,
    Text,
)
from builders.school.event import Event
from builders.school.load import load_school
from builders.school.merge import merge
from builders.theme.load import load_theme
from builders.words_file import load_words
from builders.writers.txt.message import MOST
from builders.writers.txt.write import write
from tests.lessons.telling import LESSONS, composed

ASSETS = Assets()
THEME = load_theme(ASSETS)
WORDS = load_words(ASSETS, "en-GB")


def t(text):
    return (Text(text),)


def document(*blocks, form="sheet", **parts):
    sections = parts.pop("sections", (Section("one", blocks=blocks),))
    return Document(form, "en-GB", "parents", t("A title"), WORDS, sections, **parts)


def text_of(whole):
    written = write(whole, THEME)
    assert written.pages == 1
    return written.data.decode("utf-8")


def told(*blocks):
    """What blocks read as, below the title."""
    return text_of(document(*blocks)).removeprefix("A title\n\n").removesuffix("\n")


class DescribeInlines:
    def it_keeps_the_words(self):
        strong = Strong(t("at once"))
        assert told(Paragraph((*t("Ring "), Phone("999"), *t(" "), strong, *t(".")))) == "Ring 999 at once."

    @pytest.mark.parametrize(
        ("shown", "address", "text"),
        [
            ("hill.example", "https://www.hill.example/", "https://www.hill.example/"),
            ("our policy", "https://hill.example/p", "our policy (https://hill.example/p)"),
            ("lead@hill.example", "mailto:lead@hill.example", "lead@hill.example"),
            ("write to us", "mailto:lead@hill.example", "write to us (lead@hill.example)"),
            ("0808 800 5000", "tel:08088005000", "0808 800 5000"),
        ],
    )
    def it_shows_where_a_link_leads(self, shown, address, text):
        assert told(Paragraph((Link(t(shown), address),))) == text

    def it_keeps_the_sign_of_what_is_to_be_checked(self):
        assert told(Paragraph((*t("Ring them"), Mark()))) == "Ring them†"

    def it_takes_markup_for_words(self):
        assert told(Paragraph(t("<b>5 < 6</b> & {x} **y**"))) == "<b>5 < 6</b> & {x} **y**"


BLOCKS = {
    "bullets": (Bullets((t("One"), t("Two"))), "- One\n- Two"),
    "boxes to tick": (Bullets((t("One"),), "check"), "[ ] One"),
    "words to say": (Bullets((t("I believe you"),), "say"), "- “I believe you”"),
    "lines below": (Bullets((t("Why?"),), lines=2), "- Why?\n  ________\n  ________"),
    "steps": (Steps((Step(t("Stop"), t("Breathe.")), Step(t("Go")))), "1. Stop. Breathe.\n2. Go"),
    "a table": (
        Table(t("Ways"), (t("Who"), t("When")), ((t("Lead"), t("Now")), (t("Head"), t("Later")))),
        "Ways\n\nLead\n- When: Now\n\nHead\n- When: Later",
    ),
    "a table without names": (
        Table((), (t("Who"), t("When")), ((t("Lead"), t("Now")),), header_column=False),
        "- Who: Lead\n- When: Now",
    ),
    "a table to write in": (
        Table((), (t("Name"), t("Signed")), ((t("Jo"), ()),), to_write_in=True),
        "Jo\n- Signed: ________",
    ),
    "a figure": (Figure(b"", "A map of the hall", t("The hall")), "A map of the hall\n\nThe hall"),
    "a callout": (Callout("never", t("Never"), (Bullets((t("Look"),)),)), "Never\n\n- Look"),
    "risks": (
        Entries("risk", (Entry(t("Threats"), t("They may ask for money"), t("Do not pay.")),)),
        "- Threats. They may ask for money. What helps: Do not pay.",
    ),
    "terms": (Entries("term", (Entry(t("Selfie"), t("A photo of oneself.")),)), "- Selfie: A photo of oneself."),
    "starters": (Entries("starter", (Entry(t("Who do you play with?")),)), "- “Who do you play with?”"),
    "a conversation": (
        Conversation((Exchange(t("I am here"), t("How could you"), t("It keeps the door open.")),)),
        "Say: “I am here”\nAvoid: “How could you”\nWhy: It keeps the door open.",
    ),
    "a number": (
        Statistic(t("1 in 10"), t("were asked"), t("Most were not."), t("Source: A.")),
        "1 in 10 were asked\n\nMost were not.\n\nSource: A.",
    ),
    "a flow": (Flow((), (), "Flow chart. Ask. If yes: act."), "Flow chart. Ask. If yes: act."),
    "contacts": (
        Contacts(
            (Service("A line", t("For any worry"), t("children"), "0800 1111", "https://www.a.example", "a.example"),),
            (Person(t("Lead"), t("Jo Hill"), (), ()),),
            t("Checked."),
        ),
        """A line
For any worry. children
Phone: 0800 1111
https://www.a.example

Lead: Jo Hill
Phone: ________

Checked.""",
    ),
    "an agenda": (Agenda((AgendaItem(t("Welcome"), 0, 5),), 5), "- Welcome, 5 min"),
    "a scenario": (
        Scenario(t("At the gate"), t("Can I tell you?"), (t("What now?"),), 5, t("In pairs.")),
        "At the gate\n\n“Can I tell you?”\n\n- What now?\n\n5 min In pairs.",
    ),
    "lines": (Lines((t("Signed"), ())), "Signed: ________\n________"),
    "details": (Details((Detail(t("Date"), t("Today")), Detail(t("Place")))), "Date: Today\nPlace: ________"),
    "questions": (
        Questions((Question(t("Who?"), (t("I"), t("You")), 2, t("Because.")),)),
        "1. Who?\n   a) I\n   b) You",
    ),
    "answers": (
        Questions((Question(t("Who?"), (t("I"), t("You")), 2, t("Because.")),), solved=True),
        "1. Who?\n   a) I\n   b) You\n   The right answer: b. Because.",
    ),
    "a slide": (SlidePicture(None, "The opening slide"), "The opening slide"),
}  # fmt: skip


@pytest.mark.parametrize("name", BLOCKS)
def it_reads_every_block_in_words(name):
    block, text = BLOCKS[name]
    assert told(block) == text


class DescribeADocument:
    def it_sets_headings_apart_and_wraps_nothing(self):
        long = "word " * 60 + "end."
        part = Section("two", t("Inside"), (Paragraph(t("Below")),))
        whole = document(sections=(Section("one", t("Above"), (Paragraph(t(long)),), (part,)),))
        assert text_of(whole) == f"A title\n\nAbove\n\n{long}\n\nInside\n\nBelow\n"

    def it_says_first_that_nobody_has_approved_it(self):
        status = Status(t("Being checked."), (t("Checked by"),), every_page=False, approval=Approval("a", "1", "b"))
        assert text_of(document(status=status)).startswith("Being checked.\nChecked by: ________\n\nA title")

    def it_says_whose_it_is_and_until_when(self):
        whole = document(owner=t("Hill School"), readers=t("For parents"), imprint=(t("England"), t("Until 2027")))
        assert text_of(whole) == "Hill School\n\nA title\n\nFor parents\n\nEngland · Until 2027\n"

    @pytest.mark.parametrize("form", ["slides", "card", "certificate"])
    def it_is_a_sheet_or_a_letter(self, form):
        with pytest.raises(ValueError, match="writes sheets and letters"):
            write(document(form=form), THEME)


class DescribeALetter:
    DETAILS = Details((Detail(t("Date"), t("Thursday 14 January 2027")), Detail(t("Place"))))

    def letter(self, **parts):
        return document(self.DETAILS, form="letter", **{"owner": t("our school"), "lead": t("An evening")} | parts)

    def it_begins_with_a_subject_for_a_mail(self):
        assert text_of(self.letter()).startswith("Subject: A title\n\nour school\n\nAn evening\n\nDate: Thursday")

    def it_ends_with_a_short_message(self):
        assert text_of(self.letter()).endswith(
            "A short message for phones:\n\nOur school would like to invite you. A title. An evening. "
            "Date: Thursday 14 January 2027. Place: ________.\n"
        )

    def it_shortens_the_message_by_the_line_below_the_title(self):
        message = text_of(self.letter(lead=t("An evening " + "and more " * 25))).rstrip().splitlines()[-1]
        assert "and more" not in message
        assert message.endswith("Place: ________.")

    def it_sends_no_message_without_particulars(self):
        assert "short message" not in text_of(replace(self.letter(), sections=()))


@pytest.mark.parametrize("name", LESSONS)
def it_invites_to_every_lesson_in_a_message_short_enough(name):
    school = load_school(ASSETS.path("school.yaml"), shown_as="assets/school.yaml")
    event = Event("Wednesday 22 September 2027", "6.30pm to 7.30pm", "The hall of Hill Road Primary School")
    letter = merge(composed(name)["invitation", "parents"], school, event)
    text = text_of(letter)
    assert len(text.rstrip().splitlines()[-1]) <= MOST
    assert text.count("Wednesday 22 September 2027") == 2
    assert "{" not in text


def it_writes_no_document_that_no_school_was_put_into():
    whole = document(Paragraph((Text("Ask "), Field("school.lead.name"))))
    with pytest.raises(ValueError, match=r"school\.lead\.name"):
        write(whole, THEME)
