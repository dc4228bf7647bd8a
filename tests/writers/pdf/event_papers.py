"""Sample papers of an event, made up: a quiz, a register, cards to cut out, half-page forms, certificates."""

from samples import APPROVAL, EMERGENCY, IMPRINT, PICTURE, strong, t, words

from builders.document import (
    Bullets,
    Callout,
    Detail,
    Details,
    Document,
    Figure,
    Lines,
    Mark,
    Paragraph,
    Phone,
    Question,
    Questions,
    Scenario,
    Section,
    Status,
    Step,
    Steps,
    Table,
)

DRAFT = Status(
    t("DRAFT. Not yet checked by our safeguarding lead. Follow school policy."), (), every_page=True, approval=APPROVAL
)
CHECKING = Status(
    t("Our school is still checking this sheet."),
    (t("Checked by"), t("Date")),
    every_page=False,
    approval=APPROVAL,
)
FOR_STAFF = t("For all staff and volunteers")
FOR_PARENTS = t("For parents and carers")
KEEPING = Details(
    (
        Detail(t("What it is for"), t("It shows who was trained, when and on what.")),
        Detail(t("Who keeps it"), t("Our safeguarding lead")),
        Detail(t("Delete by"), t("31 August 2027")),
        Detail(t("Or on the day that our own plan for keeping records says")),
        Detail(t("Read in full, as the rules for everybody who works at a school ask of each year"), t("22 November")),
    )
)
ASKED = (
    Question(
        t("A pupil holds out a phone. What do you say?", Mark()),
        (t("“Wait. Let me see what we are talking about.”"), t("“Please don’t show me. Our lead will help now.”"),
         t("“Who sent you this?”")),
        2,
        t("Nobody needs to look to help. Tell the lead at once."),
    ),
    Question(
        t("You hear of it on the last bus of a school trip, and you can reach neither the lead nor the deputy. What do "
          "you do?"),
        (t("Leave a message, and wait for the answer for as long as it takes, since nobody else may be told"),
         t("Look again tomorrow"), t("Write it down"),
         t("Tell a senior leader, or ring children’s social care yourself, and do so before the day is over, since "
           "to wait may put the child at more risk than to tell")),
        4,
        t("Do not wait. In danger, ring ", Phone("999"), " first."),
    ),
)  # fmt: skip
SCENE = Scenario(
    t("Break. A pupil runs up and holds out a phone."),
    t("Everyone has this one. Look!"),
    (t("What do you say first?"), t("What do you write down?"), t("Who do you tell, and how soon?")),
    3,
    t("in threes"),
)
TONIGHT = Steps(
    (
        Step(t("Say it"), t("“You can always tell me.”"), "message-circle"),
        Step(t("Ask a question"), t("In the car, or while you eat."), "circle-question-mark"),
        Step(t("Put up the sheet"), t("On the fridge, or by the phone."), "house"),
    )
)


def _paper(form: str, title: str, *sections: Section, **changes: object) -> Document:
    staff = {"audience": "staff", "readers": FOR_STAFF, "status": DRAFT}
    fields: dict[str, object] = {
        "form": form,
        "language": "en-GB",
        "title": t(title),
        "words": words(),
        "sections": sections,
        "owner": t("Our school"),
        "imprint": IMPRINT,
        "legend": t("Check against the guidance."),
        **staff,
        **changes,
    }
    return Document(**fields)  # type: ignore[arg-type]


def quiz() -> Document:
    """Questions to answer, and the same solved; three a page at most."""
    asked = Questions(ASKED * 3)
    person = Details((Detail(t("Your name")), Detail(t("Date"), t("22 November 2026"))))
    return _paper(
        "sheet",
        "Quiz: the first minutes",
        Section("person", blocks=(person,)),
        Section("asked", blocks=(asked,)),
        Section("answers", t("The answers"), (Questions(asked.items, solved=True),), starts_side=True),
    )


