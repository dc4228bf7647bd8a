"""What must never be done, as ban signs with a few words each."""

from builders.document import Block, Callout, Entries, Entry, plain
from builders.slides.bars import foot_bars
from builders.slides.fit import Words
from builders.slides.layout import Box, Shape
from builders.slides.page import BADGE_SHARE, Brief, Page
from builders.slides.slide import Drawn, Group, Icon, Slide
from builders.slides.spread import spread
from builders.theme.screen import ScreenTheme

_ICON = "x"
_RING_SHARE = 0.92
"""The ring's share of the sign's width, from the middle of its stroke."""
_DIAGONAL = 0.3285
"""Half the bar's run in x and in y, as a share of the sign's width."""


def never(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return slides of at most four ban signs, with callouts at the foot of the first."""
    items = tuple(entry for block in blocks if isinstance(block, Entries) for entry in block.items)
    callouts = tuple(block for block in blocks if isinstance(block, Callout))[:1]

    def compose(each: Brief, group: tuple[Entry, ...], start: int) -> Slide:
        page = Page.start(each, f"never-{len(group)}")
        texts = [(Words(entry.title), *_body(entry)) for entry in group]
        for number, cell in enumerate(page.fill_cells("never", texts), start=1):
            entry = group[number - 1]
            box = page.layout.spots[f"sign {number}"].box
            alt = f"{brief.phrases.say('never.title')}: {plain(entry.title)}"
            page.add(ban_sign(entry.icon or _ICON, box, each.theme, alt=alt), cell)
        if start == 0:
            foot_bars(page, callouts)
        return page.done()

    return spread(brief, items, most=4, compose=compose)


def _body(entry: Entry) -> tuple[Words, ...]:
    return (Words(entry.body, voice=1, strong=False),) if entry.body else ()


def ban_sign(icon: str, box: Box, theme: ScreenTheme, *, alt: str) -> Group:
    """Return an icon in a red ring with a bar across, as one picture."""
    run = box.width_pt * _DIAGONAL
    middle_x, middle_y = box.x_pt + box.width_pt / 2, box.y_pt + box.height_pt / 2
    return Group(
        "Ban sign",
        box,
        (
            Drawn("Ground", Shape("ellipse", box, "white")),
            Icon(icon, box.centred(BADGE_SHARE), "ink"),
            Drawn("Ring", Shape("ellipse", box.centred(_RING_SHARE), None, "never", theme.strokes["ban-ring"])),
            Drawn(
                "Bar",
                Shape(
                    "line",
                    Box(middle_x - run, middle_y - run, 2 * run, 2 * run),
                    None,
                    "never",
                    theme.strokes["ban-bar"],
                ),
            ),
        ),
        alt,
    )
