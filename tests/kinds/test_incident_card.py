from dataclasses import replace

import pytest

from builders.document import Callout, Contacts, Entries, Field, Paragraph, Section, Text, plain
from builders.kinds import incident_card
from builders.kinds.request import Request
from builders.lesson.items import Item
from builders.lesson.procedure import ActionStep, Decision, Exit

STAFF, PARENTS = Request("staff"), Request("parents")


def t(text):
    return (Text(text),)


def action(name, **more):
    more.setdefault("what", t(f"Do {name} now."))
    return ActionStep.model_construct(id=name, title=t(f"{name.capitalize()}."), confidence="V", **more)


def item(name, **more):
    return Item.model_construct(id=name, short=t(f"All of {name}"), confidence="V", **more)


@pytest.fixture
def card(pack):
    """Return `card(request, **parts)`: the card of a pack whose procedure has other parts."""

    def composed(request, **parts):
        procedures, name = pack.lesson.procedures, request.audience
        procedure = getattr(procedures, name).model_copy(update=parts)
        lesson = pack.lesson.model_copy(update={"procedures": procedures.model_copy(update={name: procedure})})
        return incident_card.compose(replace(pack, lesson=lesson), request)

    return composed


def rows(document):
    """The rows: the title of each, or the role of the one block that needs none."""
    return [plain(row.title) or row.blocks[0].role for row in document.sections[0].sections]


def row(document, name) -> Section:
    return next(row for row in document.sections[0].sections if row.id == name)


class DescribeTheRows:
    def they_are_the_numbered_list_in_order(self, card):
        steps = (action("write"), action("ask", aside=True), action("rest"))
        document = card(STAFF, steps=steps)
        assert document.sections[0].relation == "steps"
        assert [name for name in rows(document) if name in ("Write", "Ask", "Rest")] == ["Write", "Rest"]

    def they_ask_first_what_is_urgent(self, card):
        assert rows(card(STAFF, steps=(action("danger", kind="urgent"), action("write"))))[0] == "In danger now?"
        assert rows(card(STAFF, steps=(action("write"),)))[0] == "emergency"

    def they_give_the_answer_to_what_is_urgent(self, card):
        (answer,) = row(card(STAFF, steps=(action("danger", kind="urgent"),)), "danger").blocks
        assert (answer.role, answer.title) == ("emergency", ())
        assert plain(answer.blocks[0].inlines) == "Ring 999"

    def they_tell_what_is_never_done_after_the_words_to_the_child(self, card):
        steps = (
            action("danger", kind="urgent"),
            action("tell", kind="tell"),
            action("say", kind="say"),
            action("write"),
        )
        assert rows(card(STAFF, steps=steps)) == ["In danger now?", "Tell", "Say", "prohibition", "Write"]

    def they_tell_what_is_never_done_after_what_is_urgent_where_nobody_speaks(self, card):
        steps = (action("danger", kind="urgent"), action("write"))
        assert rows(card(STAFF, steps=steps)) == ["In danger now?", "prohibition", "Write"]

    def they_say_the_first_words_to_the_child(self, card):
        words = (item("one", audience="staff"), item("two", audience="parents"))
        (speech,) = row(card(STAFF, steps=(action("say", kind="say"),), words_to_child=words), "say").blocks
        assert (speech.role, [plain(entry.title) for entry in speech.items]) == ("starter", ["All of one"])

    def they_say_the_words_of_the_step_where_it_has_some(self, card):
        step = action("say", kind="say", words=t("I will help."))
        (speech,) = row(card(STAFF, steps=(step,)), "say").blocks
        assert plain(speech.items[0].title) == "I will help."

    def they_say_what_is_to_be_done_where_there_are_no_words_to_the_child(self, card):
        (text,) = row(card(STAFF, steps=(action("say", kind="say"),), words_to_child=()), "say").blocks
        assert plain(text.inlines) == "Do say now."

    def they_mark_what_must_be_checked_against_the_guidance(self, card):
        unseen = action("write").model_copy(update={"confidence": "W"})
        assert "Mark()" in repr(row(card(STAFF, steps=(unseen,)), "write").title)
        assert "Mark()" not in repr(row(card(PARENTS, steps=(unseen,)), "write").title)


class DescribeWhatIsNeverDone:
    def it_stands_in_a_word_or_two_beside_its_icon(self, card):
        never = (item("a", brief=t("copy, save"), icon="copy"), item("b"))
        (panel,) = row(card(STAFF, never=never), "never").blocks
        (tiles,) = panel.blocks
        assert [(plain(tile.title), tile.icon) for tile in tiles.items] == [("copy, save", "copy"), ("All of b", None)]


