"""A deck as PDF: the slides of the PowerPoint file, one painter more; tagged slide by slide."""

import io
from dataclasses import replace

import deck_samples
import pytest
import tagged
import walker
from deck_names import SAMPLES, SHIPPED_DECKS
from deck_reader import Deck
from pikepdf import PdfImage
from PIL import Image
from random_decks import random_deck
from shipped import shipped

from builders.assets import Assets
from builders.document import Bullets, Figure, Mark, Paragraph, Section, Text
from builders.slides.fit import TextTooLong
from builders.slides.layout import Box, Shape
from builders.slides.plan import plan_slides
from builders.theme.colours import rgb
from builders.words_file import load_words
from builders.writers.office.codes import code_png
from builders.writers.pdf.slides.shapes import HEAD, arrow_paths, shape_paths
from builders.writers.pdf.write import pages_of, write
from builders.writers.pptx.write import write as write_deck

ONCE = ("Draft strip", "Legend")
MOST_BYTES = 90_000
WIDE, HIGH = 960, 540


@pytest.fixture(scope="module")
def words():
    return load_words(Assets(), "en-GB")


@pytest.fixture(scope="module")
def documents(words):
    """The documents of all decks by name, with the words that pages need."""
    samples = {name: make() for name, make in deck_samples.ALL.items()}
    return {name: replace(document, words=words) for name, document in (samples | shipped("pptx")).items()}


@pytest.fixture(scope="module")
def decks(documents, theme):
    """Each deck as PDF and as a reader of its tags meets it."""
    return {name: tagged.read(write(document, theme).data) for name, document in documents.items()}


def squeezed(text):
    """Return words without blanks, bullets and marks."""
    plain = text.replace("\u00a0", " ").replace("(check against the guidance)", "").replace("†", "")
    return "".join(plain.replace("•", "").split())


def told_in_powerpoint(document, theme):
    """Return what each slide of the PowerPoint file says, in its order: words, else what stands in for a picture."""
    heard, slides = set(), []
    for slide in Deck(write_deck(document, theme).data).slides:
        said = []
        for shape in slide.shapes:
            footer = shape.place is not None and shape.place[0] in ("ftr", "sldNum")
            if shape.group is None and not footer and shape.name not in heard:
                said.append(shape.text or shape.alt or "")
            heard |= {shape.name} & set(ONCE)
        slides.append(squeezed(" ".join(said)))
    return slides


def slides_of(read):
    return read.root.kids


@pytest.mark.parametrize("name", [*SAMPLES, *SHIPPED_DECKS])
def it_says_slide_by_slide_what_the_powerpoint_file_says(name, documents, decks, theme, figure):
    told = [squeezed(slide.text) for slide in slides_of(decks[name])]
    assert told == told_in_powerpoint(documents[name], theme)
    figure("PDF: slides compared with those of PowerPoint files", len(told))


@pytest.mark.parametrize("name", [*SAMPLES, *SHIPPED_DECKS])
def it_hangs_together_and_has_a_heading_for_each_slide(name, documents, decks, theme):
    assert walker.faults(write(documents[name], theme).data, documents[name]) == []
    headings = [node for slide in slides_of(decks[name]) for node in slide.kids if node.role in ("H1", "H2")]
    slides = plan_slides(documents[name], theme.slides)
    assert [heading.role for heading in headings] == ["H1"] + ["H2"] * (len(slides) - 1)
    titles = [heading.text.replace("(check against the guidance)", "") for heading in headings]
    assert [" ".join(title.split()) for title in titles] == [" ".join(slide.title.split()) for slide in slides]


@pytest.mark.parametrize("name", SAMPLES)
def it_has_a_page_of_the_screens_size_for_each_slide(name, documents, decks, theme):
    pages = decks[name].pdf.pages
    assert len(pages) == len(slides_of(decks[name])) == len(plan_slides(documents[name], theme.slides))
    assert {tuple(map(float, page.mediabox)) for page in pages} == {(0, 0, WIDE, HIGH)}


