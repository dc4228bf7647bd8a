"""The checks run together, with the rules of the lesson's subject."""

import re
from pathlib import Path

import pytest

from builders.assets import SHIPPED, Assets
from builders.checks.rules import load_rules
from builders.checks.running import judge
from builders.checks.table import CHECKS
from builders.lesson.load import load_lesson
from builders.problems import InputFault
from builders.services import load_services

RULES = load_rules(Assets(), "online-safety")
LESSON = SHIPPED / "lessons" / "nude-selfies"


def told(loaded, assets=None):
    verdicts = judge(loaded, (), services=load_services(Assets()), assets=assets or Assets())
    return [str(verdict.problem(loaded)) for verdict in verdicts]


def they_are_files_of_their_own():
    files = [check.run.__module__ for check in CHECKS.values()]
    assert all(file.startswith("builders.checks.") for file in files)
    assert len(files) == len(set(files))


def they_have_names_that_an_author_can_write_and_one_line_of_explanation():
    for name, check in CHECKS.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert "\n" not in check.about
        assert not check.about.endswith(".")


def they_each_have_a_test_of_their_own():
    for check in CHECKS.values():
        file = check.run.__module__.rpartition(".")[2]
        test = Path(__file__).with_name(f"test_{file}.py").read_text(encoding="utf-8")
        assert f"from builders.checks.{file} import" in test


def they_take_the_nearest_subject_for_a_slip(load):
    (problem,) = told(load(("subject: general", "subject: online-saftey")))
    assert "there is no subject `online-saftey`; did you mean `online-safety`?" in problem


def they_warn_of_a_subject_without_rules(load):
    (problem,) = told(load(("subject: general", "subject: fire")))
    assert "warning: there are no hard rules for the subject `fire`; write assets/rules/fire.yaml" in problem


def they_take_rules_from_the_working_folder(load, tmp_path):
    rules = tmp_path / "assets" / "rules" / "fire.yaml"
    rules.parent.mkdir(parents=True)
    rules.write_text("subject: fire\navoid:\n  - {id: x, phrases: [risk], instead: y, because: z}\n", encoding="utf-8")
    assert any(
        "“risk”: z; say y" in problem for problem in told(load(("subject: general", "subject: fire")), Assets(tmp_path))
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("subject: water\n", "this file is named after `fire` and says it is about `water`"),
        ("subject: fire\nrequire: []\n", "`require` is not known here; did you mean `requires`?"),
    ],
)
def they_say_what_is_wrong_with_rules(load, tmp_path, text, words):
    rules = tmp_path / "assets" / "rules" / "fire.yaml"
    rules.parent.mkdir(parents=True)
    rules.write_text(text, encoding="utf-8")
    with pytest.raises(InputFault, match=r"assets/rules/fire\.yaml:") as caught:
        told(load(("subject: general", "subject: fire")), Assets(tmp_path))
    assert words in str(caught.value)


class DescribeTheFirstLesson:
    def it_keeps_every_hard_rule(self):
        loaded = load_lesson(LESSON, assets=Assets(), shown_as="lessons/nude-selfies/lesson.yaml")
        assert [problem for problem in told(loaded) if "warning: " not in problem] == []

    @pytest.mark.parametrize("rule", [rule for rule in RULES.requires if rule.fact], ids=lambda rule: rule.id)
    def it_cannot_lose_what_a_rule_requires(self, tmp_path, rule):
        for path in (LESSON / "lesson.yaml", *LESSON.parent.glob("_shared/*.yaml")):
            text = path.read_text(encoding="utf-8")
            without = re.sub(rf'(facts: \[[^\]]*?)(?<=[\[ ])"?{re.escape(rule.fact)}"?(?=[,\]])', r"\1X0", text)
            copy = tmp_path / path.relative_to(LESSON.parent)
            copy.parent.mkdir(exist_ok=True)
            copy.write_text(without, encoding="utf-8")
        folder = tmp_path / "nude-selfies"
        problems = told(load_lesson(folder, assets=Assets(), shown_as="lessons/nude-selfies/lesson.yaml"))
        assert any(rule.says in problem and "warning" not in problem for problem in problems)


class DescribeTheRulesOfOnlineSafety:
    def they_name_no_rule_twice(self):
        for rules in (RULES.requires, RULES.apart, RULES.avoid):
            ids = [rule.id for rule in rules]
            assert len(ids) == len(set(ids))

    def they_ask_for_as_much_as_a_whole_evening_needs(self):
        assert {minimum.of: (minimum.count, minimum.severity) for minimum in RULES.minimum} == {
            ("risks.items", "signs.items"): (6, "error"),
            ("talking_points.items",): (8, "error"),
            ("starters.items",): (3, "error"),
            ("scenarios",): (2, "error"),
            ("statistics",): (2, "error"),
        }

    def they_are_about_children(self):
        assert RULES.oldest_pupil == 17
