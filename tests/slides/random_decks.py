"""Random decks whose texts are as long as the plan lets them be."""

import random
from dataclasses import dataclass
from functools import partial

from deck_samples import CHECKING, DRAFT, EMERGENCY, deck

from builders.document import (
    Agenda,
    AgendaItem,
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Edge,
    Entries,
    Entry,
    Exchange,
    Figure,
    Flow,
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
    Step,
    Steps,
    Strong,
    Table,
    Text,
)
from builders.icons import names
from builders.slides.fit import TextTooLong
from builders.slides.plan import plan_slides
from builders.writers.office.codes import code_png

VOCABULARY = """
a I it is to of the and not ask tell calm child phone school people picture friend listen kindly “Always” don’t £20 999
(even) help; together, someone, evening. straight away! safeguarding responsibility misunderstanding confidentially
whatever-happens 13–15 UK Wi-Fi WWW MMMM iiii
"""
WORDS = tuple(VOCABULARY.split())
LINK = Link((Text("www.ourschool.example/a"),), "https://www.ourschool.example/a")
"""In one word: LibreOffice takes a link for a field, which it sets on a line of its own and breaks within words."""
MOST_WORDS = 100
ICONS = tuple(names()[:40])
PICTURE = code_png("https://example.org/")
CALLOUTS = (
    "note",
    "reassurance",
    "caution",
    "next",
    "prohibition",
    "do",
    "say",
    "avoid",
    "offer",
    "activity",
    "notice",
)
ENTRIES = (
    "risk", "reason", "sign", "talking-point", "starter", "example", "never", "notice", "closing", "term",
)  # fmt: skip


class Writer:
    """Hands out texts, the same ones in the same order for the same seed: longer or shorter with `length`."""

    def __init__(self, seed, length):
        self.chance, self.length = random.Random(seed), length
        self._seed, self._texts = seed, 0

    def text(self, share=1.0):
        """Return a text of the length asked for, or of a share of it, with marks of all kinds inside."""
        self._texts += 1
        chance = random.Random(f"{self._seed}:{self._texts}")
        count = max(1, round(self.length * share * (1 if self._texts == 1 else chance.choice((1, 0.7, 0.3)))))
        found = [chance.choice(WORDS) for _ in range(MOST_WORDS)][:count]
        cut = chance.randrange(count)
        before, inside = " ".join(found[:cut]), " ".join(found[cut:])
        marked = chance.choice((Text(inside), Text(inside), Strong((Text(inside),))))
        end = chance.choice(((), (), (), (Text(" "), Mark()), (Text(" "), Phone("01632 960 001")), (Text(" "), LINK)))
        return (*((Text(f"{before} "),) if before else ()), marked, *end)

    def maybe(self, share=1.0):
        return self.text(share) if self.chance.random() < 0.6 else ()

    def some(self, make, most):
        return tuple(make() for _ in range(self.chance.randint(1, most)))

    def icon(self):
        return self.chance.choice((None, *ICONS))


def callout(writer, role):
    return Callout(
        role, writer.maybe(0.3), tuple(Paragraph(each) for each in writer.some(writer.text, 2)), writer.icon()
    )


def foot(writer):
    """Callouts that go to the foot of a slide, or none."""
    most = writer.chance.choice((0, 0, 1, 2))
    return tuple(callout(writer, writer.chance.choice(CALLOUTS[:5])) for _ in range(most))


def entries(writer):
    role = writer.chance.choice(ENTRIES)
    hope = role == "risk"

    def one():
        return Entry(writer.text(0.4), writer.maybe(), writer.text(0.6) if hope else (), writer.icon())

    return (Entries(role, writer.some(one, 7)), *foot(writer))


def steps(writer):
    def one():
        return Step(writer.text(0.4), writer.maybe(), writer.icon())

    return (Steps(writer.some(one, 6)), *foot(writer))


def table(writer):
    columns = range(writer.chance.randint(2, 4))
    header = tuple(writer.text(0.2) for _ in columns)
    return (Table(writer.text(0.2), header, writer.some(lambda: tuple(writer.text() for _ in columns), 5)),)


def statistic(writer):
    people = writer.chance.choice((None, Pictogram(1, 10), Pictogram(3, 5)))
    number = (Text(writer.chance.choice(("About 1 in 10", "9.5%", "Nearly 100 of 1,000"))),)
    key = writer.text(0.3) if people else ()
    return (Statistic(number, writer.text(0.6), writer.text(0.6), writer.text(), people, key),)


def flow(writer):
    count = writer.chance.randint(2, 7)
    nodes = [
        Node(f"n{at}", "end" if at == count - 1 else writer.chance.choice(("question", "action", "urgent")),
             writer.text(), writer.icon())
        for at in range(count)
    ]  # fmt: skip
    edges = []
    for at, node in enumerate(nodes[:-1]):
        edges.append(Edge(node.id, f"n{at + 1}", "Yes" if node.role == "question" else ""))
        if node.role == "question" and at + 2 < count:
            edges.append(Edge(node.id, f"n{writer.chance.randint(at + 2, count - 1)}", "No, not yet"))
    return (Flow(tuple(nodes), tuple(edges), "What to do, step by step."),)


