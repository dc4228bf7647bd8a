"""Nearest: the known name that an author most likely meant."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], *, alike: int = 55) -> str | None:
    """Return the known name closest to a mistyped one, None where none is `alike` in as many of a hundred."""
    from rapidfuzz import fuzz, process, utils  # costs time, and is needed for mistakes only

    found = process.extractOne(
        name, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=alike
    )
    return found[0] if found else None


def instead(name: str, known: Iterable[str], *, otherwise: str) -> str:
    """Return a remedy: the nearest known name, or `otherwise`."""
    found = nearest(name, known)
    return f"did you mean `{found}`?" if found else otherwise
