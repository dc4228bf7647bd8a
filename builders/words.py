"""Furniture words: what stands around the content in one language, from `assets/words/<language>.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass

DEFAULT_LANGUAGE = "en-GB"
"""The language of everything that asks for no other; file names leave it out."""


@dataclass(frozen=True, slots=True)
class Words:
    """Phrases by dotted name, for example `page.of`; a phrase may have named holes such as `{page}`."""

    language: str
    phrases: Mapping[str, str]

    def say(self, name: str, **values: object) -> str:
        """Return the phrase with its holes filled. Raises KeyError for an unknown name or an unfilled hole."""
        return self.phrases[name].format_map(values)
