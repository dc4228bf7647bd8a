"""The opening slide shows whose it is: the school's logo, at the other end that of its trust."""

from dataclasses import replace

import pytest
from deck_samples import deck

from builders.document import Figure
from builders.slides.plan import plan_slides
from builders.slides.slide import Icon, Picture
from builders.writers.office.codes import code_png

LOGO = Figure(code_png("https://school.example"), "Our logo")
HALF_OF_A_SLIDE_PT = 480
SECOND = Figure(code_png("https://trust.example/a"), "The trust")


def opened(theme, **logos):
    return plan_slides(replace(deck(), **logos), theme)[0].elements


@pytest.mark.parametrize("logo", [LOGO, None])
def it_draws_a_second_logo_at_the_other_end(theme, logo):
    elements = opened(theme, logo=logo, second_logo=SECOND)
    *own, second = [element for element in elements if isinstance(element, Picture)]
    assert [picture.alt for picture in own] == (["Our logo"] if logo else [])
    assert any(isinstance(element, Icon) and element.icon == "school" for element in elements) == (logo is None)
    assert second.alt == "The trust"
    assert second.box.x_pt > HALF_OF_A_SLIDE_PT
    assert all(second.box.height_pt <= picture.box.height_pt for picture in own)


def it_changes_nothing_else(theme):
    with_second = opened(theme, logo=LOGO, second_logo=SECOND)
    assert [one for one in with_second if getattr(one, "alt", "") != "The trust"] == list(opened(theme, logo=LOGO))
