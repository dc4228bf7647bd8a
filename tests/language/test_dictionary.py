"""The dictionary of British English."""

import pytest

from builders.assets import Assets
from builders.language.dictionary import load_dictionary
from builders.language.hunspell import Hunspell

DICTIONARY = load_dictionary(Assets())


@pytest.mark.parametrize(
    "word",
    ["colour", "organise", "Practised", "sextortion", "Livestream", "headteacher’s", "governors’", "don’t", "else's"],
)
def it_knows(word):
    assert DICTIONARY.knows(word)


@pytest.mark.parametrize("word", ["color", "organize", "recieve", "england", "snapchat"])
def it_does_not_know(word):
    assert not DICTIONARY.knows(word)


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("color", "colour"),
        ("Behavior", "Behaviour"),
        ("favorites", "favourites"),
        ("organization", "organisation"),
        ("apologized", "apologised"),
        ("analyzing", "analysing"),
        ("center", "centre"),
        ("defense", "defence"),
        ("labeled", "labelled"),
        ("counselor", "counsellor"),
        ("signaling", "signalling"),
        ("catalog", "catalogue"),
        ("fulfill", "fulfil"),
        ("enrollment", "enrolment"),
        ("judgment", "judgement"),
        ("aging", "ageing"),
        ("practicing", "practising"),
        ("Mom", "Mum"),
        ("gray", "grey"),
    ],
)
def it_tells_american_spellings(american, british):
    assert not DICTIONARY.knows(american)
    assert DICTIONARY.british(american) == british


@pytest.mark.parametrize("word", ["recieve", "xor", "zzize", "or"])
def it_calls_nothing_else_american(word):
    assert DICTIONARY.british(word) is None


def it_says_what_was_meant():
    assert DICTIONARY.meant("recieve") == "receive"
    assert DICTIONARY.meant("xqzzvwk") is None


def it_takes_words_of_a_working_folder(tmp_path):
    own = tmp_path / "assets" / "dictionaries" / "own-words.txt"
    own.parent.mkdir(parents=True)
    own.write_text("# ours\nGrimbly # a place\n", encoding="utf-8")
    dictionary = load_dictionary(Assets(tmp_path))
    assert dictionary.knows("Grimbly’s")
    assert not dictionary.knows("ours!")
    assert not DICTIONARY.knows("Grimbly")


def it_lists_no_word_that_it_knows_anyway():
    """A project word that the dictionary has is dead weight."""
    lines = Assets().read_text("dictionaries/project-words.txt").splitlines()
    words = [word for line in lines if (word := line.partition("#")[0].strip())]
    hunspell = Hunspell(
        affixes=Assets().read_text("dictionaries/en-GB.aff"), words=Assets().read_text("dictionaries/en-GB.dic")
    )
    assert [word for word in words if hunspell.has(word)] == []
    assert len(words) == len(set(words))
