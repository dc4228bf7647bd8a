"""Same code: whether a worker elsewhere runs the program that sends it work."""

import hashlib
import sys
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


@cache
def code() -> str:
    """Return what a worker must have in common with us: the minor version of Python, and our package, byte for byte."""
    digest = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*.py")):
        # A checkout of Windows may have other ends of lines.
        text = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path.relative_to(PACKAGE).as_posix()}\0{len(text)}\0".encode())
        digest.update(text)
    return f"Python {sys.version_info.major}.{sys.version_info.minor}, code {digest.hexdigest()[:12]}"
