"""Slides as small pictures in a sheet, and what is told beside them."""

from dataclasses import replace

import deck_samples
import pytest
import tagged
import walker
from samples import small

from builders.document import Bullets, Paragraph, Section, SlidePicture, Text
from builders.writers.pdf.write import write

ALT = "Picture of the slide"


def words(text):
    return (Text(text),)


def row(*parts, section="s0", title="What it is"):
    picture = SlidePicture(section, ALT, (words("Minute 3 to 5"), words("2 min")))
    return Section("row", words(title), (picture,), parts, relation="companions")


@pytest.fixture
def sheet(theme):
    """Return `sheet(*sections)`: a sheet that shows slides of a small deck, and its file."""

    def make(*sections):
        document = small()
        shown = deck_samples.slide("s0", "Shown", Paragraph(words("Words on a slide")))
        deck = replace(deck_samples.deck(shown), words=document.words)
        document = replace(document, sections=sections, deck=deck)
        return document, write(document, theme).data

    return make


def it_reads_the_heading_then_the_picture_then_its_caption_and_number_then_what_is_told(sheet):
    said = Section("say", blocks=(Paragraph(words("Say this.")),))
    aside = Section("aside", blocks=(Paragraph(words("Know this."), "support"),))
    document, data = sheet(row(said, aside))
    read = tagged.read(data)
    order = ["What it is", ALT, "Minute 3 to 5", "Slide 2", "2 min", "Say this.", "Know this."]
    places = [read.root.text.index(phrase) for phrase in order]
    assert places == sorted(places)
    assert walker.faults(data, document) == []


def it_hides_the_words_of_a_slide_behind_its_alternative_text(sheet):
    _, data = sheet(row(Section("say", blocks=(Paragraph(words("Say this.")),))))
    read = tagged.read(data)
    assert "Words on a slide" not in read.root.text
    (figure,) = [node for node in read.root.find("Figure") if node.alt == ALT]
    assert "Words on a slide" in "".join(kid for kid in figure.kids if isinstance(kid, str))
    assert read.root.find("Link") == []


def it_shows_the_opening_slide_where_no_section_is_named(sheet):
    _, data = sheet(row(Section("say", blocks=(Paragraph(words("Welcome.")),)), section=None))
    assert "Slide 1" in tagged.read(data).root.text


def it_shows_all_slides_of_a_section_as_one_figure(sheet, theme):
    document, _ = sheet(row())
    many = Bullets(
        tuple(words(f"A point of some length, number {each}, so that few fit a slide") for each in range(30))
    )
    deck = replace(deck_samples.deck(deck_samples.slide("s0", "Shown", many)), words=document.words)
    read = tagged.read(write(replace(document, deck=deck), theme).data)
    assert len([node for node in read.root.find("Figure") if node.alt == ALT]) == 1
    assert "Slides 2–" in read.root.text


def it_stands_alone_where_nothing_is_told(sheet):
    document, data = sheet(Section("alone", words("Look"), (Paragraph(words("Here it is.")), SlidePicture("s0", ALT))))
    read = tagged.read(data)
    assert [node.alt for node in read.root.find("Figure")] == [ALT]
    assert walker.faults(data, document) == []


def it_goes_on_over_the_page_under_its_heading_and_never_leaves_its_picture_alone(sheet, figure):
    told = tuple(Paragraph(words(f"Sentence {number} of a long speech, which goes on for a while. " * 4))
                 for number in range(30))  # fmt: skip
    rows = [row(Section(f"say-{count}", blocks=told[:count]), title=f"Row {count}") for count in (2, 5, 30, 7)]
    document, data = sheet(*rows)
    read = tagged.read(data)
    assert walker.faults(data, document) == []
    assert "Row 30 (continued)" in {words for _, words in read.artifacts}
    assert len(read.pdf.pages) > 3
    figure("PDF: pages with slides beside words walked", len(read.pdf.pages))


def it_puts_much_of_what_is_not_told_below_the_words(sheet):
    aside = Section("aside", blocks=tuple(Paragraph(words("Know this. " * 30), "support") for _ in range(6)))
    document, data = sheet(row(Section("say", blocks=(Paragraph(words("Say this.")),)), aside))
    read = tagged.read(data)
    assert read.root.text.index("Say this.") < read.root.text.index("Know this.")
    assert walker.faults(data, document) == []


def it_keeps_levels_of_headings_whole(sheet):
    part = Section("part", words("A part"), sections=(row(Section("say", blocks=(Paragraph(words("Say this.")),))),))
    _, data = sheet(part)
    levels = [node.role for node in tagged.read(data).root.all() if node.role in ("H1", "H2", "H3", "H4")]
    assert levels == ["H1", "H2", "H3"]


def it_names_a_section_that_the_deck_does_not_show(sheet):
    with pytest.raises(KeyError, match="no slide of the section nowhere"):
        sheet(row(section="nowhere"))


def it_asks_for_a_deck(theme):
    document = replace(small(), sections=(row(),))
    with pytest.raises(ValueError, match="has a deck"):
        write(document, theme)
