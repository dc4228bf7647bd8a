"""What anybody would write first: the same words with platypus and with python-pptx's default template.

`python naive.py CONTENT.json SCHOOLS.json FOLDER PROCESSES` makes `handout.pdf` and `slides.pptx` for
every school of a list of values, untagged and undesigned, in a folder of its own for each.
"""

import io
import json
import sys
from functools import cache, partial
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from benchmarks.values import Values, filled

FONTS = Path(__file__).parent.parent / "assets" / "fonts"
Content = dict[str, Any]


@cache
def register_fonts() -> None:
    """Make both faces known, once a process."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Text", FONTS / "AtkinsonHyperlegibleNext-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("Heading", FONTS / "AtkinsonHyperlegibleNext-Bold.ttf"))


def handout(content: Content) -> bytes:
    """The handout as an untagged PDF in two faces."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    register_fonts()
    body = ParagraphStyle("body", fontName="Text", fontSize=12, leading=16, spaceAfter=4)
    heading = ParagraphStyle("heading", fontName="Heading", fontSize=16, leading=20, spaceBefore=10)
    story = [Paragraph(escape(content["owner"]), body), Paragraph(escape(content["title"]), heading)]
    story.append(Paragraph(escape(content["lead"]), body))
    for part in content["parts"]:
        if part["title"]:
            story.append(Paragraph(escape(part["title"]), heading))
        story += [Paragraph(escape(text), body) for text in part["texts"]]
    target = io.BytesIO()
    SimpleDocTemplate(target, pagesize=A4, title=content["title"], leftMargin=40, rightMargin=40).build(story)
    return target.getvalue()


def slides(content: Content) -> bytes:
    """The deck as title-and-content slides with notes."""
    from pptx import Presentation

    deck = Presentation()
    opening = deck.slides.add_slide(deck.slide_layouts[0])
    opening.shapes.title.text = content["title"]
    opening.placeholders[1].text = f"{content['lead']}\n{content['owner']}"
    opening.notes_slide.notes_text_frame.text = "\n".join(content["notes"])
    for part in content["parts"]:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = part["title"]
        frame = slide.placeholders[1].text_frame
        frame.text = part["texts"][0]
        for text in part["texts"][1:]:
            frame.add_paragraph().text = text
        slide.notes_slide.notes_text_frame.text = "\n".join(part["notes"])
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()


def pack(content: Content, values: Values) -> tuple[bytes, bytes]:
    """The handout and the deck of one school."""
    own = filled(content, values)
    return handout(own["handout"]), slides(own["slides"])


def write_pack(content: Content, folder: Path, values: Values) -> None:
    """Write both files of a school into a folder of its own."""
    own = folder / values["name"]
    own.mkdir(parents=True, exist_ok=True)
    handout_data, deck_data = pack(content, values)
    (own / "handout.pdf").write_bytes(handout_data)
    (own / "slides.pptx").write_bytes(deck_data)


def main(source: Path, schools: Path, folder: Path, processes: int) -> None:
    """Write the packs of all schools."""
    content, values = (json.loads(path.read_text(encoding="utf-8")) for path in (source, schools))
    write = partial(write_pack, content, folder)
    if processes == 1:
        for one in values:
            write(one)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(processes) as pool:
        for _ in pool.map(write, values, chunksize=10):
            pass


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
