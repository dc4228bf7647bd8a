"""What somebody asks a kind for."""

from datetime import date

from builders.document import Audience
from builders.frozen import dataclass
from builders.terms.values import Nation, PhaseChoice
from builders.words import DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody on the list of a staff session; the days on which this person read the guidance and the policy."""

    name: str
    role: str = ""
    guidance_read: date | None = None
    policy_read: date | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """For whom and where a document is meant. `phase` "both" keeps primary and secondary items.

    `people` are those whom a register or a certificate names; what names anybody is no part of a pack.
    """

    audience: Audience
    nation: Nation = "england"
    phase: PhaseChoice = "both"
    edition: str = ""
    language: str = DEFAULT_LANGUAGE
    people: tuple[Attendee, ...] = ()
