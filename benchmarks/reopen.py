"""Outputs opened again before they count: by other libraries than those that wrote them, where there are any."""

import io
import sys
import zipfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

EVERY = 25
"""In bulk, every which deck is opened with python-pptx; of the others every part is unpacked and its sum checked."""


def handout(data: bytes, name: str) -> int:
    """Return the number of pages of a PDF that names the school. Raises AssertionError for any other."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    assert name in " ".join(text.split()), f"a handout does not name {name}"
    return len(document)


def deck(data: bytes, name: str) -> int:
    """Return the number of slides of a deck that names the school on one of them. Raises AssertionError for others."""
    from pptx import Presentation

    slides = Presentation(io.BytesIO(data)).slides
    texts = (shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)
    assert any(name in " ".join(text.split()) for text in texts), f"a deck does not name {name}"
    assert all(slide.has_notes_slide for slide in list(slides)[1:]), f"a slide of the deck for {name} has no notes"
    return len(slides)


def packed_deck(data: bytes, name: str) -> None:
    """Unpack every part of a deck. Raises AssertionError unless all are whole and one names the school."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {part: package.read(part) for part in package.namelist()}  # reading checks the sum of each
    slides = [part for path, part in parts.items() if path.startswith("ppt/slides/slide")]
    assert any(name.encode() in part for part in slides), f"a deck does not name {name}"


def packs(folder: Path, names: dict[str, str]) -> int:
    """Return how many packs stand in a folder, all opened again; `names` are the schools' by their folders.

    Ends the benchmark if one is missing or not whole.
    """
    with ProcessPoolExecutor(2) as pool:
        found = sum(pool.map(partial(_pack, folder), enumerate(names.items()), chunksize=50))
    if found != len(names):
        sys.exit(f"{len(names) - found} packs are missing in {folder}")
    return found


def everything(folder: Path) -> tuple[int, int]:
    """Return how many documents stand in a folder of packs of any kind, and their bytes, all opened again."""
    files = [path for path in sorted(folder.glob("*/**/*")) if path.is_file()]
    with ProcessPoolExecutor(2) as pool:
        return len(files), sum(pool.map(_file, files, chunksize=50))


def _file(path: Path) -> int:
    """Open a document, as far as its format can be told from its name, and return its bytes."""
    data = path.read_bytes()
    match path.suffix:
        case ".pdf":
            import pypdfium2

            assert len(pypdfium2.PdfDocument(data)), f"{path} has no page"
        case ".pptx" | ".docx":
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                assert package.testzip() is None, f"a part of {path} is damaged"
        case _:
            assert data.decode("utf-8").strip(), f"{path} is empty"
    return len(data)


def _pack(folder: Path, numbered: tuple[int, tuple[str, str]]) -> bool:
    number, (own, name) = numbered
    papers, decks = (list((folder / own).rglob(f"*.{ending}")) for ending in ("pdf", "pptx"))
    if len(papers) != 1 or len(decks) != 1:
        return False
    handout(papers[0].read_bytes(), name)
    (packed_deck if number % EVERY else deck)(decks[0].read_bytes(), name)
    return True
