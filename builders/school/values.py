"""Values: what a school and its session put into documents, as plain texts by the names of their fields."""

from collections.abc import Mapping
from dataclasses import dataclass

from builders.school.event import NO_EVENT, Event
from builders.school.load import Profile
from builders.terms.fields import FIELDS, LOGO, SESSION

Content = tuple[str, str, str]
"""What an approval is about: a lesson, its version, the digest of its content."""


@dataclass(frozen=True, slots=True)
class Values:
    """Texts by field, such as `school.lead.name`; an empty one is a blank. `logo` is a PNG file.

    `approved` is what the school's lead has signed off.
    """

    texts: Mapping[str, str]
    logo: bytes | None
    approved: frozenset[Content]


def values_of(profile: Profile, event: Event = NO_EVENT) -> Values:
    """Return the values of a school and of its session."""
    school = profile.school
    return Values(
        texts={name: _text(event if name.startswith(SESSION) else school, name) for name in FIELDS if name != LOGO},
        logo=profile.logo,
        approved=frozenset((one.lesson, one.version, one.digest) for one in school.approvals),
    )


def _text(whole: object, name: str) -> str:
    value = whole
    for key in name.split(".")[1:]:
        value = getattr(value, key)
    return str(value)
