"""The agenda: a native table of parts and minutes, with bars that show when each part comes."""

from builders.document import Agenda, AgendaItem, Block
from builders.frozen import replace
from builders.slides.fit import Setting, Words, fit
from builders.slides.layout import Align, Box, Place, Shape
from builders.slides.page import Brief, Page
from builders.slides.slide import Cell, Drawn, Grid, Icon, Row, Slide
from builders.slides.spread import spread

_ICON = "clock"
_MOST = 8
"""Rows a slide."""


def agenda(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return the agenda, at most eight parts a slide. Bars are drawn to the length of the whole session."""
    block = next(block for block in blocks if isinstance(block, Agenda))

    def compose(each: Brief, group: tuple[AgendaItem, ...], _start: int) -> Slide:
        page = Page.start(each, "agenda")
        place = page.layout.places["agenda"]
        header_pt = each.length_pt("agenda-header")
        row_pt = min(each.length_pt("agenda-row"), (place.box.height_pt - header_pt) / len(group))
        grid = _grid(each, group, place, row_pt)
        page.add(replace(grid, alt=page.title))
        for number, item in enumerate(group):
            y_pt = grid.box.y_pt + header_pt + number * row_pt
            _picture(page, item, block.minutes, y_pt=y_pt, row_pt=row_pt)
        return page.done()

    return spread(brief, block.items, most=_MOST, compose=compose)


def _grid(brief: Brief, items: tuple[AgendaItem, ...], place: Place, row_pt: float) -> Grid:
    """The table of two columns under a quiet header."""
    widths = brief.length_pt("agenda-part"), brief.length_pt("agenda-time")
    settings = []
    for item in items:
        titles = Box(place.box.x_pt, place.box.y_pt, widths[0], row_pt)
        times = Box(place.box.x_pt, place.box.y_pt, widths[1], row_pt)
        part = Place("part", "table", titles, place.ladder, "middle", strong=True)
        time = Place("time", "table", times, place.ladder, "middle", "right")
        settings.append(Setting(part, (Words(item.title),), left_pt=brief.length_pt("agenda-text")))
        settings.append(Setting(time, (Words(brief.say("agenda.minutes", minutes=item.minutes)),)))
    bodies = fit(settings, brief.theme)
    rows = tuple(Row((Cell(bodies[at]), Cell(bodies[at + 1])), row_pt) for at in range(0, len(bodies), 2))
    header = _header(brief, widths)
    box = Box(place.box.x_pt, place.box.y_pt, sum(widths), header.height_pt + row_pt * len(items))
    return Grid("Agenda", place, box, widths, (header, *rows), rule="rule")


def _header(brief: Brief, widths: tuple[float, float]) -> Row:
    """The names of the two columns, in the smallest size."""
    height = brief.length_pt("agenda-header")
    phrases = ("agenda.part", "agenda.when")
    aligns: tuple[Align, Align] = ("left", "right")
    settings = [
        Setting(
            Place("header", "table", Box(0, 0, width, height), "key", "middle", align, colour="soft-ink"),
            (Words(brief.say(phrase)),),
            left_pt=brief.length_pt("agenda-text") if align == "left" else 0,
        )
        for phrase, align, width in zip(phrases, aligns, widths, strict=True)
    ]
    return Row(tuple(Cell(body) for body in fit(settings, brief.theme)), height)


def _picture(page: Page, item: AgendaItem, minutes: int, *, y_pt: float, row_pt: float) -> None:
    """The icon before a row and the bar behind it, both decoration: the row says the same in words."""
    brief = page.brief
    left_pt = page.layout.places["agenda"].box.x_pt
    size = brief.length_pt("agenda-icon")
    icon = Box(left_pt + brief.length_pt("agenda-icon-inset"), y_pt + (row_pt - size) / 2, size, size)
    page.add(Icon(item.icon or _ICON, icon, "accent"))
    bars = page.layout.spots["bars"].box
    height = brief.length_pt("agenda-bar")
    whole = Box(bars.x_pt, y_pt + (row_pt - height) / 2, bars.width_pt, height)
    share = whole.width_pt / minutes
    part = Box(whole.x_pt + item.starts * share, whole.y_pt, item.minutes * share, height)
    radius_pt = brief.length_pt("agenda-bar-radius")
    page.add(Drawn("Session", Shape("round", whole, "sand", radius_pt=radius_pt)))
    page.add(Drawn("Part", Shape("round", part, "accent", radius_pt=radius_pt)))
    start_pt = left_pt + brief.length_pt("agenda-part") + brief.length_pt("agenda-time")
    rule = Box(start_pt, y_pt + row_pt, whole.right_pt - start_pt, 0)
    page.add(Drawn("Rule", Shape("line", rule, line="rule", line_pt=brief.theme.strokes["rule"])))
