"""Nearest: the known name that an author most likely meant."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name closest to a mistyped one, None where none is close."""
    from rapidfuzz import fuzz, process, utils  # costs time, and is needed for mistakes only

    found = process.extractOne(name, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=55)
    return found[0] if found else None


def instead(name: str, known: Iterable[str], *, otherwise: str) -> str:
    """Return a remedy: the nearest known name, or `otherwise`."""
    found = nearest(name, known)
    return f"did you mean `{found}`?" if found else otherwise
