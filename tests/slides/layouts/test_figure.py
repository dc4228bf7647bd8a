import io

from PIL import Image

from builders.document import Figure, Text
from builders.slides.layouts.figure import figure
from builders.slides.slide import Filled, Picture


def picture(width, height):
    stream = io.BytesIO()
    Image.new("RGB", (width, height)).save(stream, "PNG")
    return stream.getvalue()


def it_gives_each_picture_a_slide_with_its_alt_text_and_caption(brief):
    figures = (
        Figure(picture(40, 30), "A phone in a drawer", (Text("At night"),)),
        Figure(picture(30, 40), "A family at a table"),
    )
    slides = figure(brief, figures)
    shown = [element for slide in slides for element in slide.elements if isinstance(element, Picture)]
    assert [one.alt for one in shown] == ["A phone in a drawer", "A family at a table"]
    captions = [
        [element.place.name for element in slide.elements if isinstance(element, Filled)] == ["title", "caption"]
        for slide in slides
    ]
    assert captions == [True, False]


def it_keeps_the_proportions_of_a_picture(brief):
    (slide,) = figure(brief, (Figure(picture(40, 30), "A phone"),))
    (shown,) = (element for element in slide.elements if isinstance(element, Picture))
    room = slide.layout.spots["picture"].box
    assert round(shown.box.width_pt / shown.box.height_pt, 3) == round(4 / 3, 3)
    assert shown.box.width_pt <= room.width_pt
    assert shown.box.height_pt <= room.height_pt
