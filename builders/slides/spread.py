"""Items spread evenly over as few slides as hold them."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from builders.slides.fit import Overflow, TextTooLong
from builders.slides.page import Brief
from builders.slides.slide import Slide

Item = TypeVar("Item")


def evenly(items: Sequence[Item], groups: int) -> Iterator[tuple[Item, ...]]:
    """Return `groups` runs of items whose lengths differ by one at most, the longer first: 7 in 2 is 4 and 3."""
    least, more = divmod(len(items), groups)
    start = 0
    for group in range(groups):
        end = start + least + (1 if group < more else 0)
        yield tuple(items[start:end])
        start = end


def spread(
    brief: Brief, items: Sequence[Item], *, most: int, compose: Callable[[Brief, tuple[Item, ...], int], Slide]
) -> tuple[Slide, ...]:
    """Return slides of at most `most` items each, as few as the text allows.

    `compose` makes one slide of some items, given how many stood before them. Raises TextTooLong where an item
    fits no slide even alone.
    """
    if not items:
        return ()
    too_long = TextTooLong(brief.section_id, "", "")
    for count in range(-(-len(items) // most), len(items) + 1):
        slides: list[Slide] = []
        start = 0
        try:
            for group in evenly(items, count):
                slides.append(compose(brief.after(slides), group, start))
                start += len(group)
        except Overflow as overflow:
            too_long = TextTooLong(brief.section_id, overflow.text, overflow.place)
            continue
        return tuple(slides)
    raise too_long


def whole(brief: Brief, compose: Callable[[Brief], Slide]) -> tuple[Slide, ...]:
    """Return the one slide of something that cannot be split. Raises TextTooLong."""
    try:
        return (compose(brief),)
    except Overflow as overflow:
        raise TextTooLong(brief.section_id, overflow.text, overflow.place) from overflow
