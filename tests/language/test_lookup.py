"""Words are looked up as Hunspell looks them up, here by spylls; its way takes half a second to begin."""

import random
import re

import pytest

from builders.assets import Assets
from builders.language.hunspell import Hunspell
from builders.language.lookup import Lookup

TEXTS = {name: Assets().read_text(f"dictionaries/en-GB.{end}") for name, end in (("affixes", "aff"), ("words", "dic"))}
STEMS = [line.partition("/")[0] for line in TEXTS["words"].split("\n")[1:] if line]
BEGINNINGS = ("re", "in", "un", "de", "dis", "con", "pro")
ENDINGS = sorted(set(re.findall(r"^SFX \S +\S+ +(\S+) +\S+$", TEXTS["affixes"], re.MULTILINE)))
SLIP = re.compile(rf"({'|'.join(BEGINNINGS)})?[a-z]?({'|'.join(ENDINGS)})?".upper())
"""spylls takes one capital letter with affixes, such as `QED`, for a form of every word that holds the letter."""


@pytest.fixture(scope="module")
def lookup():
    return Lookup(**TEXTS)


@pytest.fixture(scope="module")
def hunspell():
    return Hunspell(**TEXTS)


def forms(stem, choice):
    yield stem
    for base in (stem, stem[:-1], stem.lower()):
        yield base + choice(ENDINGS)
        yield choice(BEGINNINGS) + base + choice(("", *ENDINGS))
    yield stem[::-1]


def written(form, choice):
    yield from (form, form.lower(), form.capitalize(), form[:1].upper() + form[1:], form[:-1] + form[-1:].upper())
    yield from (f"{form}-{choice(STEMS)}", f"-{form}", f"{form}-", f"{form}-{form}-{choice(STEMS)}")
    if not SLIP.fullmatch(form.upper()):
        yield form.upper()


def it_answers_as_hunspell_does(lookup, hunspell):
    choice = random.Random(12)
    words = {
        word
        for stem in choice.sample(STEMS, 400)
        for form in forms(stem, choice.choice)
        for word in written(form, choice.choice)
    }
    answers = {word: hunspell.has(word) for word in sorted(words)}
    assert {word: known for word, known in answers.items() if lookup.has(word) != known} == {}
    assert 1000 < sum(answers.values()) < len(answers) - 1000


def it_counts_as_hunspell_does(lookup, hunspell):
    words = [
        f"{number}{end}" for number in range(130) for end in ("", ".5", "st", "nd", "rd", "th", "TH", "Th", "th's")
    ]
    assert [word for word in words if lookup.has(word) != hunspell.has(word)] == []
    assert [word for word in ("1st", "11st", "21st", "112th", "1th") if lookup.has(word)] == ["1st", "21st", "112th"]


@pytest.mark.parametrize(
    "word", ["", "-", "--", "it’s", "IT’S", "İstanbul", "a-b-c-d", "x" + "-x" * 13, "MCDONALD'S", "é"]
)
def it_answers_as_hunspell_does_at_the_edge(lookup, hunspell, word):
    assert lookup.has(word) == hunspell.has(word)


def it_has_every_stem(lookup):
    only_in_compounds = ["1th", "2th", "3th"]
    assert [stem for stem in STEMS if not lookup.has(stem)] == only_in_compounds
