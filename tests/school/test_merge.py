"""A school's values take the place of fields; blanks read well, and nothing for staff reaches parents."""

import io

import pytest
from PIL import Image

from builders.assets import Assets
from builders.document import (
    Approval,
    Callout,
    Contacts,
    Detail,
    Details,
    Document,
    Field,
    Flow,
    Link,
    Mark,
    Node,
    Paragraph,
    Person,
    Phone,
    Section,
    Status,
    Strong,
    Text,
    plain,
)
from builders.school.event import Event
from builders.school.merge import LeakError, merge
from builders.terms.fields import FIELDS
from builders.words_file import load_words

WORDS = load_words(Assets(), "en-GB")
FILLED = """
name: Hill School
website: https://www.hill.example/
office_phone: 01632 960 001
lead: {name: Jo Hill, phone: 01632 960 002, mailbox: lead@hill.example}
lado: {name: Sam Dale, phone: 01632 960 003}
"""


def document(*blocks, audience="parents", notes=(), words=WORDS, **parts):
    section = Section("one", blocks=blocks, notes=notes)
    title = parts.pop("title", (Text("A title"),))
    return Document("sheet", "en-GB", audience, title, words, (section,), **parts)


def merged(profile, *inlines, audience="parents"):
    (block,) = merge(document(Paragraph(inlines), audience=audience), profile).sections[0].blocks
    return block.inlines


class DescribeAFilledSchool:
    def it_fills_running_text(self, load):
        assert merged(load(FILLED), Text("Tell "), Field("school.lead.name")) == (Text("Tell "), Text("Jo Hill"))

    def it_sets_numbers_and_addresses_as_what_they_are(self, load):
        found = merged(load(FILLED), Field("school.lead.phone"), Field("school.lead.mailbox"), Field("school.website"))
        assert found == (
            Phone("01632 960 002"),
            Link((Text("lead@hill.example"),), "mailto:lead@hill.example"),
            Link((Text("hill.example"),), "https://www.hill.example/"),
        )

    def it_reaches_every_depth(self, load):
        block = Callout("note", (Strong((Field("school.name"),)),), (Paragraph((Field("school.name"),)),))
        found = merge(document(block, notes=((Field("school.name"),),)), load(FILLED))
        assert "Field(" not in repr(found)
        assert plain(found.sections[0].notes[0]) == "Hill School"

    def it_fills_what_a_diagram_says_in_words(self, load):
        flow = Flow((Node("a", "end", (Text("x"),)),), (), alt="Tell {school.lead.name}.")
        assert merge(document(flow), load(FILLED)).sections[0].blocks[0].alt == "Tell Jo Hill."


class DescribeANation:
    def it_calls_its_ways_by_their_names(self, load):
        words = load_words(Assets(), "en-GB", "wales")
        told = merge(document(Paragraph((Text("Ring "), Field("nation.front_door"))), words=words), load())
        assert plain(told.sections[0].blocks[0].inlines) == "Ring social services"

    def it_begins_a_sentence_with_a_capital(self, load):
        assert plain(merged(load(), Field("nation.lead"), Text(" first."))) == "Safeguarding lead first."

    def it_fills_what_a_diagram_says_in_words(self, load):
        flow = Flow((Node("a", "end", (Text("x"),)),), (), alt="Ring {nation.front_door}.")
        told = merge(document(flow), load()).sections[0].blocks[0].alt
        assert told == "Ring children\u2019s social care."

    def it_names_the_role_of_a_blank_after_the_nation(self, load):
        words = load_words(Assets(), "en-GB", "northern-ireland")
        told = merge(document(Paragraph((Text("Tell "), Field("school.lead.name"))), words=words), load())
        assert plain(told.sections[0].blocks[0].inlines) == "Tell our designated teacher"


