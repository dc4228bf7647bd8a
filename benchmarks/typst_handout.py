"""The handout with Typst's Python binding, tagged as PDF/UA-1, in two faces.

`python typst_handout.py MARKUP SCHOOLS.json TARGET` makes one, for the first school.
"""

import re
import sys
from pathlib import Path
from typing import Any

from benchmarks.values import FIELD, Values

FONTS = Path(__file__).parent.parent / "assets" / "fonts"
INSTALL = "pip install typst"
HEAD = """#set document(title: "{title}")
#set text(lang: "en", region: "GB", size: 12pt, font: "Atkinson Hyperlegible Next")
#set page(paper: "a4")
"""


def markup(content: dict[str, Any]) -> str:
    """The handout in Typst's markup, with the names of fields in braces where a school's values go."""
    lines = [HEAD.format(title=content["title"]), _text(content["owner"]), "", f"= {_text(content['title'])}"]
    lines += ["", _text(content["lead"])]
    for part in content["parts"]:
        if part["title"]:
            lines += ["", f"{'=' * (part['depth'] + 1)} {_text(part['title'])}"]
        for text in part["texts"]:
            lines += ["", _text(text)]
    return "\n".join(lines) + "\n"


def _text(text: str) -> str:
    pieces = FIELD.split(text)  # every second one is the name of a field
    return "".join(f"{{school.{piece}}}" if place % 2 else _escaped(piece) for place, piece in enumerate(pieces))


def _escaped(text: str) -> str:
    return re.sub(r"([\\#*_`$<>@\[\]~=+/-])", r"\\\1", text)


class Typst:
    """One compiler that is kept, with its fonts and what it remembers of the handout before.

    Values written into the markup cost it less than inputs (`sys.inputs`): 4.7 ms for 6.3 when this was written.
    """

    def __init__(self, markup: str) -> None:
        import typst

        self._markup = markup
        self._compiler = typst.Compiler(font_paths=[FONTS], ignore_system_fonts=True)

    def handout(self, values: Values) -> bytes:
        """The handout of a school."""
        own = FIELD.sub(lambda found: _escaped(values[found[1]]), self._markup)
        made = self._compiler.compile(own.encode(), format="pdf", pdf_standards="ua-1")
        assert isinstance(made, bytes)
        return made


def main(source: Path, schools: Path, target: Path) -> None:
    """Write the handout of the first school."""
    import json

    first = json.loads(schools.read_text(encoding="utf-8"))[0]
    target.write_bytes(Typst(source.read_text(encoding="utf-8")).handout(first))


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
