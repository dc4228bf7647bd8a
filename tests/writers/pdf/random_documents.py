"""Documents at random: every block in every role, every inline, each form of paper, all that stands around them."""

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
    Detail,
    Details,
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
    Question,
    Questions,
    Scenario,
    Section,
    Service,
    SlidePicture,
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

FLOWING = ("sheet", "card")
"""Forms that go on over as many pages as they need."""
FORMS = (*FLOWING, "certificate")
CUT_OUT = ("quarters", "halves")
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


def table(header, rows, caption, named, to_write_in):
    """Every column has a name, and every row if `named`, unless it is to be named by hand."""
    rows = [(row[0] or (Text("Row"),), *row[1:]) for row in rows] if named and not to_write_in else rows
    return Table(caption, tuple(cell or (Text("Column"),) for cell in header), tuple(rows), named, to_write_in)


@st.composite
def tables(draw):
    columns = draw(st.integers(1, 4))
    row = st.tuples(*[maybe] * columns)
    return table(draw(row), draw(st.lists(row, max_size=25)), draw(maybe), draw(st.booleans()), draw(st.booleans()))


def questions(options, stems, reasons):
    """Questions of which one option is right, solved or not."""
    several_options = st.lists(options, min_size=1, max_size=5).map(tuple)
    question = several_options.flatmap(
        lambda some: st.builds(Question, stems, st.just(some), st.integers(1, len(some)), reasons)
    )
    return st.builds(Questions, several(question), st.booleans())


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
    Details: st.builds(Details, several(st.builds(Detail, inlines, maybe))),
    Questions: questions(inlines, inlines, maybe),
    Scenario: st.builds(Scenario, inlines, maybe, st.lists(inlines, max_size=3).map(tuple), st.integers(1, 30), maybe),
}
leaf = st.one_of(*LEAVES.values())
callout = st.builds(Callout, one_of(document.CalloutRole), maybe, several(leaf, 3), icon)
block = st.integers(0, 2).flatmap(lambda one: leaf if one else callout)
inner = st.builds(Section, st.just("inner"), maybe, several(block, 3), st.just(()), one_of(document.Relation))
section = st.one_of(
    inner,
    st.builds(Section, st.just("outer"), maybe, st.lists(block, max_size=2).map(tuple), several(inner, 3),
              st.sampled_from([one for one in document.Relation.__args__ if one not in CUT_OUT]), st.just(()),
              st.booleans()),
)  # fmt: skip

# What stands on a leaf is short: it does not go on anywhere else.
few = st.lists(token, min_size=1, max_size=6).map(lambda some: (Text("Begin"), Text(" " + " ".join(some))))
brief = st.one_of(few, st.just((Text("Mark it"), Mark())), st.sampled_from(ADDRESSES).map(
    lambda address: (Link((Text("It leads on"),), address),)))  # fmt: skip
or_none = st.one_of(st.just(()), brief)
on_leaf = st.one_of(
    st.builds(Paragraph, brief, one_of(document.ParagraphRole)),
    st.builds(Bullets, several(brief, 2), one_of(document.BulletRole)),
    st.builds(Steps, several(st.builds(Step, brief, or_none, icon), 2)),
    st.builds(Lines, several(or_none, 3)),
    st.builds(Details, several(st.builds(Detail, brief, or_none), 3)),
    questions(brief, brief, or_none).map(lambda block: Questions(block.items[:1], block.solved)),
    st.builds(Callout, one_of(document.CalloutRole), or_none, several(st.builds(Paragraph, brief), 1), icon),
    st.builds(Scenario, brief, or_none, st.just(()), st.integers(1, 30), or_none),
)
leaf_section = st.builds(Section, st.just("leaf"), or_none, several(on_leaf, 2))
to_cut_out = st.builds(
    Section, st.just("cards"), or_none, st.lists(st.builds(Paragraph, brief), max_size=1).map(tuple),
    several(leaf_section, 6), st.sampled_from(CUT_OUT), st.just(()), st.booleans(),
)  # fmt: skip
to_sign = st.lists(words.map(lambda said: (Text(f"Line {said}"),)), max_size=2).map(tuple)
said_of_it = inlines.map(lambda some: (Text("The status"), *some))
status = st.one_of(st.none(), st.builds(Status, said_of_it, to_sign, st.booleans(), st.just(APPROVAL)))
short = st.sampled_from([(), (Text("Our school"),), (Text("St Ælfgifu’s Church of England Primary School, Ynysybŵl"),)])


DECK = small(Bullets(((Text("One"),), (Text("Two"),))), form="slides")
"""The slides that are shown: the opening slide and that of the section `only`."""
beside_slides = st.builds(
    lambda section, caption, title, blocks, parts: Section(
        "beside", (Text("A slide"), *title), (SlidePicture(section, "Picture of a slide", caption), *blocks), parts
    ),
    st.sampled_from([None, "only"]), st.lists(inlines, max_size=3).map(tuple), maybe,
    st.lists(block, max_size=2).map(tuple), st.lists(inner, max_size=3).map(tuple),
)  # fmt: skip


def papers(form, sections, said, deck=None):
    """Documents of a form that hold such sections; what is `said` of them is as long as that form has room for."""
    return st.builds(
        lambda sections, **around: small(sections=sections, legend=(Text("Check against the guidance."),), **around),
        sections,
        form=form,
        audience=one_of(document.Audience),
        title=said.map(lambda some: (Text("The title"), *some)),
        lead=st.one_of(st.just(()), said),
        occasion=st.one_of(st.just(()), said),
        owner=short,
        readers=short,
        logo=st.one_of(st.none(), st.just(Figure(PICTURE, "The school’s logo"))),
        imprint=st.sampled_from([(), ((Text("England"),), (Text("Use until 31 August 2027"),))]),
        status=status if said is inlines else short_status,
        page_budget=st.one_of(st.none(), st.just(2)),
        deck=st.just(deck),
    )


short_status = st.one_of(
    st.none(), st.builds(Status, st.just((Text("The status"),)), to_sign, st.booleans(), st.just(APPROVAL))
)
with_cards = st.tuples(
    st.lists(section, max_size=1),
    several(to_cut_out, 2),
    st.lists(section, max_size=1),
    st.lists(to_cut_out, max_size=1),
).map(lambda parts: tuple(one for part in parts for one in part))
documents = st.integers(0, 6).flatmap(
    lambda one: {
        4: papers(st.just("sheet"), with_cards, few),
        5: papers(st.just("certificate"), several(leaf_section, 3), few),
        6: papers(st.just("sheet"), several(st.one_of(section, beside_slides), 4), inlines, DECK),
    }.get(one, papers(st.sampled_from(FLOWING), several(section, 4), inlines))
)


def in_every_role():
    """Return a document of each form that flows, with a block in each role: chance may pass over one."""
    said = (Text("Begin it"),)
    entry, inside = Entry(said, said, said), (Paragraph(said),)
    blocks = (
        *(Paragraph(said, role) for role in document.ParagraphRole.__args__),
        *(Bullets((said, said), role) for role in document.BulletRole.__args__),
        *(Callout(role, said, inside) for role in document.CalloutRole.__args__),
        *(Entries(role, (entry, entry)) for role in document.EntryRole.__args__),
    )
    return [small(*blocks, form=form) for form in FLOWING]
