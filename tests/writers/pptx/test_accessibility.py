"""What people who cannot see or hold a deck need of it."""

import io
import zipfile

import pytest
from lxml import etree
from package_lint import A, P

DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
ON_ONE_LINE = ("Number ", "Answer", "Box ")
DC = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture
def parts(decks, deck_name):
    with zipfile.ZipFile(io.BytesIO(decks[deck_name][1])) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}


@pytest.fixture
def slides(parts):
    numbers = sorted(int(name[16:-4]) for name in parts if name.startswith("ppt/slides/slide"))
    return [parts[f"ppt/slides/slide{number}.xml"] for number in numbers]


def texts(node):
    return "".join(node.itertext(f"{A}t"))


def title(slide):
    shape = slide.find(f".//{P}spTree/{P}sp")
    assert shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph").get("type") == "title"
    return texts(shape)


def it_begins_each_slide_with_a_title_of_its_own(slides):
    titles = [title(slide) for slide in slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)


def it_describes_every_picture_or_marks_it_as_decoration(slides):
    for slide in slides:
        for shape in slide.iter(f"{P}sp", f"{P}pic", f"{P}grpSp", f"{P}graphicFrame", f"{P}cxnSp"):
            properties = shape.find(f"./*/{P}cNvPr")
            speaks = shape.tag == f"{P}sp" and texts(shape)
            decorative = any(node.get("val") == "1" for node in properties.iter(DECORATIVE))
            described = bool(properties.get("descr"))
            assert described or decorative or speaks, properties.get("name")
            assert not (described and decorative)


def it_never_calls_a_table_or_a_code_decoration(slides):
    for slide in slides:
        for shape in slide.iter(f"{P}pic", f"{P}graphicFrame"):
            assert shape.find(f"./*/{P}cNvPr").get("descr")


def it_says_the_language_of_every_run_and_every_end_of_a_paragraph(parts):
    for name, tree in parts.items():
        for node in tree.iter(f"{A}rPr", f"{A}endParaRPr", f"{A}defRPr"):
            assert node.get("lang") == "en-GB", name
        for paragraph in tree.iter(f"{A}p"):
            assert paragraph.find(f"{A}endParaRPr") is not None, name


def it_gives_every_table_a_header_row_and_no_merged_cells(slides):
    tables = [table for slide in slides for table in slide.iter(f"{A}tbl")]
    assert all(table.find(f"{A}tblPr").get("firstRow") == "1" for table in tables)
    assert not any(cell.get("gridSpan") or cell.get("rowSpan") for table in tables for cell in table.iter(f"{A}tc"))


def it_lets_no_text_shrink_or_grow_a_shape(parts, slides):
    master = parts["ppt/slideMasters/slideMaster1.xml"]
    for body in master.iter(f"{A}bodyPr"):
        assert body.get("wrap") == "square"
        assert body.find(f"{A}noAutofit") is not None
    layouts = [tree for name, tree in parts.items() if name.startswith("ppt/slideLayouts/")]
    for tree in [*layouts, *slides]:
        for shape in tree.iter(f"{P}sp"):
            body = shape.find(f"{P}txBody/{A}bodyPr")
            if body is None:
                continue
            # A placeholder takes it from the master, which says it for all.
            inherits = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph") is not None
            assert not len(body) if inherits else body.find(f"{A}noAutofit") is not None
            # One line in a round shape is measured before, and not broken.
            one_line = shape.find(f".//{P}cNvPr").get("name").startswith(ON_ONE_LINE)
            assert body.get("wrap", "square") == "square" or one_line


def it_says_the_line_pitch_wherever_it_says_the_size(parts, slides):
    master = parts["ppt/slideMasters/slideMaster1.xml"]
    for style in ("titleStyle", "bodyStyle"):
        assert master.find(f".//{P}{style}/{A}lvl1pPr/{A}lnSpc/{A}spcPts") is not None
    for slide in slides:
        for shape in slide.iter(f"{P}sp"):
            for paragraph in shape.iter(f"{A}p"):
                sized = any(run.get("sz") for run in paragraph.iter(f"{A}rPr"))
                assert not sized or paragraph.find(f"{A}pPr/{A}lnSpc/{A}spcPts") is not None


def it_keeps_the_script_in_the_notes_of_every_slide(parts, slides):
    notes = [tree for name, tree in parts.items() if name.startswith("ppt/notesSlides/")]
    assert len(notes) == len(slides)
    assert all(texts(tree) for tree in notes)


def it_tells_whose_the_file_is_and_in_which_language(parts):
    core = parts["docProps/core.xml"]
    assert core.findtext(f"{DC}title") == "When a private picture is shared"
    assert core.findtext(f"{DC}language") == "en-GB"
    assert core.findtext(f"{DC}creator") == "Our school"
    assert core.findtext(f"{DC}subject") == "Child online safety"


def it_takes_colours_from_the_theme_alone(parts):
    for name, tree in parts.items():
        if not name.startswith("ppt/theme/"):
            assert not list(tree.iter(f"{A}srgbClr")), name


def it_uses_neither_italics_nor_animation(parts):
    for tree in parts.values():
        assert not any(node.get("i") == "1" for node in tree.iter(f"{A}rPr"))
        assert tree.find(f"{P}timing") is None
        assert tree.find(f"{P}transition") is None
