"""Make the bundled fonts and their metrics from the web fonts of the Fontsource packages.

Run by a developer, seldom: `python tools/make_fonts.py NODE_MODULES LIBERATION_FOLDER` after
`npm i @fontsource/atkinson-hyperlegible-next @fontsource/lexend`; needs `pip install fonttools brotli`.
Writes `assets/fonts/*.ttf` (Latin and Latin Extended joined) and `assets/fonts/metrics.json`
(advance widths in thousandths of an em, for all faces, Arial's by way of Liberation Sans).
"""

import json
import shutil
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "assets" / "fonts"
WEB_FACES = {
    "text-regular": ("atkinson-hyperlegible-next", 400),
    "text-bold": ("atkinson-hyperlegible-next", 700),
    "text-heavy": ("atkinson-hyperlegible-next", 800),
    "number-regular": ("lexend", 400),
    "number-bold": ("lexend", 600),
}
FILE_NAMES = {
    "text-regular": "AtkinsonHyperlegibleNext-Regular.ttf",
    "text-bold": "AtkinsonHyperlegibleNext-Bold.ttf",
    "text-heavy": "AtkinsonHyperlegibleNext-ExtraBold.ttf",
    "number-regular": "Lexend-Regular.ttf",
    "number-bold": "Lexend-SemiBold.ttf",
}
# Decks name Arial and never embed it, so only its widths are needed; Liberation Sans has the same.
METRICS_ONLY = {"slide-regular": "LiberationSans-Regular.ttf", "slide-bold": "LiberationSans-Bold.ttf"}
UNUSED_TABLES = ("GPOS", "GSUB", "GDEF", "kern", "STAT", "DSIG")


def join_web_font(package: Path, weight: int, target: Path) -> None:
    """Write one TrueType file with the Latin and Latin Extended characters of a web font."""
    parts = []
    for script in ("latin", "latin-ext"):
        part = TTFont(package / "files" / f"{package.name}-{script}-{weight}-normal.woff2")
        part.flavor = None
        for table in UNUSED_TABLES:
            if table in part:
                del part[table]
        part_path = target.with_suffix(f".{script}.part")
        part.save(part_path)
        parts.append(part_path)
    joined = Merger().merge([str(part) for part in parts])
    name = target.stem.replace("-", " ")
    for record in joined["name"].names:
        if record.nameID == 6:
            record.string = target.stem
        elif record.nameID in (1, 4, 16):
            record.string = name
    joined.save(target)
    for part_path in parts:
        part_path.unlink()


def advance_widths(path: Path) -> dict[str, int]:
    """Character (as decimal code) to advance width in thousandths of an em."""
    font = TTFont(path)
    scale = 1000 / font["head"].unitsPerEm
    advances = font["hmtx"]
    return {str(code): round(advances[glyph][0] * scale) for code, glyph in sorted(font.getBestCmap().items())}


def main(node_modules: Path, liberation: Path) -> None:
    """Write the font files, their licences and the metrics."""
    metrics = {}
    for face, (package_name, weight) in WEB_FACES.items():
        package = node_modules / "@fontsource" / package_name
        target = FONTS / FILE_NAMES[face]
        join_web_font(package, weight, target)
        shutil.copyfile(package / "LICENSE", FONTS / f"{target.stem.split('-')[0]}-LICENSE.txt")
        metrics[face] = {"file": target.name, "widths": advance_widths(target)}
    for face, file_name in METRICS_ONLY.items():
        metrics[face] = {"file": None, "widths": advance_widths(liberation / file_name)}
    text = json.dumps(metrics, separators=(",", ":"), sort_keys=True)
    (FONTS / "metrics.json").write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
