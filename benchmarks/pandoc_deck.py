"""The deck with Pandoc: its Markdown, and the command."""

import re
from pathlib import Path
from typing import Any

INSTALL = "pip install pypandoc_binary"


def source(content: dict[str, Any]) -> str:
    """The deck in Pandoc's Markdown, with notes."""
    lines = [f"% {_escaped(content['title'])}", f"% {_escaped(content['owner'])}", ""]
    for part in content["parts"]:
        lines += [f"## {_escaped(part['title'])}", ""]
        lines += [f"- {_escaped(text)}" for text in part["texts"]]
        notes = "\n\n".join(_escaped(note) for note in part["notes"])
        lines += ["", "::: notes", "", notes, "", ":::", ""]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>()#+\-.!|~^$@'\"])", r"\\\1", text)


def command(markdown: Path, target: Path) -> list[str]:
    """The command that makes the deck. Raises ImportError where Pandoc is not installed."""
    import pypandoc

    return [pypandoc.get_pandoc_path(), str(markdown), "-o", str(target)]
