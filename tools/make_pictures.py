"""Make the pictures of the documents from the packs themselves.

Run by a developer after a change of looks: `python tools/make_pictures.py`, with the test extra and Chromium.
Writes to `docs/pictures/`: `pack.png`, pages and slides of a shipped lesson, `procedure.png`, its incident procedure
drawn on a page, in words and on slides, `event.png`, what is around the session, and `gallery.png`, the page that
shows it all.
"""

import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
from playwright.sync_api import sync_playwright
from pptx import Presentation

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "pictures"
PAGE_HEIGHT, SLIDE_WIDTH, GAP, SHADOW = 620, 640, 24, 6
ROWS, COLUMNS = 3, 2
GROUND, EDGE = "#EEF1F4", "#C9CFD8"
PAGES = (("parents/private-pictures-parents-handout.pdf", 0), ("staff/private-pictures-staff-handout.pdf", 0))
SLIDES = (
    ("parents/private-pictures-parents-slides", (0, 4, 7, 14)),
    ("staff/private-pictures-staff-slides", (12, 13)),
)
PROCEDURE_HEIGHT, PROCEDURE_COLOURS = 520, 40
CHART = "staff/private-pictures-staff-flowchart.pdf"
WALKED = "staff/private-pictures-staff-slides"
WALK_BEGINS = "Where it goes next"
EVENT_HEIGHT = 430
EVENT = (
    ("parents/private-pictures-parents-script.pdf", 1),
    ("parents/private-pictures-parents-slip.pdf", 0),
    ("parents/private-pictures-parents-evaluation.pdf", 0),
    ("staff/private-pictures-staff-scenarios.pdf", 2),
    ("staff/private-pictures-staff-quiz.pdf", 2),
    ("staff/private-pictures-staff-register.pdf", 0),
    ("staff/private-pictures-staff-certificate.pdf", 0),
)
EVENT_COLUMNS = 4
HANDOUT = "parents/private-pictures-parents-handout.html"
PHONE, DESKTOP = (390, 760), (1280, 900)
"""Pixels of a window, wide and high."""


def page(pdf: Path, number: int, *, height: int = 0, width: int = 0) -> Image.Image:
    """One page of a PDF as a picture, `height` or `width` pixels in size."""
    drawn = pypdfium2.PdfDocument(pdf)[number]
    scale = height / drawn.get_height() if height else width / drawn.get_width()
    return drawn.render(scale=scale).to_pil().convert("RGB")


def slides(folder: Path, name: str, numbers: tuple[int, ...]) -> list[Image.Image]:
    """Slides of a deck, as its PDF has them."""
    return [page(folder / "nude-selfies" / f"{name}.pdf", number, width=SLIDE_WIDTH) for number in numbers]


