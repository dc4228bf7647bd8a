# ruff: noqa: E501 - the sample text is typeset text, and its sentences stand whole
"""Documents with the text of the comps, which together hold every block; for tests and for looking at."""

from io import BytesIO

import yaml
from PIL import Image

from builders.assets import SHIPPED
from builders.document import (
    Agenda,
    AgendaItem,
    Approval,
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Document,
    Edge,
    Entries,
    Entry,
    Exchange,
    Figure,
    Flow,
    Inlines,
    Lines,
    Link,
    Mark,
    Node,
    Paragraph,
    Person,
    Phone,
    Pictogram,
    Scenario,
    Section,
    Service,
    Statistic,
    Status,
    Step,
    Steps,
    Strong,
    Table,
    Text,
)
from builders.words import Words

APPROVAL = Approval("nude-selfies", "1.0", "0" * 12)


def words() -> Words:
    """The shipped furniture words."""
    tree = yaml.load((SHIPPED / "assets" / "words" / "en-GB.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    phrases = {
        f"{group}.{name}": phrase
        for group, names in tree.items()
        if isinstance(names, dict)
        for name, phrase in names.items()
    }
    phrases.setdefault("term.joint", ": ")
    return Words("en-GB", phrases)


def t(*parts: str | object) -> Inlines:
    """Inlines from strings; anything else stays as it is."""
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)  # type: ignore[misc]


def strong(text: str) -> Strong:
    return Strong(t(text))


IMPRINT = (t("England"), t("Edition PP 1.0 en"), t("Use until 31 August 2027"))
EMERGENCY = Callout("emergency", t("Anyone in danger now?"), (Paragraph(t("Ring ", Phone("999"))),), "phone-call")
NEVER = Bullets(
    (
        t("look at it again"),
        t("save it or send it on"),
        t("ask to see it"),
        t("rush to delete it"),
        t("pay a blackmailer"),
    ),
    "never",
)

STEPS = Steps(
    (
        Step(t("Steady yourself"), t("Breathe slowly. Ask another adult to be with you."), "coffee"),
        Step(
            t("Listen"),
            t("Say: “You are not in trouble. I am glad you told me.” Let your child use their own words."),
            "ear",
        ),
        Step(
            t("Write down the trail"),
            t("Note names, links, dates and any threats on paper. Leave messages and pictures where they are."),
            "pen-line",
        ),
        Step(
            t("Report it together"),
            t(
                "Your child uses Report Remove. Stay close, away from the screen. Report it in the app too. If there is a threat "
                "or an adult, tell CEOP, or the police on ",
                Phone("101"),
                ".",
            ),
            "flag",
        ),
        Step(t("Tell school"), t("Tell our safeguarding lead the facts. Send no picture."), "school"),
        Step(
            t("Stay close"),
            t(
                "Keep to normal days. Ask how your child feels. If you are worried, ring your GP or NHS ",
                Phone("111"),
                ".",
            ),
            "heart-handshake",
        ),
    )
)

SERVICES = (
    Service(
        "Report Remove",
        t("Helps to take down or block a picture."),
        t("Under 18s"),
        address="https://www.childline.org.uk",
        shown="childline.org.uk",
        hint=t("Search for “Report Remove”."),
    ),
    Service(
        "CEOP Safety Centre",
        t("For threats, grooming or contact by an adult."),
        t("Anyone"),
        address="https://www.ceop.police.uk/Safety-Centre",
        shown="ceop.police.uk/Safety-Centre",
    ),
    Service(
        "Childline",
        t("For any worry. It is free."),
        t("Under 19s"),
        phone="0800 1111",
        address="https://www.childline.org.uk",
        shown="childline.org.uk",
    ),
    Service(
        "NSPCC Helpline",
        t("For you, if you are worried."),
        t("Adults"),
        phone="0808 800 5000",
        address="https://www.nspcc.org.uk",
        shown="nspcc.org.uk",
    ),
)
LEAD = Person(t("Safeguarding lead"))


