"""The browser that tests use sees what it is there to see."""

import pytest

from tests.browser import PHONE

FAULTY = """<!doctype html>
<html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>
<img src="https://example.org/a.png"><p style="color: #bbb; width: 500px">Faint words</p></main></body></html>
"""
FINE = """<!doctype html>
<html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1><p>Words</p></main></body></html>
"""


@pytest.fixture
def opened(browser, tmp_path):
    """Return `opened(markup)`: opens a page of this markup on a phone."""

    def open_it(markup):
        path = tmp_path / "page.html"
        path.write_text(markup, encoding="utf-8")
        return browser.open(path, width=PHONE)

    return open_it


def it_finds_what_is_wrong_with_a_page(opened):
    with opened(FAULTY) as page:
        assert page.left == ["https://example.org/a.png"]
        assert page.complaints != []
        assert page.overflow() > 0
        assert {line.split(":")[0] for line in page.violations()} == {"color-contrast", "image-alt"}


def it_finds_nothing_wrong_with_a_plain_page(opened):
    with opened(FINE) as page:
        assert (page.left, page.complaints, page.overflow(), page.violations(unsure=True)) == ([], [], 0, [])
