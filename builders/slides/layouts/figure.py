"""A picture of its own, with its caption."""

from builders.document import Block, Figure
from builders.slides.fit import Words
from builders.slides.page import Brief, Page
from builders.slides.picture_size import inside
from builders.slides.slide import Picture, Slide
from builders.slides.spread import spread


def figure(brief: Brief, blocks: tuple[Block, ...]) -> tuple[Slide, ...]:
    """Return a slide for each picture."""
    figures = tuple(block for block in blocks if isinstance(block, Figure))

    def compose(each: Brief, group: tuple[Figure, ...], _start: int) -> Slide:
        page = Page.start(each, "picture")
        (one,) = group
        box = inside(one.picture, page.layout.spots["picture"].box)
        page.add(Picture(one.picture, box, one.alt, "Picture"))
        page.fill("caption", Words(one.caption))
        return page.done()

    return spread(brief, figures, most=1, compose=compose)
