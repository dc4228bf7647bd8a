"""Handouts in a real browser: accessible, readable on a phone, whole without a network."""

import pytest
from deck_names import LESSONS

from builders.writers.html.write import write
from tests.browser import DESKTOP, PHONE

AUDIENCES = ("parents", "staff")
NARROW = 320
"""Pixels: WCAG 2.2, success criterion 1.4.10."""
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
"""What readers may set: WCAG 2.2, success criterion 1.4.12."""


@pytest.fixture(scope="module")
def files(handouts, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    for name, (_, data) in handouts.items():
        (folder / f"{name}.html").write_bytes(data)
    return folder


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("lesson", LESSONS)
def it_is_accessible_by_test_and_fits_every_window(lesson, audience, files, browser, figure):
    path = files / f"{lesson}-handout-{audience}.html"
    for width in (NARROW, PHONE, DESKTOP):
        with browser.open(path, width=width) as opened:
            assert opened.violations() == []
            assert opened.overflow() <= 0
            assert opened.left == []
            assert opened.complaints == []
            figure("Web pages: handouts judged by axe-core", 1)


@pytest.mark.parametrize("brand", ["#FFE600", "#7A1FA2"])
def it_is_accessible_in_the_colours_of_a_school(brand, handouts, theme, browser, tmp_path):
    for audience in AUDIENCES:
        document, _ = handouts[f"nude-selfies-handout-{audience}"]
        path = tmp_path / f"{audience}.html"
        path.write_bytes(write(document, theme.branded(brand)).data)
        with browser.open(path, width=PHONE) as opened:
            assert opened.violations() == []


def it_keeps_its_words_in_its_window_when_readers_space_them_out(files, browser):
    with browser.open(files / "nude-selfies-handout-staff.html", width=NARROW) as opened:
        # The policy forbids styles from elsewhere; a reader's own come from the browser itself.
        opened.page.evaluate(
            "css => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets = [own]; }",
            SPACED,
        )
        assert opened.overflow() <= 0


def it_is_used_with_keys_alone(files, browser):
    with browser.open(files / "nude-selfies-handout-parents.html", width=PHONE) as opened:
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate("document.activeElement.className") == "skip"
        assert opened.page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
        seen = set()
        for _ in range(40):
            opened.page.keyboard.press("Tab")
            seen.add(
                opened.page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.tagName")
            )
        links = set(opened.page.evaluate("[...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))"))
        assert links <= seen


def it_shows_codes_and_lines_to_sign_on_paper_only(files, browser):
    with browser.open(files / "nude-selfies-handout-parents.html") as opened:
        found = "[...document.querySelectorAll('svg.code, .to-sign, .paper')]"
        shown = f"() => {found}.filter(one => one.getClientRects().length).length"
        assert opened.page.evaluate(shown) == 0
        opened.page.emulate_media(media="print")
        assert opened.page.evaluate(shown) >= 4
