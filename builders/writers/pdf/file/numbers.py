"""Numbers as a PDF spells them."""


def number(value: float) -> str:
    """Return a length to a hundredth of a point, or any other number to two places, without needless noughts."""
    spelled = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if spelled == "-0" else spelled
