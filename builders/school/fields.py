"""School fields: the closed list of a school's values that lesson text may name, such as `{school.lead.name}`."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Audience = Literal["parents", "staff"]
EVERYBODY: frozenset[Audience] = frozenset(("parents", "staff"))
STAFF_ONLY: frozenset[Audience] = frozenset(("staff",))


@dataclass(frozen=True, slots=True)
class SchoolField:
    """One field. `role` names the phrase that stands for it in running text while it is blank."""

    name: str
    role: str
    audiences: frozenset[Audience] = EVERYBODY


_LIST = (
    SchoolField("school.name", "field.school.name"),
    SchoolField("school.website", "field.school.website"),
    SchoolField("school.policy_address", "field.school.policy_address"),
    SchoolField("school.office_phone", "field.school.office_phone"),
    SchoolField("school.logo", "field.school.logo"),
    SchoolField("school.lead.name", "field.school.lead.name"),
    SchoolField("school.lead.title", "field.school.lead.title"),
    SchoolField("school.lead.phone", "field.school.lead.phone"),
    SchoolField("school.lead.mailbox", "field.school.lead.mailbox"),
    SchoolField("school.deputy.name", "field.school.deputy.name"),
    SchoolField("school.deputy.title", "field.school.deputy.title"),
    SchoolField("school.deputy.phone", "field.school.deputy.phone"),
    SchoolField("school.deputy.mailbox", "field.school.deputy.mailbox"),
    SchoolField("school.out_of_hours.name", "field.school.out_of_hours.name", STAFF_ONLY),
    SchoolField("school.out_of_hours.phone", "field.school.out_of_hours.phone", STAFF_ONLY),
    SchoolField("school.local_authority.name", "field.school.local_authority.name", STAFF_ONLY),
    SchoolField("school.local_authority.phone", "field.school.local_authority.phone", STAFF_ONLY),
    SchoolField("school.local_authority.address", "field.school.local_authority.address", STAFF_ONLY),
    SchoolField("school.lado.name", "field.school.lado.name", STAFF_ONLY),
    SchoolField("school.lado.phone", "field.school.lado.phone", STAFF_ONLY),
)

FIELDS: Mapping[str, SchoolField] = MappingProxyType({field.name: field for field in _LIST})
