"""Text that is copied or searched comes out as it stands: read by two programs that know nothing of tags."""

import subprocess

import pypdfium2
import pytest
from reading import parts, words_of
from samples import small, t
from walker import words

from builders.document import Bullets, Figure, Flow, Link, Paragraph, Phone, Table, plain
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


def it_copies_every_word_of_every_lesson(every_sheet, copied, figure):
    for name, (document, written) in every_sheet.items():
        said = words(copied(written.data))
        alternatives = {words(part.alt) for part in parts(document) if isinstance(part, Figure | Flow)}
        boxes = [plain(node.text) for part in parts(document) if isinstance(part, Flow) for node in part.nodes]
        phrases = {words(phrase) for phrase in (*words_of(document), *boxes)} - alternatives - {""}
        assert [phrase for phrase in sorted(phrases) if phrase not in said] == [], name
        figure("PDF: phrases copied as they stand", len(phrases))
