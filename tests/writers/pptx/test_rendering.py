"""Decks as LibreOffice draws them: every text stands in its box, in the lines that were planned."""

import subprocess

import pypdfium2
import pytest

from builders.slides.plan import plan_slides

PAGE_HEIGHT_PT = 540
AIR_PT = 1.5
"""Overhang of letters and rounding, at each side."""


@pytest.fixture(scope="module")
def drawn(deck_files, needs, tmp_path_factory):
    """The decks as PDF files, drawn by one run of LibreOffice."""
    soffice = needs("soffice")
    folder = tmp_path_factory.mktemp("drawn")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, deck_files.values())], check=True, capture_output=True)
    return {name: folder / f"{name}.pdf" for name in deck_files}


def squeezed(text):
    """Return text without bullets and blanks: where a line breaks, PDF has none."""
    return "".join(text.replace("\u00a0", " ").split()).replace("•", "")


def planned(body):
    return squeezed(
        "".join(run.text or "†" for paragraph in body.paragraphs for line in paragraph.lines for run in line.runs)
    )


def it_draws_every_text_inside_its_box(drawn, every_deck, any_deck_name, theme):
    document, _ = every_deck[any_deck_name]
    slides = plan_slides(document, theme.slides)
    pdf = pypdfium2.PdfDocument(str(drawn[any_deck_name]))
    assert len(pdf) == len(slides)
    for slide, page in zip(slides, pdf, strict=True):
        text = page.get_textpage()
        for name, box, body in slide.bodies():
            found = text.get_text_bounded(
                left=box.x_pt - AIR_PT,
                bottom=PAGE_HEIGHT_PT - box.bottom_pt - AIR_PT,
                right=box.right_pt + AIR_PT,
                top=PAGE_HEIGHT_PT - box.y_pt + AIR_PT,
            )
            assert planned(body) in squeezed(found), f"{slide.id}: {name}"
            if planned(body) == squeezed(found):  # a table's box holds all its cells
                lines = sum(len(paragraph.lines) for paragraph in body.paragraphs)
                assert len(found.splitlines()) <= lines, f"{slide.id}: {name} takes more lines than planned"


def it_draws_no_text_outside_the_slide(drawn, any_deck_name):
    for page in pypdfium2.PdfDocument(str(drawn[any_deck_name])):
        text = page.get_textpage()
        for at in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(at)
            assert left >= 0
            assert bottom >= 0
            assert right <= page.get_width() + 0.1
            assert top <= page.get_height() + 0.1
