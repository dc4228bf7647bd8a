"""The tags of a sheet: complete, in order, and right both ways."""

import itertools
import re

import pytest

from builders.document import (
    Bullets,
    Callout,
    Figure,
    Flow,
    Link,
    Mark,
    Node,
    Paragraph,
    Phone,
    Section,
    Steps,
    Strong,
    Table,
    Text,
    plain,
)


def squeezed(text):
    """Text without blanks, which lines and numbers set their own way, and without what quotes it."""
    return re.sub(r"[\s“”]", "", text)


class DescribeASheet:
    def it_hangs_together(self, sheet):
        assert sheet.tagged.faults == []

    def it_says_every_word_of_the_document_in_order(self, sheet, words_of):
        said = squeezed(sheet.tagged.root.text)
        at = 0
        for words in words_of(sheet.document):
            found = said.find(squeezed(words), at)
            assert found >= 0, f"{words!r} is missing or out of order after {said[max(0, at - 40) : at]!r}"
            at = found + len(squeezed(words))

    def it_has_the_tags_of_its_golden_outline(self, sheet, golden, outline):
        golden(f"pdf/{sheet.name}", outline(sheet.tagged.root))

    def it_skips_no_heading_level(self, sheet):
        levels = [int(node.role[1]) for node in sheet.tagged.root.all() if re.fullmatch("H[1-6]", node.role)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))

    def it_has_a_bookmark_for_each_heading_but_the_title(self, sheet):
        headings = [node for node in sheet.tagged.root.all() if re.fullmatch("H[2-6]", node.role)]
        with sheet.tagged.pdf.open_outline() as tree:
            found, waiting = [], list(tree.root)
            while waiting:
                entry = waiting.pop(0)
                found.append(entry.title)
                waiting = [*entry.children, *waiting]
        assert [squeezed(title) for title in found] == [
            squeezed(heading.text).replace("(checkagainsttheguidance)", "") for heading in headings
        ]

    def it_gives_every_figure_words_and_a_box_inside_its_page(self, sheet):
        for figure in sheet.tagged.root.find("Figure"):
            assert figure.alt
            left, low, right, top = map(float, figure.attributes["BBox"])
            assert 0 < left < right < 596
            assert 0 < low < top < 842

    def it_never_leaves_an_element_without_content(self, sheet):
        empty = [
            node.role for node in sheet.tagged.root.all() if not node.kids and node.role not in ("OBJR", "TD", "TH")
        ]
        assert empty == []

    def it_names_language_and_title_as_a_reader_wants_them(self, sheet):
        pdf = sheet.tagged.pdf
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo["/Title"]) == plain(sheet.document.title)
        assert pdf.open_metadata()["dc:title"] == plain(sheet.document.title)


class DescribeALink:
    @pytest.fixture
    def link(self, read_back, small):
        long = "words that go on and on, over the end of the first line and the second, until they stand on three " * 2
        return read_back(
            small(Paragraph((Text("Before "), Link((Text(long.strip()),), "https://example.org/a"), Text("."))))
        )

    def it_is_one_element_over_all_its_lines(self, link):
        assert len(link.root.find("Link")) == 1

    def it_has_a_hot_spot_on_each_line_that_says_the_whole(self, link):
        spots = link.root.find("OBJR")
        assert len(spots) >= 3
        assert {spot.attributes["URI"] for spot in spots} == {"https://example.org/a"}
        assert all(spot.attributes["Contents"].startswith("words that go on") for spot in spots)

    def it_is_no_hot_spot_where_a_table_head_comes_again(self, read_back, small):
        head = (Text("See "), Link((Text("the page"),), "https://example.org"))
        table = Table((), (head, (Text("Two"),)), tuple(((Text(f"Row {n}"),), (Text("x"),)) for n in range(80)))
        tagged = read_back(small(table))
        assert len(tagged.pdf.pages) > 1
        assert len(tagged.root.find("OBJR")) == 1


class DescribeLists:
    def it_numbers_steps(self, read_back, small, sheets):
        from samples import STEPS

        found = read_back(small(STEPS)).root.find("L")
        assert str(found[0].attributes["ListNumbering"]) == "/Decimal"
        assert [node.text for node in found[0].find("Lbl")] == ["1", "2", "3", "4", "5", "6"]

    def it_says_what_a_drawn_sign_means(self, read_back, small):
        root = read_back(small(Bullets(((Text("Tick me"),),), "check", lines=2))).root
        assert [node.actual for node in root.find("Lbl")] == ["☐"]

    def it_continues_one_list_over_pages(self, read_back, small):
        tagged = read_back(small(Bullets(tuple(((Text(f"Item {n}"),)) for n in range(200)))))
        assert len(tagged.pdf.pages) > 2
        assert len(tagged.root.find("L")) == 1
        assert len(tagged.root.find("LI")) == 200


