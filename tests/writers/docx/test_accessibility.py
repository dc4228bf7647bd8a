"""Word files that everybody can read: a dozen rules of our own, each shown to fire."""

import io
import re
import zipfile

import pytest
from samples import PICTURE, small, t
from word_lint import RULES, lint
from word_reader import WordFile

from builders.document import (
    Bullets,
    Callout,
    Detail,
    Details,
    Figure,
    Lines,
    Link,
    Paragraph,
    Section,
    Step,
    Steps,
    Table,
)
from builders.writers.docx.write import write

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
FAULTS = {
    "language": (STYLES, r'<w:lang w:val="en-GB"[^>]*/>', ""),
    "title": (DOCUMENT, '<w:pStyle w:val="Title"/>', ""),
    "headings": (DOCUMENT, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading3"/>'),
    "tables": (DOCUMENT, "<w:tblHeader/>", ""),
    "pictures": (DOCUMENT, 'descr="A green field"', 'descr=""'),
    "empty paragraphs": (DOCUMENT, "<w:sectPr>", "<w:p/><w:sectPr>"),
    "styles": (DOCUMENT, "<w:r><w:t", '<w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t'),
    "links": (DOCUMENT, "the guidance", "https://www.gov.uk"),
    "lists": ("word/numbering.xml", "<w:lvlOverride.*?</w:lvlOverride>", ""),
    "contrast": (STYLES, 'w:fill="B42318"', 'w:fill="F4C0C0"'),
    "page numbers": ("word/footer1.xml", "<w:fldSimple.*?</w:fldSimple>", ""),
    "controls": (DOCUMENT, '<w:alias w:val="[^"]*"/>', ""),
}
"""For each rule a part, what stands in it, and what breaks the rule."""


@pytest.fixture(scope="module")
def good(theme):
    """A file that has what every rule is about."""
    never = Callout("prohibition", t("Never"), (Bullets((t("look"),), "never"),))
    blocks = (
        Paragraph(t("Read ", Link(t("the guidance"), "https://www.gov.uk/guidance"))),
        Steps((Step(t("First"), t("How")), Step(t("Second")))),
        Table(t("Who"), (t("Case"), t("Who")), ((t("One"), t("Lead")), (t("Two"), t("Deputy")))),
        Figure(PICTURE, "A green field", t("A caption")),
        never,
        Details((Detail(t("Date")),)),
        Lines((t("Signed"),)),
    )
    deeper = Section("part", t("A part"), (), (Section("inner", t("An inner part"), blocks),))
    return write(small(sections=(deeper,)), theme).data


def broken(data, part, what, instead):
    """Return a file with something else in a part, wherever it stands."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                content = re.sub(what, instead, content.decode("utf-8")).encode("utf-8")
                assert content != old.read(name)
            new.writestr(name, content)
    return stream.getvalue()


def it_passes_the_lint(files, figure):
    assert {name: lint(data) for name, (_, data) in files.items()} == {name: [] for name in files}
    figure("Word files: judged by the accessibility lint", len(files))


def it_passes_the_lint_in_small(good):
    assert lint(good) == []


@pytest.mark.parametrize("rule", FAULTS)
def it_would_be_told_of(rule, good, figure):
    assert rule in {told.partition(":")[0] for told in lint(broken(good, *FAULTS[rule]))}
    figure("Word files: faults planted for the accessibility lint and found", 1)


def it_has_a_fault_for_every_rule():
    assert set(FAULTS) == set(RULES)


def it_nests_headings_as_sections_nest(good):
    assert [level for level, _ in WordFile(good).headings] == [1, 2, 3]


@pytest.mark.parametrize("colour", ["#7a1fa2", "#ffd400", "#00c2ff", "#101010"])
def it_reads_in_a_schools_own_colour(colour, files, theme):
    document, _ = files["nude-selfies-handout-staff"]
    data = write(document, theme.branded(colour)).data
    assert lint(data) == []
    assert theme.branded(colour).paper["accent"][1:].encode() in WordFile(data).parts["word/theme/theme1.xml"]