def _first_side() -> tuple[Section, ...]:
    calm = Callout(
        "reassurance",
        t("It is not your child’s fault"),
        (Paragraph(t("Calm, kind words help most. There is always something you can do.")),),
        "heart",
    )
    beside = (
        Callout("prohibition", t("Never"), (NEVER,)),
        Callout(
            "caution",
            t("Was it sent to you?"),
            (
                Paragraph(
                    t(
                        "Do not look again. Do not send it on. Do not delete it. Note who sent it and when. Tell school or "
                        "the police."
                    )
                ),
            ),
        ),
        Callout(
            "caution", t("Your child shared it?"), (Paragraph(t("Stay just as calm. Help them to stop. Tell school.")),)
        ),
    )
    return (
        Section(
            "calm", sections=(Section("a", blocks=(calm,)), Section("b", blocks=(EMERGENCY,))), relation="companions"
        ),
        Section(
            "do",
            sections=(Section("steps", t("Six steps"), (STEPS,)), Section("care", blocks=beside)),
            relation="companions",
        ),
        Section(
            "help", t("Who can help"), (Contacts(SERVICES, (LEAD,), t("Pages in English. Checked 22 November 2026.")),)
        ),
    )


RISKS = Entries(
    "risk",
    (
        Entry(
            t("Losing control"),
            t("Once it is sent, your child cannot control who sees it."),
            t("Help to remove or block it exists."),
            "send",
        ),
        Entry(
            t("Bullying"),
            t("Others may tease your child, or leave them out."),
            t("School can step in and give support."),
            "users",
        ),
        Entry(
            t("Threats"),
            t("Someone may ask for money or for more pictures."),
            t("Do not pay. Tell CEOP or the police."),
            "message-square-warning",
        ),
        Entry(
            t("Worry and shame"),
            t("Your child may feel ashamed, afraid or very low."),
            t("Kind words help. So can Childline."),
            "cloud-rain",
        ),
    ),
)
SIGNS = Bullets(
    (t("Upset after a message"), t("Closing an account"), t("Avoiding school"), t("Quiet, low or secretive")), "sign"
)
SAY = Bullets(
    (
        t("“I am glad you told me.”"),
        t("“You are not in trouble.”"),
        t("“What would help now?”"),
        t("“I will help you.”"),
    ),
    "say",
)
AVOID = Bullets(
    (t("“Why did you send it?”"), t("“How could you?”"), t("“Show me the picture.”"), t("“Give me your phone.”")),
    "avoid",
)
STARTERS = Entries(
    "starter",
    (
        Entry(t("“Some people get asked for pictures. What would you say?”")),
        Entry(t("“If a friend’s picture was shared, how could you help them?”")),
        Entry(t("“If it ever happened to you, I would help. I would not shout.”")),
        Entry(t("“If anyone asks for a picture of your body, tell me. You won’t be in trouble.”")),
    ),
)
TERMS = Entries(
    "term",
    (
        Entry(t("AI picture"), t("made or changed by a computer")),
        Entry(t("Blackmail"), t("threats to get money or pictures")),
        Entry(t("CEOP"), t("national team against child abuse")),
        Entry(t("Grooming"), t("gaining a child’s trust to harm them")),
        Entry(t("Livestream"), t("video that others watch as it happens")),
        Entry(t("Safeguarding lead"), t("keeps children safe at school")),
    ),
)


def _second_side() -> tuple[Section, ...]:
    return (
        Section(
            "understand",
            sections=(
                Section(
                    "what",
                    t("What is a private picture?"),
                    (
                        Paragraph(
                            t(
                                "A nude or nearly nude photo, video or livestream of a child under 18. It may be real or AI-made. Sharing one "
                                "is against the law. The law is there to protect children."
                            )
                        ),
                    ),
                ),
                Section(
                    "why",
                    t("Why does it happen?"),
                    (
                        Paragraph(
                            t(
                                "Some children are asked again and again. Some are tricked or threatened. Some trust the person who asks. "
                                "Many think that everyone does it. Most do not."
                            )
                        ),
                    ),
                ),
            ),
            relation="peers",
            starts_side=True,
        ),
        Section("risks", t("What can go wrong, and what still helps"), (RISKS,)),
        Section(
            "talk",
            sections=(
                Section(
                    "signs",
                    blocks=(
                        Callout(
                            "note", t("Signs"), (SIGNS, Paragraph(t("One sign may be nothing."), "support")), "eye"
                        ),
                    ),
                ),
                Section("say", blocks=(Callout("say", t("Say"), (SAY,)),)),
                Section("avoid", blocks=(Callout("avoid", t("Avoid"), (AVOID,)),)),
            ),
            relation="peers",
        ),
        Section("starters", t("Ways to start talking"), (STARTERS,)),
        Section("words", t("Words on this sheet"), (TERMS,)),
        Section(
            "about",
            blocks=(
                Callout(
                    "offer",
                    t("Large print or another language?"),
                    (Paragraph(t("Ask the school office.")),),
                    "languages",
                ),
                Paragraph(
                    t(
                        "Sources: UKCIS (2024), IWF, NCA-CEOP, Childline, NSPCC. Not made or endorsed by the organisations "
                        "named."
                    ),
                    "source",
                ),
            ),
        ),
    )


