"""Nations: each has its own names for who leads and where a concern goes."""

import pytest

from builders.assets import SHIPPED, Assets
from builders.nations import NATIONS, NationTerms, load_nations
from builders.problems import InputFault
from builders.terms.fields import NATION_FIELDS

SHIPPED_FILE = (SHIPPED / "assets" / "nations.yaml").read_text(encoding="utf-8")


@pytest.fixture
def faults(tmp_path):
    def told(text):
        (tmp_path / "assets").mkdir()
        (tmp_path / "assets" / "nations.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(InputFault) as fault:
            load_nations(Assets(tmp_path))
        return [str(problem) for problem in fault.value.problems]

    return told


def it_has_all_four():
    assert tuple(load_nations(Assets())) == NATIONS


def it_lets_a_lesson_name_every_term():
    assert tuple(name.removeprefix("nation.") for name in NATION_FIELDS) == tuple(NationTerms.model_fields)


def it_gives_each_term_small_and_with_a_capital():
    words = load_nations(Assets())["wales"].words
    assert (words["nation_front_door"], words["Nation_front_door"]) == ("social services", "Social services")


def it_knows_what_nobody_has_seen_in_a_source():
    nations = load_nations(Assets())
    assert "lead" in nations["scotland"].unconfirmed
    assert "lead" not in nations["england"].unconfirmed


def it_names_a_source_for_all_that_was_seen():
    for nation, terms in load_nations(Assets()).items():
        for name, term in terms:
            assert bool(term.sources) == (term.confidence != "W"), (nation, name)


def it_never_speaks_of_outcome_21_in_scotland():
    assert not any("21" in term.text for _, term in load_nations(Assets())["scotland"])


def it_refuses_a_file_that_lacks_a_nation(faults):
    (told,) = faults(SHIPPED_FILE[: SHIPPED_FILE.index("  northern-ireland:")])
    assert "there are no terms for northern-ireland; copy those of the shipped file of this name" in told


def it_refuses_a_nation_that_lacks_a_term(faults):
    (told,) = faults(SHIPPED_FILE.replace("    above_head: {text: our employer, confidence: W}\n", ""))
    assert "`above_head` is missing" in told


def it_tells_which_nation_is_mistyped(faults):
    told = faults(SHIPPED_FILE.replace("\n  wales:", "\n  walse:"))
    assert any("`walse` is not possible here; did you mean `wales`?" in one for one in told)
