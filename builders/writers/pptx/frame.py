"""The frame of a deck: the shipped template in the deck's language and colours, with the layouts worth offering."""

import re
from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from zipfile import ZipFile

from builders.assets import SHIPPED
from builders.flow.alike import Alike
from builders.slides.layout_file import layouts
from builders.theme.colours import Palette
from builders.words import DEFAULT_LANGUAGE
from builders.writers.office.theme_part import theme_xml
from builders.writers.pptx.masters import layout_list
from builders.writers.pptx.names import MASTER, THEMES
from builders.writers.pptx.package import xml
from builders.writers.pptx.skeleton import Skeleton, skeleton

FILE = "deck-template.pptx"
LANGUAGE = DEFAULT_LANGUAGE
_LAYOUT_LIST = re.compile(rb"<p:sldLayoutIdLst>.*?</p:sldLayoutIdLst>")


@lru_cache(maxsize=32)
def frame(numbers: tuple[int, ...], palette: Alike[Palette], language: str) -> Skeleton:
    """Return a deck without slides in a language and the colours of a palette, with the layouts of some numbers."""

    def read(name: str) -> bytes:
        if name in THEMES:
            return xml(theme_xml(palette.thing))
        content = in_language(name, language)
        return _LAYOUT_LIST.sub(layout_list(len(numbers)).encode(), content) if name == MASTER else content

    return skeleton(read, numbers)


@lru_cache(maxsize=256)
def in_language(name: str, language: str) -> bytes:
    """Return a part of the template in a language.

    What masters, layouts and the presentation say is replaced on the slides: only its language must be right.
    """
    content = _template().read(name.removeprefix("/"))
    for said in (f'lang="{LANGUAGE}"', f"<dc:language>{LANGUAGE}<"):
        content = content.replace(said.encode(), said.replace(LANGUAGE, language).encode())
    return content


def offered(used: Iterable[str]) -> tuple[int, ...]:
    """Return the numbers of layouts that are used or worth offering: a teacher finds them better without the others."""
    names = layouts().offered.union(used)
    return tuple(number for name, number in layout_numbers().items() if name in names)


@lru_cache(maxsize=1)
def layout_numbers() -> dict[str, int]:
    """Return the number of each layout by its name."""
    return {name: number for number, name in enumerate(layouts(), start=1)}


@lru_cache(maxsize=1)
def _template() -> ZipFile:
    """The template, read once for every deck of a process."""
    return ZipFile(BytesIO((SHIPPED / "assets" / FILE).read_bytes()))
