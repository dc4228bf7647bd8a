"""QR codes as a matrix of modules."""

from functools import lru_cache

QUIET = 4
"""Modules of white around a code, ISO/IEC 18004."""


@lru_cache(maxsize=256)
def matrix(address: str) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of a code, True for dark, at error level M, without the quiet zone around it."""
    import segno  # with parts of Python for the web that it never uses; many documents have no code

    code = segno.make(address, error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
