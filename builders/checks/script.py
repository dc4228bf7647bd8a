"""Check: every slide has words to say, and every part of a session takes time."""

from collections.abc import Iterator
from typing import get_args

from builders.checks.check import Criteria, Finding
from builders.document import Audience
from builders.lesson.load import Loaded
from builders.lesson.texts import Path


def check(loaded: Loaded, _criteria: Criteria) -> Iterator[Finding]:
    """Yield an error for each segment without a script, and for each part of an agenda without a minute."""
    sessions = loaded.lesson.sessions
    audiences: tuple[Audience, ...] = get_args(Audience)
    for audience in audiences:
        session = sessions.parents if audience == "parents" else sessions.staff
        agenda: Path = ("sessions", audience, "agenda")
        for number, part in enumerate(session.agenda):
            if not part.minutes:
                remedy = "give its segments `minutes`, or leave it out"
                yield Finding(f"the part `{part.id}` takes no time", remedy, path=(*agenda, number))
            for place, segment in enumerate(part.segments):
                if not segment.say:
                    told = f"the slide `{segment.slide}` has no words to say"
                    path = (*agenda, number, "segments", place)
                    yield Finding(told, "write under `say` what its presenter says", path=path)
