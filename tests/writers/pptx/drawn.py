"""Decks as LibreOffice draws them, held against the boxes of their files."""

import re
from dataclasses import dataclass
from itertools import combinations, product

import pypdfium2
from deck_reader import Box, Deck

AIR_PT = 1.5
"""Overhang of letters and rounding, at each side."""
TOUCH_PT = 1.0
BADGE = re.compile(r"^Number \d+$")
"""Numbers sit on the corner of what they number."""
BULLET = "•"
BROKEN_HYPHEN = "\ufffe"
"""What pdfium tells for a hyphen at the end of a line."""


@dataclass(frozen=True)
class Sign:
    """A letter as drawn; its box is in points from the slide's top left corner."""

    text: str
    box: Box


def signs(page):
    """Return the letters of a page without blanks, in the order in which they were drawn."""
    text, height = page.get_textpage(), page.get_height()
    found = []
    for at in range(text.count_chars()):
        letter = text.get_text_range(at, 1, errors="ignore")
        if not letter.strip() and letter != BROKEN_HYPHEN:
            continue
        left, bottom, right, top = text.get_charbox(at)
        if right > left or top > bottom:  # pdfium makes up blanks and ends of lines, which have no box
            letter = "-" if letter == BROKEN_HYPHEN else letter
            found.append(Sign(letter, Box(left, height - top, right - left, top - bottom)))
    return found


def squeezed(text):
    return "".join(text.replace("\u00a0", " ").split())


def faults(data, pdf_path):
    """Return what is wrong with the drawing of a deck, a line each, and how many boxes of text were looked at."""
    deck, found, looked_at = Deck(data), [], 0
    with pypdfium2.PdfDocument(str(pdf_path)) as pdf:
        if len(pdf) != len(deck.slides):
            return [f"{len(pdf)} pages for {len(deck.slides)} slides"], 0
        for number, (slide, page) in enumerate(zip(deck.slides, pdf, strict=True), start=1):
            boxes = [(shape, words) for shape in slide.shapes for words in shape.words]
            looked_at += len(boxes)
            told = [*_boxes(deck, slide, boxes), *_drawing(deck, boxes, signs(page))]
            found += [f"slide {number}: {each}" for each in told]
    return found, looked_at


def _boxes(deck, slide, boxes):
    """What the file alone tells: boxes that leave the slide or overlap."""
    yield from (f"{shape.name} leaves the slide" for shape in slide.shapes if not deck.size.holds(shape.box, air=0.5))
    pictures = [shape for shape in slide.shapes if shape.tag in ("pic", "grpSp", "graphicFrame") and not shape.group]
    for (shape, words), (other, other_words) in combinations(boxes, 2):
        if not (BADGE.match(shape.name) or BADGE.match(other.name)) and _meet(words.box, other_words.box):
            yield f"the boxes of {shape.name} and {other.name} overlap"
    for (shape, words), picture in product(boxes, pictures):
        inside = shape is picture or shape.group is picture or BADGE.match(shape.name)
        if not inside and _meet(words.box, picture.box):
            yield f"{shape.name} overlaps {picture.name}"
    for picture, other in combinations(pictures, 2):
        if _meet(picture.box, other.box):
            yield f"{picture.name} overlaps {other.name}"


def _meet(one, other):
    return min(one.overlap(other)) > TOUCH_PT


def _drawing(deck, boxes, drawn):
    """What is drawn: every letter in a box, every box with its words, and no words on those of another box."""
    homes = [[sign for sign in drawn if words.box.holds(sign.box, AIR_PT)] for _, words in boxes]
    housed = {id(sign) for home in homes for sign in home}
    for sign in drawn:
        if id(sign) not in housed:
            yield f"{sign.text!r} stands outside every box, at {sign.box.x:.0f}, {sign.box.y:.0f}"
        if not deck.size.holds(sign.box):
            yield f"{sign.text!r} leaves the slide"
    inks = []
    for (shape, words), home in zip(boxes, homes, strict=True):
        letters = [sign for sign in home if sign.text != BULLET]
        said, wanted = "".join(sign.text for sign in letters), squeezed(words.text).replace(BULLET, "")
        if wanted in said:
            at = said.index(wanted)
            inks.append((shape, _around([sign.box for sign in letters[at : at + len(wanted)]])))
        else:
            yield f"{shape.name} should say {wanted!r}, {said!r} is drawn in it"
    for (shape, ink), (other, other_ink) in combinations(inks, 2):
        if _meet(ink, other_ink):
            yield f"the words of {shape.name} and {other.name} overlap"


def _around(boxes):
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)
