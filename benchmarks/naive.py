"""What anybody would write first: the same words with platypus and with python-pptx's default template.

`python naive.py CONTENT.json FOLDER` makes `handout.pdf` and `slides.pptx`, untagged and undesigned.
"""

import io
import json
import sys
from pathlib import Path
from xml.sax.saxutils import escape

FONTS = Path(__file__).parent.parent / "assets" / "fonts"


def handout(content: dict) -> bytes:
    """The handout as an untagged PDF in two faces."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(TTFont("Text", FONTS / "AtkinsonHyperlegibleNext-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("Heading", FONTS / "AtkinsonHyperlegibleNext-Bold.ttf"))
    body = ParagraphStyle("body", fontName="Text", fontSize=12, leading=16, spaceAfter=4)
    heading = ParagraphStyle("heading", fontName="Heading", fontSize=16, leading=20, spaceBefore=10)
    story = [Paragraph(escape(content["title"]), heading), Paragraph(escape(content["lead"]), body)]
    for part in content["parts"]:
        if part["title"]:
            story.append(Paragraph(escape(part["title"]), heading))
        story += [Paragraph(escape(text), body) for text in part["texts"]]
    target = io.BytesIO()
    SimpleDocTemplate(target, pagesize=A4, title=content["title"], leftMargin=40, rightMargin=40).build(story)
    return target.getvalue()


def slides(content: dict) -> bytes:
    """The deck as title-and-content slides with notes."""
    from pptx import Presentation

    deck = Presentation()
    opening = deck.slides.add_slide(deck.slide_layouts[0])
    opening.shapes.title.text = content["title"]
    opening.placeholders[1].text = content["lead"]
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


def main(source: Path, folder: Path) -> None:
    """Write both files."""
    content = json.loads(source.read_text(encoding="utf-8"))
    (folder / "handout.pdf").write_bytes(handout(content["handout"]))
    (folder / "slides.pptx").write_bytes(slides(content["slides"]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
