"""Make the bundled fonts and their metrics from the web fonts of the Fontsource packages.

Run by a developer, seldom: `python tools/make_fonts.py NODE_MODULES LIBERATION_FOLDER` after
`npm i @fontsource/atkinson-hyperlegible-next @fontsource/lexend @fontsource/arimo`;
needs `pip install fonttools brotli`.
Writes `assets/fonts/*.ttf` (Latin and Latin Extended joined) and `assets/fonts/metrics.json`
(advance widths in thousandths of an em, for all faces, Arial's by way of Liberation Sans).
"""

import json
import shutil
import sys
from pathlib import Path

from fontTools import subset
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
# Decks name Arial and embed nothing: they need only its widths, and Liberation Sans has the same. The PDF of a deck
# embeds Arimo, of which we keep the characters that are as wide as Arial's and that paper has too.
SLIDE_FACES = {
    "slide-regular": ("arimo", 400, "Arimo-Regular.ttf", "LiberationSans-Regular.ttf"),
    "slide-bold": ("arimo", 700, "Arimo-Bold.ttf", "LiberationSans-Bold.ttf"),
}
PAPER = "text-regular"
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


def keep_characters(path: Path, codes: set[int]) -> None:
    """Leave only some characters in a TrueType file."""
    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=["*"], glyph_names=True)
    font = TTFont(path)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font.save(path)


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
    for face, (package_name, weight, file_name, alike) in SLIDE_FACES.items():
        package = node_modules / "@fontsource" / package_name
        target = FONTS / file_name
        join_web_font(package, weight, target)
        shutil.copyfile(package / "LICENSE", FONTS / f"{target.stem.split('-')[0]}-LICENSE.txt")
        widths = advance_widths(liberation / alike)
        alike_in = {code for code, width in advance_widths(target).items() if widths.get(code) == width}
        keep_characters(target, {int(code) for code in alike_in & set(metrics[PAPER]["widths"])})
        metrics[face] = {"file": file_name, "widths": widths}
    text = json.dumps(metrics, separators=(",", ":"), sort_keys=True)
    (FONTS / "metrics.json").write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
