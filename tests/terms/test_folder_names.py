"""Folders are named so that every system takes the name, and means nothing else by it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.terms.folder_names import MAX_LENGTH, folder_name, is_folder_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Hill School", "hill-school"),
        ("St Mary's C.E. (VA) Primary", "st-marys-c-e-va-primary"),
        ("St Mary\u2019s", "st-marys"),
        ("Ysgol Gymraeg Tŷ'r Felin", "ysgol-gymraeg-tyr-felin"),
        ("Straße & Łódź Ærø", "strasse-and-lodz-aero"),
        ("Se\u0301an", "sean"),
        ("  ..Hill..  ", "hill"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\system32", "c-windows-system32"),
        ("a/b", "a-b"),
        ("CON", "con-school"),
        ("Com1", "com1-school"),
        ("nul", "nul-school"),
        ("x" * 5_000, "x" * MAX_LENGTH),
        ("word " * 50, "-".join(["word"] * 12)),
        ("Hill\u202eloohcS", "hill-loohcs"),
        ("100% School \U0001f600", "100-school"),
    ],
)
def it_makes_a_safe_name_of_a_title(title, name):
    assert folder_name(title) == name


@pytest.mark.parametrize("title", ["", "...", "学校", "Школа 5", "St Mary 学校", "مدرسة", "\u202e", "٣"])
def it_makes_none_where_letters_would_be_lost(title):
    assert folder_name(title) == ""


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a.", ".a", "a b", "A", "a_b", "-a", "a-", "a--b", "con", "lpt9", "é", "a/b", "x" * 61]
)
def it_takes_no_other_name(name):
    assert not is_folder_name(name)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=90))
def it_is_safe_whatever_the_title(title):
    name = folder_name(title)
    assert name == "" or is_folder_name(name)
