import pytest

from builders.theme.colours import Palette
from builders.writers.pdf.element import BACKGROUND, Element
from builders.writers.pdf.file.content import PageContent, UntaggedContent
from builders.writers.pdf.file.fonts import Fonts
from builders.writers.pdf.file.objects import Objects
from builders.writers.pdf.file.structure import Structure
from builders.writers.pdf.ink import Path, Words

ELEMENT = Element("P", Element("Document"))
WORDS = Words("Words", "text-regular", 12, 30, "ink", ELEMENT)
LINE = Path((("M", 0, 0), ("L", 10, 0)), stroke="ink")


@pytest.fixture
def content():
    objects = Objects()
    palette = Palette({"ink": "#1F2A44"})
    return PageContent(objects.reserve(), structure=Structure(objects), fonts=Fonts(), palette=palette)


def it_refuses_words_that_belong_to_nothing(content):
    with pytest.raises(UntaggedContent):
        content.words(WORDS, 0, 0)


def it_refuses_lines_that_belong_to_nothing(content):
    with pytest.raises(UntaggedContent):
        content.path(LINE, 0, 0)


def it_keeps_one_sequence_open_for_one_element(content):
    for _ in range(3):
        content.open(ELEMENT)
        content.words(WORDS, 0, 0)
    assert content.spell().count(b"BDC") == 1


def it_closes_what_it_opened(content):
    content.open(ELEMENT)
    content.words(WORDS, 0, 0)
    content.open(BACKGROUND)
    content.path(LINE, 0, 0)
    spelled = content.spell()
    assert spelled.count(b"BDC") + spelled.count(b"BMC") == spelled.count(b"EMC") == 2
