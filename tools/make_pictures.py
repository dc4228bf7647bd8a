"""Make the pictures of the documents from the packs themselves.

Run by a developer after a change of looks: `python tools/make_pictures.py`, with the test extra and LibreOffice.
Writes `docs/pictures/pack.png`, pages and slides of a shipped lesson, and `docs/pictures/procedure.png`, its incident
procedure drawn on a page, in words and on slides.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
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


def page(pdf: Path, number: int, *, height: int = 0, width: int = 0) -> Image.Image:
    """One page of a PDF as a picture, `height` or `width` pixels in size."""
    drawn = pypdfium2.PdfDocument(pdf)[number]
    scale = height / drawn.get_height() if height else width / drawn.get_width()
    return drawn.render(scale=scale).to_pil().convert("RGB")


def slides(folder: Path, name: str, numbers: tuple[int, ...]) -> list[Image.Image]:
    """Slides of a deck as LibreOffice draws them."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--convert-to", "pdf"]
    deck = folder / "nude-selfies" / f"{name}.pptx"
    subprocess.run([*command, "--outdir", str(folder), str(deck)], check=True, stdout=subprocess.DEVNULL)
    return [page(folder / f"{deck.stem}.pdf", number, width=SLIDE_WIDTH) for number in numbers]


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


def walked(deck: Path) -> tuple[int, ...]:
    """Which slides of a deck show the procedure's decisions."""
    titles = [slide.shapes.title.text if slide.shapes.title else "" for slide in Presentation(str(deck)).slides]
    return tuple(number for number, title in enumerate(titles) if title.startswith(WALK_BEGINS))


def main() -> None:
    """Build the packs, draw, save."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, str(ROOT / "make_packs.py"), "build", "nude-selfies", "--quiet"]
        subprocess.run([*command, "--school", str(ROOT / "assets" / "school.yaml"), "--output", name], check=True)
        TARGET.mkdir(parents=True, exist_ok=True)
        pack(folder).quantize(192).save(TARGET / "pack.png", optimize=True)
        procedure(folder).quantize(PROCEDURE_COLOURS).save(TARGET / "procedure.png", optimize=True)


if __name__ == "__main__":
    main()
