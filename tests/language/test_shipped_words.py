"""Our own words, held to what we ask of authors: furniture, services, terms of nations."""

import re

import pytest

from builders.assets import Assets
from builders.document import plain
from builders.language.dictionary import load_dictionary
from builders.language.names import pattern as names
from builders.language.names import without
from builders.language.phrases import pattern, smooth
from builders.language.plain_words import load_idioms
from builders.nations import load_nations
from builders.services import load_services
from builders.words_file import load_words

WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['\u2019-][^\W\d_]+)*(?!\w)")
HOLE = re.compile(r"\{[^{}]*\}")
FURNITURE = load_words(Assets(), "en-GB").phrases
SERVICES = load_services(Assets())
NAMES = names((*(service.name.partition(" (")[0] for service in SERVICES.values()), "Moodle"))


def unknown(text):
    dictionary = load_dictionary(Assets())
    words = WORD.findall(without(HOLE.sub("it", text), NAMES))
    parts = [part for word in words if not dictionary.knows(word) for part in word.split("-")]
    return [part for part in parts if not dictionary.knows(part) and not re.search("[A-Z].*[A-Z]", part)]


def they_are_spelt_as_in_britain():
    assert {name: wrong for name, phrase in FURNITURE.items() if (wrong := unknown(phrase))} == {}


def they_hold_no_idiom():
    idioms = pattern(tuple(load_idioms(Assets())))
    assert {name: phrase for name, phrase in FURNITURE.items() if idioms.search(smooth(phrase))} == {}


@pytest.mark.parametrize("service", SERVICES.values(), ids=lambda service: service.id)
def they_tell_of_services_as_in_britain(service):
    assert unknown(" ".join(plain(text) for text in (service.purpose, service.users, service.hint))) == []


def they_call_things_in_nations_as_in_britain():
    terms = [term.text for nation in load_nations(Assets()).values() for _, term in nation]
    assert [wrong for text in terms for wrong in unknown(text)] == []
