"""Decks as one process of LibreOffice draws them: shipped ones, random ones with the longest texts, faulty ones."""

import drawn
import pytest
import random_decks
from accessibility_lint import check
from mutants import DRAWN, mutant
from package_lint import lint

from builders.slides.fit import TextTooLong
from builders.slides.plan import plan_slides
from builders.writers.pptx.write import write

RANDOM_DECKS = 100


@pytest.fixture(scope="module")
def made(theme):
    """Random decks, each with the longest texts that fit, and sections that are one word too long."""
    return [random_decks.random_deck(seed, theme.slides) for seed in range(RANDOM_DECKS)]


@pytest.fixture(scope="module")
def written(made, theme):
    return {f"random-{seed}": write(document, theme).data for seed, (document, _) in enumerate(made)}


def it_draws_every_text_inside_its_box(every_deck, written, decks, office, tmp_path, figure):
    good = {name: data for name, (_, data) in every_deck.items()} | written
    faulty = {f"faulty-{at}": mutant(decks["parents"][1], change) for at, change in enumerate(DRAWN.values())}
    files = [tmp_path / f"{name}.pptx" for name in (*good, *faulty)]
    for file in files:
        file.write_bytes((good | faulty)[file.stem])
    pdfs = office.convert(files, tmp_path)
    looked_at = 0
    for name, data in good.items():
        faults, boxes = drawn.faults(data, pdfs[name])
        assert faults == [], name
        looked_at += boxes
    for name, told in zip(faulty, DRAWN, strict=True):
        faults, _ = drawn.faults(faulty[name], pdfs[name])
        assert any(told in fault for fault in faults), (told, faults)
    figure("Decks: drawn by LibreOffice", len(good))
    figure("Decks: boxes of text looked at where drawn", looked_at)
    figure("Decks: mutants caught in their drawing", len(faulty))


def it_refuses_one_word_more_and_says_where(made, theme, figure):
    refused = [section for _, sections in made for section in sections]
    assert len(refused) > RANDOM_DECKS
    for section in refused:
        with pytest.raises(TextTooLong) as told:
            plan_slides(random_decks.deck(section), theme.slides)
        assert told.value.section_id == section.id
        assert told.value.text
    figure("Decks: texts one word too long that were refused in their place", len(refused))


def they_keep_every_rule_with_any_texts(written, figure):
    for name, data in written.items():
        assert lint(data) == [], name
        assert check(data) == [], name
    figure("Decks: random decks judged by the package lint and the accessibility rules", len(written))


def they_pass_both_validators(written, audit, sdk, tmp_path, figure):
    files = [tmp_path / f"{name}.pptx" for name in list(written)[::10]]
    for file in files:
        file.write_bytes(written[file.stem])
    assert [audit(file) for file in files] == [[]] * len(files)
    assert sdk(files) == [[]] * len(files)
    figure("Decks: random decks judged by both validators", len(files))