@pytest.mark.parametrize("name", SAMPLES)
def it_numbers_every_slide_but_the_first_and_signs_each_with_its_edition(name, documents, decks, theme):
    shown = decks[name].artifacts
    for slide in plan_slides(documents[name], theme.slides):
        foot = [words for page, words in shown if page == slide.number]
        assert (str(slide.number) in foot) == slide.layout.numbered
        assert slide.edition in foot


def it_tells_once_what_stands_on_every_slide(documents, decks):
    name = next(name for name in SHIPPED_DECKS if name.endswith("-staff"))
    said = "DRAFT. Not yet checked by our safeguarding lead. Follow school policy."
    assert decks[name].root.text.count(said) == 1
    count = len(decks[name].pdf.pages)
    assert {page for page, words in decks[name].artifacts if words == said} == set(range(2, count + 1))


def outline_of(pdf):
    with pdf.open_outline() as outline:
        return [(item.title, [child.title for child in item.children]) for item in outline.root]


def it_has_bookmarks_for_parts_of_the_session_and_below_them_for_slides(documents, decks, theme):
    name = "nude-selfies-slides-parents"
    found = outline_of(decks[name].pdf)
    slides = plan_slides(documents[name], theme.slides)
    opening = {slide.section: slide for slide in reversed(slides)}
    assert [part for part, _ in found] == list(dict.fromkeys(slide.section for slide in slides))
    assert [title for _, titles in found for title in titles] == [
        slide.title for slide in slides if slide.title != slide.section or slide is not opening[slide.section]
    ]


def it_makes_a_list_of_cells_that_repeat_with_their_numbers_as_labels(documents, decks, theme):
    (slide,) = [one for one in slides_of(decks["nude-selfies-slides-parents"]) if one.text.startswith("Six calm steps")]
    (steps,) = slide.find("L")
    assert [node.text for node in steps.find("Lbl")] == ["1", "2", "3", "4", "5", "6"]
    (signs,) = [one for one in slides_of(decks["nude-selfies-slides-parents"]) if one.text.startswith("Signs to")]
    (listed,) = signs.find("L")
    assert len(listed.kids) == 4
    assert listed.find("Lbl") == []


def it_puts_no_bar_at_the_foot_into_the_list_above_it(decks):
    (signs,) = [one for one in slides_of(decks["nude-selfies-slides-parents"]) if one.text.startswith("Signs to")]
    assert "One sign may be nothing." not in signs.find("L")[0].text
    assert signs.kids[-1].text == "One sign may be nothing."


def it_shows_a_table_with_its_heads(decks):
    (agenda,) = [one for one in slides_of(decks["nude-selfies-slides-parents"]) if one.text.startswith("Tonight")]
    (table,) = agenda.find("Table")
    assert [cell.text for cell in table.find("TR")[0].kids] == ["Part", "Minutes"]
    assert {row.kids[0].role for row in table.find("TR")[1:]} == {"TH"}


def it_reads_a_chart_by_its_alternative_text_and_hides_no_link_in_it(decks):
    (chart,) = [
        figure
        for slide in slides_of(decks["nude-selfies-slides-parents"])
        for figure in slide.find("Figure")
        if (figure.alt or "").startswith("Flow chart")
    ]
    assert chart.find("Link") == []


def it_leads_where_its_links_lead(documents, decks, theme):
    for name in SHIPPED_DECKS:
        slides = Deck(write_deck(documents[name], theme).data).slides
        wanted = [address for slide in slides for _, address in slide.links()]
        found = [str(spot.A.URI) for page in decks[name].pdf.pages for spot in page.get("/Annots", [])]
        assert found == wanted


def it_carries_no_notes(documents, decks):
    for name in SHIPPED_DECKS:
        script = squeezed(" ".join(_plain(note) for note in documents[name].notes))
        assert script not in squeezed(decks[name].root.text)


def _plain(inlines):
    return "".join(getattr(inline, "text", "") for inline in inlines)


def it_stays_small(documents, theme, figure):
    sizes = {name: len(write(documents[name], theme).data) for name in SHIPPED_DECKS}
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}
    figure("PDF: bytes of the largest deck", max(sizes.values()))


