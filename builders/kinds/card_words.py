"""A lesson's words in as few as a card has room for."""

import re
from dataclasses import replace

from builders.document import Inlines, Text, plain
from builders.lesson.items import Item
from builders.lesson.procedure import ActionStep

MOST_SAID = 12
"""Words to a child, in words: as many of them as come to this, the first in any case."""

MOST_IN_FULL = 12
"""Words of a text that stands in for one that only says the title again."""

SHARED = 0.5
"""A text says the title again if more than so much of its words stand there."""


def heading(title: Inlines) -> Inlines:
    """Return a title without the full stop at its end."""
    *others, last = title
    if isinstance(last, Text) and last.text.endswith(".") and not last.text.endswith(".."):
        return (*others, replace(last, text=last.text[:-1]))
    return title


def in_brief(step: ActionStep) -> Inlines:
    """Return what is to be done in as few words as say more than the title."""
    short = len(plain(step.what).split()) <= MOST_IN_FULL
    return added(step) or (step.what if short else step.brief or step.what)


def added(step: ActionStep) -> Inlines:
    """Return the brief words if they say more than the title, else nothing."""
    return () if _says_again(step.brief, step.title) else step.brief


def _says_again(text: Inlines, title: Inlines) -> bool:
    words, known = _words(text), set(_words(title))
    return sum(word in known for word in words) > SHARED * len(words)


def _words(text: Inlines) -> list[str]:
    return re.findall(r"[\w’]+", plain(text).casefold())


def said(items: tuple[Item, ...]) -> Inlines:
    """Return the first words to a child, with those after them as long as they are few."""
    chosen: list[Inlines] = []
    count = 0
    for item in items:
        count += len(plain(item.short).split())
        if chosen and count > MOST_SAID:
            break
        chosen += [(Text(" "),), item.short] if chosen else [item.short]
    return tuple(inline for part in chosen for inline in part)
