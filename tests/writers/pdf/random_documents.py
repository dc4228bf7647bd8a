"""Documents at random: every block in every role, every inline, both forms of paper, all that stands around them."""

from hypothesis import strategies as st
from samples import APPROVAL, PICTURE, small

from builders import document
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
    Status,
    Step,
    Steps,
    Strong,
    Table,
    Text,
)
from builders.fonts import face
from builders.icons import names

FORMS = ("sheet", "card")
FACES = ("text-regular", "text-bold", "text-heavy", "number-regular", "number-bold")
LETTERS = sorted(
    character
    for character in set.intersection(*(set(face(name).widths) for name in FACES))
    if character.isprintable() and not character.isspace()
)
"""What every face can draw."""

COMMON = (
    "a", "word", "of", "safeguarding", "«é»", "(b)", "\\", "O’Neil", "“Quoted,”", "official", "affluent", "–", "&",
    "<i>", "x" * 90, "https://example.org/a/b", "0800 1111",
)  # fmt: skip
ADDRESSES = ("https://example.org", "https://example.org/a?b=(c)&d=é", "mailto:lead@example.org", "tel:08001111")
PHONES = ("0800 1111", "+44 (0)1632 960 001", "999")


def one_of(role):
    """Any of the names that a literal type lists."""
    return st.sampled_from(role.__args__)


def several(one, most=4):
    return st.lists(one, min_size=1, max_size=most).map(tuple)


token = st.one_of(*[st.sampled_from(COMMON)] * 4, st.text(LETTERS, min_size=1, max_size=9))
words = st.lists(token, min_size=1, max_size=22).map(" ".join)
text = words.map(Text)
simple_inline = st.one_of(
    text,
    st.builds(Text, words, st.sampled_from(["fr", "cy", "ar-Latn"])),
    st.sampled_from(PHONES).map(Phone),
)
held = several(simple_inline, 2)
link = st.builds(Link, held, st.sampled_from(ADDRESSES))
inline = st.one_of(
    text,
    simple_inline,
    held.map(Strong),
    link,
    link.map(lambda one: Strong((Text("before "), one))),
    held.map(lambda some: Link((Strong(some),), ADDRESSES[0])),
    st.just(Mark()),
)
inlines = st.lists(inline, min_size=0, max_size=3).map(lambda some: (Text("Begin "), *some))
maybe = st.one_of(st.just(()), inlines)
icon = st.one_of(st.none(), st.sampled_from(names()))


def table(header, rows, caption, named):
    """Every column has a name, and every row if `named`."""
    rows = [(row[0] or (Text("Row"),), *row[1:]) for row in rows] if named else rows
    return Table(caption, tuple(cell or (Text("Column"),) for cell in header), tuple(rows), named)


@st.composite
def tables(draw):
    columns = draw(st.integers(1, 4))
    row = st.tuples(*[maybe] * columns)
    return table(draw(row), draw(st.lists(row, max_size=25)), draw(maybe), draw(st.booleans()))


@st.composite
def flows(draw):
    """Boxes of which each but the first is led to from one before it."""
    count = draw(st.integers(1, 9))
    short = st.one_of(words.map(lambda said: (Text(said[:90].strip()),)), inlines)
    roles = [draw(one_of(document.NodeRole)) for _ in range(count)]
    nodes = tuple(
        Node(f"n{at}", role, draw(short), draw(icon), draw(st.one_of(st.none(), st.just(at + 1))))
        for at, role in enumerate(roles)
    )
    answers = st.sampled_from(["Yes", "No", "", "Not sure, or nobody knows"])
    into = [(draw(st.integers(0, at - 1)), at) for at in range(1, count)]
    more = draw(st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=3))
    pairs = dict.fromkeys((start, end) for start, end in [*into, *more] if start < end)
    edges = tuple(Edge(f"n{start}", f"n{end}", draw(answers)) for start, end in pairs)
    return Flow(nodes, edges, "Flow chart. " + draw(words), draw(st.booleans()))


@st.composite
def agendas(draw):
    parts, starts = [], 0
    for _ in range(draw(st.integers(1, 5))):
        minutes = draw(st.integers(1, 30))
        parts.append(AgendaItem(draw(inlines), starts, minutes, draw(icon)))
        starts += minutes
    return Agenda(tuple(parts), starts)


