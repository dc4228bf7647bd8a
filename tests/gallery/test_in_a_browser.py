"""The gallery in a real browser, opened from the disk: accessible, usable with keys alone, asking for nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import DESKTOP, PHONE

ROOT = Path(__file__).parents[2]
NARROW = 320
"""Pixels: WCAG 2.2, success criterion 1.4.10."""
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
"""What readers may set: WCAG 2.2, success criterion 1.4.12."""
SCHOOL = """
name: "St Example\u2019s <b>Church</b> of England & Roman Catholic Voluntary Aided Primary School"
brand_colour: "#7A1FA2"
"""
SHOWN = ".card:not([hidden])"


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """The folder of two lessons, for a school with a long name and a colour of its own."""
    folder = tmp_path_factory.mktemp("gallery")
    (folder / "school.yaml").write_text(SCHOOL, encoding="utf-8")
    only = "handout,slides,invitation,quiz,slip"
    command = [sys.executable, ROOT / "make_packs.py", "build", "nude-selfies", "sextortion", "--only", only, "--quiet"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / "output"


@pytest.fixture
def page(output, browser):
    """Return `page(width=..., ...)`, which opens the gallery."""
    return lambda **options: browser.open(output / "index.html", **options)


def _load_all(opened):
    """Open every strip and let every picture come."""
    opened.page.evaluate(
        "async () => { for (const each of document.querySelectorAll('details')) each.open = true;"
        "for (const each of document.images) { each.loading = 'eager'; await each.decode(); } }"
    )


@pytest.mark.parametrize("width", [NARROW, PHONE, DESKTOP])
def it_is_accessible_by_test_and_fits_every_window(page, width, figure):
    with page(width=width) as opened:
        assert opened.violations(unsure=True) == []
        assert opened.overflow() <= 0
        opened.page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        assert opened.violations() == []
        assert opened.overflow() <= 0
        figure("Web pages: galleries judged by axe-core", 2)


@pytest.mark.parametrize("width", [NARROW, PHONE, DESKTOP])
def it_shows_pages_two_abreast_at_least_and_off_the_edge_of_their_card(page, width):
    with page(width=width) as opened:
        _load_all(opened)
        strips = opened.page.evaluate(
            "[...document.querySelectorAll('.strip')].map((strip) => {"
            "const edge = strip.closest('.card').getBoundingClientRect();"
            "const pages = [...strip.querySelectorAll('img')].map((each) => each.getBoundingClientRect());"
            "return [pages[0].left - edge.left, pages[0].top === pages[1].top]; })"
        )
        assert len(strips) > 4
        assert all(inset > 8 and abreast for inset, abreast in strips)


def it_puts_pictures_beside_the_words_on_a_phone(page):
    beside = (
        "[...document.querySelectorAll('.card')].every((card) => card.querySelector('.view')"
        ".getBoundingClientRect().right <= card.querySelector('.words').getBoundingClientRect().left)"
    )
    for width, is_beside in ((NARROW, True), (PHONE, True), (DESKTOP, False)):
        with page(width=width) as opened:
            assert opened.page.evaluate(beside) == is_beside


def it_keeps_its_words_in_its_window_when_readers_space_them_out(page):
    with page(width=NARROW) as opened:
        opened.page.evaluate(
            "css => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets = [own]; }",
            SPACED,
        )
        assert opened.overflow() <= 0


def it_shows_every_picture_and_asks_for_nothing_else(page, output):
    with page() as opened:
        _load_all(opened)
        assert opened.complaints == []
        assert opened.left == []
        pictures = {path.resolve().as_uri() for path in (output / "pictures").iterdir()}
        assert len(pictures) > 100
        assert set(opened.asked) == {(output / "index.html").resolve().as_uri(), *pictures}


def it_lets_nothing_in_that_is_not_its_own(page):
    """The policy is at work: the same page refuses a style, a script and a request that somebody adds."""
    with page() as opened:
        opened.page.evaluate(
            "() => { document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\" id=strange>x</p>');"
            "const script = document.createElement('script'); script.textContent = 'window.strange = 1';"
            "document.body.append(script); const picture = new Image(); picture.src = 'https://example.org/x.png'; }"
        )
        opened.page.wait_for_timeout(100)
        assert opened.page.evaluate("getComputedStyle(document.getElementById('strange')).color") != "rgb(255, 0, 0)"
        assert opened.page.evaluate("window.strange === 1") is False
        told = " ".join(opened.complaints)
        assert len(opened.complaints) == 3
        assert all(f"{what}-src" in told for what in ("style", "script", "img"))


def it_links_to_files_that_are_there(page, output):
    with page() as opened:
        links = opened.page.evaluate("[...document.querySelectorAll('a')].map(each => each.getAttribute('href'))")
    files = {link.split("#")[0] for link in links} - {""}
    assert len(files) > 20
    assert [path for path in files if not (output / path).is_file()] == []


def it_hands_over_a_file_with_one_click(page, output):
    with page() as opened, opened.page.expect_download() as waiting:
        opened.page.click(".downloads a[href$='.docx']")
    assert waiting.value.suggested_filename.endswith(".docx")


class DescribeTheSearchBox:
    def it_shows_what_holds_every_word(self, page):
        with page() as opened:
            everything = opened.page.locator(SHOWN).count()
            opened.page.fill("#wanted", "STAFF quiz blackmail")
            (card,) = opened.page.locator(SHOWN).all()
            assert card.locator("h4").inner_text() == "Quiz"
            assert opened.page.inner_text("#found") == f"1 of {everything} documents"
            assert opened.page.locator("h2:visible").count() == 1
            assert opened.page.locator("h3:visible").count() == 1
            opened.page.fill("#wanted", "")
            assert opened.page.locator(SHOWN).count() == everything
            assert opened.page.inner_text("#found") == ""

    @pytest.mark.parametrize("words", ["  PowerPoint ", "p\u00f3werp\u00f6int", "deck"])
    def it_does_not_mind_capitals_accents_and_blanks(self, page, words):
        with page() as opened:
            opened.page.fill("#wanted", words)
            titles = opened.page.locator(f"{SHOWN} h4").all_inner_texts()
            assert titles == ["Slides"] * 4

    def it_says_that_nothing_was_found(self, page):
        with page() as opened:
            opened.page.fill("#wanted", "dinosaurs <b>")
            assert opened.page.locator(SHOWN).count() == 0
            assert opened.page.inner_text("#found").startswith("0 of ")
            assert opened.violations() == []

    def it_shows_everything_without_a_script(self, page):
        with page(java_script_enabled=False) as opened:
            assert opened.page.locator("#finder").is_hidden()
            assert opened.page.locator(SHOWN).count() == opened.page.locator(".card").count() > 10


class DescribeTheKeyboard:
    def press(self, opened, *keys):
        for key in keys:
            opened.page.keyboard.press(key)

    def at(self, opened, what):
        return opened.page.evaluate(f"document.activeElement.{what}")

    def it_can_skip_to_the_content(self, page):
        with page(width=PHONE) as opened:
            self.press(opened, "Tab")
            assert self.at(opened, "className") == "skip"
            assert self.at(opened, "getBoundingClientRect().top") >= 0
            self.press(opened, "Enter")
            assert self.at(opened, "id") == "content"

    def it_reaches_all_that_can_be_used_and_shows_where_it_is(self, page):
        with page() as opened:
            wanted = "main a:not([tabindex='-1']), main input, main summary"
            all_of_them = opened.page.evaluate(
                f"[...document.querySelectorAll({wanted!r})].filter(each => each.checkVisibility()).length"
            )
            seen = 0
            self.press(opened, "Tab")
            for _ in range(all_of_them):
                self.press(opened, "Tab")
                seen += self.at(opened, "closest('main') !== null")
                outline = opened.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                assert outline != "none", self.at(opened, "outerHTML")
            assert seen == all_of_them > 30

    def it_searches_and_opens_a_strip(self, page):
        with page() as opened:
            opened.page.focus("#wanted")
            opened.page.keyboard.type("slides parents nude selfies")
            assert opened.page.locator(SHOWN).count() == 1
            while self.at(opened, "tagName") != "SUMMARY":
                self.press(opened, "Tab")
            self.press(opened, "Enter")
            assert opened.page.locator(f"{SHOWN} .strip").is_visible()
            self.press(opened, "Tab")
            assert self.at(opened, "getAttribute('href')").endswith("-parents-slides.pdf#page=1")

    def it_leads_from_the_list_of_lessons_to_each(self, page):
        with page() as opened:
            opened.page.focus("nav a:last-of-type")
            name = self.at(opened, "getAttribute('href')")
            self.press(opened, "Enter")
            assert opened.page.evaluate("location.hash") == name
            assert opened.page.locator(f"h2{name}").is_visible()


def it_moves_nothing_and_prints_without_what_paper_cannot_do(page):
    with page(reduced_motion="no-preference") as opened:
        style = opened.page.inner_text("style") or opened.page.evaluate("document.querySelector('style').textContent")
        assert "transition" not in style
        assert "animation" not in style
        opened.page.emulate_media(media="print")
        assert opened.page.locator("nav, #finder, .card > details, .whole").locator("visible=true").count() == 0
        assert opened.page.locator(".card").first.is_visible()
