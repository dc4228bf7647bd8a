"""A lesson folder loads into typed data, or tells every problem with its place and its remedy."""

# ruff: noqa: E501  a table reads best with one case on each line

import re

import pytest

from builders.document import Field, Link, Strong, Text
from builders.lesson.load import id_fault

PYDANTIC = re.compile(
    r"pydantic|Input should|Field required|Extra inputs|Value error|valid string|_type\b|validation", re.I
)


def it_loads_the_skeleton(load):
    loaded = load()
    assert loaded.id == "sleep"
    assert loaded.problems == ()
    assert loaded.lesson.risks.items[0].hope == (Text("Write here what can still be done."),)


def it_knows_where_each_part_stands(load, lesson_text):
    place = load().place("risks", "items", 1, "hope")
    assert lesson_text.splitlines()[place.line - 1].strip().startswith("hope:")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("summary:", "sumary:", "`sumary` is not known here; did you mean `summary`?"),
        ("summary: \"Write here in one sentence what the lesson is about.\"\n", "", "`summary` is missing; add `summary: \"...\"`"),
        ("# Warning signs.\nsigns:", "# Warning signs.\nsings:", "`sings` is not known here; did you mean `signs`?"),
        ("review_by: 2027-08-31", "review_by: 2027-08-32", "`2027-08-32` is no date of the calendar; write year-month-day"),
        ("review_by: 2027-08-31", "review_by: 1735689600", "`1735689600` is no date of the calendar"),
        ("format: 1", "format: 2", "`2` is not possible here; write `1`"),
        ('version: "0.1"', 'version: "first"', 'write a version such as "1.0"'),
        ("nations: [england]", "nations: [england, whales]", "`whales` is not possible here; did you mean `wales`?"),
        ("nations: [england]", "nations: england", "this must be a list; begin each item"),
        ("nations: [england]", "nations: []", "at least 1 must stand in this list"),
        ("file_name: sleep", "file_name: ../../x", "`../../x` is not written as it must be; use small letters"),
        ("    minutes: 4\n", "    minutes: soon\n", "`soon` is no whole number; write figures only"),
        ("    minutes: 4\n", "    minutes: 99\n", "99 is too large; write 30 or less"),
        ("    minutes: 4\n", "    minutes: 0\n", "0 is too small; write 1 or more"),
        ("    minutes: 4\n", f"    minutes: {'9' * 400}\n", "9"),
        ("    ring: \"Ring 999.\"\n", "", "in `parents`, `ring` is missing; add `ring: \"...\"`"),
        ("kind: urgent", "kind: urgnt", "`urgnt` is not possible here; did you mean `urgent`?"),
        ("kind: urgent", "kind: decision", "in `ring-999`, `question` is missing; add `question: \"...\"`"),
        ("question: \"Is anyone", "qestion: \"Is anyone", "`qestion` is not known here; did you mean `question`?"),
        ("icon: heart-handshake", "icon: hart-handshake", "there is no icon `hart-handshake`; did you mean `heart-handshake`?"),
        ("kind: urgent", "kind: [urgent]", "this is not possible here; write `step`, `urgent`"),
        ("kind: urgent", "kind: decide", "`decide` is not possible here; did you mean `decision`?"),
        ("next: listen", "next: lissen", "there is no step or decision `lissen`; did you mean `listen`?"),
        ("to: ring-999", "to: ring-99", "there is no step or decision `ring-99`; did you mean `ring-999`?"),
        ("parents: [childline", "parents: [chidline", "there is no service `chidline`; did you mean `childline`?"),
        ("parents: [childline", "parents: [posh", "`posh` is not for parents: Staff; choose another"),
        ("sources: [S1]", "sources: [S9]", "there is no source `S9`"),
        ("item: scenario-one", "item: scenario-two", "there is no scenario `scenario-two`; did you mean `scenario-one`?"),
        ("id: risk-two", "id: risk-one", "the id `risk-one` stands twice in this list, first on line"),
        ("Tell {school.lead.name}", "Tell {school.leed.name}", "there is no field {school.leed.name}; did you mean `school.lead.name`?"),
        ('"Write here the risk"', '"[x](javascript:alert(1))"', "a link cannot lead to `javascript:alert(1)`; begin with https://"),
        ('"Write here the risk"', '"[x](http://example.org)"', "a link cannot lead to `http://example.org`"),
        ('"Write here the risk"', '""', "this text is empty; write it"),
        ('"Write here the risk"', "[a, b]", "this must be a text, not a list"),
        ('"Write here the risk"', '"' + "word " * 700 + '"', "at most 3,000 fit"),
        ("right: 1", "right: 4", "`right` is 4, but there are 3 options; count them from 1"),
        ("Write here another answer.", "Write here an answer.", "two options are the same; delete one of them, or write another"),
        ("# address: https://www.gov.uk/...", "address: www.gov.uk", "`www.gov.uk` is no web address; begin with https://"),
        ("slide: questions\n            minutes: 1", "slide: questions\n            minutes: 3", "the agenda adds up to 32 minutes, not 30"),
        ("short_minutes: 15", "short_minutes: 20", "the short version adds up to 15 minutes, not 20"),
        ("confidence: W", "confidence: U", "`U` means uncertain, and what is uncertain is not stated; leave it out"),
        ("confidence: W", "confidence: X", "`X` is not possible here; write `V`, `V2` or `W`"),
        ("short: \"Write here a fact, and name its source.\"\n      sources: [S1]",
         "short: x\n      confidence: V", "a statement with confidence V names no source"),
    ],
)  # fmt: skip
def it_says_what_is_wrong_and_what_to_do(faults, old, new, words):
    told = faults((old, new))
    assert any(words in problem for problem in told), told
    assert all(problem.startswith("lessons/sleep/lesson.yaml:") for problem in told)
    assert not any(PYDANTIC.search(problem) for problem in told), told


