"""Check: the services that a lesson names can help those whom it is about."""

from collections.abc import Iterator

from builders.checks.check import Criteria, Finding
from builders.lesson.load import Loaded


def check(loaded: Loaded, criteria: Criteria) -> Iterator[Finding]:
    """Yield an error for each service that helps none but people older than the subject's oldest pupil."""
    oldest = criteria.rules.oldest_pupil
    if oldest is None:
        return
    help_ = loaded.lesson.help
    for readers, named in (("parents", help_.parents), ("staff", help_.staff), ("lead", help_.lead)):
        for number, name in enumerate(named):
            youngest = criteria.services[name].youngest
            if youngest is not None and youngest > oldest:
                told = f"`{name}` helps people of {youngest} and over, and this lesson is about those up to {oldest}"
                yield Finding(told, "choose another service, or leave it out", path=("help", readers, number))