def on_a_table(pictures: list[tuple[Image.Image, int, int]], width: int, height: int) -> Image.Image:
    """Pictures at their places, each with an edge and a soft shadow."""
    table = Image.new("RGB", (width, height), GROUND)
    shade = Image.new("L", table.size, 0)
    for picture, x, y in pictures:
        box = (x + SHADOW // 2, y + SHADOW, x + picture.width + SHADOW // 2, y + picture.height + SHADOW)
        ImageDraw.Draw(shade).rectangle(box, fill=70)
    table.paste("#5B6475", mask=shade.filter(ImageFilter.GaussianBlur(SHADOW)))
    for picture, x, y in pictures:
        table.paste(picture, (x, y))
        ImageDraw.Draw(table).rectangle((x - 1, y - 1, x + picture.width, y + picture.height), outline=EDGE)
    return table


def pack(folder: Path) -> Image.Image:
    """Pages and slides side by side."""
    pictures, x = [], GAP
    for file, number in PAGES:
        sheet = page(folder / "nude-selfies" / file, number, height=PAGE_HEIGHT)
        pictures.append((sheet, x, GAP))
        x += sheet.width + GAP
    drawn = [slide for deck, numbers in SLIDES for slide in slides(folder, deck, numbers)]
    width = (PAGE_HEIGHT - 2 * GAP) * 16 // (ROWS * 9)
    small = [slide.resize((width, width * 9 // 16), Image.Resampling.LANCZOS) for slide in drawn]
    for position, slide in enumerate(small):
        column, row = position % COLUMNS, position // COLUMNS
        pictures.append((slide, x + column * (width + GAP), GAP + row * (slide.height + GAP)))
    return on_a_table(pictures, x + COLUMNS * (width + GAP), PAGE_HEIGHT + 2 * GAP)


def procedure(folder: Path) -> Image.Image:
    """The chart, the same in words, and the slides that walk through its decisions."""
    pictures, x = [], GAP
    for number in (0, 1):
        sheet = page(folder / "nude-selfies" / CHART, number, height=PROCEDURE_HEIGHT)
        pictures.append((sheet, x, GAP))
        x += sheet.width + GAP
    walk = slides(folder, WALKED, walked(folder / "nude-selfies" / f"{WALKED}.pptx")[:2])
    height = (PROCEDURE_HEIGHT - GAP) // 2
    for row, slide in enumerate(walk):
        small = slide.resize((height * 16 // 9, height), Image.Resampling.LANCZOS)
        pictures.append((small, x, GAP + row * (height + GAP)))
    return on_a_table(pictures, x + height * 16 // 9 + GAP, PROCEDURE_HEIGHT + 2 * GAP)


def event(folder: Path) -> Image.Image:
    """Papers around the session, and the handout on a phone."""
    drawn = [page(folder / "nude-selfies" / file, number, height=EVENT_HEIGHT) for file, number in EVENT]
    phone = screen(folder / "nude-selfies" / HANDOUT, PHONE)
    small = (phone.width * EVENT_HEIGHT // phone.height, EVENT_HEIGHT)
    width = drawn[0].width
    pictures = []
    for position, picture in enumerate((phone.resize(small, Image.Resampling.LANCZOS), *drawn)):
        column, row = position % EVENT_COLUMNS, position // EVENT_COLUMNS
        x = GAP + column * (width + GAP) + (width - picture.width) // 2
        pictures.append((picture, x, GAP + row * (EVENT_HEIGHT + GAP)))
    rows = -(-len(pictures) // EVENT_COLUMNS)
    return on_a_table(pictures, GAP + EVENT_COLUMNS * (width + GAP), GAP + rows * (EVENT_HEIGHT + GAP))


def screen(file: Path, window: tuple[int, int]) -> Image.Image:
    """A web page in a window, as Chromium draws it."""
    with sync_playwright() as playwright:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        opened = browser.new_page(viewport={"width": window[0], "height": window[1]})
        opened.goto(file.resolve().as_uri())
        picture = Image.open(BytesIO(opened.screenshot())).convert("RGB")
        browser.close()
    return picture


def walked(deck: Path) -> tuple[int, ...]:
    """Which slides of a deck show the procedure's decisions."""
    titles = [slide.shapes.title.text if slide.shapes.title else "" for slide in Presentation(str(deck)).slides]
    return tuple(number for number, title in enumerate(titles) if title.startswith(WALK_BEGINS))


def main() -> None:
    """Build the packs, draw, save."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, str(ROOT / "make_packs.py"), "build", "--quiet"]
        subprocess.run([*command, "--school", str(ROOT / "assets" / "school.yaml"), "--output", name], check=True)
        TARGET.mkdir(parents=True, exist_ok=True)
        pack(folder).quantize(192).save(TARGET / "pack.png", optimize=True)
        procedure(folder).quantize(PROCEDURE_COLOURS).save(TARGET / "procedure.png", optimize=True)
        event(folder).quantize(128).save(TARGET / "event.png", optimize=True)
        screen(folder / "index.html", DESKTOP).quantize(128).save(TARGET / "gallery.png", optimize=True)


if __name__ == "__main__":
    main()
