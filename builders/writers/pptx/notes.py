"""Speaker notes: the slide above, the script below."""

from collections.abc import Sequence

from builders.document import Inlines, Link, Mark, Strong, plain
from builders.writers.pptx.pen import Pen
from builders.writers.pptx.units import text
from builders.writers.pptx.xml_names import TREE_HEAD, root

_IMAGE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    '</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
)


def notes_xml(pen: Pen, notes: Sequence[Inlines]) -> str:
    """Return the notes of a slide, a paragraph each."""
    end = f'<a:endParaRPr lang="{pen.language}"/>'
    paragraphs = "".join(f"<a:p>{''.join(_runs(pen, paragraph, strong=False))}{end}</a:p>" for paragraph in notes)
    body = (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        '<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
        f"{paragraphs}</p:txBody></p:sp>"
    )
    return root("p:notes", f"<p:cSld><p:spTree>{TREE_HEAD}{_IMAGE}{body}</p:spTree></p:cSld>")


def _runs(pen: Pen, inlines: Inlines, *, strong: bool) -> list[str]:
    """Runs with their language; the master has the looks, so that notes print as it says."""
    runs: list[str] = []
    for inline in inlines:
        match inline:
            case Strong(inlines=inner):
                runs += _runs(pen, inner, strong=True)
            case Link(inlines=inner, address=address):
                runs += _runs(pen, inner, strong=strong)
                if address.split(":", 1)[-1].strip("/") not in plain(inner):
                    runs.append(_run(pen, f" ({address})", strong=strong))
            case Mark():
                runs.append(_run(pen, f" {pen.mark}", strong=strong))
            case _:
                language = getattr(inline, "language", None)
                runs.append(_run(pen, plain((inline,)), strong=strong, language=language))
    return runs


def _run(pen: Pen, words: str, *, strong: bool, language: str | None = None) -> str:
    if not words:
        return ""
    looks = f'lang="{language or pen.language}"' + (' b="1"' if strong else "")
    return f"<a:r><a:rPr {looks}/><a:t>{text(words)}</a:t></a:r>"
