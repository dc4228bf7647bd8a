"""What somebody asks a kind for."""

from dataclasses import dataclass

from builders.document import Audience
from builders.terms.values import Nation, PhaseChoice
from builders.words import DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class Request:
    """For whom and where a document is meant. `phase` "both" keeps primary and secondary items."""

    audience: Audience
    nation: Nation = "england"
    phase: PhaseChoice = "both"
    edition: str = ""
    language: str = DEFAULT_LANGUAGE
