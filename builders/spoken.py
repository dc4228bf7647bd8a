"""Words that somebody says, between the quotation marks of the language."""

from builders.inlines import Inlines, Text, plain
from builders.words import Words

HOLE = "\x00"


def spoken(inlines: Inlines, words: Words) -> Inlines:
    """Return the words between quotation marks; as they are where they bring their own, or where there are none."""
    before, after = words.say("speech.said", words=HOLE).split(HOLE)
    said = plain(inlines)
    if not said or said.startswith(before):
        return inlines
    return (Text(before), *inlines, Text(after))