class DescribeATable:
    @pytest.fixture
    def table(self, read_back, small):
        rows = tuple(((Text(f"Row {n}"),), (Text("a cell"),), ()) for n in range(90))
        return read_back(small(Table((Text("What"),), ((Text("One"),), (Text("Two"),), (Text("Three"),)), rows)))

    def it_gives_heads_their_scope(self, table):
        scopes = [str(node.attributes["Scope"]) for node in table.root.find("TH")]
        assert scopes[:3] == ["/Column"] * 3
        assert set(scopes[3:]) == {"/Row"}

    def it_keeps_every_row_as_wide_as_the_head(self, table):
        assert {len(row.kids) for row in table.root.find("TR")} == {3}

    def it_repeats_its_head_on_each_page_as_furniture(self, table):
        pages = len(table.pdf.pages)
        assert pages > 1
        assert len([words for _, words in table.artifacts if words == "Three"]) == pages - 1
        assert len(table.root.find("Caption")) == 1


class DescribeAMark:
    def it_is_read_as_words_and_explained_once(self, read_back, small):
        blocks = (Paragraph((Text("One"), Mark())), Bullets(tuple((Text(f"Line {n}"), Mark()) for n in range(120))))
        tagged = read_back(small(*blocks, legend=(Text("Check against the guidance."),)))
        assert len(tagged.pdf.pages) > 1
        assert {node.actual for node in tagged.root.find("Span")} == {"(check against the guidance)"}
        assert tagged.root.text.count("Check against the guidance.") == 1
        pages = {page for page, words in tagged.artifacts if words.strip() == "Check against the guidance."}
        assert pages == set(range(2, len(tagged.pdf.pages) + 1))

    def it_needs_no_legend_on_a_page_without_marks(self, read_back, small):
        tagged = read_back(small(Paragraph((Text("One"),)), legend=(Text("Check against the guidance."),)))
        assert "Check" not in tagged.root.text + "".join(words for _, words in tagged.artifacts)


class DescribeSections:
    def it_nests_headings_as_sections_nest(self, read_back, small):
        inner = Section("c", (Text("Third"),), (Callout("note", (Text("Fourth"),), (Paragraph((Text("x"),)),)),))
        outer = Section("a", (Text("First"),), sections=(Section("b", sections=(inner,)),))
        root = read_back(small(sections=(outer,))).root
        assert [node.role for node in root.all() if node.role.startswith("H")] == ["H1", "H2", "H3", "H4"]

    def it_never_goes_deeper_than_six(self, read_back, small):
        section = Section("end", (Text("End"),), (Paragraph((Text("x"),)),))
        for depth in range(9):
            section = Section(f"s{depth}", (Text(f"Depth {depth}"),), sections=(section,))
        tagged = read_back(small(sections=(section,)))
        assert max(node.role for node in tagged.root.all() if node.role.startswith("H")) == "H6"


class DescribeOtherInlines:
    def it_gives_foreign_words_their_language(self, read_back, small):
        root = read_back(small(Paragraph((Text("The word "), Text("délit", "fr"), Text(" means offence."))))).root
        assert [(node.language, node.text) for node in root.find("Span")] == [("fr", "délit")]

    def it_reads_telephone_numbers_as_they_stand(self, read_back, small):
        root = read_back(small(Paragraph((Text("Ring "), Phone("0800 1111"), Text(" now."))))).root
        assert "Ring 0800\u00a01111 now." in root.text

    def it_keeps_words_of_two_looks_apart(self, read_back, small):
        root = read_back(small(Paragraph((Strong((Text("One"),)), Text(" two "), Strong((Text("three"),)))))).root
        assert "One two three" in root.text


class DescribeFigures:
    def it_reads_a_picture_by_its_alt_text(self, read_back, small):
        from samples import PICTURE

        root = read_back(small(Figure(PICTURE, "A green field", (Text("What it looks like"),)))).root
        assert [node.alt for node in root.find("Figure")] == ["A green field"]
        assert "What it looks like" in root.text

    def it_reads_a_flow_by_its_alt_text_alone(self, read_back, small):
        nodes = (Node("a", "question", (Text("Danger?"),)), Node("b", "urgent", (Link((Text("Ring"),), "tel:999"),)))
        from builders.document import Edge

        root = read_back(small(Flow(nodes, (Edge("a", "b", "Yes"),), "If in danger, ring."))).root
        assert [node.text for node in root.find("Figure")] == ["If in danger, ring."]
        assert root.find("OBJR") == []

    def it_tells_steps_apart_from_lists(self, read_back, small):
        assert read_back(small(Steps(()))).faults == []
