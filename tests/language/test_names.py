"""What says nothing about how hard a sentence is to read."""

import pytest

from builders.language.names import pattern, without

FOUND = pattern(["Professionals Online Safety Helpline", "Safety Helpline", "Key (2024)"])


@pytest.mark.parametrize(
    "name",
    [
        "{school.lead.name}",
        "0808 800 5000",
        "www.iwf.org.uk/report-now",
        "https://www.gov.uk/a?b",
        "lead@school.example",
        "Professionals Online Safety Helpline",
        "Key (2024)",
    ],
)
def it_becomes_one_short_word(name):
    assert without(f"Ask {name} now.", FOUND) == "Ask it now."


@pytest.mark.parametrize("text", ["Ask me. Then act.", "Ring 999 now.", "The Safety Helplines.", "One in 10. Two."])
def it_is_not_found_in_plain_words(text):
    assert without(text, FOUND) == text
