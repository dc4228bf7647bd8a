"""A lesson can accept a warning, with a reason; never an error, and never what nobody warns of."""

import pytest

from builders.checks.acceptance import accept
from builders.checks.verdict import Verdict
from builders.problems import InputFault

PATH = ("risks", "items", 0, "short")


def verdict(severity="warning", path=PATH, check="wording", document=""):
    return Verdict(check, path, "bad", "mend it", severity, document)


@pytest.fixture
def told(load):
    """Return `told(acceptance, *verdicts)`: the problems left as text, and the number accepted."""

    def run(acceptance, *verdicts, **how):
        accepted = f"accepted:\n  - {{{acceptance}, because: It must be said.}}\n" if acceptance else ""
        left = accept(load(("\nsubject:", f"\n{accepted}subject:")), verdicts, **how)
        return [str(problem) for problem in left.problems], left.accepted

    return run


def it_tells_what_nobody_accepts_with_its_place_and_name(told, load):
    problems, count = told("", verdict())
    assert problems == [f"{load().place(*PATH)}: warning: bad; mend it [wording]"]
    assert count == 0


@pytest.mark.parametrize("at", ["risk-one", "risks", "risks.items.0", "risks.items.0.short"])
def it_counts_a_warning_accepted_by_id_or_path(told, at):
    assert told(f"check: wording, at: {at}", verdict()) == ([], 1)


def it_counts_every_warning_of_the_check_at_the_item(told):
    assert told("check: wording, at: risk-one", verdict(), verdict(path=("risks", "items", 0, "title"))) == ([], 2)


@pytest.mark.parametrize("at", ["lesson", "parents-handout"])
def it_accepts_what_concerns_a_whole_document(told, at):
    assert told(f"check: wording, at: {at}", verdict(path=(), document="parents-handout")) == ([], 1)


def it_leaves_another_check_and_another_item_alone(told):
    problems, count = told("check: sources, at: risk-one", verdict())
    assert count == 0
    assert any("bad; mend it [wording]" in problem for problem in problems)
    problems, count = told("check: wording, at: risk-two", verdict())
    assert count == 0


def it_never_accepts_an_error(told):
    problems, count = told("check: wording, at: risk-one", verdict("error"))
    assert count == 0
    assert any(problem.endswith(": bad; mend it [wording]") for problem in problems)
    assert any(
        "`wording` is an error here, which nobody can accept; mend it, and delete this" in one for one in problems
    )


def it_refuses_a_check_that_does_not_exist(told):
    ((problem,), _) = told("check: wordin, at: risk-one")
    assert "error" not in problem
    assert "warning" not in problem
    assert problem.endswith("there is no check `wordin`; did you mean `wording`?")


def it_warns_of_an_acceptance_that_nothing_needs(told):
    ((problem,), _) = told("check: wording, at: risk-one")
    assert problem.endswith("warning: `wording` warns of nothing at `risk-one`; delete this acceptance")


def it_names_the_item_that_was_meant(told):
    ((problem,), _) = told("check: wording, at: risk-oen")
    assert problem.endswith("did you mean `risk-one`?")


def it_takes_a_hundred_at_most(load):
    many = "".join("  - {check: wording, at: risk-one, because: So.}\n" for _ in range(101))
    with pytest.raises(InputFault, match="at most 100 may stand in this list"):
        load(("\nsubject:", f"\naccepted:\n{many}subject:"))
