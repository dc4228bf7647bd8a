"""The frame of every document: title, owner, imprint, status, legend."""

from builders.document import Approval, Document, Field, Form, Inlines, Section, Status, plain
from builders.frozen import replace
from builders.kinds.dates import long_date, use_until
from builders.kinds.hollow import filled
from builders.kinds.local import is_unconfirmed
from builders.kinds.marks import has_marks
from builders.kinds.pack import Pack
from builders.kinds.request import Request


def edition_code(pack: Pack, request: Request) -> str:
    """Return the code that tells one paper from another: initials of the file name, version, language."""
    initials = "".join(word[0] for word in pack.lesson.public.file_name.split("-")).upper()
    return f"{initials} {pack.lesson.version} {request.language.split('-')[0]}"


def _imprint(pack: Pack, request: Request) -> tuple[Inlines, ...]:
    words = pack.words
    return (
        pack.say(f"nation.{request.nation}"),
        pack.say("edition.code", code=edition_code(pack, request)),
        pack.say("edition.until", date=long_date(use_until(pack.lesson.review_by), words)),
    )


def _status(pack: Pack, request: Request, form: Form) -> Status:
    approval = Approval(pack.id, pack.lesson.version, pack.digest)
    if request.audience == "staff":
        return Status(pack.say(_draft(pack, request, form)), (), every_page=True, approval=approval)
    match form:
        case "slides":
            text = pack.say("status.parents-slides")
        case "card":
            text = pack.say("status.parents-card")
        case "letter":
            text = pack.say("status.parents-letter")
        case "sheet" | "certificate":
            text = pack.say("status.parents-sheet")
    lines = (pack.say("status.checked-by"), pack.say("status.date"))
    return Status(text, lines, every_page=False, approval=approval)


def _draft(pack: Pack, request: Request, form: Form) -> str:
    """The name of the phrase that says on staff papers that they are a draft; a card's is short.

    A certificate says what follows from that: it is no evidence yet.
    """
    if form == "certificate":
        return "status.staff-certificate"
    if is_unconfirmed(pack, request):
        return "status.staff-card-local" if form == "card" else "status.staff-local"
    return "status.staff-card" if form == "card" else "status.staff"


def frame(
    pack: Pack,
    request: Request,
    form: Form,
    *,
    title: Inlines,
    sections: tuple[Section, ...],
    lead: Inlines = (),
    readers: str = "",
    page_budget: int | None = None,
) -> Document:
    """Return a document with everything around its sections filled in.

    `readers` names who it is for where that is not the whole audience: "leads".
    """
    discreet = request.audience == "parents"  # programs and previews of links show the properties of a file
    document = Document(
        form=form,
        language=request.language,
        audience=request.audience,
        readers=pack.say(f"audience.{readers or request.audience}"),
        title=title,
        words=pack.words,
        sections=sections if form == "slides" else filled(sections),
        lead=lead,
        owner=(Field("school.name"),),
        logo=Field("school.logo"),
        second_logo=Field("school.second_logo"),
        imprint=_imprint(pack, request),
        status=_status(pack, request, form),
        subject=plain(pack.lesson.public.lead) if discreet else pack.lesson.summary,
        keywords=() if discreet else pack.lesson.keywords,
        page_budget=page_budget,
    )
    if not has_marks(document):
        return document
    return replace(document, legend=pack.say("mark.legend"))