def parents_sheet() -> Document:
    """The parents' sheet of the comps, two sides."""
    return Document(
        form="sheet",
        language="en-GB",
        audience="parents",
        title=t("When a private picture is shared"),
        words=words(),
        sections=(*_first_side(), *_second_side()),
        lead=t("Calm steps to help your child, and people who can help you."),
        owner=t("Our school"),
        imprint=IMPRINT,
        status=Status(
            t("Our school is still checking this sheet."),
            (t("Checked by"), t("Date")),
            every_page=False,
            approval=APPROVAL,
        ),
        subject="What parents can do when a private picture of a child is shared",
        keywords=("online safety", "parents"),
        page_budget=2,
    )


FLOW = Flow(
    (
        Node("danger", "question", t("Is anyone in danger now?")),
        Node("ring", "urgent", t(strong("Ring 999."), " Then tell the lead.")),
        Node("adult", "question", t("Is it about an adult who works here?")),
        Node(
            "head",
            "action",
            t(strong("Tell the headteacher."), " If it is about the head: the chair of governors.", Mark()),
        ),
        Node("reach", "question", t("Can you reach the lead or deputy?")),
        Node(
            "wait",
            "action",
            t(strong("Do not wait."), " Tell a senior leader, or ring children’s social care yourself.", Mark()),
        ),
        Node("tell", "end", t("Tell the lead at once")),
        Node(
            "then",
            "action",
            t("The lead decides on police, social care and parents, and tells you what you need to know."),
        ),
    ),
    (
        Edge("danger", "ring", "Yes"),
        Edge("danger", "adult", "No"),
        Edge("adult", "head", "Yes"),
        Edge("adult", "reach", "No"),
        Edge("reach", "wait", "No"),
        Edge("reach", "tell", "Yes"),
        Edge("tell", "then"),
    ),
    "Flow chart. Is anyone in danger now? If yes: ring 999, then tell the lead. If no: is it about an adult who works here? "
    "If yes: tell the headteacher. If no: can you reach the lead or deputy? If no: do not wait. If yes: tell the lead at once.",
)


def _picture() -> bytes:
    """A small picture, made here so that no file has to be kept."""
    out = BytesIO()
    Image.new("RGB", (120, 60), (15, 118, 110)).save(out, "PNG")
    return out.getvalue()


PICTURE = _picture()


def _first_minutes() -> tuple[Section, ...]:
    do = Bullets(
        (
            t("Say that you must report it, and that the lead will help."),
            t("Write the child’s own words, the date, time and who was there. Sign it."),
            t("Seen it by accident? Stop, tell the lead, and ask for support."),
            t("Phone involved? Leave it, or take it only as our policy says. Do not look."),
        ),
        "do",
    )
    never = Bullets(
        (
            t("view, copy, print, share, store or save it: doing so is illegal"),
            t("ask a child to show, send or download it"),
            t("delete it, or ask a child to delete it"),
            t("question the children about it"),
            t("tell other staff, children or parents"),
            t("blame or shame anyone"),
        ),
        "never",
    )
    return (
        Section(
            "tell",
            sections=(
                Section(
                    "lead",
                    t("Tell the safeguarding lead at once"),
                    (
                        Contacts(
                            people=(
                                Person(t("Lead")),
                                Person(t("Deputy"), t("Grace Example"), t(Phone("01632 960 001"))),
                            )
                        ),
                    ),
                ),
                Section("emergency", blocks=(EMERGENCY,)),
            ),
            relation="companions",
        ),
        Section(
            "rules",
            sections=(
                Section("do", blocks=(Callout("do", t("Do", Mark()), (do,)),)),
                Section("never", blocks=(Callout("prohibition", t("Never"), (never,)),)),
            ),
            relation="peers",
        ),
        Section(
            "child",
            t("Words to say to a child ", Mark()),
            (
                Entries(
                    "starter",
                    (
                        Entry(t("“I’m glad you told me. What would help now?”")),
                        Entry(t("“Please don’t show me. Our lead will help now.”")),
                        Entry(t("“I can’t keep it secret. Our lead needs to know.”")),
                    ),
                ),
            ),
        ),
        Section("next", t("Where it goes next"), (FLOW,)),
    )


