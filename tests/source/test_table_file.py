"""Tables come from many programs and hands: good rows are read, the others told by row and column."""

import contextlib
import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.formula import ArrayFormula

from builders.problems import InputFault
from builders.source import xlsx_rows
from builders.source.raw_rows import Column
from builders.source.table_file import MAX_BYTES, read_table

COLUMNS = (Column("name", ("full name",)), Column("role"), Column("guidance_read", ("part one read",)))


@pytest.fixture
def table(tmp_path):
    """Return `table(content, ...)`: the table of a file with these bytes or this text."""

    def run(content, name="people.csv", most=100):
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        (tmp_path / name).write_bytes(data)
        return read_table(tmp_path / name, shown_as=name, columns=COLUMNS, most=most)

    return run


@pytest.fixture
def refused(table):
    """Return `refused(content, ...)`: what is told of a file of which no row can be read."""

    def run(content, name="people.csv", **options):
        with pytest.raises(InputFault) as caught:
            table(content, name, **options)
        return [str(problem) for problem in caught.value.problems]

    return run


def values(found):
    return [dict(row.values) for row in found.rows]


def told(found):
    return [str(problem) for problem in found.problems]


def workbook(*rows, title="Staff", **more):
    """The bytes of a workbook: a sheet with these rows, then one for each further name."""
    book = openpyxl.Workbook()
    book.active.title = title
    for sheet, lines in (
        (book.active, rows),
        *((book.create_sheet(name), lines) for name, lines in more.items()),
    ):
        for row in lines:
            sheet.append(row)
    return saved(book)


