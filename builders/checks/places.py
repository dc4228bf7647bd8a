"""Places: from words on a page back to the part of the lesson that holds them."""

from builders.document import Audience, Inlines, plain
from builders.lesson.load import Loaded
from builders.lesson.texts import Path

ENOUGH = 12
"""Characters of a lesson's text that tell it from chance, where words of furniture stand around it."""
_TYPED = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " "})


def path_of(text: str, loaded: Loaded, audience: Audience) -> Path:
    """Return the path of the lesson's text that holds these words, or the longest one that they hold; else ().

    What stands in a part for the other audience is looked at last.
    """
    other = "staff" if audience == "parents" else "parents"
    wanted = _smooth(text)
    if not wanted:
        return ()
    found = [(other in path, -len(said), said, path) for path, inlines in loaded.texts if (said := _said(inlines))]
    holding = [(late, number, path) for number, (late, _, said, path) in enumerate(found) if wanted in said]
    if holding:
        return min(holding)[2]
    held = [(late, size, number) for number, (late, size, said, _) in enumerate(found) if said in wanted]
    _, size, number = min(held, default=(False, 0, 0))
    return found[number][3] if -size >= ENOUGH else ()


def _said(inlines: Inlines) -> str:
    return _smooth(plain(inlines))


def _smooth(text: str) -> str:
    """Return the text with straight quotes and single spaces, as any keyboard types it."""
    return " ".join(text.translate(_TYPED).split())
