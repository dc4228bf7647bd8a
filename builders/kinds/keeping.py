"""Keeping: what every form says about itself: its purpose, its keeper, until when, and that no child stands in it."""

from builders.document import Callout, Detail, Details, Inlines, Paragraph, Section, Text
from builders.kinds.dates import long_date, use_until
from builders.kinds.pack import Pack
from builders.kinds.request import Request


def keeping(pack: Pack, purpose: str) -> Details:
    """Return a form's purpose, which `purpose` names as a phrase, its keeper and the day by which it goes.

    That day is fixed, the last on which the pack may be used; a school whose schedule says otherwise writes its own.
    """
    return Details(
        (
            Detail(pack.say("keeping.purpose"), pack.say(purpose)),
            Detail(pack.say("keeping.keeper"), pack.say("keeping.lead")),
            Detail(pack.say("keeping.until"), (Text(_until(pack)),)),
            Detail(pack.say("keeping.otherwise")),
        )
    )


def line(pack: Pack, phrase: str) -> Inlines:
    """Return the same in one line, for a form that has little room."""
    return pack.say(phrase, date=_until(pack))


def _until(pack: Pack) -> str:
    return long_date(use_until(pack.lesson.review_by), pack.words)


def no_child(pack: Pack, request: Request) -> Callout:
    """Return the panel that keeps children out of a form, and says where a worry goes instead."""
    instead = pack.say("keeping.worry-parents" if request.audience == "parents" else "keeping.worry")
    return Callout("note", pack.say("keeping.no-child"), (Paragraph(instead),), "shield")


def about(pack: Pack, request: Request, purpose: str) -> Section:
    """Return the part of a form that says both, side by side."""
    return Section(
        "about",
        sections=(
            Section("keeping", blocks=(keeping(pack, purpose),)),
            Section("no-child", blocks=(no_child(pack, request),)),
        ),
        relation="peers",
    )
