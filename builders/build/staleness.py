"""Staleness: what in a lesson has passed its date, told to people and never printed.

It depends on the day, so that it is asked anew each time, and nobody can accept it.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from builders.assets import Assets
from builders.kinds.dates import use_until
from builders.lesson.load import Loaded
from builders.problems import Place, Problem, Severity
from builders.services import NAME as SERVICES
from builders.services import Service
from builders.source.nodes import find, place_of, plain
from builders.source.yaml_reader import read

NAME = "stale"
ABOUT = "the lesson's review, its sources and its services are not out of date"
FRESH = timedelta(days=365)
"""For how long a checked source or service counts as checked."""


def stale(
    loaded: Loaded, services: Mapping[str, Service], today: date, *, assets: Assets, severity: Severity = "warning"
) -> Iterator[Problem]:
    """Yield a problem for each thing that a person must look at again before using the lesson on this day."""
    lesson = loaded.lesson
    last_day = use_until(lesson.review_by)
    if today > last_day:
        fault = f"this lesson was to be used until {last_day.isoformat()} only"
        yield Problem(loaded.place("review_by"), fault, "review it, then change `review_by`", severity, NAME)
    for number, source in enumerate(lesson.sources):
        if today - source.checked > FRESH:
            fault = f"the source `{source.id}` was last checked more than a year ago"
            remedy = "see that it still says so, then change `checked`"
            yield Problem(loaded.place("sources", number, "checked"), fault, remedy, severity, NAME)
    old = [name for name in lesson.help.named if today - services[name].checked > FRESH]
    for name, place in zip(old, _places(old, assets), strict=True):
        fault = f"the service `{name}` was last checked more than a year ago"
        yield Problem(place, fault, "see that it is still there, then change `checked`", severity, NAME)


def _places(names: list[str], assets: Assets) -> Iterator[Place]:
    """Yield where the directory says when each of these services was checked; it is read again for that."""
    if not names:
        return
    root = read(assets.read_bytes(SERVICES), f"assets/{SERVICES}")
    listed = find(root, ("services",))
    entries = plain(listed) if listed else []
    ids = [entry.get("id") if isinstance(entry, dict) else None for entry in entries]
    for name in names:
        yield place_of(root, ("services", ids.index(name), "checked"))
