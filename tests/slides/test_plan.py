"""Documents planned as slides."""

from dataclasses import replace
from typing import get_args

import pytest
from deck_samples import ALL, CHECKING, DRAFT, EMERGENCY, PHRASES, callout, deck, entry, slide, words

from builders.document import (
    Block,
    Bullets,
    Callout,
    CalloutRole,
    Contacts,
    Details,
    Entries,
    EntryRole,
    Exchange,
    Figure,
    Mark,
    Paragraph,
    Person,
    Questions,
    Section,
    Service,
    SlidePicture,
    Text,
)
from builders.document import Conversation as Talk
from builders.slides.plan import TitleClash, plan_slides
from builders.slides.section import key
from builders.slides.slide import Code, Drawn, Filled, Grid, Group, Icon, has_mark
from builders.writers.office.codes import code_png


def planned(theme, *blocks, title="A slide"):
    return plan_slides(deck(slide("one", title, *blocks)), theme)[1:]


def said(slides):
    """Return all the words of slides."""
    return " ".join(
        "".join(run.text for run in line.runs)
        for each in slides
        for _, _, body in each.bodies()
        for paragraph in body.paragraphs
        for line in paragraph.lines
    )


def names(slide):
    return [element.name if isinstance(element, Drawn | Group | Grid) else "" for element in slide.elements]


@pytest.mark.parametrize("name", ALL)
def it_puts_the_title_first_and_only_once(name, theme):
    for each in plan_slides(ALL[name](), theme):
        first, *others = each.elements
        assert isinstance(first, Filled)
        assert first.place.kind == "title"
        assert not any(isinstance(element, Filled) and element.place.kind == "title" for element in others)


@pytest.mark.parametrize("name", ALL)
def it_gives_each_slide_a_title_and_an_id_of_its_own(name, theme):
    slides = plan_slides(ALL[name](), theme)
    assert len({each.title for each in slides}) == len(slides)
    assert len({each.id for each in slides}) == len(slides)
    assert [each.number for each in slides] == list(range(1, len(slides) + 1))


@pytest.mark.parametrize("name", ALL)
def it_keeps_every_text_on_the_slide_and_at_18_points_or_more(name, theme):
    small = {"source", "Source", "Legend", "Draft strip"}
    for each in plan_slides(ALL[name](), theme):
        for place, box, body in each.bodies():
            assert box.right_pt <= 961
            assert box.bottom_pt <= 540
            if place not in small:
                assert min(paragraph.size_pt for paragraph in body.paragraphs) >= 18, (each.id, place)


def they_belong_to_the_part_of_the_deck_that_holds_them(theme):
    document = deck(Section("a", words("First part"), sections=(slide("x", "X"), slide("y", "Y"))), slide("z", "Z"))
    assert [each.section for each in plan_slides(document, theme)] == [
        "When a private picture is shared",
        "First part",
        "First part",
        "Z",
    ]


def they_carry_what_the_presenter_says(theme):
    (each,) = plan_slides(deck(slide("x", "X", notes=("Say this.", "Then that."))), theme)[1:]
    assert each.notes == (words("Say this."), words("Then that."))


def it_adds_the_reason_for_words_to_the_notes(theme):
    (each,) = planned(theme, Talk((Exchange(words("Thank you."), words("Why?"), words("Blame ends talk.")),)))
    assert "".join(inline.text for inline in each.notes[-1]) == "Thank you. Why: Blame ends talk."


def it_refuses_two_sections_with_one_title(theme):
    with pytest.raises(TitleClash) as clash:
        plan_slides(deck(slide("x", "Same"), slide("y", "Same")), theme)
    assert clash.value.section_ids == ("x", "y")


_OTHERS = (
    Paragraph(words("plain words")),
    Bullets((words("plain words"),)),
    Contacts((Service("Childline", words("Any worry"), words("Under 19s"), "0800 1111"),)),
)


@pytest.mark.parametrize("role", get_args(CalloutRole))
@pytest.mark.parametrize("other", [(), *((each,) for each in _OTHERS)], ids=["alone", "text", "list", "contacts"])
def it_never_drops_a_callout(role, other, theme):
    inside = Callout(role, words("The heading"), (Paragraph(words("the words of it")),))
    slides = planned(theme, inside, *other)
    assert "the words of it" in said(slides)
    assert "The heading" in said(slides)
    if other[:1] == _OTHERS[:1]:
        assert "plain words" in said(slides)


@pytest.mark.parametrize("role", get_args(EntryRole))
def it_lays_out_entries_of_every_role(role, theme):
    items = tuple(entry(f"Thing {number}", hope="There is help.") for number in range(1, 10))
    slides = planned(
        theme, Entries(role, items), callout("note", "", "One word more."), Paragraph(words("A plain one."))
    )
    for number in range(1, 10):
        assert f"Thing {number}" in said(slides)
    assert "One word more." in said(slides)
    assert "A plain one." in said(slides)


def it_has_a_key_for_every_block():
    samples = {type(block) for document in ALL.values() for block in _blocks(document().sections)}
    missing = set(get_args(Block)) - samples - {Figure, Details, Questions, SlidePicture}
    assert not missing
    assert all(key(block) for document in ALL.values() for block in _blocks(document().sections))


def _blocks(sections):
    for section in sections:
        yield from section.blocks
        yield from _blocks(section.sections)


def it_shows_the_emergency_beside_the_title(theme):
    (each,) = planned(theme, EMERGENCY, Entries("sign", (entry("A sign"),)))
    assert "In danger? Call 999" in said([each])
    assert each.elements[0].box.width_pt < each.elements[0].place.box.width_pt


