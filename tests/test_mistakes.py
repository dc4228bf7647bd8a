"""The mistakes that people make: each is told in one clear message, and status 1."""

import re

import pytest

from builders.assets import SHIPPED


@pytest.fixture
def only_problem(packs, folder):
    """Return `only_problem(...)`, the one message of a build that must fail."""

    def run(*arguments):
        finished = packs("build", "--lessons", "lessons", "--quiet", *arguments)
        assert finished.status == 1
        assert finished.out == ""
        assert len(finished.problems) == 1, finished.err
        return finished.problems[0]

    return run


@pytest.fixture
def change(folder):
    """Return `change(old, new)`, which puts the shipped lesson into the working folder with one change."""

    def run(old, new):
        text = (SHIPPED / "lessons" / "nude-selfies" / "lesson.yaml").read_text(encoding="utf-8")
        changed, count = re.subn(old, new, text, count=1, flags=re.MULTILINE | re.DOTALL)
        assert count, f"nothing in the lesson matches {old!r}"
        path = folder / "lessons" / "nude-selfies" / "lesson.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(changed, encoding="utf-8", newline="\n")

    return run


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "^version:", "verzion:", r":\d+:1: `verzion` is not known here; did you mean `version`\?", id="typo"
        ),
        pytest.param("^signs:.*?(?=^[a-z])", "", r"`signs` is missing; add `signs:`", id="missing section"),
        pytest.param(r"^review_by: \S+", "review_by: 2027-02-30", r"`2027-02-30` is no date", id="wrong date"),
        pytest.param("^summary:", "colour: red\nsummary:", r":\d+:1: `colour` is not known here;", id="unknown field"),
        pytest.param(
            r"\{school\.lead\.name\}", "{school.led.name}", r"did you mean `school\.lead\.name`\?", id="school field"
        ),
        pytest.param("^title: .", "title: \t'", r":\d+:\d+: ", id="broken YAML"),
    ],
)
def it_tells_what_is_wrong_in_a_lesson(only_problem, change, old, new, told):
    change(old, new)
    problem = only_problem()
    assert problem.startswith("lessons/nude-selfies/lesson.yaml:")
    assert re.search(told, problem), problem


def it_tells_that_a_logo_is_broken(only_problem, add_lesson, folder):
    add_lesson("sleep")
    (folder / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    (folder / "school.yaml").write_text("name: Test\nlogo: logo.png\n", encoding="utf-8")
    assert only_problem().startswith("school.yaml:2:7: the logo is no whole PNG or JPEG picture")


def it_tells_that_the_output_folder_cannot_be_written(only_problem, add_lesson, folder):
    add_lesson("sleep")
    (folder / "taken").write_text("", encoding="utf-8")
    assert only_problem("--output", "taken/packs").startswith(
        "taken/packs:1:1: a file stands where a folder is needed; move that file away"
    )
