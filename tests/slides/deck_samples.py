"""A deck with every kind of slide, with the words of the comps."""

from builders.document import (
    Agenda,
    AgendaItem,
    Approval,
    Block,
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Document,
    Edge,
    Entries,
    Entry,
    Exchange,
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

PHRASES = {
    "slides.continued": "{title} (continued)",
    "slides.continued-again": "{title} (continued {number})",
    "slides.notes-continued": "The script stands with “{title}”.",
    "flow.to": "Go to {number}",
    "flow.from": "From {numbers}",
    "flow.onward": "Go to {numbers}.",
    "flow.part": "The flow chart goes on, from box {first} to box {last}.",
    "flow.part-one": "The flow chart goes on with box {number}.",
    "slides.with": "{title}: {part}",
    "slides.why": " Why: ",
    "slides.minutes": "{minutes} minutes",
    "contact.ask-slide": "Ask at the school office",
    "contact.qr": "QR code for {address}",
    "agenda.minutes": "{minutes} min",
    "agenda.part": "Part",
    "agenda.when": "Minutes",
    "conversation.say": "Say",
    "conversation.avoid": "Avoid",
    "risk.hope": "What helps",
    "do.title": "Do",
    "never.title": "Never",
    "mark.sign": "†",
}


def words(text: str, *, mark: bool = False) -> Inlines:
    return (Text(text), Text(" "), Mark()) if mark else (Text(text),)


def entry(title: str, *, body: str = "", hope: str = "", icon: str | None = None) -> Entry:
    return Entry(words(title), words(body) if body else (), words(hope) if hope else (), icon)


def callout(role: str, title: str, *lines: str, icon: str | None = None) -> Callout:
    return Callout(role, words(title) if title else (), tuple(Paragraph(words(line)) for line in lines), icon)  # type: ignore[arg-type]


def slide(name: str, title: str, *blocks: Block, notes: tuple[str, ...] = ("Say this in your own words.",)) -> Section:
    return Section(name, words(title), blocks, notes=tuple(words(note) for note in notes))


EMERGENCY = callout("emergency", "In danger?", "Call 999")
AGENDA = Agenda(
    (
        AgendaItem(words("What it means, and why"), 0, 11, "lightbulb"),
        AgendaItem(words("Risks and signs"), 11, 5, "eye"),
        AgendaItem(words("Talking together"), 16, 12, "message-circle"),
        AgendaItem(words("If it happens"), 28, 8, "life-buoy"),
        AgendaItem(words("Who helps"), 36, 4, "phone"),
        AgendaItem(words("Your questions"), 40, 5, "circle-question-mark"),
    ),
    45,
)
FLOW = Flow(
    (
        Node("danger", "question", words("Is anyone in danger now?")),
        Node("call", "urgent", words("Call 999")),
        Node("adult", "question", words("Is an adult involved, or a threat?")),
        Node("police", "action", words("Police on 101, or CEOP"), "shield"),
        Node("report", "action", words("Report Remove, then the app"), "flag"),
        Node("tell", "end", (Strong(words("Then tell our safeguarding lead:")), Text(" facts, not files."))),
    ),
    (
        Edge("danger", "call", "Yes"),
        Edge("danger", "adult", "No"),
        Edge("adult", "police", "Yes"),
        Edge("adult", "report", "No"),
        Edge("call", "tell"),
        Edge("police", "tell"),
        Edge("report", "tell"),
    ),
    "First ask if anyone is in danger now. If yes, call 999. If no, ask if an adult is involved, or a threat. "
    "If yes, the police on 101, or CEOP. If no, Report Remove, then the app. Then tell our safeguarding lead.",
)
LONG_FLOW = Flow(
    (
        Node("danger", "question", words("Is anyone in danger now?")),
        Node("call", "urgent", words("Call 999")),
        Node("lead", "question", words("Can you reach our safeguarding lead?")),
        Node("tell", "action", words("Tell them now"), "phone"),
        Node("deputy", "question", words("Can you reach a deputy or a senior leader?")),
        Node("them", "action", words("Tell them now, instead"), "phone"),
        Node("care", "action", words("Call children’s social care yourself"), "phone-call"),
        Node("write", "end", words("Then write down what was said, in their words.")),
    ),
    (
        Edge("danger", "call", "Yes"),
        Edge("danger", "lead", "No"),
        Edge("lead", "tell", "Yes"),
        Edge("lead", "deputy", "No"),
        Edge("deputy", "them", "Yes"),
        Edge("deputy", "care", "No"),
        Edge("call", "write"),
        Edge("tell", "write"),
        Edge("them", "write"),
        Edge("care", "write"),
    ),
    "Call 999 in danger. Otherwise tell the lead, a deputy or a senior leader; failing all, children’s social care.",
)
SERVICES = (
    Service("Report Remove", words("Block a picture or take it down"), words("Under 18s"), None,
            "https://www.childline.org.uk/remove", "childline.org.uk/remove"),
    Service("Childline", words("Any worry, big or small"), words("Under 19s"), "0800 1111",
            "https://www.childline.org.uk/", "childline.org.uk"),
    Service("NSPCC Helpline", words("Worried about a child"), words("Adults"), "0808 800 5000",
            "https://www.nspcc.org.uk/", "nspcc.org.uk"),
    Service("CEOP Safety Centre", words("An adult online, or threats"), words("Anyone"), None,
            "https://www.ceop.police.uk/Safety-Centre/", "ceop.police.uk/Safety-Centre"),
)  # fmt: skip

PARENT_SLIDES = (
    slide("notice", "Before we start", callout("notice", "", "Some people here may have lived through this."),
          Entries("notice", (entry("You can step out at any time.", icon="door-open"),
                             entry("No names, and no recording.", icon="mic-off"),
                             entry("Our safeguarding lead is here to talk, in private.", icon="heart-handshake")))),
    slide("agenda", "Tonight: 45 minutes", AGENDA),
    slide("meaning", "What we mean tonight",
          callout("statement", "", "A nude, or nearly nude, picture or video of someone under 18."),
          Entries("example", (entry("Photo, video or live stream", icon="camera"),
                              entry("Real or edited", icon="crop"), entry("Made with AI", icon="sparkles"))),
          Paragraph(words("Every kind counts. The child is never to blame."), "support")),
    slide("statistic", "How many children get sexual messages?",
          Statistic(words("About 1 in 10"), words("children aged 13 to 15 got one within a year."),
                    words("All of them need a calm adult."),
                    words("Who was asked: children aged 13 to 15, England and Wales, year ending March 2023. The "
                          "figure was 9.5%. Source: Office for National Statistics, Bullying and online experiences "
                          "among children, 7 March 2024."),
                    Pictogram(1, 10), words("About 1 in 10 did. About 9 in 10 did not."))),
    slide("risks", "Risks, and what can still be done",
          Entries("risk", (entry("The picture can spread", hope="Report Remove can help to take it down.",
                                 icon="share-2"),
                           entry("Teasing or bullying", hope="School can step in and support your child.",
                                 icon="users"),
                           entry("Threats and blackmail", hope="Do not pay. Tell the police.",
                                 icon="message-square-warning")))),
    slide("signs", "Signs to notice",
          Entries("sign", (entry("Upset after messages", icon="bell-ring"), entry("Deletes accounts", icon="user-x"),
                           entry("Avoids school", icon="school"),
                           entry("Pulls away from people", icon="door-closed"), entry("More secretive", icon="lock"),
                           entry("Low mood after using the phone", icon="cloud-rain"))),
          callout("note", "", "One sign proves nothing. A change is a reason to ask kindly.", icon="ear")),
    slide("words", "Words that help, and words that hurt",
          Conversation((Exchange(words("You are not in trouble."), words("Why did you send it?"),
                                 words("Blame ends talk.")),
                        Exchange(words("I am glad you told me."), words("Let me see it.")),
                        Exchange(words("What would help now?"), words("You should have known."))))),
    slide("starters", "Try it in pairs", callout("activity", "5 minutes", "One plays the child. Then swap."),
          Entries("starter", (entry("Some people get asked for pictures. What would you say?"),
                              entry("A friend’s picture is passed round. What would a good friend do?"),
                              entry("If it ever happened to you, I would want to help.")))),
    slide("part", "If it happens",
          Callout("part", words("If it happens"),
                  (Paragraph(words("Part 4 · 8 minutes")),
                   Paragraph(words("What to do, in what order, and who to tell"))), "life-buoy")),
    slide("steps", "If it happens: six steps", EMERGENCY,
          Steps((Step(words("Stay calm"), words("Ask another adult to help you."), "wind"),
                 Step(words("Listen"), words("“I am glad you told me.”"), "ear"),
                 Step(words("Do not look"), words("Do not save or send it."), "eye-off"),
                 Step(words("Write it down"), words("Names, times, threats."), "notebook-pen"),
                 Step(words("Report it"), words("Do not delete it yet."), "flag"),
                 Step(words("Tell our school"), words("Facts, not files."), "school")))),
    slide("decision", "Who to tell first", FLOW),
    slide("never", "Never, even to help",
          Entries("never", (entry("Look, or ask to see it", icon="eye"), entry("Save or photograph it", icon="camera"),
                            entry("Send it on, even as proof", icon="send"), entry("Wipe the phone", icon="trash-2"))),
          Callout("note", (), (Paragraph(words("Seen it already? Stop there. Tell our safeguarding lead.")),), "hand")),
    slide("help", "Who helps", EMERGENCY,
          Contacts(SERVICES, (), words("Numbers checked 22 November 2026. Not made or endorsed by the organisations "
                                       "named."))),
    slide("school", "Who to tell at our school",
          Contacts((), (Person(words("Safeguarding lead"), words("Rowan Example"), (Phone("01632 960 001"),),
                               words("safeguarding@ourschool.example")),
                        Person(words("Deputy"), words("Ash Sample"), (Phone("01632 960 002"),),
                               words("deputy@ourschool.example")))),
          callout("prohibition", "Tell us the facts.", "Never send us the picture.", icon="image-off"),
          Callout("offer", words("Our policy:"),
                  (Paragraph((Link(words("www.ourschool.example/safeguarding"),
                                   "https://www.ourschool.example/safeguarding"),)),), "globe")),
    slide("questions", "Your questions", Paragraph(words("Ask now, or write it on paper and hand it in."))),
    slide("closing", "Three things for tonight",
          Entries("closing", (entry("Say it", body="“You can always tell me.”", icon="message-circle"),
                              entry("Ask a question", body="In the car, or while you eat.",
                                    icon="circle-question-mark"),
                              entry("Put up the sheet", body="On the fridge, by the phone.", icon="house")))),
)  # fmt: skip

STAFF_SLIDES = (
    slide("first", "The first minutes",
          Callout("do", words("Do"),
                  (Bullets((words("In danger now? Call 999 first."), words("Tell our safeguarding lead straight away."),
                            words("Say: “I have to pass this on. Our lead will help.”", mark=True),
                            words("Write down their words.", mark=True)), "do"),)),
          Callout("prohibition", words("Never"),
                  (Bullets((words("View, copy, print, share, store or save it."),
                            words("Ask a child to show, send or delete it.", mark=True),
                            words("Question the children.", mark=True),
                            words("Tell anyone but the lead.", mark=True)), "never"),)),
          Callout("next", words("Lead not there?"),
                  (Paragraph(words("Deputy, senior leader, children’s social care.", mark=True)),))),
    slide("scenario", "What would you do?",
          Scenario(words("Lunch. A Year 8 pupil runs up and holds out a phone."),
                   words("Everyone has this one of Alex. Look!"),
                   (words("What would you say to them?"), words("Who would you tell, and when?"),
                    words("What would you never do?")), 4, words("in threes"))),
    slide("route", "Where it goes next", LONG_FLOW),
    slide("blank", "Who to tell here",
          Contacts((), (Person(words("Safeguarding lead")), Person(words("Deputy"))))),
    slide("points", "Talking points",
          Entries("talking-point", (
              entry("Kindness first", body="Nobody who is asked, or who sent one, is to blame.", icon="heart"),
              entry("Pressure is not consent", body="Being asked again and again is a reason to get help.",
                    icon="shield-alert"),
              entry("Help works", body="A picture can be reported, blocked and taken down.", icon="life-buoy"),
              entry("Bystanders matter", body="Do not pass it on. Tell an adult. Stand by the person.",
                    icon="users")))),
    slide("law", "The law, in short",
          Bullets((words("Making, having or sharing such a picture of someone under 18 is a crime."),
                   (Text("The police may record it and take no further action: "), Strong(words("Outcome 21.")))),
                  "point"),
          Paragraph((Text("Read more: "), Link(words("the guidance for schools"), "https://www.gov.uk/ukcis"))),
          callout("reassurance", "", "The law is there to protect children, not to punish them.")),
    slide("table", "Who does what",
          Table(words("Who does what, and when"), (words("Who"), words("What"), words("When")),
                ((words("Whoever hears it"), words("Tells the safeguarding lead"), words("At once")),
                 (words("Safeguarding lead"), words("Reviews, refers, records"), words("The same day")),
                 (words("Headteacher"), words("Hears of a concern about an adult here"), words("At once"))))),
    slide("reflect", "What will you change?", Lines((words("On Monday I will"), words("I will ask")))),
)  # fmt: skip


def deck(*sections: Section, status: Status | None = None, legend: str = "", audience: str = "parents") -> Document:
    """Return a deck with an opening slide and the sections given, each a part of its own unless nested."""
    return Document(
        form="slides",
        language="en-GB",
        audience="staff" if audience == "staff" else "parents",
        title=words("When a private picture is shared"),
        words=Words("en-GB", PHRASES),
        sections=sections,
        lead=words("An evening for parents and carers"),
        occasion=words("45 minutes, with time for questions"),
        owner=words("Our school"),
        imprint=(words("England"), words(f"{audience.capitalize()}, edition 1"), words("Use until 31 August 2027")),
        status=status,
        legend=words(legend) if legend else (),
        subject="Child online safety",
        keywords=("safeguarding", "parents"),
        notes=(words("Welcome people at the door."),),
    )


_APPROVAL = Approval("nude-selfies", "1", "0000")
CHECKING = Status(
    words("Our school is still checking these slides."),
    (words("Checked by"), words("Date")),
    every_page=False,
    approval=_APPROVAL,
)
DRAFT = Status(
    words("DRAFT. Not yet checked by our safeguarding lead. Follow school policy."),
    (),
    every_page=True,
    approval=_APPROVAL,
)


def parents() -> Document:
    """Return the parents' evening of the comps."""
    return deck(
        Section("welcome", words("Welcome"), sections=PARENT_SLIDES[:2]),
        Section("means", words("What it means"), sections=PARENT_SLIDES[2:8]),
        Section("happens", words("If it happens"), sections=PARENT_SLIDES[8:12]),
        Section("helps", words("Who helps"), sections=PARENT_SLIDES[12:]),
        status=CHECKING,
    )


def staff() -> Document:
    """Return the staff slides of the comps, as a draft."""
    return deck(
        Section("staff", words("First minutes"), sections=STAFF_SLIDES),
        status=DRAFT,
        legend="Check against the guidance.",
        audience="staff",
    )


def _likes(role: str, count: int, *, body: bool = False) -> Entries:
    """Return `count` entries of a role, with the same few words each."""
    lines = ("A calm word helps.", "Ask first.", "Put the phone away at night.", "Tell an adult you trust.")
    items = tuple(
        entry(
            lines[number % len(lines)],
            body="Say it in the car, or while you eat." if body else "",
            hope="Report it. Tell us. It can stop." if role == "risk" else "",
            icon="heart",
        )
        for number in range(count)
    )
    return Entries(role, items)  # type: ignore[arg-type]


_FAN = Flow(
    (
        Node("who", "question", words("Who is the concern about?")),
        Node("pupil", "action", words("Tell the safeguarding lead"), "user"),
        Node("adult", "action", words("Tell the headteacher"), "user-check"),
        Node("head", "action", words("Tell the chair of governors"), "users"),
        Node("note", "end", words("Write it down the same day.")),
    ),
    (
        Edge("who", "pupil", "A pupil"),
        Edge("who", "adult", "An adult here"),
        Edge("who", "head", "The head"),
        Edge("pupil", "note"),
        Edge("adult", "note"),
        Edge("head", "note"),
    ),
    "A pupil: the safeguarding lead. An adult here: the headteacher. The head: the chair of governors.",
)


def counts() -> Document:  # noqa: C901  # one loop for each kind of thing
    """Return a deck with the layouts that the other two leave out: other counts of the same things."""
    exchange = Exchange(words("I am glad you told me."), words("Why did you do that?"))
    alone = Exchange(words("I am glad you told me."))
    step = Step(words("Stay calm"), words("Ask another adult to help you."), "wind")
    people = (Person(words("Safeguarding lead"), words("Rowan Example"), (Phone("01632 960 001"),)),)
    do, never = (
        Callout(role, words(title), (Bullets(tuple(words("Tell the lead.") for _ in range(3))),))  # type: ignore[arg-type]
        for role, title in (("do", "Do"), ("prohibition", "Never"))
    )
    scene = Scenario(words("Break. A pupil holds out a phone."), words("Look at this!"), (), 3)
    number = Statistic(words("9.5%"), words("of children aged 13 to 15 got one within a year."),
                       words("All need help."), words("Source: Office for National Statistics."))  # fmt: skip
    made: list[Section] = []

    def add(*blocks: Block) -> None:
        made.append(slide(f"s{len(made) + 1}", f"Slide {len(made) + 1}", *blocks))

    for role, least, most in (("notice", 1, 4), ("risk", 1, 2), ("sign", 1, 5), ("never", 1, 3), ("closing", 1, 2)):
        for count in range(least, most + 1):
            add(_likes(role, count, body=role == "sign" and count < 4))
    for count in (2, 4):
        add(callout("statement", "", "One sentence stands here, in large letters."), _likes("example", count))
    add(callout("statement", "", "One sentence stands here alone."), Paragraph(words("It is backed up."), "support"))
    for count in (1, 2):
        add(Conversation((exchange,) * count))
    for count in (1, 2, 3):
        add(Conversation((alone,) * count))
    for count in (1, 2, 4):
        add(callout("activity", "5 minutes", "In pairs."), _likes("starter", count))
    for count in range(1, 6):
        add(Steps((step,) * count))
    add(Steps((step,) * 3), callout("note", "", "One word more."))
    add(do, never, callout("next", "Not there?", "Ask the office."))
    for count in (1, 3):
        add(Contacts(SERVICES[:count]))
    add(Contacts((), people), callout("prohibition", "", "Never send us the picture."))
    for count in (1, 2, 4):
        add(Scenario(scene.scene, scene.speech, (words("What would you say?"),) * count, 3))
    add(number)
    add(_FAN)
    add(callout("caution", "Sent to you?", "Do not look again."), callout("reassurance", "", "You are not in trouble."),
        callout("say", "Say", "I am glad you told me."))  # fmt: skip
    return deck(*made)


ALL = {"parents": parents, "staff": staff, "counts": counts}