def _understanding() -> tuple[Section, ...]:
    reasons = Entries(
        "reason",
        (
            Entry(t("Pressure"), t("Asked again and again until they give in."), icon="repeat"),
            Entry(t("Trust"), t("With a boyfriend or girlfriend it feels safe."), icon="heart"),
            Entry(t("Threats"), t("Tricked or blackmailed by a stranger."), icon="shield-alert"),
            Entry(t("A joke"), t("Taken or passed on for a laugh."), icon="smile"),
        ),
    )
    points = Entries(
        "talking-point",
        (
            Entry(
                t("Ask before you share"),
                t("“A picture of someone else is theirs.” It builds consent into daily life."),
                icon="image",
            ),
            Entry(
                t("You can always tell"),
                t("“Nothing is so bad that you cannot tell us.” Shame keeps children silent."),
                icon="message-circle",
            ),
        ),
    )
    talk = Conversation(
        (
            Exchange(t("“Thank you for telling me.”"), t("“Why did you do it?”"), t("Blame closes the door.")),
            Exchange(
                t("“I have to pass this on.”"),
                t("“I promise to keep it secret.”"),
                t("You cannot keep that promise.", Mark()),
            ),
        )
    )
    number = Statistic(
        t("1 in 10"),
        t("of children aged 11 to 16 had been sent a sexual message in the past year"),
        t("Nine in ten had not."),
        t("Who was asked: 2,000 children. Source: example survey (2024)."),
        Pictogram(1, 10),
        t("Each figure is one child in ten."),
    )
    scene = Scenario(
        t("Year 9 pupils show you a phone in the corridor."),
        t("“Miss, you have to see this!”"),
        (t("What do you say first?"), t("Whom do you tell, and when?")),
        6,
        t("Talk in pairs, then share."),
    )
    table = Table(
        t("Who does what"),
        (t("Situation"), t("Who"), t("By when")),
        tuple(
            (
                t(f"Situation {n}: a child tells you"),
                t("The safeguarding lead, or the deputy if the lead is away"),
                t("The same day"),
            )
            for n in range(1, 24)
        ),
    )
    return (
        Section(
            "meaning",
            t("What it means"),
            (
                Paragraph(
                    t(
                        strong("A nude or semi-nude image"),
                        " of anyone under 18, real or AI-made. Read ",
                        Link(t("the guidance for schools and colleges"), "https://www.gov.uk/guidance"),
                        " and the word ",
                        Text("délit", "fr"),
                        " in French.",
                    )
                ),
                Bullets(
                    (t("It is against the law to make, hold or share one."), t("The law protects children.", Mark()))
                ),
                Paragraph(t("Support: talk to your lead."), "support"),
            ),
            starts_side=True,
        ),
        Section(
            "why", t("Why it happens"), (reasons,), sections=(Section("deeper", t("What the figures say"), (number,)),)
        ),
        Section(
            "signs",
            t("Signs to notice"),
            (
                Entries(
                    "sign",
                    (
                        Entry(t("Changed mood"), t("Quiet, low or secretive."), icon="cloud-rain"),
                        Entry(t("Phone worry"), t("Upset after a message."), icon="smartphone"),
                        Entry(t("Staying away"), t("Avoiding school or friends."), icon="door-open"),
                    ),
                ),
            ),
        ),
        Section("points", t("Talking points"), (points,)),
        Section("words", t("Words that help, and words that hurt"), (talk,)),
        Section("scenes", t("Talk it through"), (scene,)),
        Section("table", t("Who does what"), (table,)),
        Section("picture", t("A picture"), (Figure(PICTURE, "A green field", t("What it looks like")),)),
        Section(
            "services",
            t("Who can help"),
            (
                Contacts(
                    SERVICES[1:],
                    (
                        Person(t("Children’s social care"), t("Duty team"), t(Phone("01632 960 002"))),
                        Person(t("Out of hours")),
                    ),
                    t("Numbers checked 22 November 2026. Not made or endorsed by the organisations named."),
                ),
            ),
        ),
    )