def contacts(writer):
    def service():
        at = writer.chance.choice((None, "https://www.example.org/help"))
        return Service("A helpline", writer.text(), writer.text(0.5), writer.chance.choice((None, "0800 1111")), at,
                       "example.org/help" if at else None, writer.maybe(0.5))  # fmt: skip

    def person():
        mailbox = (Text("safeguarding@st-example.county.sch.example"),) if writer.chance.random() < 0.5 else ()
        return Person(writer.text(0.5), writer.maybe(0.3), (Phone("01632 960 001"),), mailbox)

    people = writer.some(person, 3) if writer.chance.random() < 0.5 else ()
    return (Contacts(() if people else writer.some(service, 5), people, writer.maybe(0.5)), *foot(writer)[:1])


def agenda(writer):
    count = writer.chance.randint(2, 8)
    items = tuple(AgendaItem(writer.text(), at * 5, 5, writer.icon()) for at in range(count))
    return (Agenda(items, count * 5),)


def scenario(writer):
    return (Scenario(writer.text(), writer.text(0.5), writer.some(lambda: writer.text(0.7), 4), 4, writer.maybe(0.1)),)


def conversation(writer):
    def one():
        return Exchange(writer.text(), writer.maybe(), writer.maybe())

    return (Conversation(writer.some(one, 4)),)


def plain_text(writer):
    roles = ("body", "support", "source", "who")
    blocks = writer.some(lambda: Paragraph(writer.text(), writer.chance.choice(roles)), 3)
    more = (
        Bullets(writer.some(writer.text, 6), writer.chance.choice(("point", "sign", "check"))),
        Lines(((Text("I will"),),)),
    )
    return (*blocks, *writer.chance.choice(((), more[:1], more)), *foot(writer))


def callouts(writer):
    return writer.some(lambda: callout(writer, writer.chance.choice(CALLOUTS)), 5)


def do_and_never(writer):
    return tuple(
        Callout(role, (Text(title),), (Bullets(writer.some(writer.text, 4)),))
        for role, title in (("do", "Do"), ("prohibition", "Never"))
    )


def statement(writer):
    examples = Entries("example", writer.some(lambda: Entry(writer.text(0.3), icon=writer.icon()), 4))
    support = (Paragraph(writer.text(0.5), "support"),)
    return (Callout("statement", (), (Paragraph(writer.text()),)), *writer.chance.choice(((), (examples,), support)))


def part(writer):
    return (Callout("part", writer.text(0.3), (Paragraph(writer.text(0.4)), Paragraph(writer.text())), writer.icon()),)


def figure(writer):
    return (Figure(PICTURE, "What a reader learns from it", writer.text()),)


def titled(writer):
    """Hardly any text: here the title is as long as can be."""
    return (Paragraph((Text("A word."),)), Bullets(((Text("One"),),)))


MAKERS = (
    entries, entries, entries, steps, table, statistic, flow, contacts, agenda, scenario, conversation, plain_text,
    callouts, do_and_never, statement, part, figure, titled,
)  # fmt: skip


@dataclass(frozen=True)
class Longest:
    """A section whose texts are as long as they may be, and the next longer one, which no slides can hold, if any."""

    fits: Section
    too_long: Section | None


def section(seed, make, number, length):
    """Return a section: its texts have about `length` words, or its title where it holds hardly anything else."""
    writer = Writer(f"{seed}:{number}", length)
    blocks = make(writer)
    title = (Text(f"{number} "), *(writer.text() if make is titled else (Text("What we do next"),)))
    emergency = (EMERGENCY,) if writer.chance.random() < 0.2 else ()
    source = (Paragraph(writer.text(0.3), "source"),) if writer.chance.random() < 0.2 else ()
    return Section(f"s{number}", title, (*emergency, *blocks, *source), notes=((Text("Say this."),),))


def holds(document, theme):
    try:
        plan_slides(document, theme)
    except TextTooLong:
        return False
    return True


def longest(make, theme):
    """Return the largest length from 1 to MOST_WORDS at which what is made can be planned, 0 for none."""
    least, most = 0, MOST_WORDS + 1
    while most - least > 1:
        middle = min((least + most) // 2, 2 * least + 4)
        if holds(make(middle), theme):
            least = middle
        else:
            most = middle
    return least


def longest_section(seed, make, number, theme):
    one = partial(section, seed, make, number)
    length = longest(lambda words: deck(one(words)), theme)
    return Longest(one(max(1, length)), one(length + 1) if length < MOST_WORDS else None)


def random_deck(seed, theme):
    """Return a deck of five sections, each with the longest texts that fit, and sections that are just too long."""
    chance = random.Random(seed)
    status, audience = chance.choice(((None, "parents"), (CHECKING, "parents"), (DRAFT, "staff")))
    found = [longest_section(seed, chance.choice(MAKERS), number, theme) for number in range(1, 6)]
    fitting = [each for each in found if holds(deck(each.fits), theme)]
    document = deck(
        *(each.fits for each in fitting), status=status, legend="Check against the guidance.", audience=audience
    )
    return document, [each.too_long for each in found if each.too_long is not None]
