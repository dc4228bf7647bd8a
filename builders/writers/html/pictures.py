"""Pictures inside the page itself: icons and codes as SVG, others as data."""

from base64 import b64encode
from itertools import groupby

from builders import icons
from builders.document import Pictogram
from builders.qr import QUIET, matrix
from builders.writers.html.tags import Html, tag

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
    drawn = "".join(_row(row, y + QUIET) for y, row in enumerate(rows))
    side = len(rows) + 2 * QUIET
    return tag("svg", tag("path", d=drawn), class_="code", viewBox=f"0 0 {side} {side}", role="img", aria_label=alt)


def _row(row: tuple[bool, ...], y: int) -> str:
    """The dark modules of a row, neighbours as one bar, so that no printer leaves a gap between them."""
    bars, x = [], QUIET
    for dark, run in groupby(row):
        wide = len(list(run))
        bars += [f"M{x} {y}h{wide}v1h-{wide}z"] if dark else []
        x += wide
    return "".join(bars)


def people(drawn: Pictogram) -> Html:
    """Return figures in a row, some of them solid, below the number that says the same."""
    heads = "M{0} 3a3 3 0 1 1 6 0a3 3 0 1 1 -6 0z"
    bodies = "M{0} 20v-7a5 5 0 0 1 10 0v7z"
    figures = (
        tag("path", d=heads.format(x + 2) + bodies.format(x), class_="solid" if at < drawn.filled else None)
        for at in range(drawn.total)
        for x in (at * 12 + 1,)
    )
    box = f"0 -1 {drawn.total * 12} 22"
    return tag("svg", *figures, class_="people-drawn", viewBox=box, aria_hidden="true", focusable="false")


def picture(data: bytes, alt: str, class_: str) -> Html:
    """Return a PNG or JPEG picture."""
    kind = "png" if data.startswith(_PNG) else "jpeg"
    return tag("img", src=f"data:image/{kind};base64,{b64encode(data).decode()}", alt=alt, class_=class_)
