"""Affixes are taken off a form again."""

import pytest

from builders.language.affixes import Affixes

AFFIXES = Affixes(
    "SET UTF-8\nPFX A Y 1\nPFX A   0   re   .\n"
    "SFX S Y 2\nSFX S   y   ies   [^aeiou]y\nSFX S   0   s   [^sxzhy]\nSFX T N 1\nSFX T   0   est   [^ey]\n"
)


@pytest.mark.parametrize(
    ("form", "stems"),
    [
        ("word", [("word", "")]),
        ("words", [("words", ""), ("word", "S")]),
        ("parties", [("parties", ""), ("party", "S"), ("partie", "S")]),
        ("boys", [("boys", "")]),
        ("rewords", [("rewords", ""), ("reword", "S"), ("words", "A"), ("word", "AS")]),
        ("rebest", [("rebest", ""), ("reb", "T"), ("best", "A")]),
    ],
)
def they_lead_to_each_stem_with_its_flags(form, stems):
    assert list(AFFIXES.stems(form)) == stems
