"""Icons as drawing commands, in a 24 by 24 box with y downwards, drawn as strokes with round caps."""

import json
from collections.abc import Mapping
from functools import lru_cache

from builders.assets import SHIPPED

BOX = 24
Command = tuple[str | float, ...]
"""`("M", x, y)`, `("L", x, y)`, `("C", x1, y1, x2, y2, x, y)` or `("Z",)`, coordinates absolute."""


@lru_cache(maxsize=1)
def _icons() -> Mapping[str, tuple[Command, ...]]:
    icons = json.loads((SHIPPED / "assets" / "icons" / "icons.json").read_text(encoding="utf-8"))
    return {name: tuple(tuple(command) for command in commands) for name, commands in icons.items()}


def names() -> tuple[str, ...]:
    """Return the names of all icons, sorted."""
    return tuple(sorted(_icons()))


def commands(name: str) -> tuple[Command, ...]:
    """Return how an icon is drawn. Raises KeyError for an unknown name."""
    return _icons()[name]
