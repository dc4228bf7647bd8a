"""Pictures inside the page itself: icons and codes as SVG, others as data."""

from base64 import b64encode

from builders import icons
from builders.qr import matrix
from builders.writers.html.tags import Html, tag

QUIET = 4
"""Modules of white around a code (ISO/IEC 18004)."""
_PNG = b"\x89PNG"


def icon(name: str) -> Html:
    """Return an icon beside words that say the same; nobody reads it aloud."""
    drawn = " ".join(" ".join(_number(part) for part in command) for command in icons.commands(name))
    box = f"0 0 {icons.BOX} {icons.BOX}"
    return tag("svg", tag("path", d=drawn), class_="icon", viewBox=box, aria_hidden="true", focusable="false")


def _number(part: str | float) -> str:
    return part if isinstance(part, str) else f"{part:g}"


def code(address: str, alt: str) -> Html:
    """Return a QR code, for the printed page."""
    rows = matrix(address)
    drawn = "".join(
        f"M{x + QUIET} {y + QUIET}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    side = len(rows) + 2 * QUIET
    return tag("svg", tag("path", d=drawn), class_="code", viewBox=f"0 0 {side} {side}", role="img", aria_label=alt)


def picture(data: bytes, alt: str, class_: str) -> Html:
    """Return a PNG or JPEG picture."""
    kind = "png" if data.startswith(_PNG) else "jpeg"
    return tag("img", src=f"data:image/{kind};base64,{b64encode(data).decode()}", alt=alt, class_=class_)
