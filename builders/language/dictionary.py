"""Dictionary: which words British English has, what is meant by one that it has not, and which are American."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from builders.assets import Assets
from builders.language.lookup import Lookup
from builders.problems import InputFault
from builders.source.source_text import decode
from builders.source.typed import typed
from builders.source.yaml_reader import read
from builders.terms.values import Part, PlainText

if TYPE_CHECKING:
    from builders.language.hunspell import Hunspell


class _American(Part):
    """The file of American spellings, each with the British one."""

    endings: Mapping[PlainText, PlainText]
    words: Mapping[PlainText, PlainText]


class Dictionary:
    """The words of the dictionary, of the project and of a working folder; reading them takes some milliseconds.

    A working folder adds words and replaces lists. The Hunspell files are always the shipped ones: their reader trusts
    them, and a faulty one could stop it or keep it busy for ever.
    """

    def __init__(self, assets: Assets) -> None:
        """Read the words. Raises InputFault for a faulty list of words or file of American spellings."""
        self._lookup = _lookup()
        self._words = frozenset((*_listed(assets, "project-words"), *_listed(assets, "own-words")))
        name = "dictionaries/american.yaml"
        american, problems = typed(_American, read(assets.read_bytes(name), f"assets/{name}"))
        if american is None:
            raise InputFault(problems)
        self._american = american

    def knows(self, word: str) -> bool:
        """Return whether this is a word: as it stands, in small letters, or without a possessive ending."""
        bare = word.replace("\u2019", "'")
        forms = (bare, bare.removesuffix("'s").removesuffix("'"))
        return any(form in self._words or form.lower() in self._words or self._lookup.has(form) for form in forms)

    def british(self, word: str) -> str | None:
        """Return the British spelling of an American one, None for anything else."""
        small = word.lower()
        if small in self._american.words:
            return _as(word, self._american.words[small])
        for ending, british in self._american.endings.items():
            stem = small.removesuffix(ending)
            if stem and stem != small and self.knows(stem + british):
                return _as(word, stem + british)
        return None

    def meant(self, word: str) -> str | None:
        """Return the known word that a mistyped one most likely means, None where none is near."""
        return _hunspell().nearest(word.replace("\u2019", "'"))


def _shipped() -> tuple[str, str]:
    """Return the texts of the Hunspell files: of affixes and of words."""
    return Assets().read_text("dictionaries/en-GB.aff"), Assets().read_text("dictionaries/en-GB.dic")


@cache
def _lookup() -> Lookup:
    """Return the shipped words, read once whatever working folder asks."""
    affixes, words = _shipped()
    return Lookup(affixes=affixes, words=words)


@cache
def _hunspell() -> "Hunspell":
    """Return the shipped words as spylls reads them, in half a second: only to say what a wrong word means."""
    from builders.language.hunspell import Hunspell

    affixes, words = _shipped()
    return Hunspell(affixes=affixes, words=words)


@lru_cache(maxsize=2)
def load_dictionary(assets: Assets) -> Dictionary:
    """Return the dictionary of these assets, read once. Raises InputFault."""
    return Dictionary(assets)


def _listed(assets: Assets, name: str) -> Iterable[str]:
    path = f"dictionaries/{name}.txt"
    try:
        lines = decode(assets.read_bytes(path), f"assets/{path}").splitlines()
    except FileNotFoundError:
        return ()
    return tuple(word for line in lines if (word := line.partition("#")[0].strip()))


def _as(word: str, other: str) -> str:
    return other[:1].upper() + other[1:] if word[:1].isupper() else other