def staff_handout() -> Document:
    """A staff handout: the first page of the comps, then the other blocks."""
    return Document(
        form="sheet",
        language="en-GB",
        audience="staff",
        title=t("The first minutes"),
        words=words(),
        sections=(*_first_minutes(), *_understanding()),
        lead=t("You hear of a nude or semi-nude image of a child, real or AI-made."),
        owner=t("Our school"),
        imprint=IMPRINT,
        status=Status(
            t("DRAFT. Not yet checked by our safeguarding lead. Follow school policy."),
            (),
            every_page=True,
            approval=APPROVAL,
        ),
        legend=t("Check against the guidance: UKCIS, Sharing nudes and semi-nudes (March 2024)."),
        subject="What staff do first",
        keywords=("staff",),
    )


def lead_procedure() -> Document:
    """A form to work through, and the blocks that no sheet of the comps has."""
    never = Callout(
        "prohibition", t("Never"), (Bullets((t("copy, print or share the picture"), t("promise secrecy")), "never"),)
    )
    stages = tuple(
        Section(
            f"stage-{n}",
            t(title),
            (
                Paragraph(t(strong("Who: "), "the lead, with a second member of staff"), "who"),
                never,
                Bullets(
                    (
                        t("Is anyone at risk of harm now?"),
                        t("Has the picture been shared further?"),
                        t("Is an adult involved, or suspected? If so, refer at once to the police and to social care."),
                    ),
                    "check",
                ),
                Bullets((t("What have the children said?"), t("What do the parents know?")), "point", 2),
                Steps(
                    (Step(t("Meet"), t("Within one school day.")), Step(t("Decide"), t("Refer or handle in school.")))
                ),
                Lines((t("Decision"), t("By"), t("Date and time"), ())),
            ),
        )
        for n, title in enumerate(("First review meeting", "Decide on referral", "Viewing"), 1)
    )
    others = Section(
        "others",
        t("Other panels"),
        (
            *tuple(
                Callout(role, t(role.capitalize()), (Paragraph(t("What this panel says, in a sentence or two.")),))
                for role in ("next", "statement", "notice", "activity", "part", "note", "say", "avoid")
            ),
            Callout("note", (), (Paragraph(t("A note without a title.")),)),
            Paragraph(t("Good evening, and thank you for coming."), "script"),
            Agenda((AgendaItem(t("Welcome"), 0, 5, "hand"), AgendaItem(t("What it means"), 5, 10)), 15),
            Entries("example", (Entry(t("Example"), t("Something that happened.")),)),
            Entries("never", (Entry(t("look")), Entry(t("share")))),
            Entries("notice", (Entry(t("You can leave at any time"), t("No reason needed."), icon="door-open"),)),
            Entries(
                "closing",
                (Entry(t("Talk"), t("Tonight.")), Entry(t("Check"), t("Settings.")), Entry(t("Keep"), t("This."))),
            ),
        ),
    )
    return Document(
        form="sheet",
        language="en-GB",
        audience="staff",
        title=t("Safeguarding lead: what to do, in order"),
        words=words(),
        sections=(
            Section(
                "case", t("Incident"), (Lines((t("Reference number"), t("Date and time opened"), t("Lead’s name"))),)
            ),
            *stages,
            others,
        ),
        lead=t("Work through it with a second member of staff. Tick, write, sign."),
        owner=t("Our school"),
        imprint=IMPRINT,
        occasion=t("Tuesday 12 January 2027, 18:00, school hall"),
    )


NEVER_TILES = Entries(
    "never",
    (
        Entry(t("look"), icon="eye"),
        Entry(t("copy, save"), icon="copy"),
        Entry(t("send, share"), icon="send"),
        Entry(t("delete", Mark()), icon="trash-2"),
        Entry(t("question", Mark()), icon="message-circle-question-mark"),
        Entry(t("tell others", Mark()), icon="megaphone"),
    ),
)


