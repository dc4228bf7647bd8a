"""Text fitted into boxes: one step of the ladder for all siblings, never below its last, nothing dropped."""

from collections.abc import Sequence

from builders.document import Inlines, plain
from builders.frozen import dataclass
from builders.memo import remembered_by_value
from builders.slides.layout import Box, Place
from builders.slides.slide import Bullet, Filled, TextBody, TextParagraph
from builders.text.lines import TextStyle, break_lines, text_style, widest_word_pt
from builders.theme.screen import ScreenTheme, Sizes

REGULAR, BOLD = "slide-regular", "slide-bold"
_TOLERANCE_PT = 0.05


class TextTooLong(Exception):
    """A text that fits its place at no size of the ladder, on no number of slides."""

    def __init__(self, section_id: str, text: str, place: str) -> None:
        """Keep the section's id, the text and the name of the place it was meant for."""
        self.section_id, self.text, self.place = section_id, text, place
        super().__init__(f"the text {text[:60]!r} of section {section_id} does not fit its place on a slide ({place})")


class Overflow(Exception):
    """Texts that do not fit together; whoever caught it splits them or raises TextTooLong."""

    def __init__(self, text: str, place: str) -> None:
        """Keep the longest text of the group and the name of its place."""
        self.text, self.place = text, place
        super().__init__(text)


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph to set. Its voice is 0 for the first size of a ladder's step, 1 for the second."""

    inlines: Inlines
    voice: int = 0
    strong: bool | None = None
    colour: str | None = None
    bullet: Bullet = "none"
    gap: bool = False
    """Whether the theme's paragraph gap stands above it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A text on its way into a place."""

    place: Place
    words: tuple[Words, ...]
    box: Box | None = None
    """Where it stands if not at its place."""
    left_pt: float = 0
    right_pt: float = 0

    @property
    def room(self) -> Box:
        """The box that the text must fit."""
        return self.box or self.place.box


def place_for(name: str, box: Box, ladder: str, *, colour: str = "ink") -> Place:
    """Return a place for words in a shape on the slide itself, which no layout knows."""
    return Place(name, "body", box, ladder, anchor="middle", colour=colour)


def filled(setting: Setting, body: TextBody) -> Filled:
    """Return the placeholder with its text."""
    return Filled(setting.place, body, setting.room)


def fit(settings: Sequence[Setting], theme: ScreenTheme) -> tuple[TextBody, ...]:
    """Return the texts of siblings at the largest step at which all of them fit. Raises Overflow."""
    if not settings:
        return ()
    for step in theme.ladders[settings[0].place.ladder]:
        bodies = [_set(setting, step, theme) for setting in settings]
        if all(_fits(setting, body, theme) for setting, body in zip(settings, bodies, strict=True)):
            return tuple(bodies)
    last = theme.ladders[settings[0].place.ladder][-1]
    worst = next(setting for setting in settings if not _fits(setting, _set(setting, last, theme), theme))
    raise Overflow(" ".join(plain(words.inlines) for words in worst.words), worst.place.name)


def fit_one(setting: Setting, theme: ScreenTheme) -> Filled:
    """Return one text in its place at the largest size at which it fits. Raises Overflow."""
    (body,) = fit((setting,), theme)
    return filled(setting, body)


def height_pt(body: TextBody) -> float:
    """Return how high a text is, from the top of its first line to the foot of its last."""
    return sum(paragraph.space_before_pt + len(paragraph.lines) * paragraph.leading_pt for paragraph in body.paragraphs)


def bullet_indent_pt(size_pt: float) -> float:
    """Return how far text is set in behind its bullet."""
    return round(size_pt * 1.1, 1)


def slide_style(size_pt: float, *, strong: bool, leading: float) -> TextStyle:
    """Return the style of slide text at a size: Arial, telephone numbers in the face around them."""
    regular = BOLD if strong else REGULAR
    return text_style(regular, BOLD, regular, size_pt, size_pt * leading)


def _set(setting: Setting, step: Sizes, theme: ScreenTheme) -> TextBody:
    """The text at one step of its ladder, whether it fits or not."""
    place = setting.place
    width_pt = _width_pt(setting, theme)
    paragraphs = []
    for index, words in enumerate(setting.words):
        size_pt = step[min(words.voice, len(step) - 1)]
        strong = place.strong if words.strong is None else words.strong
        style = slide_style(size_pt, strong=strong, leading=theme.leading)
        indent_pt = bullet_indent_pt(size_pt) if words.bullet != "none" else 0.0
        paragraphs.append(
            TextParagraph(
                inlines=words.inlines,
                lines=_broken(words.inlines, style, width_pt - indent_pt),
                size_pt=size_pt,
                leading_pt=style.leading_pt,
                colour=words.colour or place.colour,
                strong=strong,
                align=place.align,
                space_before_pt=theme.paragraph_gap if words.gap and index else 0,
                bullet=words.bullet,
                indent_pt=indent_pt,
            )
        )
    return TextBody(tuple(paragraphs), place.anchor, setting.left_pt, setting.right_pt)


def _width_pt(setting: Setting, theme: ScreenTheme) -> float:
    return (setting.room.width_pt - setting.left_pt - setting.right_pt) * theme.width_share


def _fits(setting: Setting, body: TextBody, theme: ScreenTheme) -> bool:
    if height_pt(body) > setting.room.height_pt + _TOLERANCE_PT:
        return False
    width_pt = _width_pt(setting, theme)
    return all(
        _widest(paragraph.inlines, slide_style(paragraph.size_pt, strong=paragraph.strong, leading=theme.leading))
        <= width_pt - paragraph.indent_pt
        for paragraph in body.paragraphs
    )


# The decks of many schools share nearly all their words: a text is broken once for each size and width.
_broken = remembered_by_value(4096)(break_lines)
_widest = remembered_by_value(4096)(widest_word_pt)
