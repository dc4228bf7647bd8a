"""Hunspell's way with a dictionary: which word was most likely meant, and what `Lookup` is held to."""

from io import StringIO
from itertools import islice

from spylls.hunspell import Dictionary, readers
from spylls.hunspell.readers.file_reader import BaseReader


class _TextReader(BaseReader):  # type: ignore[misc]
    """Reads lines of a text that is decoded already; spylls' own reader leaves its files open."""

    def __init__(self, text: str) -> None:
        self._text = text
        super().__init__(StringIO(text))

    def reset_encoding(self, encoding: str) -> None:  # noqa: ARG002 spylls' name
        """Go on at the same line."""
        self.reset_io(StringIO(self._text))


class Hunspell:
    """A dictionary of words and the endings that they take; reading one takes half a second."""

    def __init__(self, *, affixes: str, words: str) -> None:
        """Read the texts of an `.aff` and a `.dic` file."""
        aff, context = readers.read_aff(_TextReader(affixes))
        self._dictionary = Dictionary(aff, readers.read_dic(_TextReader(words), aff=aff, context=context))

    def has(self, word: str) -> bool:
        """Return whether this is a word, with straight apostrophes."""
        return bool(self._dictionary.lookup(word))

    def nearest(self, word: str) -> str | None:
        """Return the word that a mistyped one most likely means, None where none is near; takes a tenth of a second."""
        return next(islice(self._dictionary.suggest(word), 1), None)