def saved(book):
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_part(data, name, content):
    """A package with a part more, or another in its place."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return file.getvalue()


class DescribeCsv:
    def it_reads_rows_by_the_names_of_their_columns(self, table):
        found = table('Role,NAME\nTeacher,Jo Hill\n"Cook, early",Sam Dale\n')
        assert values(found) == [
            {"role": "Teacher", "name": "Jo Hill"},
            {"role": "Cook, early", "name": "Sam Dale"},
        ]
        assert found.problems == ()

    @pytest.mark.parametrize("header", ["name", "Name", " FULL  NAME ", "full_name", "Full-name:", '"Full name"'])
    def it_knows_a_column_however_it_is_spelt(self, table, header):
        assert values(table(f"{header}\nJo Hill\n")) == [{"name": "Jo Hill"}]

    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    def it_finds_out_what_separates_cells(self, table, separator):
        assert values(table(f"name{separator}role\nJo, the elder; still{separator}Cook\n".replace(
            "Jo, the elder; still", '"Jo, the elder; still"'
        ))) == [{"name": "Jo, the elder; still", "role": "Cook"}]  # fmt: skip

    def it_separates_by_the_sign_of_the_known_names(self, table):
        assert values(table("name;seen at (town, hall, room)\nJo Hill;Hall\n")) == [{"name": "Jo Hill"}]

    def it_believes_a_spreadsheet_that_names_its_separator(self, table):
        found = table("sep=|\r\nname|role\r\nJo Hill|Cook\r\n")
        assert values(found) == [{"name": "Jo Hill", "role": "Cook"}]
        assert str(found.rows[0].place) == "people.csv:3:1"

    def it_takes_no_quotation_mark_for_a_separator(self, refused):
        assert "names none of the columns" in refused('sep="\nname,role\nJo Hill,Cook\n')[0]

    def it_reads_what_excel_saves_as_csv_utf_8(self, table):
        assert values(table("\ufeffname;role\r\nSiân Wójcik;Cook\r\n")) == [{"name": "Siân Wójcik", "role": "Cook"}]

    def it_passes_over_rows_in_which_nothing_stands(self, table):
        found = table("\n,,\nname,role\n\n , \nJo Hill,Cook\n,\n\n")
        assert values(found) == [{"name": "Jo Hill", "role": "Cook"}]
        assert str(found.rows[0].places["role"]) == "people.csv:6:2"

    def it_keeps_a_formula_as_text(self, table):
        assert values(table('name,role\n"=HYPERLINK(""http://a.example"")",@SUM\n')) == [
            {"name": '=HYPERLINK("http://a.example")', "role": "@SUM"}
        ]

    def it_reads_the_other_rows_where_some_are_ragged(self, table):
        found = table("name,role\nJo Hill,Cook,extra\nSam Dale\nAl Fell,Teacher\nKim Moor,Head,\n")
        assert [row["name"] for row in values(found)] == ["Al Fell", "Kim Moor"]
        remedy = "put quotes round a cell that holds a comma, and write a comma for each empty cell"
        assert told(found) == [
            f"people.csv:2:1: this row has 3 cells, and the header has 2 cells; {remedy}",
            f"people.csv:3:1: this row has 1 cell, and the header has 2 cells; {remedy}",
        ]

    def it_tells_of_a_column_that_stands_twice(self, table):
        found = table("name,role,Full name\nJo Hill,Cook,J Hill\nSam Dale,Head,Sam Dale\nAl Fell,Cook,\n")
        assert told(found) == [
            "people.csv:1:3: the column `name` stands twice, first as column 1; delete one of them",
            "people.csv:2:3: another `name` stands in this row; delete the wrong one",
        ]
        assert [row["name"] for row in values(found)] == ["Sam Dale", "Al Fell"]

    def it_tells_of_columns_that_it_does_not_read(self, table):
        (problem,) = told(table("name,Email,Payroll no\nJo Hill,jo@a.example,17\n"))
        assert problem == (
            "people.csv:1:1: warning: nothing is read from these columns: `Email`, `Payroll no`; "
            "`name`, `role`, `guidance_read` are read"
        )

    def it_asks_whether_a_column_is_spelt_wrongly(self, table):
        (problem,) = told(table("name,gudance read,Phone\nJo Hill,2026-09-01,17\n"))
        assert problem == (
            "people.csv:1:1: warning: nothing is read from these columns: `gudance read`, `Phone`; "
            "did you mean `guidance_read`? `name`, `role`, `guidance_read` are read"
        )

    @pytest.mark.parametrize("content", ["Jo Hill,Cook\nSam Dale,Head\n", "=name\n1\n"[1:].replace("name", "nom")])
    def it_asks_for_the_names_of_columns(self, refused, content):
        assert refused(content) == [
            (
                "people.csv:1:1: this row names none of the columns that can be read; "
                "write the names of the columns above the list: `name`, `role`, `guidance_read`"
            )
        ]

    @pytest.mark.parametrize("content", ["", "\n\n", "\ufeff", " , ,\n"])
    def it_says_that_nothing_stands_in_a_file(self, refused, content):
        assert refused(content)[0].startswith("people.csv:1:1: no list stands in this file; write the names")

    def it_says_where_a_quotation_mark_was_left_open(self, table):
        found = table('name,role\nJo Hill,Cook\n"Sam Dale,Head\nAl Fell,Teacher\n')
        assert [row["name"] for row in values(found)] == ["Jo Hill", "Al Fell"]
        assert told(found) == [
            (
                "people.csv:3:1: a quotation mark is opened here and never closed; "
                "close it at the end of the cell, or delete it"
            )
        ]

    def it_loses_nobody_in_a_cell_of_two_lines(self, table):
        found = table('name,role\n"Jo Hill,Cook\nSam Dale",Head\n')
        assert found.rows == ()
        assert told(found) == [
            (
                "people.csv:2:1: a line break stands in this cell; "
                "write it on one line, and close each quotation mark in its own cell"
            )
        ]

    def it_reads_on_behind_a_row_with_a_stray_quotation_mark(self, table):
        found = table('name,role\n"Jo" Hill,Cook\nSam Dale,Head\n')
        assert [row["name"] for row in values(found)] == ["Sam Dale"]
        assert told(found)[0].startswith(
            "people.csv:2:1: something stands behind the closing quotation mark of a cell;"
        )

    @pytest.mark.parametrize(
        ("data", "fault"),
        [
            ("name\nSiân\n".encode("utf-16"), "people.csv:1:1: this file is saved as UTF-16"),
            ("name\nSiân\n".encode("utf-16-le"), "people.csv:1:1: this file is saved as UTF-16"),
            ("name\nSiân\n".encode("cp1252"), "people.csv:2:3: this file is not saved as UTF-8; save it again from"),
        ],
    )
    def it_refuses_what_is_no_text_in_utf_8(self, refused, data, fault):
        (problem,) = refused(data)
        assert problem.startswith(fault)
        assert "as CSV UTF-8 (in Excel: Save as, CSV UTF-8), or as .xlsx" in problem

    @pytest.mark.parametrize(
        ("sign", "told_as"), [("\0", "U+0000, control character"), ("\u202e", "U+202E, right-to-left override")]
    )
    def it_reads_the_other_rows_where_one_holds_what_no_text_should(self, table, sign, told_as):
        found = table(f"name,role\nJo Hill,Cook\nSam Dale,He{sign}ad\nAl Fell,Teacher\n")
        assert [row["name"] for row in values(found)] == ["Jo Hill", "Al Fell"]
        (problem,) = told(found)
        assert problem.startswith(f"people.csv:3:2: an invisible character stands here ({told_as}); delete it")

    def it_reads_on_behind_each_quotation_mark_that_was_left_open(self, table):
        found = table('name,role\n"Jo Hill,Cook\n"Sam Dale,Head\nAl Fell,Teacher\n')
        assert [row["name"] for row in values(found)] == ["Al Fell"]
        assert [problem.split(": ")[0] for problem in told(found)] == ["people.csv:2:1", "people.csv:3:1"]

    def it_stops_after_as_many_rows_as_it_may_read(self, table):
        found = table("name\n" + "Jo Hill\n" * 5, most=3)
        assert len(found.rows) == 3
        assert told(found) == ["people.csv:5:1: more than 3 rows stand here, and no more were read; split the list"]

    def it_counts_faulty_rows_too(self, table):
        found = table("name\n" + "Jo,Hill\n" * 50, most=3)
        assert len(found.problems) == 4

    def it_refuses_a_cell_as_long_as_a_book(self, table):
        assert told(table(f"name,role\nJo,{'x ' * 5000}\n"))[0].startswith(
            "people.csv:2:2: this cell has 10,000 characters;"
        )

    def it_gives_up_on_a_cell_that_never_ends(self, table):
        found = table('name\n"' + "Jo Hill\n" * 20_000)
        assert told(found)[0].startswith("people.csv:2:1: a quotation mark is opened here and never closed")

    def it_refuses_a_file_that_is_too_large(self, refused):
        assert "at most 5,000,000 can be read" in refused(b"x" * (MAX_BYTES + 1))[0]

    def it_refuses_a_folder(self, tmp_path):
        with pytest.raises(InputFault, match="there is no such file"):
            read_table(tmp_path, shown_as="people", columns=COLUMNS, most=5)


class DescribeExcel:
    def it_reads_rows_and_real_dates(self, table):
        data = workbook(
            ["Name", "Part One read"], ["Jo Hill", datetime.fromisoformat("2026-09-01")], ["Sam Dale", date(2026, 9, 2)]
        )
        assert values(table(data, "people.xlsx")) == [
            {"name": "Jo Hill", "guidance_read": date(2026, 9, 1)},
            {"name": "Sam Dale", "guidance_read": date(2026, 9, 2)},
        ]

    def it_knows_a_workbook_by_its_content(self, table):
        assert values(table(workbook(["name"], ["Jo Hill"]), "people.csv")) == [{"name": "Jo Hill"}]

    def it_tells_places_as_the_spreadsheet_shows_them(self, table):
        data = workbook([], ["name", "role"], [], ["Jo\nHill", "Cook"], ["Sam Dale", "Head", "x"])
        found = table(data, "people.xlsx")
        assert [problem.partition("; ")[0] for problem in told(found)] == [
            "people.xlsx:4:1: a line break stands in this cell",
            "people.xlsx:5:1: this row has 3 cells, and the header has 2 cells",
        ]

    def it_fills_rows_that_end_early(self, table):
        data = workbook(["name", "role"], ["Jo Hill"], [None, "Cook"])
        assert values(table(data, "people.xlsx")) == [{"name": "Jo Hill", "role": ""}, {"name": "", "role": "Cook"}]

    def it_calculates_nothing(self, table):
        book = openpyxl.Workbook()
        book.active.append(["name", "role"])
        book.active.append(['=HYPERLINK("http://a.example","Jo")', "=1+1"])
        book.active["A3"] = ArrayFormula("A3", "=B3&C3")
        book.defined_names["far"] = DefinedName("far", attr_text="'[other.xlsx]Sheet1'!$A$1")
        found = table(saved(book), "people.xlsx")
        assert values(found) == [
            {"name": '=HYPERLINK("http://a.example","Jo")', "role": "=1+1"},
            {"name": "=B3&C3", "role": ""},
        ]

    @pytest.mark.parametrize(("cell", "text"), [(17, "17"), (17.0, "17"), (17.5, "17.5"), (True, "TRUE")])
    def it_reads_other_cells_as_their_text(self, table, cell, text):
        assert values(table(workbook(["name"], [cell]), "people.xlsx")) == [{"name": text}]

    def it_reads_the_first_sheet_that_people_see_and_tells_of_others(self, table):
        book = openpyxl.load_workbook(io.BytesIO(workbook(["old"], title="Hidden", Empty=[], Staff=[["name"], ["Jo"]])))
        book["Hidden"].sheet_state = "hidden"
        book.active = 2
        found = table(saved(book), "people.xlsx")
        assert (values(found), found.problems) == ([{"name": "Jo"}], ())
        found = table(workbook(["name"], ["Jo"], More=[["name"], ["Sam"]]), "people.xlsx")
        assert told(found) == [
            (
                "people.xlsx:1:1: warning: only the first sheet is read, “Staff”; this workbook has others: “More”; "
                "copy all rows into the first, or delete the others"
            )
        ]

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"name\nJo Hill\n",
            b"PK\x03\x04 and no more",
            workbook(["name"], ["Jo Hill"])[:-300],
            with_part(workbook(["name"]), "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"),
            with_part(workbook(["name"]), "[Content_Types].xml", "<Types/>"),
            with_part(workbook(["name"]), "xl/workbook.xml", "<html/>"),
        ],
        # The files hold the hour; a name made of them would be another in each process.
        ids=["empty", "a text", "a head alone", "cut short", "a cut sheet", "no types", "no workbook"],
    )
    def it_refuses_what_is_no_whole_workbook(self, refused, data):
        (problem,) = refused(data, "people.xlsx")
        assert problem == ("people.xlsx:1:1: this is no whole Excel workbook; save it again as .xlsx, or as CSV UTF-8")

    def it_refuses_the_old_kind_and_passwords(self, refused):
        (problem,) = refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "people.xls")
        assert problem.endswith("save it as .xlsx without a password, or as CSV UTF-8")

    def it_unpacks_no_bomb(self, refused, monkeypatch):
        bomb = with_part(workbook(["name"]), "xl/sharedStrings.xml", b"0" * (xlsx_rows.MAX_UNPACKED + 1))
        assert len(bomb) < 100_000
        monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("a part was unpacked"))
        (problem,) = refused(bomb, "people.xlsx")
        assert problem.startswith("people.xlsx:1:1: this workbook unpacks to more than a list can be; copy the list")

    def it_unpacks_no_crowd_of_parts(self, refused):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as package:
            for number in range(xlsx_rows.MAX_PARTS + 1):
                package.writestr(f"{number}.xml", "")
        assert "unpacks to more" in refused(file.getvalue(), "people.xlsx")[0]

    @pytest.mark.parametrize(
        ("part", "tags"),
        [("xl/sharedStrings.xml", xlsx_rows.MAX_TAGS), ("xl/styles.xml", xlsx_rows.MAX_STYLE_TAGS)],
    )
    def it_reads_no_flood_of_tags(self, refused, part, tags, monkeypatch):
        monkeypatch.setattr(xlsx_rows, "_library", lambda: pytest.fail("the library was asked to read it"))
        flood = with_part(workbook(["name"]), part, "<sst>" + "<a/>" * tags)
        assert "unpacks to more than a list can be" in refused(flood, "people.xlsx")[0]

    def it_stops_after_as_many_rows_as_it_may_read(self, table):
        found = table(workbook(["name"], *(["Jo"] for _ in range(9))), "people.xlsx", most=3)
        assert len(found.rows) == 3
        assert told(found) == ["people.xlsx:5:1: more than 3 rows stand here, and no more were read; split the list"]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def it_reads_no_declared_entities(self, refused, encoding):
        lol = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><sst>&c;</sst>'
        data = with_part(workbook(["name"]), "xl/sharedStrings.xml", lol.encode(encoding))
        assert "declares entities, which no spreadsheet does" in refused(data, "people.xlsx")[0]

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    def it_refuses_two_parts_of_one_name(self, refused):
        file = io.BytesIO(workbook(["name"], ["Jo"]))
        with zipfile.ZipFile(file, "a") as package:
            package.writestr("xl/workbook.xml", "<other/>")
        assert "two parts of one name" in refused(file.getvalue(), "people.xlsx")[0]

    def it_believes_no_row_number_beyond_the_last(self, table):
        rows = (
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>'
            '<row r="99999999999"><c r="A99999999999" t="inlineStr"><is><t>Jo</t></is></c></row>'
            "</sheetData></worksheet>"
        )
        found = table(with_part(workbook(["name"]), "xl/worksheets/sheet1.xml", rows), "people.xlsx")
        assert found.rows == ()

    def it_writes_nothing_that_a_part_names_outside(self, table, tmp_path):
        data = with_part(workbook(["name"], ["Jo"]), "../outside.xml", "<x/>")
        assert values(table(data, "people.xlsx")) == [{"name": "Jo"}]
        assert not (tmp_path.parent / "outside.xml").exists()


TABLE = st.text(alphabet='name,role;\t"\n\r =@\u00e9\u202e\x00', max_size=60).map(lambda text: text.encode("utf-8"))


@settings(
    max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.one_of(TABLE, st.binary(max_size=80), TABLE.map(lambda rows: b"name,role\n" + rows)),
    st.sampled_from(("a.csv", "a.xlsx")),
)
def it_reads_or_refuses_whatever_a_file_holds(table, data, name):
    with contextlib.suppress(InputFault):
        found = table(data, name)
        assert all(row.values for row in found.rows)
        assert all(
            not isinstance(value, str) or "\n" not in value for row in found.rows for value in row.values.values()
        )
