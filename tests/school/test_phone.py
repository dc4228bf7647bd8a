"""A telephone number is refused if a spreadsheet has made another of it."""

import pytest


@pytest.mark.parametrize(
    "number", ["101", "116 123", "020 7946 0018 ext 123456", "7946 0018", "+44 (0)20 7946 0018", "0044 20 7946 0018"]
)
def it_is_taken_whole(load, number):
    assert load(f'office_phone: "{number}"').school.office_phone == number


@pytest.mark.parametrize(
    ("number", "sign", "whole"),
    [
        ("2079460018", "0", "02079460018"),
        ("169772512", "0", "0169772512"),
        ("20 7946 0018", "0", "020 7946 0018"),
        ("(20) 7946-0018", "0", "(020) 7946-0018"),
        ("2079460018.0", "0", "02079460018"),
        ("20 7946 0018 ext 12", "0", "020 7946 0018 ext 12"),
        ("442079460018", "+", "+442079460018"),
        ("44 20 7946 0018 x 7", "+", "+44 20 7946 0018 x 7"),
    ],
)
def it_is_told_what_it_has_lost(faults, number, sign, whole):
    assert faults(f'lead: {{phone: "{number}"}}') == [
        (
            f"school.yaml:1:15: `{number}` has lost its first {sign}, as happens in spreadsheets; "
            f"write `{whole}`, in a spreadsheet with the column formatted as text"
        )
    ]


@pytest.mark.parametrize("number", ["2.07946E+09", "2,08E+9", "4E+11"])
def it_is_told_that_figures_are_gone_for_good(faults, number):
    (problem,) = faults(f'lado: {{phone: "{number}"}}')
    assert (
        f"`{number}` is a number as a spreadsheet shortens it, and the rest of its figures is lost; format" in problem
    )
