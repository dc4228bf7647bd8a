"""A letter on the school's paper: what must go before it is sent stands above its head; blanks are controls."""

from dataclasses import replace

import pytest
from samples import APPROVAL, PICTURE, small, t
from word_reader import W, WordFile, style_of

from builders.document import Detail, Details, Figure, Lines, Status
from builders.writers.docx.write import write


@pytest.fixture
def letter():
    """An invitation of a school with a logo, which it is still checking."""
    status = Status(
        t("Our school is still checking this letter."),
        (t("Checked by"), t("Date")),
        every_page=False,
        approval=APPROVAL,
    )
    details = Details((Detail(t("Date")), Detail(t("Time"), t("18:00"))))
    logo = Figure(PICTURE, "Logo of Our school")
    return small(
        details, Lines((t("Signed"), t("Role"))), form="letter", owner=t("Our school"), logo=logo, status=status
    )


def it_begins_with_what_must_go_then_letterhead_and_date(letter, theme):
    file = WordFile(write(letter, theme).data)
    styles = [style_of(paragraph) for paragraph in file.paragraphs]
    assert styles[:5] == ["DraftBanner", "SignLine", "Masthead", "LetterDate", "Title"]
    sent = WordFile(write(replace(letter, status=None), theme).data)
    assert style_of(sent.paragraphs[0]) == "Masthead"
    assert sent.alts == ["Logo of Our school"]


def it_shows_a_second_logo_beside_the_first(letter, theme):
    second = replace(letter, status=None, second_logo=Figure(PICTURE, "Logo of the trust"))
    assert WordFile(write(second, theme).data).alts == ["Logo of Our school", "Logo of the trust"]
    assert WordFile(write(replace(second, logo=None), theme).data).alts == ["Logo of the trust"]


def it_asks_for_what_nobody_has_filled_in(letter, theme):
    file = WordFile(write(letter, theme).data)
    assert [name.get(f"{W}val") for name in file.body.iter(f"{W}alias")] == ["Date of this letter", "Date"]


def it_has_wider_margins_than_a_handout(letter, theme):
    margins = [
        int(WordFile(write(replace(letter, form=form), theme).data).body.find(f".//{W}pgMar").get(f"{W}left"))
        for form in ("letter", "sheet")
    ]
    assert margins[0] > margins[1]
