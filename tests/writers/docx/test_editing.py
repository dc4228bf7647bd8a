"""Word files are edited: a style changes every paragraph that has it, new ones fit in, and the file stays valid."""

import docx
import pytest
from docx.shared import Pt
from word_lint import lint


@pytest.fixture
def edited(paths, tmp_path):
    """A handout whose headings somebody made larger and to which she added a list and a heading."""
    document = docx.Document(str(paths["nude-selfies-handout-parents"]))
    document.styles["Heading 1"].font.size = Pt(20)
    document.add_paragraph("What we do at our school", style="Heading 1")
    document.add_paragraph("We listen.", style="List Bullet")
    path = tmp_path / "edited.docx"
    document.save(str(path))
    return path


def it_stays_valid_when_edited(edited, sdk, audit):
    assert sdk([edited]) == [[]]
    assert audit(edited) == []
    assert lint(edited.read_bytes()) == []


def it_sets_every_heading_by_its_style(edited):
    paragraphs = [one for one in docx.Document(str(edited)).paragraphs if one.style.name == "Heading 1"]
    assert len(paragraphs) > 5
    assert all(run.font.size is None for one in paragraphs for run in one.runs)


def it_has_words_own_styles_and_no_more_than_it_uses(paths):
    names = {style.name for style in docx.Document(str(paths["nude-selfies-handout-parents"])).styles}
    assert {"Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number"} <= names
    assert {"Normal", "Caption", "Quote", "Callout Say", "Callout Prohibition"} <= names
    assert "Callout Activity" not in names
    assert not {"Light Shading", "Macro Text", "TOC Heading"} & names
