"""The outline of each sample deck, as text."""

import io

from pptx import Presentation


def lines(shapes, depth):
    """Return a line for each shape that says something."""
    for shape in shapes:
        properties = shape._element.xpath("./*/p:cNvPr")[0]
        described = properties.get("descr")
        text = shape.text_frame.text.replace("\n", " / ") if shape.has_text_frame else ""
        inner = list(lines(shape.shapes, depth + 1)) if hasattr(shape, "shapes") else []
        if shape.has_table if hasattr(shape, "has_table") else False:
            inner = ["  " * (depth + 1) + " | ".join(cell.text for cell in row.cells) for row in shape.table.rows]
        if text or described or inner:
            alt = f"  [{described}]" if described else ""
            yield "  " * depth + f"{shape.name}: {text}{alt}".rstrip(": ")
            yield from inner


def outline(data):
    """Return a deck's slides: layout, then texts, tables and alt texts in reading order, then notes."""
    told = []
    for number, slide in enumerate(Presentation(io.BytesIO(data)).slides, start=1):
        told.append(f"{number}. {slide.slide_layout.name}")
        told += lines(slide.shapes, 1)
        if slide.has_notes_slide:
            told.append(f"  Notes: {slide.notes_slide.notes_text_frame.text}".replace("\n", " / "))
    return "\n".join(told) + "\n"


def it_keeps_to_the_golden_outline(decks, deck_name, golden):
    golden(f"pptx/{deck_name}", outline(decks[deck_name][1]))
