"""Numbering definitions: signs before the items of lists, and numbers that begin anew with every list."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builders.document import BulletRole
from builders.theme.colours import Palette
from builders.theme.print import BulletLook
from builders.theme.word import WordTheme
from builders.writers.docx.colours import text_colour
from builders.writers.docx.escape import attribute
from builders.writers.docx.units import twips

LETTERS = "letters"
NUMBERS = "numbers"
Kind = BulletRole | str
"""What stands before items: a role's sign, numbers, or letters."""


@dataclass(slots=True)
class Numbering:
    """The lists of a file. An instance stands by its number, from 1; `lists` holds the definition of each."""

    kinds: list[tuple[Kind, float]] = field(default_factory=list)
    lists: list[tuple[int, bool]] = field(default_factory=list)
    _signs: dict[tuple[Kind, float], int] = field(default_factory=dict)

    def signs(self, role: BulletRole, indent_pt: float) -> int:
        """Return the number of the one list with a role's sign, its edge moved in by `indent_pt`."""
        key = (role, indent_pt)
        if key not in self._signs:
            self._signs[key] = self._list(key, restarts=False)
        return self._signs[key]

    def numbers(self, indent_pt: float, *, kind: str = NUMBERS) -> int:
        """Return the number of a new list that counts from 1."""
        return self._list((kind, indent_pt), restarts=True)

    def _list(self, key: tuple[Kind, float], *, restarts: bool) -> int:
        if key not in self.kinds:
            self.kinds.append(key)
        self.lists.append((self.kinds.index(key), restarts))
        return len(self.lists)


def numbering_xml(numbering: Numbering, looks: Mapping[str, BulletLook], word: WordTheme, palette: Palette) -> str:
    """Return the definitions, then the lists that follow them."""
    definitions = "".join(
        _definition(number, kind, indent_pt, looks=looks, word=word, palette=palette)
        for number, (kind, indent_pt) in enumerate(numbering.kinds)
    )
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>'
        + ('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restarts else "")
        + "</w:num>"
        for number, (definition, restarts) in enumerate(numbering.lists, start=1)
    )
    return definitions + lists


def _definition(
    number: int,
    kind: Kind,
    indent_pt: float,
    *,
    looks: Mapping[str, BulletLook],
    word: WordTheme,
    palette: Palette,
) -> str:
    """One level: its sign or number hangs before the words."""
    if kind in looks:
        look = looks[kind]
        level = '<w:numFmt w:val="bullet"/>' + f'<w:lvlText w:val="{attribute(look.says)}"/>'
        fonts = f'w:ascii="{word.signs}" w:hAnsi="{word.signs}" w:eastAsia="{word.signs}" w:cs="{word.signs}"'
        signs = f'<w:rFonts {fonts} w:hint="default"/>{_plain(look.sign)}{text_colour(look.colour, palette)}'
    else:
        form, shown = ("lowerLetter", "%1)") if kind == LETTERS else ("decimal", "%1.")
        level = f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/>'
        signs = f"<w:b/>{text_colour('accent' if indent_pt == 0 else 'ink', palette)}"
    hang = twips(word.hang)
    start = twips(indent_pt) + hang
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{level}<w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{start}" w:hanging="{hang}"/></w:pPr><w:rPr>{signs}</w:rPr></w:lvl></w:abstractNum>'
    )


def _plain(sign: str) -> str:
    """Dots are as heavy as their words; signs that say something are heavy throughout."""
    return "" if sign in ("dot", "box") else "<w:b/>"
