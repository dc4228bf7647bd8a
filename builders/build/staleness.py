"""Staleness: what in a lesson has passed its date, told to people and never printed."""

from collections.abc import Iterator
from datetime import date, timedelta

from builders.kinds.dates import use_until
from builders.kinds.pack import Pack

FRESH = timedelta(days=365)
"""For how long a checked source or service counts as checked."""


def stale(pack: Pack, today: date) -> Iterator[str]:
    """Yield in words what a person must look at again before using the pack on this day."""
    last_day = use_until(pack.lesson.review_by)
    if today > last_day:
        yield f"it was to be used until {last_day.isoformat()} only: review it, then change `review_by`"
    sources = {source.id: source.checked for source in pack.lesson.sources}
    used = pack.lesson.help.named
    services = {name: pack.services[name].checked for name in used}
    for what, checked in (("source", sources), ("service", services)):
        old = sorted(name for name, day in checked.items() if today - day > FRESH)
        if old:
            yield f"{_counted(len(old), what)} last checked more than a year ago: {', '.join(old)}"


def _counted(number: int, what: str) -> str:
    return f"1 {what} was" if number == 1 else f"{number} {what}s were"
