"""Callouts as bars with a badge: at the foot of a slide, or wherever there is room."""

from collections.abc import Sequence

from builders.document import Callout
from builders.slides.callout_words import sentence
from builders.slides.fit import Words
from builders.slides.layout import Box, Shape
from builders.slides.page import BADGE_SHARE, Brief, Page
from builders.slides.slide import Drawn, Icon

FOOT = ("bar", "bar-above")
"""Boxes of the theme for bars at the foot of a slide, the lowest first."""


def foot_bars(page: Page, callouts: Sequence[Callout]) -> None:
    """Put at most two callouts at the foot of a page, in reading order. Raises Overflow."""
    boxes = FOOT[: len(callouts)][::-1]
    for callout, box in zip(callouts, boxes, strict=True):
        bar(page, callout, page.brief.box(box))


def foot_pt(brief: Brief, count: int) -> float | None:
    """Return the y above which a slide's other texts end where `count` bars stand at its foot, None without any."""
    return brief.box(FOOT[count - 1]).y_pt - brief.length_pt("bar-gap") if count else None


def bar(page: Page, callout: Callout, box: Box) -> None:
    """Put a callout on a page: its title strong, its words behind it, its badge before them. Raises Overflow."""
    brief = page.brief
    look = brief.theme.callouts[callout.role]
    size = brief.length_pt("bar-badge-size")
    badge = Box(box.x_pt + brief.length_pt("bar-badge"), box.y_pt + (box.height_pt - size) / 2, size, size)
    page.draw(
        callout.role.capitalize(),
        Shape("round", box, look.fill, radius_pt=brief.length_pt("radius")),
        (Words(sentence(callout)),),
        ladder="callout",
        left_pt=brief.length_pt("bar"),
        right_pt=brief.length_pt("bar-badge"),
        air_pt=brief.length_pt("bar-air"),
    )
    page.add(
        Drawn("Badge", Shape("ellipse", badge, look.badge)),
        Icon(callout.icon or look.icon, badge.centred(BADGE_SHARE), "white"),
    )
