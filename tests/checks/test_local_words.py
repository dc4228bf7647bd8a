"""Words of one nation stand only where nobody elsewhere reads them."""

from dataclasses import replace

import pytest

from builders.assets import Assets
from builders.checks.local_words import check
from builders.checks.rules import load_rules

RULES = {"local": [{"id": "english", "phrases": ["KCSIE", "LADO"], "nations": ["england"]}]}
RISK = "    - id: risk-one\n"
NATIONS = "nations: [england, wales]"


@pytest.fixture
def told(found, load):
    """Return `told(text, more)`: what is said where the first risk has this text and these keys."""

    def run(text, more="", nations=NATIONS, rules=RULES):
        own = next(line for line in _lines(load) if line.startswith("nations:"))
        return found(check, rules, (own, nations), ("Write here what can happen.", text), (RISK, f"{RISK}{more}"))

    return run


def _lines(load):
    return (load().path / "lesson.yaml").read_text(encoding="utf-8").splitlines()


def they_are_told_with_who_else_reads_them(told):
    (problem,) = told("KCSIE asks for it.", nations="nations: [england, wales, northern-ireland]")
    assert "warning: “KCSIE” is a word of England, read in Northern Ireland and Wales too; limit the item" in problem


def they_may_stand_in_an_item_for_their_nation(told):
    assert told("KCSIE asks for it.", "      nations: [england]\n") == []
    assert told("KCSIE asks for it.", "      nations: [wales]\n") != []


def they_may_stand_in_a_lesson_for_their_nation(told):
    assert told("KCSIE asks for it.", nations="nations: [england]") == []


def they_may_stand_beside_the_name_of_their_nation(told):
    assert told("In England, KCSIE asks for it.") == []
    assert told("That is so in England. KCSIE asks for it.") != []


def they_are_whole_words_in_their_own_letters(told):
    assert told("A lado is no LADOs.") == []


def they_can_be_an_error(told):
    rules = {"local": [{**RULES["local"][0], "severity": "error"}]}
    (problem,) = told("The LADO is told.", rules=rules)
    assert "warning" not in problem


class DescribeTheWordsOfOnlineSafety:
    RULES = load_rules(Assets(), "online-safety")

    @pytest.mark.parametrize(
        ("text", "nations", "heard"),
        [
            ("The police may use Outcome 21.", "[england, scotland]", True),
            ("The police may use Outcome 21.", "[england, wales]", False),
            ("Outcome 21 is not used in Scotland, it is for England.", "[scotland]", True),
            ("In England, read KCSIE.", "[england, wales]", False),
            ("Read KCSIE.", "[england, wales]", True),
            ("Ask the LADO, or the MASH.", "[northern-ireland]", True),
            ("Tell the DSL.", "[wales]", True),
            ("Tell the DSP.", "[england, wales]", True),
            ("Ring the Gateway team.", "[england]", True),
            ("Tell {nation.lead}. Ask {nation.front_door}.", "[england, wales, scotland, northern-ireland]", False),
        ],
    )
    def they_are_heard_where_another_nation_reads_them(self, load, criteria, text, nations, heard):
        own = next(line for line in _lines(load) if line.startswith("nations:"))
        loaded = load((own, f"nations: {nations}"), ("Write here what can happen.", text))
        assert bool(list(check(loaded, replace(criteria, rules=self.RULES)))) == heard

    def they_are_an_error_where_they_would_mislead(self, load, criteria):
        own = next(line for line in _lines(load) if line.startswith("nations:"))
        loaded = load((own, "nations: [scotland]"), ("Write here what can happen.", "Ask for Outcome 21."))
        (finding,) = check(loaded, replace(criteria, rules=self.RULES))
        assert finding.severity == "error"
