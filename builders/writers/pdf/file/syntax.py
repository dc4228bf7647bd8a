"""How numbers, names, text and dictionaries are spelled in a PDF file (ISO 32000-1, 7.3)."""

from collections.abc import Mapping


def number(value: float) -> str:
    """Return a number with at most two decimals, enough for a hundredth of a point."""
    spelled = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if spelled == "-0" else spelled


def numbers(*values: float) -> str:
    """Return numbers with blanks between them."""
    return " ".join(number(value) for value in values)


def text(value: str) -> str:
    """Return a text string: readable where it is plain ASCII, else UTF-16 in hexadecimal."""
    if value.isascii() and value.isprintable():
        return "(" + value.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")"
    return "<FEFF" + value.encode("utf-16-be").hex().upper() + ">"


def shown(codes: bytes) -> str:
    """Return the codes of glyphs to show, in hexadecimal."""
    return "<" + codes.hex() + ">"


def reference(index: int) -> str:
    """Return a reference to an object by its number."""
    return f"{index} 0 R"


def dictionary(entries: Mapping[str, str]) -> str:
    """Return a dictionary; keys without a slash, values spelled already. Empty values are left out."""
    return "<<" + "".join(f"/{key} {value}" for key, value in entries.items() if value) + ">>"


def array(items: list[str]) -> str:
    """Return an array of values spelled already."""
    return "[" + " ".join(items) + "]"
