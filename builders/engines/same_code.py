"""Same code: whether a worker elsewhere runs the program that sends it work."""

import hashlib
import sys
from functools import cache
from importlib.metadata import version
from itertools import chain
from zlib import ZLIB_RUNTIME_VERSION

from builders.assets import PACKAGE, SHIPPED

LIBRARIES = ("fast-sugiyama", "jinja2", "lxml", "pillow", "python-docx", "python-pptx", "reportlab", "segno")
"""Those that have a hand in the bytes of a document."""


@cache
def code() -> str:
    """Return what a worker must have in common with us, so that it makes the same bytes.

    That is the minor version of Python, our package and assets, byte for byte, and the libraries that write.
    """
    told = "\0".join((ZLIB_RUNTIME_VERSION, *(f"{name} {version(name)}" for name in LIBRARIES)))
    digest = hashlib.sha256(told.encode())
    for path in chain(sorted(PACKAGE.rglob("*.py")), sorted((SHIPPED / "assets").rglob("*"))):
        if path.is_file():
            # A checkout of Windows may have other ends of lines.
            data = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{path.name}\0{len(data)}\0".encode())
            digest.update(data)
    return f"Python {sys.version_info.major}.{sys.version_info.minor}, code {digest.hexdigest()[:12]}"
