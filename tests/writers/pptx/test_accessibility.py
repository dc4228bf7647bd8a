"""What people who cannot see or hold a deck need of it, read from the file; each rule is shown to fire."""

import io
import zipfile

import deck_samples
import pytest
from accessibility_lint import RULES, check
from deck_reader import DC, A, P
from lxml import etree
from mutants import ACCESSIBILITY, mutant

from builders.document import Callout, Link, Paragraph
from builders.writers.pptx.write import write

ON_ONE_LINE = ("Number ", "Answer", "Box ")


@pytest.fixture
def parts(decks, deck_name):
    with zipfile.ZipFile(io.BytesIO(decks[deck_name][1])) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}


@pytest.fixture
def slides(parts):
    numbers = sorted(int(name[16:-4]) for name in parts if name.startswith("ppt/slides/slide"))
    return [parts[f"ppt/slides/slide{number}.xml"] for number in numbers]


def it_passes_every_rule(every_deck, any_deck_name, figure):
    assert check(every_deck[any_deck_name][1]) == []
    figure("Decks: judged by the accessibility rules", 1)


@pytest.mark.parametrize("brand", ["#7A1FA2", "#FFE600", "#FF0000"])
def it_passes_every_rule_in_a_schools_colour(brand, theme, decks):
    assert check(write(decks["parents"][0], theme.branded(brand)).data) == []


@pytest.mark.parametrize("role", ["statement", "prohibition", "emergency", "offer", "caution"])
def it_keeps_links_readable_on_every_ground(role, theme):
    link = Link(deck_samples.words("www.ourschool.example"), "https://www.ourschool.example")
    callout = Callout(role, deck_samples.words("Read"), (Paragraph((link,)),))
    data = write(deck_samples.deck(deck_samples.slide("one", "A slide", callout)), theme).data
    assert [told for told in check(data) if "contrast" in told] == []


@pytest.mark.parametrize("name", ACCESSIBILITY)
def it_sees_what_is_wrong_with_a_mutant(name, decks, figure):
    rule = name.partition(" ")[0]
    assert rule in {told.partition(":")[0] for told in check(mutant(decks["parents"][1], ACCESSIBILITY[name]))}
    figure("Decks: mutants caught by the accessibility rules", 1)


def it_has_a_mutant_for_every_rule(figure):
    assert {name.partition(" ")[0] for name in ACCESSIBILITY} == set(RULES)
    figure("Decks: accessibility rules", len(RULES))


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
