"""Where things stand: inside the margins, nothing on top of anything else, nothing lost on the way to the next page."""

import pytest
from samples import APPROVAL

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
    Flow,
    Lines,
    Mark,
    Node,
    Paragraph,
    Person,
    Pictogram,
    Question,
    Questions,
    Scenario,
    Section,
    Service,
    Statistic,
    Status,
    Step,
    Steps,
    Table,
    Text,
)
from builders.writers.pdf.ink import Image, Path, Piece, Words
from builders.writers.pdf.pages import lay_pages
from builders.writers.pdf.write import pages_of


def inks(piece, x=0.0, y=0.0):
    """Every ink of a page with the place of its origin."""
    for placed in piece.items:
        left, top = x + placed.x, y + placed.y
        if isinstance(placed.item, Piece):
            yield from inks(placed.item, left, top)
        else:
            yield placed.item, left, top


def box_of(ink, x, y):
    """Left, top, right, bottom of an ink."""
    match ink:
        case Words():
            return x, y - 0.7 * ink.size_pt, x + ink.width_pt, y + 0.2 * ink.size_pt
        case Image():
            return x, y, x + ink.width_pt, y + ink.height_pt
        case Path():
            xs, ys = [], []
            for letter, *values in ink.commands:
                if letter == "R":
                    left, top, width, height = values
                    xs += [left, left + width]
                    ys += [top, top + height]
                else:
                    xs += values[0::2]
                    ys += values[1::2]
            scale, half = ink.scale, ink.line_pt / 2 if ink.stroke else 0.0
            return (
                x + min(xs) * scale - half,
                y + min(ys) * scale - half,
                x + max(xs) * scale + half,
                y + max(ys) * scale + half,
            )
    return None


def boxes(page):
    return [(ink, box_of(ink, x, y)) for ink, x, y in inks(page) if box_of(ink, x, y)]


def margins(document, theme):
    """What stays white at the sides of a page, and above and below: less around cards to cut out and certificates."""
    if document.form == "certificate":
        return theme.certificate.frame, theme.certificate.frame
    if any(section.relation in ("quarters", "halves") for section in document.sections):
        return theme.cut.inset, theme.cut.inset
    return theme.page.margin_inline, theme.page.margin_block


@pytest.fixture
def pages(sheet, theme):
    return pages_of(sheet.document, theme)


class DescribePages:
    def they_keep_everything_inside_the_margins(self, pages, sheet, theme):
        page = theme.print.page
        inline, block = margins(sheet.document, theme.print)
        slack = 1.6
        for whole in pages:
            for ink, (left, top, right, bottom) in boxes(whole):
                assert left >= inline - slack, ink
                assert right <= page.width - inline + slack, ink
                assert top >= block - slack, ink
                assert bottom <= page.height - block + slack, ink

    def they_never_set_words_upon_words(self, pages):
        for whole in pages:
            words = [(ink, box) for ink, box in boxes(whole) if isinstance(ink, Words) and ink.text.strip()]
            for position, (ink, (left, top, right, bottom)) in enumerate(words):
                for other, (left2, top2, right2, bottom2) in words[position + 1 :]:
                    apart = right <= left2 + 0.1 or right2 <= left + 0.1 or bottom <= top2 + 0.1 or bottom2 <= top + 0.1
                    assert apart, (ink.text, other.text)

    def they_leave_no_words_below_clear_print(self, pages):
        assert min(ink.size_pt for whole in pages for ink, _ in boxes(whole) if isinstance(ink, Words)) >= 11


class DescribeTheParentsSheet:
    def it_fits_its_two_sides(self, sheets):
        assert sheets["parents-sheet"][1].pages == 2

    def it_prints_one_code_for_services_that_share_an_address(self, sheets):
        from tagged import read

        codes = [node for node in read(sheets["parents-sheet"][1].data).root.find("Figure") if "QR" in node.alt]
        assert [node.alt.rsplit(" ", 1)[1] for node in codes] == [
            "childline.org.uk", "ceop.police.uk/Safety-Centre", "nspcc.org.uk"]  # fmt: skip