class DescribeWhomToTell:
    TELL = action("tell", kind="tell")

    def it_is_lead_and_deputy_for_staff(self, card):
        people = row(card(STAFF, steps=(self.TELL,)), "tell").blocks[0].people
        assert [person.name for person in people] == [(Field("school.lead.name"),), (Field("school.deputy.name"),)]

    def it_is_the_lead_for_parents_who_get_no_other_turns(self, card):
        (contacts,) = row(card(PARENTS, steps=(self.TELL,)), "tell").blocks
        assert [person.name for person in contacts.people] == [(Field("school.lead.name"),)]

    def it_is_reached_by_telephone(self, card):
        for request in (STAFF, PARENTS):
            blocks = row(card(request, steps=(self.TELL,)), "tell").blocks
            people = [person for block in blocks if isinstance(block, Contacts) for person in block.people]
            assert people
            assert all(person.phone and not person.mailbox for person in people)

    def it_says_what_to_tell_where_the_lesson_does(self, card):
        steps = (self.TELL.model_copy(update={"brief": t("Facts, no picture.")}),)
        assert plain(row(card(PARENTS, steps=steps), "tell").blocks[0].inlines) == "Facts, no picture."


class DescribeOtherTurns:
    """Where to turn if the usual way is blocked."""

    STEPS = (
        Decision.model_construct(
            id="adult",
            kind="decision",
            question=t("An adult here?"),
            exits=(Exit(answer="Yes", to="head"), Exit(answer="No", to="reach")),
        ),
        action("head", kind="tell", aside=True, brief=t("Or her deputy")),
        Decision.model_construct(
            id="reach",
            kind="decision",
            question=t("Anybody there?"),
            exits=(Exit(answer="No", to="wait"), Exit(answer="Yes", to="tell")),
        ),
        action("wait", kind="tell", aside=True, brief=t("Somebody else")),
        action("tell", kind="tell"),
    )

    def turns(self, document):
        blocks = row(document, "tell").blocks
        return [
            (plain(block.title), plain(block.blocks[0].inlines))
            for block in blocks
            if isinstance(block, Callout) and block.role == "next"
        ]

    def they_are_the_way_without_a_lead_and_what_stands_aside(self, card):
        document = card(STAFF, steps=self.STEPS, if_lead_is_absent=t("The deputy"))
        assert self.turns(document) == [("No answer?", "The deputy"), ("An adult here?", "Head. Or her deputy")]

    def they_ask_as_the_lesson_does_where_it_does_not_say_what_to_do_without_a_lead(self, card):
        document = card(STAFF, steps=self.STEPS, if_lead_is_absent=())
        assert self.turns(document) == [
            ("An adult here?", "Head. Or her deputy"),
            ("Anybody there?", "Wait. Somebody else"),
        ]


class DescribeWhoCanHelp:
    def it_names_services_that_can_be_rung(self, card, pack):
        services = card(PARENTS).sections[-1].blocks[0].services
        named = [pack.services[name] for name in pack.lesson.help.parents]
        assert [service.phone for service in services] == [one.printed_phone for one in named if one.printed_phone]
        assert all(service.users and not service.purpose and service.address is None for service in services)

    def it_says_when_the_numbers_were_checked(self, card):
        assert plain(card(PARENTS).sections[-1].blocks[0].note).startswith("Numbers checked 22 November 2026.")

    def it_is_left_out_where_nobody_can_be_rung(self, pack):
        silent = {
            name: service.model_copy(update={"phone_confidence": None}) for name, service in pack.services.items()
        }
        document = incident_card.compose(replace(pack, services=silent), PARENTS)
        assert [section.id for section in document.sections] == ["steps"]

    def it_is_for_parents(self, card):
        assert [section.id for section in card(STAFF).sections] == ["steps"]


class DescribeTheCard:
    @pytest.mark.parametrize("request_", [STAFF, PARENTS], ids=["staff", "parents"])
    def it_is_one_side(self, card, request_):
        document = card(request_)
        assert (document.form, document.page_budget) == ("card", 1)

    def it_is_a_draft_in_few_words(self, card):
        assert plain(card(STAFF).status.text) == "DRAFT. Not yet checked. Follow school policy."
        assert plain(card(Request("staff", nation="scotland")).status.text) == "DRAFT. Check your local procedures."
        assert plain(card(PARENTS).status.text) == "Our school is still checking this card."

    def it_says_something_in_every_row_of_the_shipped_lesson(self, card):
        for request in (STAFF, PARENTS):
            for part in card(request).sections[0].sections:
                assert all(plain(block.inlines) for block in part.blocks if isinstance(block, Paragraph))
                assert all(block.items for block in part.blocks if isinstance(block, Entries))


class DescribeWordsOfACard:
    @pytest.mark.parametrize(
        ("title", "shown"), [("Tell the lead.", "Tell the lead"), ("Danger?", "Danger?"), ("Wait ...", "Wait ...")]
    )
    def they_head_a_row_without_a_full_stop(self, card, title, shown):
        step = action("tell").model_copy(update={"title": t(title)})
        assert plain(row(card(STAFF, steps=(step,)), "tell").title) == shown

    def they_are_brief(self, card):
        (text,) = row(card(STAFF, steps=(action("write", brief=t("Names, dates.")),)), "write").blocks
        assert plain(text.inlines) == "Names, dates."
