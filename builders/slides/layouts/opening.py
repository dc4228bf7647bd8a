"""The opening slide: who invites, to what, when; until the school has checked it, lines to sign."""

from builders.document import Document, Figure, Inlines, Text, plain
from builders.slides.fit import Words
from builders.slides.layout import Shape
from builders.slides.page import BADGE_SHARE, Brief, Page
from builders.slides.picture_size import inside
from builders.slides.slide import Drawn, Icon, Picture, Slide
from builders.slides.spread import whole

_BLANK, _SHORT_BLANK = " _______________", " ________"


def opening(brief: Brief, document: Document) -> tuple[Slide, ...]:
    """Return the first slide. Raises TextTooLong."""
    return whole(brief, lambda one: _compose(one, document))


def _compose(brief: Brief, document: Document) -> Slide:
    page = Page.start(brief, "opening")
    # The school stands above the title; whoever hears the slide hears both before the rest.
    page.fill("school", Words(document.owner))
    _logo(page, document)
    page.fill("subtitle", Words(document.lead))
    page.fill("when and where", Words(document.occasion))
    _status(page, document)
    return page.done()


def _logo(page: Page, document: Document) -> None:
    """The school's logo, or a disc with a picture of a school; at the other end the second logo."""
    spot = page.layout.spots["logo"]
    match document.logo:
        case Figure(picture=data, alt=alt):
            page.add(Picture(data, inside(data, spot.box), alt, "Logo"))
        case _:
            page.add(Drawn("Disc", Shape("ellipse", spot.box, "white")))
            page.add(Icon("school", spot.box.centred(BADGE_SHARE), spot.colour))
    match document.second_logo:
        case Figure(picture=data, alt=alt):
            page.add(Picture(data, inside(data, page.layout.spots["second logo"].box), alt, "Second logo"))


def _status(page: Page, document: Document) -> None:
    status = document.status
    if status is None or status.every_page:
        return
    box = page.layout.spots["status"].box
    words = (Words(status.text), *((Words(_signing(status.lines)),) if status.lines else ()))
    left_pt = page.brief.length_pt("status")
    page.draw(
        "Status",
        Shape("round", box, "white", radius_pt=page.brief.length_pt("radius")),
        words,
        ladder="status",
        left_pt=left_pt,
        right_pt=left_pt / 2,
    )


def _signing(labels: tuple[Inlines, ...]) -> Inlines:
    """The labels with blanks to write on behind them, in one line."""
    blanks = (_BLANK,) + (_SHORT_BLANK,) * (len(labels) - 1)
    return (Text("  ".join(plain(label) + blank for label, blank in zip(labels, blanks, strict=True))),)
