"""The same content as Typst and Pandoc sources, and how to run them."""

import re
from pathlib import Path

TYPST_HEAD = """#set document(title: "{title}")
#set text(lang: "en", region: "GB", size: 12pt)
#set page(paper: "a4")
"""


def typst_source(content: dict) -> str:
    """The handout in Typst's markup."""
    lines = [TYPST_HEAD.format(title=content["title"]), f"= {_typst(content['title'])}", "", _typst(content["lead"])]
    for part in content["parts"]:
        if part["title"]:
            lines += ["", f"{'=' * (part['depth'] + 1)} {_typst(part['title'])}"]
        for text in part["texts"]:
            lines += ["", _typst(text)]
    return "\n".join(lines) + "\n"


def _typst(text: str) -> str:
    return re.sub(r"([\\#*_`$<>@\[\]~=+/-])", r"\\\1", text)


def pandoc_source(content: dict) -> str:
    """The deck in Pandoc's Markdown, with notes."""
    lines = [f"% {_markdown(content['title'])}", ""]
    for part in content["parts"]:
        lines += [f"## {_markdown(part['title'])}", ""]
        lines += [f"- {_markdown(text)}" for text in part["texts"]]
        notes = "\n\n".join(_markdown(note) for note in part["notes"])
        lines += ["", "::: notes", "", notes, "", ":::", ""]
    return "\n".join(lines)


def _markdown(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>()#+\-.!|~^$@'\"])", r"\\\1", text)


def typst_handout(source: Path, fonts: Path, target: Path) -> None:
    """Compile the handout with Typst's Python binding, tagged as PDF/UA-1."""
    import typst

    typst.compile(source, output=target, font_paths=[fonts], pdf_standards=["ua-1"])


def pandoc_command(source: Path, target: Path) -> list[str]:
    """The command that makes the deck with Pandoc."""
    import pypandoc

    return [pypandoc.get_pandoc_path(), str(source), "-o", str(target)]
