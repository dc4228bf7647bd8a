"""Reading ease: the Flesch-Kincaid grade of sentences."""

from collections.abc import Iterable

from builders.frozen import dataclass
from builders.language.prose import words
from builders.language.syllables import syllables


@dataclass(frozen=True, slots=True)
class Reading:
    """How much there is to read."""

    sentences: int
    words: int
    syllables: int

    @property
    def words_a_sentence(self) -> float:
        """How long a sentence is on average, in words; 0 for no text."""
        return self.words / max(1, self.sentences)

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade, in US school years; 0 for no text.

        Source: Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75, Naval Technical Training.
        """
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    def __add__(self, other: "Reading") -> "Reading":
        """Return this and the other text together."""
        return Reading(self.sentences + other.sentences, self.words + other.words, self.syllables + other.syllables)

    def __sub__(self, other: "Reading") -> "Reading":
        """Return this text without the other, which is a part of it."""
        return Reading(self.sentences - other.sentences, self.words - other.words, self.syllables - other.syllables)


NOTHING = Reading(0, 0, 0)


def reading(sentences: Iterable[str]) -> Reading:
    """Return how much there is to read in these sentences; figures and abbreviations have one syllable."""
    each = [found for sentence in sentences if (found := words(sentence))]
    count = sum(_syllables(word) for found in each for word in found)
    return Reading(len(each), sum(map(len, each)), count)


def _syllables(word: str) -> int:
    return sum(1 if _is_sign(part) else syllables(part) for part in word.split("-"))


def _is_sign(part: str) -> bool:
    return part.isupper() or any(letter.isdigit() for letter in part)
