import pytest
from pieces import where
from samples import small, t

from builders.document import Table
from builders.writers.pdf.boxes.tables import shares
from builders.writers.pdf.write import pages_of


def it_gives_each_column_what_it_wants_where_there_is_room():
    assert shares((10, 10), (40, 60), 200) == pytest.approx((80, 120))


def it_gives_each_column_its_widest_word_first():
    widths = shares((50, 50), (60, 400), 200)
    assert sum(widths) == pytest.approx(200)
    assert widths[0] >= 50
    assert widths[1] > widths[0]


@pytest.mark.parametrize(
    ("least", "widths"),
    [
        ((100, 300), (100, 100)),
        ((20, 90, 500), (20, 90, 90)),
        ((300, 20, 400), (90, 20, 90)),
        ((100, 100), (100, 100)),
    ],
)
def it_takes_too_little_from_the_widest(least, widths):
    assert shares(least, least, 200) == pytest.approx(widths)


HEADER = (t("No."), t("Name"), t("Signature"))


def register(count, *, named=True):
    rows = tuple((t(str(number)) if named else (), (), ()) for number in range(1, count + 1))
    return small(Table(t("Who came"), HEADER, rows, to_write_in=True))


class DescribeATableToWriteIn:
    def it_has_rows_as_tall_as_a_pen_needs(self, theme):
        (page,) = pages_of(register(5), theme)
        first, second = where(page, "1"), where(page, "2")
        assert second[2] - first[2] >= theme.print.size.writing_row >= 25.5

    def it_shares_its_width_among_what_is_written_in(self, theme):
        (page,) = pages_of(register(5), theme)
        number, name, signature = (where(page, head)[1] for head in ("No.", "Name", "Signature"))
        assert name - number < 60
        assert signature - name == pytest.approx(theme.print.page.width - 39.7 - signature, abs=12)

    @pytest.mark.parametrize("name", ["Anne-Marie Featherstonehaugh-Cholmondeley of Upper Slaughter", "W" * 80])
    def it_leaves_room_to_sign_beside_the_longest_name(self, theme, name):
        rows = ((t("1"), t(name), ()), (t("2"), t("Jo Hill"), ()))
        (page,) = pages_of(small(Table(t("Who came"), HEADER, rows, to_write_in=True)), theme)
        edge = theme.print.page.width - 39.7
        assert edge - where(page, "Signature")[1] > edge / 5
        assert where(page, "Name")[1] - where(page, "No.")[1] > 25

    def it_breaks_no_word_of_a_role_beside_the_longest_name(self, theme):
        header = (t("No."), t("Name"), t("Role"), t("Signature"))
        name = "Zo\u00eb Unicode-Very-Long-Double-Barrelled-Surname-Of-Somewhere"
        rows = ((t("1"), t(name), t("Lunchtime supervisor"), ()), (t("2"), t("Jo Hill"), (), ()))
        (page,) = pages_of(small(Table(t("Who came"), header, rows, to_write_in=True)), theme)
        assert where(page, "Lunchtime")

    def it_says_its_head_again_on_the_next_page_to_the_eye_alone(self, theme, read_back):
        pages = pages_of(register(60), theme)
        assert len(pages) > 2
        assert all(where(page, "Signature") for page in pages)
        assert read_back(register(60)).root.text.count("Signature") == 1

    def it_has_row_heads_where_rows_have_names(self, read_back):
        assert len(read_back(register(3)).root.find("TH")) == 3 + 3
        assert len(read_back(register(3, named=False)).root.find("TH")) == 3

    def it_has_cells_without_content_that_are_cells_all_the_same(self, read_back):
        assert [len(row.kids) for row in read_back(register(3)).root.find("TR")] == [3] * 4