def it_leaves_room_for_the_school_to_sign_on_the_first_slide_only(theme):
    first, second = plan_slides(deck(slide("x", "X"), status=CHECKING), theme)
    assert "Checked by ____" in said([first])
    assert "checking" not in said([second])


def it_marks_every_slide_of_a_draft(theme):
    slides = plan_slides(deck(slide("x", "X"), status=DRAFT), theme)
    assert all("Draft strip" in names(each) for each in slides)


def it_explains_the_mark_where_one_stands_and_nowhere_else(theme):
    marked = slide("x", "X", Paragraph((Text("Tell the lead. "), Mark())))
    document = deck(marked, slide("y", "Y"), legend="Check against the guidance.")
    assert ["Legend" in names(each) for each in plan_slides(document, theme)] == [False, True, False]


def it_makes_two_calm_slides_of_a_long_do_and_never(theme):
    def sides(text):
        points = tuple(words(f"{text} {number}") for number in range(4))
        return callouts(points)

    def callouts(points):
        return [Callout(role, words(role), (Bullets(points),)) for role in ("do", "prohibition")]

    (together,) = planned(theme, *sides("Tell the lead"), title="The first minutes")
    assert together.layout.name == "do-and-never-4"
    apart = planned(theme, *sides("Tell the lead at once, and nobody else, number"), title="The first minutes")
    assert [each.title for each in apart] == ["The first minutes: do", "The first minutes: prohibition"]


def it_keeps_the_mark_of_a_title_that_becomes_part_of_another(theme):
    def listed(role, *, mark):
        points = tuple(words(f"Tell the lead at once, and nobody else, number {number}") for number in range(7))
        return Callout(role, (Text(role), Mark()) if mark else words(role), (Bullets(points),))

    section = slide("x", "The first minutes", listed("do", mark=True), listed("prohibition", mark=False))
    slides = plan_slides(deck(section, legend="Check against the guidance."), theme)[1:]
    assert [(each.title, has_mark(each.elements[0])) for each in slides] == [
        ("The first minutes: do", True),
        ("The first minutes: do (continued)", True),
        ("The first minutes: prohibition", False),
        ("The first minutes: prohibition (continued)", False),
    ]
    assert ["Legend" in names(each) for each in slides] == [True, True, False, False]


def it_keeps_the_mark_of_a_title_when_it_continues(theme):
    signs = Entries("sign", tuple(entry(f"Sign {number}") for number in range(8)))
    section = Section("x", (Text("Signs"), Mark()), (signs,))
    assert [has_mark(each.elements[0]) for each in plan_slides(deck(section), theme)[1:]] == [True, True]


def it_says_a_script_once_and_then_where_it_stands(theme):
    signs = Entries("sign", tuple(entry(f"Sign {number}") for number in range(14)))
    slides = plan_slides(deck(slide("x", "Signs", signs, notes=("Say this.", "Then that."))), theme)[1:]
    pointer = (words("The script stands with “Signs”."),)
    assert [each.notes for each in slides] == [(words("Say this."), words("Then that.")), pointer, pointer]


def it_keeps_what_only_the_notes_of_a_continued_slide_say(theme):
    pairs = tuple(Exchange(words(f"Say {n}"), words(f"Avoid {n}"), words(f"Reason {n}.")) for n in range(4))
    slides = plan_slides(deck(slide("x", "Words", Talk(pairs), notes=("Say this.",))), theme)[1:]
    told = ["".join(inline.text for note in each.notes for inline in note) for each in slides]
    assert len(told) > 1
    assert "The script stands with “Words”." in told[-1]
    assert all(f"Reason {n}." in " ".join(told) for n in range(4))


def it_says_where_to_ask_for_a_blank_person(theme):
    (each,) = planned(theme, Contacts((), (Person(words("Safeguarding lead")),)))
    assert "Ask at the school office" in said([each])
    assert each.layout.name == "contacts-blank-1"


def it_prints_one_code_for_two_services_of_a_slide_with_one_address(theme):
    services = tuple(
        Service(name, words("Help"), words("All"), None, "https://example.org/", "example.org") for name in ("A", "B")
    )
    (each,) = planned(theme, Contacts(services))
    assert sum(isinstance(element, Code) for element in each.elements) == 1


def it_gives_pictures_that_say_something_an_alt_text(theme):
    for document in ALL.values():
        for each in plan_slides(document(), theme):
            for element in each.elements:
                match element:
                    case Group(alt=alt) | Code(alt=alt) | Grid(alt=alt):
                        assert alt
                    case Icon(alt=alt):
                        assert alt == ""
                    case _:
                        pass


def it_plans_without_an_owner_a_lead_or_an_imprint(theme):
    bare = replace(deck(), lead=(), occasion=(), owner=(), imprint=())
    (opening,) = plan_slides(bare, theme)
    assert opening.title == "When a private picture is shared"


def it_uses_no_phrase_that_the_word_file_lacks():
    from builders.assets import Assets
    from builders.words_file import load_words

    phrases = load_words(Assets(), "en-GB").phrases
    assert set(PHRASES) <= set(phrases)


def it_draws_codes_that_can_be_decoded_by_size():
    assert code_png("https://example.org/").startswith(b"\x89PNG")


def it_puts_people_with_long_addresses_one_under_another(theme):
    long = words("safeguarding@st-example.county.sch.example")
    people = tuple(Person(words(role), words("Rowan Example"), mailbox=long) for role in ("Lead", "Deputy"))
    (each,) = planned(theme, Contacts((), people))
    assert each.layout.name == "contacts-rows-2"
