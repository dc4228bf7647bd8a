"""Reader of `assets/layouts.yaml`: compact lines become layouts, one for each count."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, cast, get_args

from builders.assets import SHIPPED
from builders.frozen import dataclass
from builders.slides.layout import Align, Anchor, Box, Geometry, Layout, Place, PlaceKind, Shape, Spot
from builders.source import yaml_reader
from builders.source.nodes import plain
from builders.theme.screen import POINTS_PER_INCH

FILE = "assets/layouts.yaml"
SLIDE = Box(0, 0, 960, 540)
_TITLE = "0.667 0.45 12.0 1.10 title middle strong"
_FOOTER = "0.667 6.95 7.0 0.30"
_RADIUS_IN = 0.16
_COUNT_WORDS = ("", "one", "two", "three", "four", "five", "six")
_HEAD_SHARE, _BODY_SHARE, _SHOULDER_SHARE = 0.40, 0.535, 0.46
"""A person: head and body as shares of the height, the shoulders' radius as a share of the width."""
_DARK = "ink"


class Layouts(Mapping[str, Layout]):
    """Layouts by name, in the gallery's order, each laid out when it is first asked for: a deck has a fifth of them.

    `offered` are the names of those that a deck offers to teachers even where no slide uses them.
    """

    def __init__(self, variants: Iterable["_Variant"]) -> None:
        """Keep what the file says of each."""
        self._variants = {variant.name: variant for variant in variants}
        self._laid_out: dict[str, Layout] = {}
        self.offered = frozenset(variant.name for variant in self._variants.values() if variant.offered)

    def __getitem__(self, name: str) -> Layout:
        """Return a layout. Raises KeyError for an unknown name, ValueError for a bad line."""
        if name not in self._laid_out:
            self._laid_out[name] = _layout(self._variants[name])
        return self._laid_out[name]

    def __iter__(self) -> Iterator[str]:
        """Return the names in order."""
        return iter(self._variants)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._variants)


@lru_cache(maxsize=1)
def layouts() -> Layouts:
    """Return the shipped layouts. Raises InputFault for a bad file."""
    tree = cast("list[dict[str, Any]]", plain(yaml_reader.read((SHIPPED / FILE).read_bytes(), FILE)))
    return Layouts(variant for entry in tree for variant in _variants(entry))


@dataclass(frozen=True, slots=True)
class _Variant:
    """An entry of the file for one count of cells, or for no cells at all."""

    name: str
    title: str
    entry: Mapping[str, Any]
    count: int
    grid: str

    @property
    def offered(self) -> bool:
        return str(self.count or "all") in self.entry.get("offered", "").split()


def _variants(entry: Mapping[str, Any]) -> Iterator[_Variant]:
    """One layout, or one for each count."""
    if "counts" not in entry:
        yield _Variant(entry["name"], entry["title"], entry, 0, "")
        return
    for count_text, count in entry["counts"].items():
        number = int(count_text)
        merged = {**entry, "shapes": [*entry.get("shapes", ()), *count.get("shapes", ())], **_only(count, "cell")}
        name, title = f"{entry['name']}-{number}", f"{entry['title']}, {_COUNT_WORDS[number]}"
        yield _Variant(name, title, merged, number, count["grid"])