def _turn(question: str, *answer: str | object) -> Callout:
    return Callout("next", t(question), (Paragraph(t(*answer)),))


def staff_card() -> Document:
    """The wall card of the comps, one side."""
    ring = Callout("emergency", (), (Paragraph(t(Phone("999"))),), "phone-call")
    speech = Entries(
        "starter", (Entry(t("“I’m glad you told me. I can’t keep this secret, but our lead will help.”")),)
    )
    tell = (
        Contacts(people=(Person(t("Lead")), Person(t("Deputy")))),
        _turn("No answer?", "Senior leader, or children’s social care", Mark()),
        _turn("About staff?", "Headteacher", Mark()),
        _turn("The head?", "Chair of governors", Mark()),
    )
    rows = (
        Section("danger", t("Danger now?"), (ring,)),
        Section("say", t("Listen, and say", Mark()), (speech,)),
        Section("never", blocks=(Callout("prohibition", t("Never"), (NEVER_TILES,), "octagon-x"),)),
        Section("tell", t("Tell the lead at once"), tell),
        Section("write", t("Write down the child’s words"), (Paragraph(t("Date, time, who was there. Sign it.")),)),
    )
    return Document(
        form="card",
        language="en-GB",
        audience="staff",
        title=t("The first minutes"),
        words=words(),
        sections=(Section("steps", sections=rows, relation="steps"),),
        readers=t("For all staff and volunteers"),
        lead=t("You hear of a nude picture of a child, real or AI-made."),
        owner=t("Our school"),
        imprint=IMPRINT,
        status=Status(t("DRAFT. Not yet checked. Follow school policy."), (), every_page=True, approval=APPROVAL),
        legend=t("Check against the guidance"),
        page_budget=1,
    )


def parents_card() -> Document:
    """A card for the fridge, one side that stays readable at half its size."""
    ring = Callout("emergency", (), (Paragraph(t("Ring ", Phone("999"))),), "phone-call")
    rows = (
        Section("danger", t("In danger now?"), (ring,)),
        Section("steady", t("Steady yourself"), (Paragraph(t("Ask another adult to help.")),)),
        Section("listen", t("Listen"), (Entries("starter", (Entry(t("You are not in trouble.")),)),)),
        Section("never", blocks=(Callout("prohibition", t("Never"), (NEVER_TILES,), "octagon-x"),)),
        Section("report", t("Report it together"), (Paragraph(t("Report Remove, then the app.")),)),
        Section("tell", t("Tell school"), (Contacts(people=(LEAD,)),)),
        Section("close", t("Stay close"), (Paragraph(t("Ask how they feel.")),)),
    )
    services = (
        Service("Childline", (), t("Under 19s"), phone="0800 1111"),
        Service("NSPCC Helpline", (), t("Adults"), phone="0808 800 5000"),
    )
    note = t("Numbers checked 22 November 2026. Not made or endorsed by the organisations named.")
    return Document(
        form="card",
        language="en-GB",
        audience="parents",
        title=t("When a private picture is shared"),
        words=words(),
        sections=(
            Section("steps", sections=rows, relation="steps"),
            Section("help", t("Who can help"), (Contacts(services, note=note),)),
        ),
        readers=t("For parents and carers"),
        owner=t("Our school"),
        imprint=IMPRINT,
        status=Status(
            t("Our school is still checking this card."),
            (t("Checked by"), t("Date")),
            every_page=False,
            approval=APPROVAL,
        ),
        page_budget=1,
    )


ALL = {
    "parents-sheet": parents_sheet,
    "staff-handout": staff_handout,
    "lead-procedure": lead_procedure,
    "staff-card": staff_card,
    "parents-card": parents_card,
}


def small(*blocks: object, **changes: object) -> Document:
    """The smallest document that holds the blocks."""
    section = Section("only", t("A section"), blocks)  # type: ignore[arg-type]
    fields: dict[str, object] = {"form": "sheet", "language": "en-GB", "audience": "parents", "title": t("A title")}
    return Document(**{**fields, "words": words(), "sections": (section,), **changes})  # type: ignore[arg-type]
