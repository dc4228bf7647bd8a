"""British English, and the names that a lesson brings."""

import pytest

from builders.checks.spelling import check

TEXT = "Write here what can happen."


def it_says_what_was_meant(found):
    (told,) = found(check, {}, (TEXT, "They recieve a message."))
    assert (
        "warning: “recieve” is not in the dictionary; did you mean “receive”? Else, if it is right, add it to" in told
    )


def it_gives_the_british_spelling(found):
    (told,) = found(check, {}, (TEXT, "Their behavior changes."))
    assert told.endswith("warning: “behavior” is spelt as in America; write “behaviour”")


def it_tells_a_word_once_and_how_often(found):
    (told,) = found(check, {}, (TEXT, "A wrod here."), (TEXT, "A wrod there, a wrod."))
    assert "“wrod” is not in the dictionary (and 2 more)" in told


@pytest.mark.parametrize(
    "text",
    [
        "The child’s phone, the girls’ phones, somebody else's.",
        "Semi-nude, one-to-one, AI-made, well-being.",
        "1st, 2nd, 95%, £20, 10pm and 0808 800 5000.",
        "KCSIE, DfE, TikTok and WhatsApp groups.",
        "Ask {school.lead.name} at www.grimbly.example.org or xyzz@grimbly.example.org.",
        "Organise it, practise it, and judge its colour.",
        "Sextortion happens in a livestream.",
        "I’m, you’re, don’t, won’t, they’d, it’s.",
    ],
)
def it_is_content_with_good_words(found, text):
    assert found(check, {}, (TEXT, text)) == []


@pytest.mark.parametrize(
    "text", ["A co-ordinator, an 18-year-old, two add-ons, pre-recorded.", "Re-enter it.", "AI-made"]
)
def it_takes_a_word_with_hyphens_whole_or_in_parts(found, text):
    assert found(check, {}, (TEXT, text)) == []


def it_tells_the_part_that_is_wrong(found):
    (told,) = found(check, {}, (TEXT, "It is a semi-nood picture."))
    assert "“nood” is not in the dictionary" in told


def it_knows_names_of_sources_services_and_terms(found):
    assert (
        found(check, {}, (TEXT, "Ask Grimbly."), ('publisher: "Write here who published it"', "publisher: Grimbly"))
        == []
    )


def it_reads_the_summary_too(found):
    told = found(check, {}, ('summary: "', 'summary: "Recieved. '))
    assert "“Recieved” is not in the dictionary" in told[0]
