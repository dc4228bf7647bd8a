from dataclasses import replace

from builders.document import Bullets, Callout, Entries, Paragraph, Questions, Section, Text, plain
from builders.kinds.hollow import filled
from builders.kinds.request import Request
from builders.kinds.table import KINDS

SAID = Paragraph((Text("something"),))


def it_leaves_out_headings_with_nothing_below_them():
    hollow = Section("a", (Text("A"),), (Entries("term", ()), Bullets(()), Questions(())))
    group = Section("b", (Text("B"),), sections=(Section("c", (Text("C"),)),))
    assert filled((hollow, group, Section("d", blocks=(SAID,)))) == (Section("d", blocks=(SAID,)),)


def it_keeps_what_has_something_to_read_however_deep():
    callout = Callout("note", (Text("A title is enough"),))
    sections = (Section("a", sections=(Section("b", blocks=(callout,)),)), Section("c", notes=((Text("said"),),)))
    assert filled(sections) == sections


def it_leaves_a_lesson_without_cases_and_figures_without_their_headings(pack):
    procedures = pack.lesson.procedures
    staff = procedures.staff.model_copy(update={"special_cases": (), "words_to_child": ()})
    procedures = procedures.model_copy(update={"staff": staff})
    lesson = pack.lesson.model_copy(update={"procedures": procedures, "statistics": (), "glossary": ()})
    bare = replace(pack, lesson=lesson)
    titles = [plain(section.title) for section in KINDS["handout"].compose(bare, Request("staff")).sections]
    for phrase in ("staff.care", "staff.figure", "slides.to-child"):
        assert pack.words.say(phrase) not in titles
    titles = [plain(section.title) for section in KINDS["handout"].compose(bare, Request("parents")).sections]
    assert pack.words.say("sheet.words") not in titles


def it_leaves_out_a_panel_of_nothing():
    never = Callout("prohibition", (Text("Never"),), (Entries("never", ()), Bullets(())))
    assert filled((Section("a", (Text("A"),), (SAID, never)), Section("b", (Text("B"),), (never,)))) == (
        Section("a", (Text("A"),), (SAID,)),
    )
