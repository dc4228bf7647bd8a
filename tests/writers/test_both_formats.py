"""The same Document in several formats: the same words, links and alt texts, each read from the written file."""

import re
from dataclasses import dataclass, replace

import deck_samples
import pytest
import tagged
from deck_names import LESSONS, SAMPLES, SHIPPED_DECKS
from deck_reader import P14, Deck
from page_reader import Page
from reading import words_of
from shipped import shipped
from word_reader import WordFile
from word_words import words_for_word

from builders.assets import Assets
from builders.document import Callout, Contacts, Flow
from builders.theme.load import load_theme
from builders.words_file import load_words
from builders.writers.docx.write import write as write_word
from builders.writers.html.write import write as write_page
from builders.writers.pdf.write import write as write_sheet
from builders.writers.pptx.write import write as write_deck

AUDIENCES = ("parents", "staff")
SPOKEN = "“”. "
"""Signs around words that are spoken: a bubble needs no quotation marks, a heading no full stop."""
FURNITURE_ALT = "The flow chart goes on"
"""A long flow stands on several slides; on paper it is one drawing with one alt text."""


def squeezed(text):
    """Return words without blanks and without what marks a statement that must be checked."""
    return "".join(text.replace("\u00a0", " ").replace("(check against the guidance)", "").replace("†", "").split())


@dataclass(frozen=True)
class Told:
    """What a file says: all its words, the words and addresses of its links, its alt texts."""

    words: str
    link_words: set
    addresses: set
    alts: set


def read_deck(data):
    deck = Deck(data)
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    links = {link for slide in deck.slides for link in slide.links()}
    alts = {shape.alt for shape in shapes if shape.alt}
    sections = [section.get("name") for section in deck.presentation.iter(f"{P14}section")]
    notes = [slide.notes_text for slide in deck.slides]
    words = squeezed(" ".join([*(shape.text for shape in shapes), *alts, *sections, *notes]))
    return Told(words, {squeezed(said) for said, _ in links}, {address for _, address in links}, alts)


def read_sheet(data):
    read = tagged.read(data)
    assert read.faults == []
    links = [
        annotation
        for page in read.pdf.pages
        for annotation in page.get("/Annots", [])
        if annotation.get("/Subtype") == "/Link" and "/A" in annotation
    ]
    addresses = {str(annotation.A.URI) for annotation in links if "/URI" in annotation.A}
    said = {squeezed(node.text) for node in read.root.find("Link")}
    return Told(squeezed(read.root.text), said, addresses, {node.alt for node in read.root.all() if node.alt})


@pytest.fixture(scope="module")
def theme():
    return load_theme(Assets())


@pytest.fixture(scope="module")
def documents():
    """The documents of all decks by name, with the words that pages need."""
    words = load_words(Assets(), "en-GB")
    samples = {name: make() for name, make in deck_samples.ALL.items()}
    return {name: replace(document, words=words) for name, document in (samples | shipped("pptx")).items()}


@pytest.fixture(scope="module")
def handouts():
    return shipped("pdf")


@pytest.mark.parametrize("name", [*SAMPLES, *SHIPPED_DECKS])
def it_says_the_same_as_slides_and_as_pages(name, documents, theme, figure):
    document = documents[name]
    deck = read_deck(write_deck(document, theme).data)
    sheet = read_sheet(write_sheet(replace(document, form="sheet"), theme).data)
    for phrase in map(squeezed, words_of(document)):
        assert phrase in deck.words
        assert phrase in sheet.words
    assert deck.link_words == sheet.link_words
    assert deck.addresses == sheet.addresses
    assert sheet.alts <= deck.alts
    for alt in deck.alts - sheet.alts:
        # What slides draw where pages have words: the page says them, "Never: " being the heading above them.
        assert alt.startswith(FURNITURE_ALT) or all(
            squeezed(part) in sheet.words for part in re.split(r"(?<=^Never): ", alt)
        ), alt
    figure("Both formats: documents compared as slides and as pages", 1)


def loosely(text):
    """Return words without signs and capitals: texts that agree in these should agree in all."""
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def service_lines(document):
    """Return what is said of each service by its name: number, address, as shown."""
    return {
        service.name: (service.phone, service.address, service.shown)
        for block in blocks(document.sections)
        if isinstance(block, Contacts)
        for service in block.services
    }


def blocks(sections):
    for section in sections:
        for block in section.blocks:
            yield block
            if isinstance(block, Callout):
                yield from block.blocks
        yield from blocks(section.sections)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("lesson", LESSONS)
def it_says_what_handout_and_deck_share_in_the_same_words(lesson, audience, documents, handouts, theme, figure):
    on_slides, on_paper = documents[f"{lesson}-slides-{audience}"], handouts[f"{lesson}-handout-{audience}"]
    deck = read_deck(write_deck(on_slides, theme).data)
    sheet = read_sheet(write_sheet(on_paper, theme).data)
    sentences = {loosely(text): text for text in words_of(on_slides) if len(text.split()) > 3}
    shared = [(sentences[loosely(text)], text) for text in words_of(on_paper) if loosely(text) in sentences]
    assert shared
    for one, other in shared:
        assert squeezed(one) in deck.words
        assert squeezed(other) in sheet.words
        assert one.strip(SPOKEN) == other.strip(SPOKEN)
    slides, paper = service_lines(on_slides), service_lines(on_paper)
    both = slides.keys() & paper.keys()
    assert both
    assert {name: slides[name] for name in both} == {name: paper[name] for name in both}
    for name in both:
        _, address, shown = slides[name]
        if address:
            assert address in deck.addresses & sheet.addresses
            assert squeezed(shown) in deck.link_words & sheet.link_words
    codes = [{alt for alt in told.alts if alt.startswith("QR code")} for told in (deck, sheet)]
    figure("Both formats: sentences shared by handouts and decks", len(shared))
    figure("Both formats: alt texts of codes shared by handouts and decks", len(codes[0] & codes[1]))


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("lesson", LESSONS)
def it_says_the_same_on_paper_and_in_a_word_file(lesson, audience, handouts, theme, figure):
    document = handouts[f"{lesson}-handout-{audience}"]
    sheet, word = read_sheet(write_sheet(document, theme).data), WordFile(write_word(document, theme).data)
    told = squeezed(word.text)
    for phrase in map(squeezed, words_for_word(document)):
        assert phrase in told
        assert phrase in sheet.words
    assert {address for _, address in word.links} == sheet.addresses
    assert {squeezed(said) for said, _ in word.links} == sheet.link_words
    # A flow, which paper draws, is a list there, with its numbers.
    flows = {block.alt for block in blocks(document.sections) if isinstance(block, Flow)}
    assert set(word.alts) == sheet.alts - flows
    figure("Word files: handouts compared with paper", 1)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("lesson", LESSONS)
def it_says_the_same_on_paper_and_on_a_web_page(lesson, audience, handouts, theme, figure):
    document = handouts[f"{lesson}-handout-{audience}"]
    sheet, page = read_sheet(write_sheet(document, theme).data), Page(write_page(document, theme).data)
    told = squeezed(page.words)
    for phrase in map(squeezed, words_for_word(document)):
        assert phrase in told or phrase.isdigit()
        assert phrase in sheet.words
    assert {address for _, address in page.links} == sheet.addresses
    assert {squeezed(said) for said, _ in page.links} == sheet.link_words
    # A flow, which paper draws, is a list there, with its numbers.
    flows = {block.alt for block in blocks(document.sections) if isinstance(block, Flow)}
    assert page.alts == sheet.alts - flows
    figure("Web pages: handouts compared with paper", 1)