def it_is_the_same_bytes_each_time(documents, theme):
    document = documents["nude-selfies-slides-staff"]
    assert write(document, theme) == write(document, theme)


@pytest.mark.parametrize("seed", range(8))
def it_paints_the_longest_texts_that_slides_hold(seed, theme, words, figure):
    document, _ = random_deck(f"pdf {seed}", theme.slides)
    document = replace(document, words=words)
    try:
        data = write(document, theme).data
    except TextTooLong:
        pytest.skip("in these words it does not fit a slide")
    assert walker.faults(data, document) == []
    told = [squeezed(slide.text) for slide in slides_of(tagged.read(data))]
    assert told == told_in_powerpoint(document, theme)
    figure("PDF: random decks walked", 1)


@pytest.mark.parametrize("name", SAMPLES)
def it_keeps_all_words_on_the_page(name, documents, theme):
    for page in pages_of(documents[name], theme):
        for x, y, words in _words(page, 0.0, 0.0):
            assert x >= 0
            assert x + words.width_pt <= WIDE
            assert 0 < y < HIGH


def _words(piece, x, y):
    for placed in piece.items:
        item = placed.item
        if hasattr(item, "items"):
            yield from _words(item, x + placed.x, y + placed.y)
        elif hasattr(item, "face"):
            yield x + placed.x, y + placed.y, item


def it_says_what_a_mark_means_where_one_stands(theme, words):
    document = replace(
        deck_samples.deck(
            Section("s", (Text("A title"), Mark()), (Bullets(((Text("One"),), (Text("Two"), Mark()))),)),
            legend="Check against the guidance.",
        ),
        words=words,
    )
    read = tagged.read(write(document, theme).data)
    assert read.root.text.count("(check against the guidance)") == 3
    assert [node.actual for node in read.root.find("Span")] == ["(check against the guidance)"] * 3
    assert [node.role for node in read.root.find("L")] == ["L"]


def it_says_foreign_words_in_their_language(theme, words):
    greeting = Paragraph((Text("They say "), Text("croeso", language="cy")))
    document = replace(deck_samples.deck(Section("s", (Text("A"),), (greeting,))), words=words)
    read = tagged.read(write(document, theme).data)
    assert [(node.text, node.language) for node in read.root.find("Span")] == [("croeso", "cy")]


def it_shows_pictures_as_figures(theme, words):
    section = Section("s", (Text("A"),), (Figure(code_png("https://example.org/"), "A code", (Text("Below it"),)),))
    read = tagged.read(write(replace(deck_samples.deck(section), words=words), theme).data)
    assert [node.alt for node in read.root.find("Figure")] == ["A code"]
    assert len(read.pdf.pages[1].resources.XObject) == 1


def it_lets_the_ground_of_a_slide_show_through_a_picture(theme, words):
    stream = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(stream, "PNG")
    logo = Figure(stream.getvalue(), "Logo of the school")
    document = replace(deck_samples.deck(Section("s", (Text("A"),))), words=words, logo=logo)
    read = tagged.read(write(document, theme).data)
    (drawn,) = read.pdf.pages[0].resources.XObject.values()
    assert PdfImage(drawn).as_pil_image().getpixel((0, 0)) == rgb(theme.screen["sand"])
    assert read.root.find("Figure")[0].alt == "Logo of the school"


def it_draws_a_tail_from_a_bubble_and_an_arrow_with_its_tip_where_it_ends():
    (tail,) = shape_paths(Shape("tail-start", Box(10, 20, 30, 40), "ink"))
    assert (tail.x, tail.y) == (10, 20)
    assert {command[1:] for command in tail.item.commands} == {(0.0, 40), (0.0, 0.0), (30, 0.0), ()}
    stem, head = arrow_paths(((0, 0), (50, 0), (50, 80)), "ink", 2)
    assert head.item.commands[0] == ("M", 50, 80)
    assert stem.item.commands[-1][1:] == (50, 80 - HEAD * 2 / 2)
    assert min(command[2] for command in head.item.commands[:-1]) == pytest.approx(80 - HEAD * 2)
