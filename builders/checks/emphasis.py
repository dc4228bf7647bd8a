"""Check: strong is the only emphasis; italics and underlining make words harder to read."""

import re
from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.document import plain
from builders.lesson.load import Loaded

_MARKED = re.compile(
    r"(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])"  # *so*
    r"|(?<!\w)_(?=[^\s_])[^_\n]*[^\s_]_(?!\w)"  # _so_
    r"|</?(?:b|em|i|mark|strong|u)>",
    re.IGNORECASE,
)


def check(loaded: Loaded, _criteria: Criteria) -> Iterator[Finding]:
    """Yield a warning for each text with a mark of italics or underlining left in it."""
    for path, inlines in loaded.texts:
        if found := _MARKED.search(plain(inlines)):
            told = f"{found.group()} stands in the text as it is typed: there are no italics and no underlining here"
            yield Finding(told, "write **words** in strong type, or leave the marks out", "warning", path)