def register() -> Document:
    """A table to write in that runs over two pages, below what it is for."""
    header = (t("No."), t("Name"), t("Role"), t("Signature"))
    named = [(t("1"), t("A. Example"), t("Teacher"), ())]
    rows = (*named, *((t(str(number)), (), (), ()) for number in range(2, 31)))
    return _paper(
        "sheet",
        "Who was there",
        Section("about", t("About this form"), (KEEPING,)),
        Section("people", t("People"), (Table(t("Who was there"), header, rows, to_write_in=True),)),
    )


def slips() -> Document:
    """Four copies of one slip, and nothing else: their title is that of the document."""
    numbers = Bullets((t("Childline: ", Phone("0800 1111")), t("Police: ", Phone("101"))))
    slip = [Section(f"slip-{at}", t("Three things for tonight"), (TONIGHT, EMERGENCY, numbers)) for at in range(4)]
    return _paper(
        "sheet",
        "Three things for tonight",
        Section("slips", sections=tuple(slip), relation="quarters"),
        audience="parents",
        readers=FOR_PARENTS,
        status=CHECKING,
    )


def scenario_cards() -> Document:
    """A page for whoever leads the talk, six cards, and a page of their answers after them."""
    marked = Section("marked", t("A card about an adult who works here"), (SCENE, Paragraph(t("Beware.", Mark()))))
    cards = (*(Section(f"card-{at}", t(f"Card {at}"), (SCENE,)) for at in range(1, 6)), marked)
    return _paper(
        "sheet",
        "Talking cards",
        Section("how", t("How to use them"), (Paragraph(t("Print on one side, and cut along the lines.")),)),
        Section("cards", t("The cards"), (Paragraph(t("One for each group.")),), cards, "quarters"),
        Section("answers", t("What good looks like"), (Paragraph(t("Somebody tells the lead.", Mark())),)),
    )


def half_page_forms() -> Document:
    """Three forms of half a page, of which the third stands alone; the document has another title."""
    scale = Table(
        t("Circle a number: 1 is not at all."),
        (t("How true is this for you?"), t("Before"), t("After")),
        tuple(
            (t(aim), t("1  2  3  4  5"), t("1  2  3  4  5")) for aim in ("You know six steps.", "You know who helps.")
        ),
        to_write_in=True,
    )
    lines = Lines((t("What will you do?"), (), t("What was missing?")))
    note = Callout("note", t("Do not write about a child here"), (Paragraph(t("Tell our lead in private.")),), "shield")
    forms = [
        Section(f"form-{at}", t("Before and after"), (Paragraph(t("No name, please.")), scale, lines))
        for at in range(2)
    ]
    return _paper(
        "sheet",
        "When a private picture is shared",
        Section("forms", sections=(*forms, Section("form-2", (), (note,))), relation="halves"),
        audience="parents",
        readers=FOR_PARENTS,
        status=CHECKING,
    )


def certificates() -> Document:
    """A certificate for somebody, one for somebody with a long name, and one to write on."""
    attended = Paragraph(t("took part in ", strong("The first minutes"), ", our session for all staff."))
    small = Paragraph(t("Being there does not prove that somebody can do it.", Mark()), "support")
    details = Details(
        (
            Detail(t("Date"), t("22 November 2026")),
            Detail(t("Length"), t("60 minutes")),
            Detail(t("Read: the rules for all staff, part one")),
        )
    )
    to_sign = Lines((t("Signature of our safeguarding lead"), t("Date"), t("Signature")))
    return _paper(
        "certificate",
        "Certificate of attendance",
        Section("one", t("A. Example"), (attended, details, small, to_sign)),
        Section("two", t("A name that takes two lines, as names of more than one part may do"), (attended, details)),
        Section("blank", (), (Details((Detail(t("Name")),)), attended, details, to_sign, small)),
        lead=t("This is to record that"),
        logo=Figure(PICTURE, "The school’s logo"),
    )


EVENT_PAPERS = {
    "quiz": quiz,
    "register": register,
    "slips": slips,
    "scenario-cards": scenario_cards,
    "half-page-forms": half_page_forms,
    "certificates": certificates,
}