class DescribeABlankSchool:
    def it_names_the_role_in_running_text(self, load):
        assert plain(merged(load(), Text("Tell "), Field("school.lead.name"))) == "Tell our safeguarding lead"

    @pytest.mark.parametrize("before", [(), (Text("Listen. "),), (Text("“"),)])
    def it_begins_a_sentence_with_a_capital(self, load, before):
        assert plain(merged(load(), *before, Field("school.lead.name"))).endswith("Our safeguarding lead")

    def it_goes_on_small_after_a_colon(self, load):
        assert plain(merged(load(), Text("Ask: "), Field("school.lead.name"))) == "Ask: our safeguarding lead"

    def it_begins_strong_words_inside_a_sentence_small(self, load):
        assert (
            plain(merged(load(), Text("Tell "), Strong((Field("school.lead.name"),)))) == "Tell our safeguarding lead"
        )

    def it_leaves_a_person_blank(self, load):
        person = Person((Text("Lead"),), (Field("school.lead.name"),), (Text("Ring "), Field("school.lead.phone")))
        (contacts,) = merge(document(Contacts(people=(person,))), load()).sections[0].blocks
        assert contacts.people == (Person((Text("Lead"),)),)

    def it_has_words_for_every_field(self):
        for field in FIELDS.values():
            assert WORDS.say(field.role)


class DescribeAnEvent:
    EVENT = Event("Thursday 14 January 2027", "6.30pm", "The school hall")
    WHEN = (Text("Come on "), Field("session.date"), Text(" at "), Field("session.time"))

    def told(self, load, block, event):
        return merge(document(block), load(), event).sections[0].blocks[0]

    def it_fills_running_text(self, load):
        told = self.told(load, Paragraph(self.WHEN), self.EVENT)
        assert plain(told.inlines) == "Come on Thursday 14 January 2027 at 6.30pm"

    def it_reads_well_while_it_is_blank(self, load):
        told = self.told(load, Paragraph(self.WHEN), Event())
        assert plain(told.inlines) == "Come on a day we will tell you at a time we will tell you"

    def it_fills_a_detail(self, load):
        told = self.told(load, Details((Detail((Text("Place"),), (Field("session.place"),)),)), self.EVENT)
        assert told.items == (Detail((Text("Place"),), (Text("The school hall"),)),)

    def it_leaves_a_line_to_write_on_where_a_part_of_a_detail_is_blank(self, load):
        told = self.told(load, Details((Detail((Text("When"),), self.WHEN),)), Event(date="Thursday 14 January 2027"))
        assert told.items == (Detail((Text("When"),)),)

    def it_keeps_the_label_of_a_detail_that_is_blank(self, load):
        told = self.told(load, Details((Detail((Text("At "), Field("school.name"))),)), Event())
        assert plain(told.items[0].label) == "At Our school"

    def it_fills_what_is_said_in_words_alone(self, load):
        flow = Flow((Node("a", "end", (Text("x"),)),), (), alt="Come to {session.place}.")
        assert self.told(load, flow, self.EVENT).alt == "Come to The school hall."


class DescribeTheLogo:
    def it_becomes_a_picture_that_names_the_school(self, load, tmp_path):
        Image.new("RGB", (20, 10)).save(tmp_path / "logo.png")
        found = merge(document(logo=Field("school.logo")), load(FILLED + "logo: logo.png")).logo
        assert found.alt == "Logo of Hill School"
        assert Image.open(io.BytesIO(found.picture)).size == (20, 10)

    def it_is_absent_without_one(self, load):
        assert merge(document(logo=Field("school.logo")), load()).logo is None

    @pytest.mark.parametrize("text", ["logo: logo.png\nsecond_logo: trust.png", "second_logo: trust.png"])
    def it_may_have_a_second_one_beside_it(self, load, tmp_path, text):
        Image.new("RGB", (20, 10)).save(tmp_path / "logo.png")
        Image.new("RGB", (30, 10)).save(tmp_path / "trust.png")
        fields = document(logo=Field("school.logo"), second_logo=Field("school.second_logo"))
        found = merge(fields, load(FILLED + text))
        assert found.second_logo.alt == "Logo of the trust or authority of Hill School"
        assert Image.open(io.BytesIO(found.second_logo.picture)).size == (30, 10)
        assert (found.logo is None) == ("\nsecond" not in text)

    def it_reads_as_its_role_in_running_text(self, load, tmp_path):
        Image.new("RGB", (20, 10)).save(tmp_path / "logo.png")
        told = merged(load(FILLED + "logo: logo.png"), Text("See "), Field("school.logo"))
        assert plain(told) == "See our school logo"


