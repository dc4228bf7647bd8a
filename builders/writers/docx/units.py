"""Units of Word files: twentieths of a point for lengths, half points for type, eighths for lines, EMU for pictures."""

EMU_IN_POINT = 12_700


def twips(points: float) -> int:
    """Return a length in twentieths of a point."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Return the size of type in half points."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Return the width of a line in eighths of a point."""
    return round(points * 8)


def emu(points: float) -> int:
    """Return a length in English metric units."""
    return round(points * EMU_IN_POINT)
