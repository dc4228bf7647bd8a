"""The lists of idioms and known abbreviations."""

import pytest

from builders.assets import Assets
from builders.language.phrases import pattern
from builders.language.plain_words import load_idioms, load_known
from builders.problems import InputFault

IDIOMS = load_idioms(Assets())


def they_are_many():
    assert len(IDIOMS) >= 150


@pytest.mark.parametrize("instead", sorted(set(IDIOMS.values())))
def they_are_never_replaced_by_another(instead):
    assert not pattern(tuple(IDIOMS)).search(instead)


def they_know_more_for_staff():
    parents, staff = load_known(Assets(), "parents"), load_known(Assets(), "staff")
    assert parents < staff
    assert "UK" in parents
    assert "UKCIS" not in staff


def they_say_what_is_wrong_with_a_file(tmp_path):
    path = tmp_path / "assets" / "wording" / "idioms.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("idioms:\n  (never: now\n", encoding="utf-8")
    with pytest.raises(InputFault, match=r"assets/wording/idioms\.yaml:2:.*the brackets of `\(never` do not fit"):
        load_idioms(Assets(tmp_path))
