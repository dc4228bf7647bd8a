"""Facts: what the page tells of a pack in words: its version, who approved it, until when it may be used."""

from datetime import date

from builders.gallery.contents import PackState
from builders.gallery.views import Facts
from builders.kinds.dates import long_date
from builders.words import Words


def facts(state: PackState, words: Words, *, school: str, blanks: tuple[str, ...]) -> Facts:
    """Return what is told of a pack; its school and its blanks only where they are not those told above."""
    review = words.say("gallery.not-reviewed")
    if state.approved_by:
        day = _day(state.approved_on, words)
        review = words.say("gallery.approved", who=state.approved_by, role=state.approved_as, date=day)
    return Facts(
        version=words.say("gallery.version", version=state.version),
        approved=bool(state.approved_by),
        review=review,
        dates=words.say("gallery.dates", review=_day(state.review_by, words), until=_day(state.use_until, words)),
        school="" if state.school == school else words.say("gallery.made-for", school=state.school),
        blanks=() if state.blanks == blanks else state.blanks,
        mixed=words.say("gallery.mixed") if state.mixed else "",
    )


def _day(iso: str, words: Words) -> str:
    """Return a date as people write it; what is none stays as it is."""
    try:
        return long_date(date.fromisoformat(iso), words)
    except ValueError:
        return iso
