"""What stands behind a box of a slide, and how well colours stand out from it (WCAG 2.2, 1.4.3 and 1.4.11)."""

CORNER = 0.05
"""The share of a box from which a shape that reaches into it counts as its ground."""


def luminance(colour):
    """Return the relative luminance of red, green and blue, each 0 to 1."""
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def grounds(slide, shape, box):
    """Return every colour that lies behind a box of a shape: of the fills below it, down to one that holds it whole."""
    below = slide.behind + slide.shapes[: slide.shapes.index(shape)]
    found = []
    for each in reversed(below):
        across, down = each.box.overlap(box)
        # Whether letters meet a shape that only reaches into a corner is seen where decks are drawn.
        if each.fill is None or min(across, down) <= 0 or across * down < CORNER * box.width * box.height:
            continue
        found.append(each.fill)
        if each.box.holds(box):
            return found
    return [*found, slide.ground]


def own_grounds(slide, shape, words):
    """Return the colours behind words: the fill of their cell or shape, or what lies below."""
    fill = words.fill or shape.fill
    return [fill] if fill else grounds(slide, shape, words.box)
