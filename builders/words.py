"""Furniture words: what stands around the content in one language, from `assets/words/<language>.yaml`."""

from collections.abc import Mapping
from dataclasses import field

from builders.frozen import dataclass, replace

DEFAULT_LANGUAGE = "en-GB"
"""The language of everything that asks for no other; file names leave it out."""


@dataclass(frozen=True, slots=True)
class Words:
    """Phrases by dotted name, for example `page.of`; a phrase may have named holes such as `{page}`.

    `terms` fill the holes that are the same all over a document, such as `{nation_lead}`.
    """

    language: str
    phrases: Mapping[str, str]
    terms: Mapping[str, str] = field(default_factory=dict)

    def say(self, name: str, **values: object) -> str:
        """Return the phrase with its holes filled. Raises KeyError for an unknown name or an unfilled hole."""
        return self.phrases[name].format_map({**self.terms, **values})

    def with_terms(self, terms: Mapping[str, str]) -> "Words":
        """Return the same phrases with these terms in their holes."""
        return replace(self, terms=terms)
