"""The register: who was at a session, as evidence; staff by name and signature, parents counted."""

from builders.document import Detail, Details, Document, Field, Inlines, Lines, Section, Table, Text
from builders.kinds import keeping, notes
from builders.kinds.dates import long_date
from builders.kinds.frame import edition_code, frame
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import session_for

PAGE_BUDGET = 2
Particulars = tuple[tuple[str, Inlines], ...]
"""Names of phrases with the value of each."""
ROWS = 36
"""Rows of a register that names nobody yet: both its pages full."""
SPARE = 4
"""Rows for people who came and were not on the list."""
QUESTIONS = 9
HEADER = ("register.number", "register.name", "register.role", "register.signature")
COUNTED = ("register.adults", "register.families", "register.languages", "register.formats")


def compose(pack: Pack, request: Request) -> Document:
    """Return the register of the request's audience; a list of people is as long as it is."""
    staff = request.audience == "staff"
    topic = pack.lesson.staff_title if staff else pack.lesson.public.title
    purpose = "register.purpose" if staff else "register.purpose-parents"
    return frame(
        pack,
        request,
        "sheet",
        title=notes.filled(pack, "register.title", topic),
        sections=(
            _session(pack, request, pack.lesson.title if staff else topic),
            keeping.about(pack, request, purpose),
            *(_named(pack, request) if staff else _counted(pack)),
        ),
        page_budget=None if request.people else PAGE_BUDGET,
    )


def _session(pack: Pack, request: Request, topic: Inlines) -> Section:
    """What took place, where and by whom, beside what it rested on: the pack and how fresh its sources are."""
    checked = sorted(source.checked for source in pack.lesson.sources)
    oldest, newest = (long_date(day, pack.words) for day in (checked[0], checked[-1]))
    sources = pack.say("register.between", oldest=oldest, newest=newest) if oldest != newest else (Text(newest),)
    minutes = session_for(pack.lesson, request).minutes
    event: Particulars = (
        ("register.date", (Field("session.date"),)),
        ("register.time", (Field("session.time"),)),
        ("register.place", (Field("session.place"),)),
        ("register.presenter", ()),
    )
    content: Particulars = (
        ("register.topic", topic),
        ("register.length", pack.say("slides.minutes", minutes=minutes)),
        ("register.edition", (Text(edition_code(pack, request)),)),
        ("register.sources", sources),
    )
    parts = (("event", event), ("content", content))
    return Section(
        "session",
        sections=tuple(Section(name, blocks=(_details(pack, values),)) for name, values in parts),
        relation="peers",
    )


def _details(pack: Pack, values: Particulars) -> Details:
    return Details(tuple(Detail(pack.say(name), value) for name, value in values))


def _named(pack: Pack, request: Request) -> tuple[Section, ...]:
    """A row for each person to sign, and a few for others; without a list all are to write in."""
    header = tuple(pack.say(name) for name in HEADER)
    listed = [(_text(person.name), _text(person.role)) for person in request.people]
    listed += [((), ())] * (SPARE if listed else ROWS)
    rows = tuple((_text(str(number)), *person, ()) for number, person in enumerate(listed, start=1))
    return (Section("people", blocks=(Table(pack.say("register.people"), header, rows, to_write_in=True),)),)


def _text(text: str) -> Inlines:
    return (Text(text),) if text else ()


def _counted(pack: Pack) -> tuple[Section, ...]:
    """How many came and what they asked for; nobody is named."""
    lines = Lines(((),) * QUESTIONS)
    return (
        Section("counted", pack.say("register.counted"), (_details(pack, tuple((name, ()) for name in COUNTED)),)),
        Section("follow-up", pack.say("register.follow-up"), (lines,)),
    )
