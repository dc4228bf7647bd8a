"""The script: every slide with its words, on a clock without gaps; nothing for staff in the parents' one."""

import re

import pytest

from builders.document import Agenda, Bullets, Callout, Details, Section, SlidePicture, plain
from builders.kinds.request import Request
from builders.kinds.select import select, session_for
from builders.kinds.table import KINDS

AUDIENCES = ("parents", "staff")


def rows(document) -> list[Section]:
    return [
        row
        for part in document.sections
        for row in part.sections
        if row.blocks and isinstance(row.blocks[0], SlidePicture)
    ]


def said(section) -> str:
    texts = [plain(section.title)]
    for block in section.blocks:
        texts += [plain(text) for text in (getattr(block, "inlines", ()), *getattr(block, "items", ())) if text]
    return " ".join([*texts, *map(said, section.sections)])


@pytest.fixture(params=AUDIENCES)
def audience(request):
    return request.param


@pytest.fixture
def script(composed, audience):
    return composed("script", audience)


def it_shows_every_section_of_the_deck_once_and_the_opening_slide_first(script, composed, audience):
    deck = composed("slides", audience)
    shown = [row.blocks[0].section for row in rows(script)]
    assert shown[0] is None
    assert shown[1:] == [slide.id for part in deck.sections for slide in part.sections]
    assert script.deck == deck


def it_gives_each_slide_the_words_of_its_segment(script, pack, audience):
    session = session_for(pack.lesson, Request(audience))
    segments = [segment for part in session.agenda for segment in part.segments]
    for row, segment in zip(rows(script), segments, strict=True):
        assert [plain(block.inlines) for block in row.sections[0].blocks] == [plain(words) for words in segment.say]
        for what in segment.do:
            assert plain(what) in said(row)


def it_runs_by_a_clock_from_zero_without_a_gap(script, pack, audience):
    clocks = [re.fullmatch(r"Minute (\d+) to (\d+)", plain(row.blocks[0].caption[0])) for row in rows(script)]
    starts = [int(clock[1]) for clock in clocks]
    ends = [int(clock[2]) for clock in clocks]
    assert starts == [0, *ends[:-1]]
    assert ends[-1] == session_for(pack.lesson, Request(audience)).minutes


def it_has_a_clock_of_its_own_for_the_short_version(composed, pack):
    captions = [plain(row.blocks[0].caption[2]) for row in rows(composed("script", "parents"))]
    told = [re.fullmatch(r"Short version: minute (\d+) to (\d+) \((\d+) min\)", caption) for caption in captions]
    kept = [clock for clock in told if clock]
    assert len(kept) < len(captions)
    assert {caption for caption, clock in zip(captions, told, strict=True) if not clock} == {"Not in the short version"}
    assert [int(clock[1]) for clock in kept] == [0, *(int(clock[2]) for clock in kept[:-1])]
    assert int(kept[-1][2]) == pack.lesson.sessions.parents.short_minutes


def it_says_nothing_of_a_short_version_where_there_is_none(composed, pack):
    assert pack.lesson.sessions.staff.short_minutes is None
    assert {len(row.blocks[0].caption) for row in rows(composed("script", "staff"))} == {2}
    assert "short version" not in repr(composed("script", "staff").sections)


def it_tells_beside_the_slide_what_its_notes_tell_besides_the_script(script, composed, audience):
    notes = {slide.id: slide.notes for part in composed("slides", audience).sections for slide in part.sections}
    for row in rows(script)[1:]:
        told = said(row)
        for note in notes[row.blocks[0].section]:
            text = plain(note)
            assert text.startswith("Minute ") or text in told, text


def it_begins_with_what_to_prepare_and_what_to_do_if_somebody_tells_something(script, pack, audience):
    request = Request(audience)
    session = session_for(pack.lesson, request)
    first = [section.id for section in script.sections]
    assert first[:5] == ["session", "aims", "prepare", "notice", "disclosure"]
    (prepare,) = [section for section in script.sections if section.id == "prepare"]
    (listed,) = prepare.blocks
    assert listed.role == "check"
    assert len(listed.items) == len(select(session.checklist, request))
    (callout,) = next(section for section in script.sections if section.id == "disclosure").blocks
    assert isinstance(callout, Callout)
    (steps,) = callout.blocks
    assert isinstance(steps, Bullets)
    assert len(steps.items) == len(select(session.disclosure, request))


def it_says_who_when_and_how_long(script, pack, audience):
    blocks = [block for part in script.sections[0].sections for block in part.blocks]
    (details,) = [block for block in blocks if isinstance(block, Details)]
    (agenda,) = [block for block in blocks if isinstance(block, Agenda)]
    session = session_for(pack.lesson, Request(audience))
    assert str(session.minutes) in plain(details.items[1].value)
    assert sum(item.minutes for item in agenda.items) == session.minutes
    assert [plain(item.label) for item in details.items][2:] == ["Date", "Time", "Place", "Who presents"]


def it_answers_the_hard_questions_of_its_audience(script, pack, audience):
    (asked,) = [section for section in script.sections if section.id == "hard-questions"]
    wanted = select(pack.lesson.hard_questions, Request(audience))
    assert [plain(one.title) for one in asked.sections] == [plain(one.question) for one in wanted]
    assert all(one.blocks for one in asked.sections)


def it_is_for_whoever_presents(script):
    assert plain(script.readers) == "For whoever presents"
    assert script.form == "sheet"


def it_ends_with_what_to_do_after_the_session(script):
    names = [section.id for section in script.sections]
    assert names.index("after") < names.index("closing")
    assert names.index("hard-questions") < names.index("after")


def it_is_made_for_both_audiences_in_every_build():
    kind = KINDS["script"]
    assert kind.audiences == AUDIENCES
    assert kind.formats == ("pdf",)
    assert not kind.on_request
