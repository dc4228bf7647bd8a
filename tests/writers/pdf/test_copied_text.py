"""Text that is copied or searched comes out as it stands: read by two programs that know nothing of tags."""

import subprocess
from dataclasses import replace

import pypdfium2
import pytest
from reading import parts, words_of
from samples import small, t
from walker import words

from builders.document import Bullets, Figure, Flow, Link, Paragraph, Phone, SlidePicture, Table, plain
from builders.slides.plan import plan_slides
from builders.writers.pdf.write import write

HARD = "Official files: affluent, fluent, waffle, fjord, AVATAR. “Don’t,” she said – at 5pm… £5, 50 % · café, Ynysybŵl"
PHONES = ("0800 1111", "0808 800 5000", "01632 960 001", "999")
ADDRESS = "https://www.example.org/safeguarding/report-a-concern/a-long-way-to-the-end/of-the-line/and-over?it=1"


def by_pdfium(data):
    """The text of a file, of which PDFium marks each hyphen at a line's end as one that may go away."""
    with pypdfium2.PdfDocument(data) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf).replace("\ufffe", "-")


@pytest.fixture(scope="session")
def by_poppler(needs, tmp_path_factory):
    """Return `by_poppler(data)`: the text of a file in the order in which it is drawn."""
    program, folder = needs("pdftotext"), tmp_path_factory.mktemp("copied")

    def read(data):
        (folder / "file.pdf").write_bytes(data)
        command = [program, "-raw", "-enc", "UTF-8", str(folder / "file.pdf"), "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")

    return read


@pytest.fixture(params=["pdfium", "poppler"])
def copied(request):
    """Return `copied(data)`: the text as one of two programs copies it."""
    return by_pdfium if request.param == "pdfium" else request.getfixturevalue("by_poppler")


def test_ligatures_quotes_and_dashes(theme, copied):
    said = copied(write(small(Paragraph(t(HARD)), Bullets((t(HARD),)), Table((), (t(HARD),), ())), theme).data)
    assert " ".join(said.split()).count(HARD) == 3


@pytest.mark.parametrize("number", PHONES)
def test_telephone_numbers(theme, copied, number):
    data = write(small(Paragraph(t("Ring ", Phone(number), ", day or night."))), theme).data
    assert f"Ring {number}, day or night." in copied(data).replace("\u00a0", " ")


@pytest.mark.parametrize("said", [*PHONES, "affluent", "“Don’t,” she", "Ynysybŵl"])
def it_is_found_by_who_searches_for_it(theme, said):
    text = t(HARD, *(part for number in PHONES for part in (" or ", Phone(number))))
    with pypdfium2.PdfDocument(write(small(Paragraph(text)), theme).data) as pdf:
        assert pdf[0].get_textpage().search(said).get_next() is not None


def it_keeps_an_address_over_two_lines_whole(theme, copied):
    data = write(small(Paragraph(t("Go to ", Link(t(ADDRESS), ADDRESS), " and look."))), theme).data
    assert ADDRESS in "".join(copied(data).split())


def phrases_of(document, theme):
    """Every text that can be seen on a page or a slide, and so copied."""
    if document.form == "slides":
        bodies = [body for slide in plan_slides(document, theme.slides) for _, _, body in slide.bodies()]
        return {words(plain(paragraph.inlines)) for body in bodies for paragraph in body.paragraphs} - {""}
    alternatives = {words(part.alt) for part in parts(document) if isinstance(part, Figure | Flow | SlidePicture)}
    boxes = [plain(node.text) for part in parts(document) if isinstance(part, Flow) for node in part.nodes]
    return {words(phrase) for phrase in (*words_of(document), *boxes)} - alternatives - {""}


def comes_out(phrase, said):
    """Whether a text is copied whole, or in two where it goes on over the page."""
    tokens = phrase.split(" ")
    halves = ((" ".join(tokens[:cut]), " ".join(tokens[cut:])) for cut in range(1, len(tokens)))
    return phrase in said or any(before in said and after in said for before, after in halves)


def it_copies_every_word_of_every_lesson(every_sheet, theme, copied, figure):
    for name, (document, written) in every_sheet.items():
        said = words(copied(written.data).replace(document.words.say("mark.sign"), ""))
        phrases = phrases_of(replace(document, deck=None), theme)
        assert [phrase for phrase in sorted(phrases) if not comes_out(phrase, said)] == [], name
        figure("PDF: phrases copied as they stand", len(phrases))