services = st.builds(
    Service, words, maybe, maybe, st.one_of(st.none(), st.sampled_from(PHONES)),
    st.one_of(st.none(), st.sampled_from(["https://a.example", "https://b.example/long/er"])),
    st.one_of(st.none(), st.just("a.example")), maybe,
)  # fmt: skip
people = st.builds(Person, maybe, maybe, maybe, maybe)
pictograms = st.integers(1, 12).flatmap(lambda total: st.builds(Pictogram, st.integers(0, total), st.just(total)))
statistics = st.builds(
    Statistic, inlines, inlines, inlines, inlines,
    st.one_of(st.none(), pictograms), maybe,
)  # fmt: skip
LEAVES = {
    Paragraph: st.builds(Paragraph, inlines, one_of(document.ParagraphRole)),
    Bullets: st.builds(Bullets, several(inlines), one_of(document.BulletRole), st.integers(0, 2)),
    Steps: st.builds(Steps, several(st.builds(Step, inlines, maybe, icon))),
    Lines: st.builds(Lines, several(maybe)),
    Entries: st.builds(Entries, one_of(document.EntryRole), several(st.builds(Entry, inlines, maybe, maybe, icon))),
    Conversation: st.builds(Conversation, several(st.builds(Exchange, inlines, maybe, maybe))),
    Contacts: st.one_of(
        st.builds(Contacts, several(services), st.one_of(st.just(()), several(people)), maybe),
        st.builds(Contacts, st.just(()), several(people), maybe),
    ),
    Table: tables(),
    Figure: st.builds(Figure, st.just(PICTURE), words, maybe),
    Statistic: statistics,
    Flow: flows(),
    Agenda: agendas(),
    Scenario: st.builds(Scenario, inlines, maybe, st.lists(inlines, max_size=3).map(tuple), st.integers(1, 30), maybe),
}
leaf = st.one_of(*LEAVES.values())
callout = st.builds(Callout, one_of(document.CalloutRole), maybe, several(leaf, 3), icon)
block = st.integers(0, 2).flatmap(lambda one: leaf if one else callout)
inner = st.builds(Section, st.just("inner"), maybe, several(block, 3), st.just(()), one_of(document.Relation))
section = st.one_of(
    inner,
    st.builds(Section, st.just("outer"), maybe, st.lists(block, max_size=2).map(tuple), several(inner, 3),
              one_of(document.Relation), st.just(()), st.booleans()),
)  # fmt: skip
to_sign = st.lists(words.map(lambda said: (Text(f"Line {said}"),)), max_size=2).map(tuple)
said_of_it = inlines.map(lambda some: (Text("The status"), *some))
status = st.one_of(st.none(), st.builds(Status, said_of_it, to_sign, st.booleans(), st.just(APPROVAL)))
short = st.sampled_from([(), (Text("Our school"),), (Text("St Ælfgifu’s Church of England Primary School, Ynysybŵl"),)])
documents = st.builds(
    lambda sections, **around: small(sections=sections, legend=(Text("Check against the guidance."),), **around),
    several(section, 4),
    form=st.sampled_from(FORMS),
    audience=one_of(document.Audience),
    title=inlines.map(lambda some: (Text("The title"), *some)),
    lead=maybe,
    occasion=maybe,
    owner=short,
    readers=short,
    logo=st.one_of(st.none(), st.just(Figure(PICTURE, "The school’s logo"))),
    imprint=st.sampled_from([(), ((Text("England"),), (Text("Use until 31 August 2027"),))]),
    status=status,
    page_budget=st.one_of(st.none(), st.just(2)),
)


def in_every_role():
    """Return a document of each form that has a block in each role: chance may pass over one."""
    said = (Text("Begin it"),)
    entry, inside = Entry(said, said, said), (Paragraph(said),)
    blocks = (
        *(Paragraph(said, role) for role in document.ParagraphRole.__args__),
        *(Bullets((said, said), role) for role in document.BulletRole.__args__),
        *(Callout(role, said, inside) for role in document.CalloutRole.__args__),
        *(Entries(role, (entry, entry)) for role in document.EntryRole.__args__),
    )
    return [small(*blocks, form=form) for form in FORMS]
