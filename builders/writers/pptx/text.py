"""Text bodies: paragraphs and runs, each with its language."""

from builders.document import Field, Inlines, Link, Mark, Phone, Strong, Text
from builders.slides.layout import Anchor
from builders.slides.slide import TextBody, TextParagraph
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.units import emu, text

ANCHORS: dict[Anchor, str] = {"top": "t", "middle": "ctr", "bottom": "b"}
ALIGNS = {"left": "l", "center": "ctr", "right": "r"}
_BULLET = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'


def text_body(pen: Pen, body: TextBody, *, tag: str = "p:txBody", properties: str | None = None) -> str:
    """Return a text body. `properties` replaces the body's own `a:bodyPr`, as table cells have another."""
    paragraphs = "".join(paragraph_xml(pen, paragraph) for paragraph in body.paragraphs)
    return f"<{tag}>{body_properties(body) if properties is None else properties}<a:lstStyle/>{paragraphs}</{tag}>"


def body_properties(body: TextBody) -> str:
    """Return insets, wrapping and anchor; the text is never shrunk, nor the shape grown."""
    insets = f'lIns="{emu(body.left_pt)}" tIns="0" rIns="{emu(body.right_pt)}" bIns="0"'
    wrap = "square" if body.wraps else "none"
    return f'<a:bodyPr wrap="{wrap}" {insets} rtlCol="0" anchor="{ANCHORS[body.anchor]}"><a:noAutofit/></a:bodyPr>'


def paragraph_xml(pen: Pen, paragraph: TextParagraph) -> str:
    """Return one paragraph with exact line pitch."""
    runs = "".join(_runs(pen, paragraph.inlines, paragraph, strong=paragraph.strong, address=None))
    end = f'<a:endParaRPr lang="{pen.language}" sz="{round(paragraph.size_pt * 100)}" dirty="0"/>'
    return f"<a:p>{_properties(pen, paragraph)}{runs}{end}</a:p>"


def spacing(leading_pt: float, before_pt: float = 0) -> str:
    """Return exact line pitch and the space above; there is never space below."""
    return (
        f'<a:lnSpc><a:spcPts val="{round(leading_pt * 100)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(before_pt * 100)}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>'
    )


def _properties(pen: Pen, paragraph: TextParagraph) -> str:
    indent = emu(paragraph.indent_pt)
    bullet = _BULLET if paragraph.bullet != "none" else "<a:buNone/>"
    looks = f' marL="{indent}" indent="{-indent}" algn="{ALIGNS[paragraph.align]}"' + (
        ' rtl="1"' if pen.right_to_left else ""
    )
    return f"<a:pPr{looks}>{spacing(paragraph.leading_pt, paragraph.space_before_pt)}{bullet}</a:pPr>"


def _runs(pen: Pen, inlines: Inlines, paragraph: TextParagraph, *, strong: bool, address: str | None) -> list[str]:
    runs: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text=words, language=language):
                runs.append(_run(pen, words, paragraph, strong=strong, address=address, language=language))
            case Phone(number=number):
                runs.append(_run(pen, number.replace(" ", "\u00a0"), paragraph, strong=strong, address=address))
            case Mark():
                runs.append(_run(pen, pen.mark, paragraph, strong=strong, address=address))
            case Strong(inlines=inner):
                runs += _runs(pen, inner, paragraph, strong=True, address=address)
            case Link(inlines=inner, address=target):
                runs += _runs(pen, inner, paragraph, strong=strong, address=target)
            case Field(name=name):
                raise ValueError(f"the field {name} reached a writer; merge the document with a school first")
    return runs


def _run(
    pen: Pen, words: str, paragraph: TextParagraph, *, strong: bool, address: str | None, language: str | None = None
) -> str:
    if not words:
        return ""
    link = f'<a:hlinkClick r:id="{pen.link(address)}"/>' if address else ""
    looks = f'lang="{language or pen.language}" sz="{round(paragraph.size_pt * 100)}" b="{int(strong)}" dirty="0"'
    return f"<a:r><a:rPr {looks}>{pen.fill(paragraph.colour)}{link}</a:rPr><a:t>{text(words)}</a:t></a:r>"