def it_tells_no_more_problems_than_help(faults, lesson_text):
    told = faults(text=lesson_text + "".join(f"key{number}: x\n" for number in range(300)))
    assert len(told) == 201
    assert told[-1].endswith("100 more problems follow; mend these first, or check that the file is right")


def it_places_a_problem_at_its_word(faults, lesson_text):
    (told,) = faults(("review_by: 2027-08-31", "review_by: 2027-02-30"))
    line = next(number for number, text in enumerate(lesson_text.splitlines(), 1) if text.startswith("review_by"))
    assert told.startswith(f"lessons/sleep/lesson.yaml:{line}:12: ")


def it_tells_all_problems_at_once_in_file_order(faults):
    told = faults(
        ("nations: [england]", "nations: [whales]"),
        ("icon: wind", "icon: windd"),
        ("parents: [childline", "parents: [chidline"),
        ("short_minutes: 15", "short_minutes: 16"),
    )
    lines = [int(problem.split(":")[1]) for problem in told]
    assert len(told) == 4
    assert lines == sorted(lines)


@pytest.mark.parametrize("section", ["risks", "talking_points", "procedures", "help", "sessions", "reassurance"])
def it_does_not_compile_without_a_section(faults, lesson_text, section):
    without = re.sub(rf"^{section}:\n(?:[ #].*\n|\n)*", "", lesson_text, flags=re.M)
    told = faults(text=without)
    assert any(f"`{section}` is missing; add `{section}:` with " in problem for problem in told), told


def it_does_not_compile_without_a_risk_for_each_audience(faults):
    told = faults(
        ("id: risk-one\n", "id: risk-one\n      audience: staff\n"),
        ("id: risk-two\n", "id: risk-two\n      audience: staff\n"),
    )
    assert "there is no key risk for parents; add one, or change the `audience` of one to both or parents" in told[0]


def it_does_not_compile_with_a_route_that_nothing_reaches(faults):
    told = faults(("        next: lead-decides\n", ""))
    assert "nothing leads to `lead-decides`" in told[0]


def it_needs_a_service_for_each_nation(faults):
    (told,) = faults(
        ("parents: [childline, nspcc-helpline]", "parents: [nhs-111]"), ("nations: [england]", "nations: [scotland]")
    )
    assert "none of these services is for scotland; add one that is" in told


def it_refuses_staff_contacts_in_what_parents_read(faults):
    (told,) = faults(('"Write here how to stay calm."', '"Ring {school.lado.phone}."'))
    assert "{school.lado.phone} is for staff only, and parents read this" in told


def it_allows_staff_contacts_in_what_staff_read(load):
    load(('“Write here a question to ask at home.”"', 'Ring {school.lado.phone}."\n      audience: staff'))


def it_parses_rich_text(load):
    text = (
        load(('"Write here the risk"', '"**See** [it](https://a.example/b) {school.name}"')).lesson.risks.items[0].title
    )
    assert text == (
        Strong((Text("See"),)),
        Text(" "),
        Link((Text("it"),), "https://a.example/b"),
        Text(" "),
        Field("school.name"),
    )


class DescribeTheId:
    @pytest.mark.parametrize(
        "name", ["../../x", "CON", "con", "lpt1", "a.", "x" * 5_000, "a/b", "a\\b", "slee\u0440", "a\u202eb", "A", "", "-a", "a--b", "_shared"]
    )  # fmt: skip
    def it_is_a_safe_slug(self, name):
        fault, remedy = id_fault(name)
        assert len(fault) < 700
        assert "small letters" in remedy
        assert fault.isascii()

    def it_names_the_folder(self, faults):
        (told,) = faults(name="Sleep")
        assert "`Sleep` cannot be the name of a lesson" in told


class DescribeTheFile:
    def it_must_be_there(self, faults, tmp_path, load):
        load()
        (tmp_path / "lessons/sleep/lesson.yaml").unlink()
        from builders.assets import Assets
        from builders.lesson.load import load_lesson
        from builders.problems import InputFault

        with pytest.raises(InputFault, match="there is no such file"):
            load_lesson(tmp_path / "lessons" / "sleep", assets=Assets(), shown_as="lessons/sleep/lesson.yaml")


class DescribeTheDigest:
    def it_stays_when_comments_and_quotes_change(self, load):
        before = load().digest
        assert load(("format: 1", "# a note\nformat: '1'")).digest == before

    def it_changes_with_every_word(self, load):
        assert load(("Write here the risk", "Write here a risk")).digest != load().digest

    def it_changes_with_a_service_that_the_lesson_names(self, load):
        assert load(("parents: [childline", "parents: [papyrus")).digest != load().digest


def it_says_one_thing_of_a_decision_that_is_called_something_else(faults):
    (told,) = faults(("kind: decision", "kind: decisoin"))
    assert told.endswith("`decisoin` is not possible here; did you mean `decision`?")
