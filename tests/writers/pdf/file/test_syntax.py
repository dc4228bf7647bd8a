import pytest

from builders.writers.pdf.file.syntax import array, dictionary, number, reference, shown, text


@pytest.mark.parametrize(
    ("value", "spelled"), [(1, "1"), (1.5, "1.5"), (-0.001, "0"), (841.8898, "841.89"), (100, "100"), (0, "0")]
)
def it_spells_numbers_briefly(value, spelled):
    assert number(value) == spelled


def it_keeps_plain_text_readable_and_closes_its_brackets():
    assert text("a (b) \\ c") == r"(a \(b\) \\ c)"


def it_spells_other_text_as_utf_16():
    assert text("é") == "<FEFF00E9>"


def it_spells_line_breaks_so_that_no_reader_normalises_them():
    assert text("a\r") == "<FEFF0061000D>"


def it_shows_codes_in_hexadecimal():
    assert shown(b"\x01\xff") == "<01ff>"


def it_leaves_out_what_is_empty():
    assert dictionary({"A": "1", "B": ""}) == "<</A 1>>"


def it_spells_arrays_and_references():
    assert array([reference(3), "4"]) == "[3 0 R 4]"
