"""One style of a Word file: its name, on which it is based, and what it changes, in the order the format asks for."""

from collections.abc import Sequence
from typing import Literal

from builders.frozen import dataclass
from builders.theme.colours import Palette
from builders.theme.print import TypeRole
from builders.theme.theme import Theme
from builders.writers.docx.colours import shading, text_colour
from builders.writers.docx.units import half_points, twips

SINGLE = 240
"""Line spacing is told in parts of a line so many to one."""
_HEAVY = ("text-heavy", "text-bold", "number-bold")
"""Faces of paper that are strong."""
Sort = Literal["paragraph", "character", "table"]


@dataclass(frozen=True, slots=True)
class Style:
    """A style by its id. One of Word's own keeps the name that Word knows it by."""

    id: str
    name: str
    content: str
    based: str = "Normal"
    then: str = ""
    sort: Sort = "paragraph"
    own: bool = True
    """Whether it is ours, not one of Word's."""

    @property
    def xml(self) -> str:
        """The definition."""
        kind = f'w:type="{self.sort}"' + (' w:default="1"' if self.id in ("Normal", "TableNormal") else "")
        mine = ' w:customStyle="1"' if self.own else ""
        based = f'<w:basedOn w:val="{self.based}"/>' if self.based and self.id != self.based else ""
        then = f'<w:next w:val="{self.then}"/>' if self.then else ""
        return (
            f'<w:style {kind}{mine} w:styleId="{self.id}"><w:name w:val="{self.name}"/>{based}{then}'
            f'<w:uiPriority w:val="1"/><w:qFormat/>{self.content}</w:style>'
        )


@dataclass(frozen=True, slots=True)
class Box:
    """What stands around the words of a paragraph: lines as XML by side, and a ground by role."""

    lines: Sequence[str] = ()
    ground: str | None = None


def paragraph_looks(
    palette: Palette,
    *,
    before_pt: float | None = None,
    after_pt: float | None = None,
    line: int | None = None,
    start_pt: float | None = None,
    end_pt: float = 0,
    hanging_pt: float = 0,
    box: Box | None = None,
    tabs: Sequence[str] = (),
    keep_next: bool = False,
    keep_lines: bool = False,
    centred: bool = False,
    outline: int | None = None,
) -> str:
    """Return the properties of a paragraph. `centred` sets words level with a picture; `outline` counts from 0."""
    box = box or Box()
    parts = [
        "<w:keepNext/>" if keep_next else "",
        "<w:keepLines/>" if keep_lines else "",
        f"<w:pBdr>{''.join(box.lines)}</w:pBdr>" if box.lines else "",
        shading(box.ground, palette) if box.ground else "",
        f"<w:tabs>{''.join(tabs)}</w:tabs>" if tabs else "",
        _spacing(before_pt, after_pt, line),
        _indent(start_pt, end_pt, hanging_pt),
        '<w:textAlignment w:val="center"/>' if centred else "",
        "" if outline is None else f'<w:outlineLvl w:val="{outline}"/>',
    ]
    content = "".join(parts)
    return f"<w:pPr>{content}</w:pPr>" if content else ""


def _spacing(before_pt: float | None, after_pt: float | None, line: int | None) -> str:
    told = "" if before_pt is None else f' w:before="{twips(before_pt)}"'
    told += "" if after_pt is None else f' w:after="{twips(after_pt)}"'
    told += "" if line is None else f' w:line="{line}" w:lineRule="auto"'
    return f"<w:spacing{told}/>" if told else ""


def _indent(start_pt: float | None, end_pt: float, hanging_pt: float) -> str:
    if start_pt is None:
        return ""
    hanging = f' w:hanging="{twips(hanging_pt)}"' if hanging_pt else ""
    return f'<w:ind w:left="{twips(start_pt)}" w:right="{twips(end_pt)}"{hanging}/>'


def word_looks(palette: Palette, role: TypeRole, *, colour: str | None = None, strong: bool | None = None) -> str:
    """Return the properties of words in a type of paper, of another colour or weight if asked for."""
    heavy = role.regular in _HEAVY if strong is None else strong
    on = "" if heavy else ' w:val="0"'
    size = half_points(role.size)
    return (
        f"<w:rPr><w:b{on}/><w:bCs{on}/>{text_colour(colour or role.colour, palette)}"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )


def pitch(role: TypeRole, theme: Theme) -> int:
    """Return the line pitch of a type as Word counts it, so that it grows with the type if somebody changes that."""
    return round(SINGLE * role.leading / (role.size * theme.word.natural))


def tab(kind: str, at_pt: float, *, leader: bool = False) -> str:
    """Return a stop for tabs, so many points from the start."""
    drawn = ' w:leader="underscore"' if leader else ""
    return f'<w:tab w:val="{kind}"{drawn} w:pos="{twips(at_pt)}"/>'
