"""Text bodies: paragraphs and runs, each with its language and with what their placeholder does not give them."""

from builders.document import Field, Inlines, Link, Mark, Phone, Strong, Text
from builders.slides.layout import Anchor
from builders.slides.slide import PALE, TextBody, TextParagraph
from builders.writers.pptx.looks import PLAIN, Look
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.units import emu, text

ANCHORS: dict[Anchor, str] = {"top": "t", "middle": "ctr", "bottom": "b"}
ALIGNS = {"left": "l", "center": "ctr", "right": "r"}
_OWN_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)
_BULLET = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'


def text_body(
    pen: Pen, body: TextBody, *, tag: str = "p:txBody", properties: str | None = None, given: Look = PLAIN
) -> str:
    """Return a text body. `properties` replaces the body's own `a:bodyPr`, as table cells have another.

    What the style above gives is not said again, so that who changes the layout changes the slide.
    """
    paragraphs = "".join(paragraph_xml(pen, paragraph, given) for paragraph in body.paragraphs)
    if properties is None:
        properties = _body_properties(body) if given.anchor is None else _differing_properties(body, given.anchor)
    return f"<{tag}>{properties}<a:lstStyle/>{paragraphs}</{tag}>"


def _body_properties(body: TextBody) -> str:
    """Insets, wrapping and anchor; the text is never shrunk, nor the shape grown."""
    wrap = "square" if body.wraps else "none"
    insets = f'lIns="{emu(body.left_pt)}" tIns="0" rIns="{emu(body.right_pt)}" bIns="0"'
    return f'<a:bodyPr wrap="{wrap}" {insets} anchor="{ANCHORS[body.anchor]}"><a:noAutofit/></a:bodyPr>'


def _differing_properties(body: TextBody, anchor: Anchor) -> str:
    """What differs from a placeholder: no insets, wrapped, never shrunk."""
    looks = "" if body.wraps else ' wrap="none"'
    looks += f' lIns="{emu(body.left_pt)}"' if body.left_pt else ""
    looks += f' rIns="{emu(body.right_pt)}"' if body.right_pt else ""
    looks += f' anchor="{ANCHORS[body.anchor]}"' if body.anchor != anchor else ""
    return f"<a:bodyPr{looks}/>"


def paragraph_xml(pen: Pen, paragraph: TextParagraph, given: Look = PLAIN) -> str:
    """Return one paragraph with exact line pitch."""
    runs = "".join(_runs(pen, paragraph.inlines, paragraph, given, strong=paragraph.strong, address=None))
    end = f'<a:endParaRPr lang="{pen.language}"{_size(paragraph, given)} dirty="0"/>'
    return f"<a:p>{_properties(pen, paragraph, given)}{runs}{end}</a:p>"


def line_pitch(leading_pt: float) -> str:
    """Return exact line pitch."""
    return f'<a:lnSpc><a:spcPts val="{round(leading_pt * 100)}"/></a:lnSpc>'


def space_before(before_pt: float) -> str:
    """Return the space above a paragraph; there is never space below."""
    return f'<a:spcBef><a:spcPts val="{round(before_pt * 100)}"/></a:spcBef>'


def _properties(pen: Pen, paragraph: TextParagraph, given: Look) -> str:
    looks, inner = "", ""
    if paragraph.indent_pt:
        looks += f' marL="{emu(paragraph.indent_pt)}" indent="{-emu(paragraph.indent_pt)}"'
    if paragraph.align != given.align:
        looks += f' algn="{ALIGNS[paragraph.align]}"'
    if pen.right_to_left:
        looks += ' rtl="1"'
    if paragraph.leading_pt != given.leading_pt:
        inner += line_pitch(paragraph.leading_pt)
    if paragraph.space_before_pt:
        inner += space_before(paragraph.space_before_pt)
    if paragraph.bullet != "none":
        inner += _BULLET
    return f"<a:pPr{looks}>{inner}</a:pPr>" if looks or inner else ""


def _runs(
    pen: Pen, inlines: Inlines, paragraph: TextParagraph, given: Look, *, strong: bool, address: str | None
) -> list[str]:
    runs: list[str] = []

    def add(words: str, language: str | None = None) -> None:
        if words:
            runs.append(_run(_looks(pen, paragraph, given, strong, language), fill, link, words))

    pale = address is not None and paragraph.colour in PALE
    fill = pen.fill(paragraph.colour) if paragraph.colour != given.colour or pale else ""
    link = "" if address is None else _link(pen, address, own_colour=pale)
    for inline in inlines:
        match inline:
            case Text(text=words, language=language):
                add(words, language)
            case Phone(number=number):
                add(number.replace(" ", "\u00a0"))
            case Mark():
                add(pen.mark)
            case Strong(inlines=inner):
                runs += _runs(pen, inner, paragraph, given, strong=True, address=address)
            case Link(inlines=inner, address=target):
                runs += _runs(pen, inner, paragraph, given, strong=strong, address=target)
            case Field(name=name):
                raise ValueError(f"the field {name} reached a writer; merge the document with a school first")
    return runs


def _run(looks: str, fill: str, link: str, words: str) -> str:
    properties = f"<a:rPr {looks}>{fill}{link}</a:rPr>" if fill or link else f"<a:rPr {looks}/>"
    return f"<a:r>{properties}<a:t>{text(words)}</a:t></a:r>"


def _link(pen: Pen, address: str, *, own_colour: bool) -> str:
    """A link. PowerPoint draws it in the theme's colour for links unless told to keep the words' own."""
    tie = f'<a:hlinkClick r:id="{pen.link(address)}"'
    return f"{tie}>{_OWN_COLOUR}</a:hlinkClick>" if own_colour else f"{tie}/>"


def _looks(pen: Pen, paragraph: TextParagraph, given: Look, strong: bool, language: str | None) -> str:  # noqa: FBT001 - as in `_runs`
    weight = f' b="{int(strong)}"' if strong != given.strong else ""
    return f'lang="{language or pen.language}"{_size(paragraph, given)}{weight} dirty="0"'


def _size(paragraph: TextParagraph, given: Look) -> str:
    return f' sz="{round(paragraph.size_pt * 100)}"' if paragraph.size_pt != given.size_pt else ""
