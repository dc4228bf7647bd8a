"""Values: what a school and its session put into documents, as plain texts by the names of their fields."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from builders.frozen import dataclass
from builders.school.event import NO_EVENT, Event
from builders.terms.fields import FIELDS, LOGOS, SESSION

if TYPE_CHECKING:
    from builders.school.load import Profile  # whoever only fills documents reads no files

Content = tuple[str, str, str]
"""What an approval is about: a lesson, its version, the digest of its content."""


@dataclass(frozen=True, slots=True)
class Values:
    """Texts by field, such as `school.lead.name`; an empty one is a blank. `logos` are PNG files.

    `approved` is what the school's lead has signed off.
    """

    texts: Mapping[str, str]
    logos: Mapping[str, bytes]
    approved: frozenset[Content]


def values_of(profile: "Profile", event: Event = NO_EVENT) -> Values:
    """Return the values of a school and of its session."""
    school = profile.school
    return Values(
        texts={name: _text(event if name.startswith(SESSION) else school, name) for name in FIELDS},
        logos={name: picture for name in LOGOS if (picture := getattr(profile, name.removeprefix("school.")))},
        approved=frozenset((one.lesson, one.version, one.digest) for one in school.approvals),
    )


def _text(whole: object, name: str) -> str:
    if name in LOGOS:
        return ""  # in running text a picture has no value, and reads as its role
    value = whole
    for key in name.split(".")[1:]:
        value = getattr(value, key)
    return str(value)