class DescribeTheStatus:
    STATUS = Status((Text("Draft"),), (), every_page=True, approval=Approval("sleep", "1.0", "a" * 64))

    def approved(self, **changes):
        values = {
            "lesson": "sleep",
            "version": "1.0",
            "digest": "a" * 64,
            "by": "Jo",
            "role": "Lead",
            "on": "2026-12-01",
        }
        pairs = ", ".join(f'{key}: "{value}"' for key, value in {**values, **changes}.items())
        return f"approvals: [{{{pairs}}}]\n"

    def it_goes_with_a_matching_approval(self, load):
        assert merge(document(status=self.STATUS), load(self.approved())).status is None

    def it_takes_the_marks_along(self, load):
        drafted = document(Paragraph((Text("Tell the lead."), Mark())), status=self.STATUS, legend=(Text("Check."),))
        approved = merge(drafted, load(self.approved()))
        assert "Mark" not in repr(approved)
        assert approved.legend == ()
        assert "Mark" in repr(merge(drafted, load()))

    @pytest.mark.parametrize("change", [{"lesson": "rest"}, {"version": "1.1"}, {"digest": "b" * 64}])
    def it_stays_with_an_approval_of_something_else(self, load, change):
        assert merge(document(status=self.STATUS), load(self.approved(**change))).status == self.STATUS


class DescribeFieldsForStaff:
    STAFF = tuple(name for name, field in FIELDS.items() if "parents" not in field.audiences)

    @pytest.mark.parametrize("name", STAFF)
    def they_never_reach_parents(self, load, name):
        with pytest.raises(LeakError, match=name):
            merged(load(FILLED), Field(name))

    def they_never_reach_parents_in_words_for_a_picture(self, load):
        flow = Flow((), (), alt="Ring {school.lado.phone}.")
        with pytest.raises(LeakError):
            merge(document(flow), load(FILLED))

    def they_reach_staff(self, load):
        assert merged(load(FILLED), Field("school.lado.name"), audience="staff") == (Text("Sam Dale"),)

    def they_are_the_contacts_outside_the_school(self):
        posts = {name.split(".")[1] for name in self.STAFF}
        assert posts == {"out_of_hours", "local_authority", "lado"}


class DescribeADeckWithin:
    STATUS = DescribeTheStatus.STATUS

    def within(self, **parts):
        return document(deck=document(Paragraph((Field("school.name"), Mark())), **parts))

    def it_is_filled_as_one_of_its_own_is(self, load, tmp_path):
        Image.new("RGB", (20, 10)).save(tmp_path / "logo.png")
        profile = load(FILLED + "logo: logo.png")
        deck = merge(self.within(logo=Field("school.logo")), profile).deck
        assert plain(deck.sections[0].blocks[0].inlines) == "Hill School"
        assert deck.logo.alt == "Logo of Hill School"
        assert deck == merge(self.within(logo=Field("school.logo")).deck, profile)

    def it_has_no_logo_where_the_school_has_none(self, load):
        assert merge(self.within(logo=Field("school.logo")), load(FILLED)).deck.logo is None

    def it_loses_its_own_status_and_marks_with_an_approval(self, load):
        drafted = self.within(status=self.STATUS, legend=(Text("Check."),))
        approved = merge(drafted, load(DescribeTheStatus().approved())).deck
        assert approved.status is None
        assert "Mark" not in repr(approved)
        assert merge(drafted, load(FILLED)).deck.status == self.STATUS

    def it_takes_the_date_of_the_session(self, load):
        deck = document(deck=document(Paragraph((Field("session.date"),))))
        merged = merge(deck, load(FILLED), Event(date="4 May")).deck
        assert plain(merged.sections[0].blocks[0].inlines) == "4 May"


def it_shares_what_it_does_not_change(load):
    paragraph = Paragraph((Text("Nothing to fill in"),))
    before = document(paragraph)
    assert merge(before, load(FILLED)).sections is before.sections