class DescribeTheStaffHandout:
    def it_has_the_first_minutes_on_its_first_page(self, sheets, theme):
        first = lay_pages(sheets["staff-handout"][0], theme.print)[0]
        said = " ".join(ink.text for ink, _ in boxes(first) if isinstance(ink, Words))
        assert "Tell the lead at once" in said
        assert "What it means" not in said


LONG = "Words that go on for a long time without any end in sight. " * 110
ENDLESS = "https://example.org/" + "a-very-long-path/" * 40 + "x" * 300


class DescribeContentThatFitsNoPage:
    """Nothing is dropped and nothing leaves the page, however long it is."""

    @pytest.fixture(
        params=[
            Paragraph((Text(LONG),)),
            Bullets(((Text(LONG),),), "never"),
            Steps((Step((Text("A step"),), (Text(LONG),)), Step((Text("Another"),), (Text("short"),)))),
            Callout("prohibition", (Text("Never"),), (Paragraph((Text(LONG),)),)),
            Callout("reassurance", (Text("Calm"),), (Paragraph((Text(LONG),)),)),
            Callout("caution", (Text("Care"),), (Paragraph((Text(LONG),)),)),
            Callout("emergency", (Text("Danger?"),), (Paragraph((Text(LONG),)),)),
            Callout("offer", (Text("Other"),), (Paragraph((Text(LONG),)),)),
            Entries("risk", (Entry((Text("Risk"),), (Text(LONG),), (Text("Hope"),)),)),
            Entries("starter", (Entry((Text(LONG),)),)),
            Entries("term", (Entry((Text("Term"),), (Text(LONG),)),)),
            Entries("reason", (Entry((Text("Reason"),), (Text(LONG),), icon="heart"),)),
            Table((Text("T"),), ((Text("One"),), (Text("Two"),)), (((Text("a"),), (Text(LONG),)),)),
            Lines(((Text("A label " * 30),), ())),
            Contacts(people=(Person((Text("Lead"),), (Text("A name " * 40),)),)),
            Contacts((Service("A name " * 20, (Text("Purpose " * 30),), (), "0800 1111", ENDLESS, ENDLESS),)),
            Paragraph((Text(ENDLESS),)),
            Conversation((Exchange((Text(LONG),), (Text("No"),), (Text(LONG),)),)),
            Statistic((Text("1 in 10"),), (Text(LONG),), (Text("Hope"),), (Text(LONG),), Pictogram(1, 10)),
            Scenario((Text(LONG),), (Text(LONG),), ((Text(LONG),),), 5),
            Agenda((AgendaItem((Text(LONG),), 0, 5),), 5),
            Details((Detail((Text(LONG),), (Text(LONG),)), Detail((Text("A label"),), (Text(LONG),)))),
            Details((Detail((Text(LONG),)), Detail((Text(ENDLESS),)), Detail((Text("Label"),), (Text(ENDLESS),)))),
            Questions((Question((Text(LONG),), ((Text(LONG),), (Text("No"),)), 1, (Text(LONG),)),), solved=True),
            Questions((Question((Text(ENDLESS),), ((Text(ENDLESS),),), 1, ()),)),
            Table((Text("T"),), ((Text("One"),), (Text("Two"),)), (((Text(LONG),), ()),) * 2, to_write_in=True),
            Callout("note", (Text(LONG),), (Paragraph((Text("x"),)),)),
            Callout("prohibition", (Text(LONG),), (Paragraph((Text("x"),)),)),
            Callout("emergency", (Text(LONG),), (Paragraph((Text("x"),)),)),
        ],
        ids=lambda block: f"{type(block).__name__}-{getattr(block, 'role', '')}",
    )  # fmt: skip
    def document(self, request, small):
        return small(request.param)

    def it_flows_on(self, document, theme, read_back, words_of):
        flows_on(document, theme, read_back, words_of)


