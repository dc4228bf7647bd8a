"""Cells carry what spreadsheets and web pages put round a text."""

import pytest

from builders.school.cells import cell_fault, cell_text, is_formula


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" Hill School\u00a0", "Hill School"),
        ("\u200bHill\u200b School\u00ad", "Hill School"),
        ("'02079460018", "02079460018"),
        ("'+44 20 7946 0018", "+44 20 7946 0018"),
        ("'#1a5276", "#1a5276"),
        ("'s Heerenberg", "'s Heerenberg"),
        ("\u201cHill\u201d", "\u201cHill\u201d"),
        ("\u00a0", ""),
    ],
)
def they_are_stripped_of_it(cell, text):
    assert cell_text(cell) == text


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#########", "TRUE", "false"])
def they_are_refused_where_nobody_typed_them(text):
    assert cell_fault(text)[0].startswith(f"`{text}` stands here, ")


@pytest.mark.parametrize("text", ["x" * 501, "Hi\u202ell", "a\u0301" + "\u0301" * 20])
def they_are_refused_where_they_cannot_be_laid_out(text):
    assert cell_fault(text)


@pytest.mark.parametrize("text", ["#1a5276", "True North Academy", "Hill School", "#"])
def they_are_read_where_somebody_did(text):
    assert cell_fault(text) is None


def they_may_begin_like_a_formula():
    assert [is_formula(text) for text in ("=1+1", "@SUM", "+1", "Hill", "-x")] == [True, True, True, False, False]
