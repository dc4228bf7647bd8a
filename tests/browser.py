"""A real browser for tests: one headless Chromium a session, told of everything that a page asks for, with axe-core."""

from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""What axe-core checks: WCAG 2.2 up to AA, and what its makers hold to be good practice."""

PHONE, DESKTOP = 360, 1280
"""Widths of a window in CSS pixels."""

HEIGHT = 800
LOCAL = ("file:", "data:", "blob:", "about:")


@dataclass
class Opened:
    """A page in the browser: `page` is Playwright's, `asked` all addresses it asked for, `complaints` of its console.

    What is not of this machine is recorded and refused.
    """

    page: object
    asked: list = field(default_factory=list)
    complaints: list = field(default_factory=list)

    @property
    def left(self):
        """The requests that would have left the machine."""
        return [address for address in self.asked if not address.startswith(LOCAL)]

    def violations(self, *, unsure=False):
        """Return what axe-core finds wrong, a line each; with `unsure` also what it could not decide."""
        found = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": list(RULES)}}).response
        kinds = ("violations", "incomplete") if unsure else ("violations",)
        return [
            f"{rule['id']}: {node['html'][:160]}: {node.get('failureSummary', '')[:200]}"
            for kind in kinds
            for rule in found[kind]
            for node in rule["nodes"]
        ]

    def overflow(self):
        """Return by how many pixels the page is wider than its window."""
        return self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


class Browser:
    """Opens files, each in a window of its own that remembers nothing."""

    def __init__(self, chromium):
        self.chromium = chromium

    @contextmanager
    def open(self, path, *, width=DESKTOP, height=HEIGHT, **options):
        """Open a file as `file://`; `options` are Playwright's for a context, such as `color_scheme="dark"`."""
        context = self.chromium.new_context(viewport={"width": width, "height": height}, **options)
        try:
            opened = Opened(context.new_page())
            opened.page.on("request", lambda request: opened.asked.append(request.url))
            opened.page.on("console", lambda said: said.type == "error" and opened.complaints.append(said.text))
            opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
            context.route("**/*", lambda route: self._answer(route))
            opened.page.goto(path.resolve().as_uri())
            yield opened
        finally:
            context.close()

    @staticmethod
    def _answer(route):
        if route.request.url.startswith(LOCAL):
            route.continue_()
        else:
            route.abort()


@pytest.fixture(scope="session")
def browser(needs):
    """Return the browser, whose `open(path, width=PHONE)` yields a page; tests that ask for it need Chromium."""
    program = needs("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield Browser(chromium)
        chromium.close()
