"""Make `assets/icons/icons.json` from Lucide's SVG files.

Run by a developer when an icon is added to `assets/icons/names.txt`:
`python tools/make_icons.py NODE_MODULES` after `npm i lucide-static`; needs `pip install fonttools`.
Each icon becomes a list of subpaths in a 24 by 24 box, y downwards, with absolute coordinates only:
`["M", x, y]`, `["L", x, y]`, `["C", x1, y1, x2, y2, x, y]`, `["Z"]`. All are drawn as strokes.
"""

import json
import shutil
import sys
from pathlib import Path

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib import SVGPath

ICONS = Path(__file__).parent.parent / "assets" / "icons"
Command = list[str | float]


def rounded(points: tuple[tuple[float, float], ...]) -> list[float]:
    """The coordinates in one list, to a hundredth of a unit."""
    return [round(value, 2) for point in points for value in point]


def cubic(start: tuple[float, float], control: tuple[float, float], end: tuple[float, float]) -> Command:
    """A quadratic curve as a cubic one (exact; both PDF and DrawingML know cubics)."""
    first = tuple(s + 2 / 3 * (c - s) for s, c in zip(start, control, strict=True))
    second = tuple(e + 2 / 3 * (c - e) for e, c in zip(end, control, strict=True))
    return ["C", *rounded((first, second, end))]


def commands(svg: Path) -> list[Command]:
    """The drawing commands of one icon."""
    pen = RecordingPen()
    SVGPath(str(svg)).draw(pen)
    drawn: list[Command] = []
    here = (0.0, 0.0)
    for verb, points in pen.value:
        match verb:
            case "moveTo":
                drawn.append(["M", *rounded(points)])
            case "lineTo":
                drawn.append(["L", *rounded(points)])
            case "curveTo":
                drawn.append(["C", *rounded(points)])
            case "qCurveTo":
                drawn.append(cubic(here, points[0], points[1]))
            case "closePath":
                drawn.append(["Z"])
        if points:
            here = points[-1]
    return drawn


def main(node_modules: Path) -> None:
    """Write `icons.json` and copy the licence."""
    package = node_modules / "lucide-static"
    names = (ICONS / "names.txt").read_text(encoding="utf-8").split()
    icons = {name: commands(package / "icons" / f"{name}.svg") for name in sorted(names)}
    lines = ",\n".join(f"{json.dumps(name)}:{json.dumps(icon, separators=(',', ':'))}" for name, icon in icons.items())
    (ICONS / "icons.json").write_text("{\n" + lines + "\n}\n", encoding="utf-8", newline="\n")
    shutil.copyfile(package / "LICENSE", ICONS / "LUCIDE-LICENSE.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
