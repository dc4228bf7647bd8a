"""Every slide has notes."""

from builders.checks.notes import check
from builders.document import Paragraph, Section, Text

NOTES = ((Text("Say this."),),)


def slide(name, notes=NOTES):
    return Section(name, (Text("Why"),), (Paragraph((Text("Because."),)),), notes=notes)


def they_are_missed_on_a_slide(seen):
    (told,) = seen(check, slide("one"), slide("two", ((Text(" "),),)), form="slides", kind="slides", notes=NOTES)
    assert told == "the slide `two` of the parents-slides has no notes; write under `say` what its presenter says"


def they_are_missed_on_the_first_slide(seen):
    (told,) = seen(check, slide("one"), form="slides", kind="slides")
    assert "the first slide of the parents-slides has no notes" in told


def they_are_not_asked_of_a_part_that_only_holds_slides(seen):
    part = Section("part", (Text("Part"),), sections=(slide("one"),))
    assert seen(check, part, form="slides", notes=NOTES) == []


def they_are_not_asked_of_paper(seen):
    assert seen(check, slide("one", ())) == []


def they_are_there_in_the_skeleton(composed, criteria):
    assert [finding for one in composed() for finding in check(one, criteria)] == []
