from types import SimpleNamespace

import pytest

from builders.kinds.request import Request
from builders.kinds.table import Kind
from builders.plan import Choice, Collision, Job, collisions, plan


def kind(name, *, audiences=("parents", "staff"), formats=("pdf",), on_request=False):
    return Kind(name, "about it", audiences, formats, lambda pack, request: None, on_request)


KINDS = {
    one.name: one
    for one in (
        kind("handout"),
        kind("slides", formats=("pptx", "pdf")),
        kind("procedure", audiences=("staff",)),
        kind("review", audiences=("staff",), on_request=True),
    )
}
WRITERS = {name: SimpleNamespace(format=name, extension=name) for name in ("pdf", "pptx")}


def paths(choice=Choice(), request=Request("parents"), lessons=None):  # noqa: B008 - frozen data
    lessons = lessons or {"sleep": "good-night"}
    return [job.path for job in plan(lessons, choice, request, kinds=KINDS, writers=WRITERS)]


def it_plans_every_kind_and_format_for_its_audiences():
    assert paths() == [
        "sleep/parents/good-night-parents-handout.pdf",
        "sleep/parents/good-night-parents-slides.pptx",
        "sleep/parents/good-night-parents-slides.pdf",
        "sleep/staff/good-night-staff-handout.pdf",
        "sleep/staff/good-night-staff-slides.pptx",
        "sleep/staff/good-night-staff-slides.pdf",
        "sleep/staff/good-night-staff-procedure.pdf",
    ]


def it_names_edition_and_language_only_where_they_are_not_the_default():
    choice = Choice(audience="parents", only=frozenset({("handout", None)}))
    request = Request("parents", edition="card", language="cy")
    assert paths(choice, request) == ["sleep/parents/good-night-parents-handout-card-cy.pdf"]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(audience="staff", only=frozenset({("handout", None)})), ["staff-handout.pdf"]),
        (Choice(audience="parents", only=frozenset({("slides", "pptx")})), ["parents-slides.pptx"]),
        (Choice(only=frozenset({("review", None)})), ["staff-review.pdf"]),
        (Choice(lessons=frozenset({"food"})), []),
    ],
)
def it_makes_only_what_was_asked_for(choice, expected):
    assert [path.removeprefix(path.split("good-night-")[0] + "good-night-") for path in paths(choice)] == expected


def it_orders_lessons_by_their_ids_whatever_order_they_come_in():
    lessons = {"b": "name", "a": "name"}
    assert [path[0] for path in paths(Choice(only=frozenset({("procedure", None)})), lessons=lessons)] == ["a", "b"]


def it_finds_files_that_some_system_takes_for_one():
    jobs = [
        Job(lesson, "handout", "pdf", Request("staff"), path) for lesson, path in (("a", "x/Y.pdf"), ("b", "X/y.pdf"))
    ]
    assert collisions(jobs) == (Collision("X/y.pdf", ("a", "b")),)
    assert collisions(jobs[:1]) == ()


def it_leaves_out_what_a_lesson_has_nothing_for():
    lacking = {("a", "procedure", "staff"), ("a", "handout", "parents")}
    made = plan({"a": "a"}, Choice(), Request("parents"), kinds=KINDS, writers=WRITERS, lacking=lacking)
    assert {(job.kind, job.request.audience) for job in made} == {
        ("handout", "staff"), ("slides", "parents"), ("slides", "staff")
    }  # fmt: skip