def flows_on(document, theme, read_back, words_of):
    page = theme.print.page
    for whole in lay_pages(document, theme.print):
        for ink, (left, top, right, bottom) in boxes(whole):
            assert left >= page.margin_inline - 1.3, ink
            assert right <= page.width - page.margin_inline + 1.3, ink
            assert top >= page.margin_block - 1.3, ink
            assert bottom <= page.height - page.margin_block + 1.3, ink
    tagged = read_back(document)
    assert tagged.faults == []
    said = "".join(tagged.root.text.split())
    for words in words_of(document):
        assert "".join(words.split()) in said


def it_flows_on_with_a_title_as_long_as_a_text(small, theme, read_back, words_of):
    section = Section("long", (Text(LONG),), (Paragraph((Text("x"),)),))
    flows_on(small(sections=(section,), title=(Text(LONG),), lead=(Text(LONG),)), theme, read_back, words_of)


def it_flows_on_with_a_form_whose_head_is_as_long_as_a_text(small, theme, read_back, words_of):
    section = Section("long", (Text(LONG),), (Paragraph((Text(LONG),), "who"), Lines(((Text("x"),),))))
    flows_on(small(sections=(section,)), theme, read_back, words_of)


def it_flows_on_where_neighbours_are_as_long_as_pages(small, theme, read_back, words_of):
    parts = tuple(Section(f"p{n}", (Text("Part"),), (Paragraph((Text(LONG),)),)) for n in range(3))
    for relation in ("peers", "companions"):
        flows_on(small(sections=(Section("all", sections=parts, relation=relation),)), theme, read_back, words_of)


@pytest.mark.parametrize("long", ["Words that go on and on. " * 12, "Wordwithoutend" * 20])
def it_flows_on_around_long_furniture(small, theme, read_back, words_of, long):
    status = Status((Text(long),), ((Text("Checked by"),), (Text("Date"),)), every_page=False, approval=APPROVAL)
    parts = (Text(long),)
    document = small(
        Paragraph((Text(LONG), Mark())),
        owner=parts,
        readers=parts,
        imprint=(parts, parts),
        occasion=parts,
        status=status,
        legend=parts,
    )
    flows_on(document, theme, read_back, words_of)


def it_breaks_a_flow_that_no_page_holds(small, theme):
    nodes = tuple(Node(f"q{n}", "question", (Text(f"Question {n}?"),)) for n in range(40))
    edges = tuple(Edge(f"q{n}", f"q{n + 1}", "No") for n in range(39))
    pages = lay_pages(small(Flow(nodes, edges, "Forty questions.")), theme.print)
    said = [ink.text for whole in pages for ink, _ in boxes(whole) if isinstance(ink, Words)]
    assert len(pages) > 1
    assert all(f"Question {n}?" in said for n in range(40))


class DescribeRelations:
    def they_stand_side_by_side_where_there_is_room(self, small, theme):
        parts = tuple(Section(f"p{n}", (Text(f"Part {n}"),), (Paragraph((Text("Short."),)),)) for n in range(2))
        whole = lay_pages(small(sections=(Section("all", sections=parts, relation="peers"),)), theme.print)[0]
        places = {ink.text: (x, y) for ink, x, y in inks(whole) if isinstance(ink, Words)}
        assert places["Part 0"][1] == places["Part 1"][1]
        assert places["Part 0"][0] < places["Part 1"][0]

    def they_are_stacked_where_the_end_column_would_outgrow_the_start(self, small, theme):
        first = Section("a", (Text("First"),), (Paragraph((Text("Short."),)),))
        second = Section("b", (Text("Second"),), tuple(Paragraph((Text("Line after line. " * 12),)) for _ in range(4)))
        whole = lay_pages(
            small(sections=(Section("all", sections=(first, second), relation="companions"),)), theme.print
        )[0]
        places = {ink.text: (x, y) for ink, x, y in inks(whole) if isinstance(ink, Words)}
        assert places["Second"][1] > places["First"][1]
        assert places["Second"][0] == places["First"][0]
