import pytest

from builders.assets import SHIPPED, Assets
from builders.problems import InputFault
from builders.theme.load import load_theme

TEXT = (SHIPPED / "assets" / "theme.yaml").read_text(encoding="utf-8")


def told(folder, old, new):
    """What is said of a theme of one's own that differs from the shipped one."""
    assert old in TEXT
    (folder / "assets").mkdir()
    (folder / "assets" / "theme.yaml").write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputFault) as fault:
        load_theme(Assets(folder))
    return [f"{problem.fault}; {problem.remedy}" for problem in fault.value.problems]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('["40", "36", "32"]', '["big"]', '`big` is no size of type; write points, such as "28", or "28/24" for two'),
        ('"28/88"', '"28/x"', '`28/x` is no size of type; write points, such as "28", or "28/24" for two'),
        ("    radius: 0.16", "    radius: wide", "`wide` is no number; write figures, such as 5 or 0.5"),
        (
            "7.467 0.58 5.20 0.84",
            "7.467 0.58 5.20",
            "`7.467 0.58 5.20` is no box; write four numbers of inches: x y width height",
        ),
        (
            "accent-tint accent info",
            "accent-tint",
            "`accent-tint` is no look of a callout; write three words: fill badge icon",
        ),
        ("    arrow: 2.75\n", "", "the strokes arrow are missing; copy them from the shipped theme"),
        ('    address: ["18"]\n', "", "the ladders address are missing; copy them from the shipped theme"),
        ("    term: { columns: 3 }\n", "", "the entries term are missing; copy them from the shipped theme"),
    ],
)
def it_says_what_is_wrong_with_a_theme_of_ones_own(tmp_path, old, new, problem):
    assert told(tmp_path, old, new) == [problem]


def it_takes_a_theme_of_ones_own_that_adds_a_colour(tmp_path):
    (tmp_path / "assets").mkdir()
    text = TEXT.replace("colours:\n", 'colours:\n  plum: "#5B2A4E"\n', 1)
    (tmp_path / "assets" / "theme.yaml").write_text(text, encoding="utf-8")
    assert load_theme(Assets(tmp_path)).paper["plum"] == "#5B2A4E"
