"""What to do beside what never to do: on one slide if it is short, on two calm ones if not."""

from collections.abc import Sequence

from builders.document import Block, Callout, Inlines, Steps, plain
from builders.frozen import replace
from builders.slides.bars import foot_bars, foot_pt
from builders.slides.callout_words import lines, others
from builders.slides.fit import Overflow, Words
from builders.slides.page import Brief, Page, with_mark
from builders.slides.slide import Slide
from builders.slides.spread import spread

_MOST_TOGETHER, _MOST_ALONE = 4, 6
_MOST_ABOVE_BAR = 4
_HEADING_SHARE = 0.68
"""The share that the icon of a heading fills of its disc."""

Point = tuple[Words, ...]


def do_and_never(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return the slides of what to do, what never to do and, at the foot, where to turn next."""
    callouts = tuple(block for block in blocks if isinstance(block, Callout))
    do, never = (tuple(_points(callouts, role)) for role in ("do", "prohibition"))
    foot = tuple(callout for callout in callouts if callout.role not in ("do", "prohibition"))[:1]
    titles: dict[str, Inlines] = {callout.role: callout.title for callout in callouts}
    words = sum(len(plain(part.inlines).split()) for point in (*do, *never) for part in point)
    if words <= brief.theme.split_words and 2 <= len(do) == len(never) <= _MOST_TOGETHER:
        try:
            return (_together(brief, do, never, titles, foot),)
        except Overflow:
            pass  # then on two slides
    slides = _alone(brief, "do", do, title=_titled(brief, titles.get("do", ())), foot=foot)
    rest = brief.after(slides)
    return slides + _alone(
        rest,
        "never",
        never,
        title=_titled(brief, titles.get("prohibition", ())),
        foot=() if slides else foot,
    )


def _points(callouts: Sequence[Callout], role: str) -> list[Point]:
    """The points of the callouts of a role: list items, paragraphs and steps."""
    points: list[Point] = []
    for callout in callouts:
        if callout.role != role:
            continue
        points += [(Words(line),) for line in lines(callout.blocks)]
        for block in others(callout.blocks):
            if isinstance(block, Steps):
                points += [_step(step.title, step.body) for step in block.items]
    return points


def _step(title: Inlines, body: Inlines) -> Point:
    return (Words(title, strong=True), Words(body, voice=1)) if body else (Words(title),)


def _titled(brief: Brief, heading: Inlines) -> Inlines:
    """The section's title with the callout's behind it, unless that says the same; a mark of either stays."""
    if plain(heading) in ("", plain(brief.title)):
        return with_mark(brief.title, heading)
    return with_mark(brief.say("slides.with", title=plain(brief.title), part=plain(heading)), brief.title, heading)


def _together(
    brief: Brief, do: Sequence[Point], never: Sequence[Point], titles: dict[str, Inlines], foot: tuple[Callout, ...]
) -> Slide:
    page = Page.start(brief, f"do-and-never-{max(len(do), len(never))}")
    page.icon("do icon", "check", share=_HEADING_SHARE)
    page.fill("do heading", Words(titles["do"] or brief.say("do.title")))
    filled = page.fill_cells("do", do), page.fill_cells("never", never)
    for number, cell in enumerate(filled[0], start=1):
        page.numeral(f"number {number}", number, disc=False)
        page.add(cell)
    page.icon("never icon", "x", share=_HEADING_SHARE)
    page.fill("never heading", Words(titles["prohibition"] or brief.say("never.title")))
    for number, cell in enumerate(filled[1], start=1):
        page.icon(f"icon {number}", "x")
        page.add(cell)
    foot_bars(page, foot)
    return page.done()


def _alone(
    brief: Brief, name: str, points: Sequence[Point], *, title: Inlines, foot: tuple[Callout, ...]
) -> tuple[Slide, ...]:
    """Slides of one list, numbered or crossed, each title said once and then continued."""
    family = {"do": "do", "never": "never-list"}[name]
    first = brief.made if plain(title) != plain(brief.title) else 0

    def compose(each: Brief, group: tuple[Point, ...], start: int) -> Slide:
        said = replace(each, title=title, made=each.made - first)
        page = Page.start(said, f"{family}-{len(group)}")
        page.brief = each
        above_pt = foot_pt(each, len(foot)) if start == 0 else None
        for number, cell in enumerate(page.fill_cells(name, group, above_pt=above_pt), start=1):
            if name == "do":
                page.numeral(f"number {number}", start + number, disc=False)
            else:
                page.icon(f"icon {number}", "x")
            page.add(cell)
        if start == 0:
            foot_bars(page, foot)
        return page.done()

    return spread(brief, points, most=_MOST_ABOVE_BAR if foot else _MOST_ALONE, compose=compose)