def _only(mapping: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {key: mapping[key]} if key in mapping else {}


def _layout(variant: _Variant) -> Layout:
    entry, cells = variant.entry, tuple(_cells(variant.grid, variant.count))
    cell = entry.get("cell", {})
    named = {"title": _TITLE, **entry.get("places", {})}
    if entry["ground"] == _DARK and "places" not in entry:
        named["title"] += " white"
    places = {key: _place(key, line, SLIDE) for key, line in named.items()}
    spots = {key: _spot(line, SLIDE) for key, line in entry.get("spots", {}).items()}
    shapes = [shape for line in entry.get("shapes", ()) for shape in _shapes(line, SLIDE)]
    for number, box in enumerate(cells, start=1):
        shapes += [shape for line in cell.get("shapes", ()) for shape in _shapes(line, box)]
        for key, line in cell.get("places", {}).items():
            places[f"{key} {number}"] = _place(f"{key} {number}", line, box)
        for key, line in cell.get("spots", {}).items():
            spots[f"{key} {number}"] = _spot(line, box)
    return Layout(
        name=variant.name,
        title=variant.title,
        ground=entry["ground"],
        numbered=entry.get("numbered", "yes") != "no",
        shapes=tuple(shapes),
        places=places,
        spots=spots,
        cells=cells,
        footer=_box(entry.get("footer", _FOOTER).split(), SLIDE),
        footer_colour="footer-on-dark" if entry["ground"] == _DARK else "soft-ink",
    )


def _cells(grid: str, count: int) -> Iterator[Box]:
    """The boxes of a grid's cells, row by row: columns, first cell, pitch across and down."""
    if not count:
        return
    columns_text, *box_words = grid.split()
    columns = int(columns_text)
    first = _box(box_words[:4], SLIDE)
    across, down = (float(word) * POINTS_PER_INCH for word in box_words[4:6])
    for index in range(count):
        row, column = divmod(index, columns)
        yield Box(first.x_pt + column * across, first.y_pt + row * down, first.width_pt, first.height_pt)


def _box(words: list[str], frame: Box) -> Box:
    """The box of four words within a frame, by the rules at the top of the file."""
    width, height = (
        inches if inches > 0 else whole + inches
        for inches, whole in (
            (float(words[2]) * POINTS_PER_INCH, frame.width_pt),
            (float(words[3]) * POINTS_PER_INCH, frame.height_pt),
        )
    )
    x = frame.x_pt + _offset(words[0], width, frame.width_pt)
    y = frame.y_pt + _offset(words[1], height, frame.height_pt)
    return Box(round(x, 3), round(y, 3), round(width, 3), round(height, 3))


def _offset(word: str, own_pt: float, whole_pt: float) -> float:
    if word == "c":
        return (whole_pt - own_pt) / 2
    if word.endswith("e"):
        return whole_pt - float(word[:-1]) * POINTS_PER_INCH
    return float(word) * POINTS_PER_INCH


def _place(name: str, line: str, frame: Box) -> Place:
    words = line.split()
    ladder, *looks = words[4:]
    kind: PlaceKind = "title" if name == "title" else "table" if ladder == "table" or "table" in looks else "body"
    anchor: Anchor = "middle" if "middle" in looks else "bottom" if "bottom" in looks else "top"
    align: Align = "center" if "center" in looks else "right" if "right" in looks else "left"
    colours = [look for look in looks if look not in ("middle", "bottom", "center", "right", "strong", "table")]
    colour = colours[0] if colours else "ink"
    box = _box(words[:4], frame)
    return Place(name, kind, box, ladder, anchor=anchor, align=align, strong="strong" in looks, colour=colour)


def _spot(line: str, frame: Box) -> Spot:
    *box_words, colour = line.split()
    return Spot(_box(box_words, frame), colour)


def _shapes(line: str, frame: Box) -> Iterator[Shape]:
    """The shape of a line, or the two of a person."""
    geometry, *words = line.split()
    box_words, looks = words[:4], words[4:]
    outline, line_pt, radius_pt = None, 0.0, _RADIUS_IN * POINTS_PER_INCH
    if "radius" in looks:
        at = looks.index("radius")
        radius_pt = float(looks[at + 1]) * POINTS_PER_INCH
        looks = looks[:at]
    if "line" in looks:
        at = looks.index("line")
        outline, line_pt = looks[at + 1], float(looks[at + 2])
        looks = looks[:at]
    fill = looks[0] if looks else None
    if geometry == "person":
        yield from person(_box(box_words, frame), fill=fill, line=outline, line_pt=line_pt)
        return
    if geometry in ("line", "arrow"):
        x, y, width, height = (float(word) * POINTS_PER_INCH for word in box_words)
        box = Box(frame.x_pt + x, frame.y_pt + y, width, height)
    else:
        box = _box(box_words, frame)
    if geometry not in get_args(Geometry):
        raise ValueError(f"{FILE}: {geometry!r} is no shape")
    yield Shape(geometry, box, fill, outline, line_pt, radius_pt)  # type: ignore[arg-type]  # checked just above


def person(box: Box, *, fill: str | None, line: str | None = None, line_pt: float = 0) -> tuple[Shape, Shape]:
    """Return the head and the body of a person that fills `box`."""
    head = box.height_pt * _HEAD_SHARE
    body = box.height_pt * _BODY_SHARE
    return (
        Shape("ellipse", Box(box.x_pt + (box.width_pt - head) / 2, box.y_pt, head, head), fill, line, line_pt),
        Shape(
            "round-top",
            Box(box.x_pt, box.bottom_pt - body, box.width_pt, body),
            fill,
            line,
            line_pt,
            box.width_pt * _SHOULDER_SHARE,
        ),
    )
