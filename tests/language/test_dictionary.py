"""The dictionary of British English."""

import pytest

from builders.assets import Assets
from builders.language.dictionary import load_dictionary
from builders.language.hunspell import Hunspell
from builders.problems import InputFault

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


def it_reads_words_that_notepad_saved(tmp_path):
    own = tmp_path / "assets" / "dictionaries" / "own-words.txt"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"\xef\xbb\xbfGrimbly\r\nBlorfle\r\n")
    assert load_dictionary(Assets(tmp_path)).knows("Grimbly")


@pytest.mark.parametrize("data", ["café".encode("cp1252"), "word".encode("utf-16"), b"wo\x00rd"])
def it_tells_where_a_list_of_words_cannot_be_read(tmp_path, data):
    own = tmp_path / "assets" / "dictionaries" / "own-words.txt"
    own.parent.mkdir(parents=True)
    own.write_bytes(data)
    with pytest.raises(InputFault, match=r"assets/dictionaries/own-words\.txt:1"):
        load_dictionary(Assets(tmp_path))


def it_takes_no_hunspell_file_of_a_working_folder(tmp_path):
    """Their reader trusts them: a wrong one ends in an error of its own, or never."""
    folder = tmp_path / "assets" / "dictionaries"
    folder.mkdir(parents=True)
    (folder / "en-GB.aff").write_text("SFX A Y 9\nSFX A\n", encoding="utf-8")
    (folder / "en-GB.dic").write_text("1\ncolor\n", encoding="utf-8")
    assert not load_dictionary(Assets(tmp_path)).knows("color")
