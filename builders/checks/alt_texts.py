"""Check: every picture and every drawing tells what it shows to those who do not see it."""

import re
from collections.abc import Iterator

from builders.checks.check import Composed, Criteria, Finding
from builders.checks.walk import blocks
from builders.document import Figure, Flow, plain

_FILE_NAME = re.compile(r"[\w -]+\.(?:png|jpe?g|svg|gif|webp)", re.IGNORECASE)


def check(composed: Composed, _criteria: Criteria) -> Iterator[Finding]:
    """Yield an error for each figure and flow without an alt text, or with the name of a file for one."""
    for section, block in blocks(composed.document.sections):
        if isinstance(block, Figure | Flow):
            alt = block.alt.strip()
            what = "figure" if isinstance(block, Figure) else "drawing"
            where = f"`{section.id}` of the {composed.name}"
            if not alt:
                told = f"the {what} in {where} has no alt text"
                yield Finding(told, "describe what a reader should learn from it", text=plain(section.title))
            elif _FILE_NAME.fullmatch(alt):
                told = f"the alt text of the {what} in {where} is the name of a file"
                yield Finding(told, "describe what a reader should learn from it", text=plain(section.title))
