"""Fields: the closed list of values that lesson text may name: `{school.lead.name}`, `{nation.lead}` and the like."""

from collections.abc import Mapping
from types import MappingProxyType

from builders.document import Audience
from builders.frozen import dataclass

EVERYBODY: frozenset[Audience] = frozenset(("parents", "staff"))
STAFF_ONLY: frozenset[Audience] = frozenset(("staff",))


@dataclass(frozen=True, slots=True)
class SchoolField:
    """One value that a school gives, in its file or for one session, and who may see it."""

    name: str
    audiences: frozenset[Audience] = EVERYBODY

    @property
    def role(self) -> str:
        """The name of the phrase that stands for it in running text while it is blank."""
        return f"field.{self.name}"


_LIST = (
    SchoolField("school.name"),
    SchoolField("school.website"),
    SchoolField("school.policy_address"),
    SchoolField("school.office_phone"),
    SchoolField("school.logo"),
    SchoolField("school.second_logo"),
    SchoolField("school.lead.name"),
    SchoolField("school.lead.title"),
    SchoolField("school.lead.phone"),
    SchoolField("school.lead.mailbox"),
    SchoolField("school.deputy.name"),
    SchoolField("school.deputy.title"),
    SchoolField("school.deputy.phone"),
    SchoolField("school.deputy.mailbox"),
    SchoolField("school.out_of_hours.name", STAFF_ONLY),
    SchoolField("school.out_of_hours.phone", STAFF_ONLY),
    SchoolField("school.local_authority.name", STAFF_ONLY),
    SchoolField("school.local_authority.phone", STAFF_ONLY),
    SchoolField("school.local_authority.address", STAFF_ONLY),
    SchoolField("school.lado.name", STAFF_ONLY),
    SchoolField("school.lado.phone", STAFF_ONLY),
    SchoolField("session.date"),
    SchoolField("session.time"),
    SchoolField("session.place"),
)

FIELDS: Mapping[str, SchoolField] = MappingProxyType({field.name: field for field in _LIST})

LOGOS = frozenset(("school.logo", "school.second_logo"))
"""The fields whose value is a picture."""
SESSION = "session."
"""Begins the fields of one session, which its invitation names and no file keeps."""
NATION = "nation."
NATION_FIELDS: tuple[str, ...] = tuple(
    NATION + term
    for term in (
        "lead",
        "lead_title",
        "front_door",
        "referral",
        "allegations",
        "above_head",
        "guidance",
        "statutory",
        "reading",
    )
)
"""What each nation calls its own way, in `assets/nations.yaml`; never blank, and for everybody."""

FIELD_NAMES: tuple[str, ...] = (*FIELDS, *NATION_FIELDS)
