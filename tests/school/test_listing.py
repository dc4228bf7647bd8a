"""A list of schools becomes a profile and a folder for each, and one bad row costs no other school."""

import contextlib
import csv
import io
from datetime import date

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from builders.problems import InputFault
from builders.school.columns import dotted_keys
from builders.school.listing import MAX_SCHOOLS, load_school_list, schools_template
from builders.school.model import School


@pytest.fixture
def listed(tmp_path):
    """Return `listed(content, ...)`: the list of a file with these bytes, this text or these rows of a workbook."""

    def run(content, name="schools.csv"):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return load_school_list(tmp_path / name, shown_as=name)

    return run


@pytest.fixture
def refused(listed):
    """Return `refused(content, ...)`: what is told of a list of which no school can be read."""

    def run(content, name="schools.csv"):
        with pytest.raises(InputFault) as caught:
            listed(content, name)
        return [str(problem) for problem in caught.value.problems]

    return run


@pytest.fixture
def folder(tmp_path):
    """Return `folder(name=text, ...)`: the list of a folder with these school files."""

    def run(**files):
        (tmp_path / "schools").mkdir()
        for name, text in files.items():
            (tmp_path / "schools" / f"{name}.yaml").write_text(text, encoding="utf-8")
        return load_school_list(tmp_path / "schools", shown_as="schools")

    return run


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def folders(found):
    return [one.folder for one in found.schools]


def told(found):
    return [str(problem) for problem in found.problems]


class DescribeATable:
    def it_reads_the_keys_of_the_school_file_as_columns(self, listed):
        found = listed(
            "name,phase,nation,website,lead.name,lead.phone,lado.phone\n"
            "Hill School,primary,wales,https://hill.example,Jo Hill,020 7946 0018,+44 20 7946 0019\n"
            "Dale School,,,,,,\n"
        )
        hill, dale = (one.profile.school for one in found.schools)
        assert (hill.name, hill.phase, hill.nation, hill.website) == (
            "Hill School", "primary", "wales", "https://hill.example",
        )  # fmt: skip
        assert (hill.lead.name, hill.lead.phone, hill.lado.phone) == ("Jo Hill", "020 7946 0018", "+44 20 7946 0019")
        assert dale == School(name="Dale School")
        assert folders(found) == ["hill-school", "dale-school"]
        assert [str(one.place) for one in found.schools] == ["schools.csv:2:1", "schools.csv:3:1"]
        assert found.problems == ()

    @pytest.mark.parametrize("header", ["lead.phone", "Lead phone", "LEAD_PHONE", " lead . phone ", "Lead-Phone"])
    def it_knows_a_column_however_it_is_spelt(self, listed, header):
        found = listed(f"NAME,{header}\nHill School,020 7946 0018\n")
        assert found.schools[0].profile.school.lead.phone == "020 7946 0018"

    def it_has_a_column_for_every_value_of_the_school_file(self, listed):
        values = {key: "020 7946 0018" if key.endswith("phone") else "" for key in dotted_keys()}
        values |= {"name": "Hill School", "phase": "both", "nation": "england", "lead.mailbox": "jo@hill.example"}
        found = listed(",".join(values) + "\n" + ",".join(values.values()) + "\n")
        assert found.problems == ()
        for key, value in values.items():
            part = found.schools[0].profile.school
            for step in key.split("."):
                part = getattr(part, step)
            assert part == value

    def it_reads_workbooks_and_other_separators_alike(self, listed):
        rows = [["Name", "Phase", "Office phone"], ["Hill School", "Primary", "020 7946 0018"]]
        texts = [
            "\ufeff" + "\r\n".join(";".join(row) for row in rows),
            "\n".join("\t".join(row) for row in rows) + "\n\n\t\t\n",
            "sep=,\n" + "\n".join(",".join(row) for row in rows),
        ]
        found = [listed(text).schools[0].profile.school for text in texts]
        found.append(listed(workbook(*rows), "schools.xlsx").schools[0].profile.school)
        assert found == [School(name="Hill School", phase="primary", office_phone="020 7946 0018")] * 4

    def it_forgives_capitals_where_a_few_words_may_stand(self, listed):
        school = listed("name,phase,nation\nHill School,Secondary,Northern Ireland\n").schools[0].profile.school
        assert (school.phase, school.nation) == ("secondary", "northern-ireland")

    def it_knows_the_blanks_of_a_school_and_their_cells(self, listed):
        profile = listed("name,lead.name,lead.phone\nHill School,,020 7946 0018\n").schools[0].profile
        places = dict(zip(profile.blanks, map(str, profile.blank_places), strict=True))
        assert places["lead.name"] == "schools.csv:2:2"
        assert places["lado.phone"] == "schools.csv:2:1"
        assert "lead.phone" not in places

    def it_tells_of_a_column_that_it_does_not_know(self, listed):
        found = listed("name,URN,lead.phne\nHill School,17,020 7946 0018\n")
        (problem,) = told(found)
        assert problem.startswith("schools.csv:1:1: warning: nothing is read from these columns: `lead.phne`, `URN`; ")
        assert "; did you mean `lead.phone`? `name`, `phase`, " in problem
        assert folders(found) == ["hill-school"]

    def it_prints_a_formula_as_it_stands_and_says_so(self, listed):
        found = listed(
            workbook(["name", "lead.name"], ["Hill School", '=HYPERLINK("http://a.example","Jo")']), "a.xlsx"
        )
        assert found.schools[0].profile.school.lead.name == '=HYPERLINK("http://a.example","Jo")'
        assert told(found)[0].startswith("a.xlsx:2:2: warning: in `lead.name`, `=HYPERLINK(")

    def it_takes_no_telephone_number_for_a_formula(self, listed):
        assert listed("name,lead.phone\nHill School,+44 20 7946 0018\n").problems == ()


class DescribeABadRow:
    def it_fails_alone(self, listed):
        found = listed(
            "name,lead.phone,website\n"
            "Hill School,020 7946 0018,\n"
            "Dale School,2079460018,http://dale.example\n"
            "Moor School,020 7946 0019,\n"
        )
        assert folders(found) == ["hill-school", "moor-school"]
        assert told(found) == [
            (
                "schools.csv:3:2: in `lead.phone`, `2079460018` has lost its first 0, as happens in spreadsheets; "
                "write `02079460018`, in a spreadsheet with the column formatted as text"
            ),
            "schools.csv:3:3: in `website`, `http://dale.example` is no web address; begin with https://",
        ]

    @pytest.mark.parametrize(
        ("key", "text"),
        [
            ("nation", "england and wales"),
            ("phase", "infant"),
            ("office_phone", "ring the office"),
            ("brand_colour", "red"),
            ("website", "javascript:alert(1)"),
            ("lead.mailbox", "nobody"),
            ("lead.name", "x " * 100),
            ("local_authority.address", "//evil.example"),
        ],
    )
    def it_is_told_in_the_very_words_of_a_school_file(self, listed, faults, key, text):
        (in_table,) = told(listed(f"name,{key}\nHill School,{text}\n"))
        holder, _, last = key.rpartition(".")
        (in_file,) = faults(f'{holder}: {{{last}: "{text}"}}' if holder else f'{key}: "{text}"')
        assert in_table == f"schools.csv:2:2: in `{key}`, {in_file.partition(': ')[2]}"

    def it_says_where_a_workbook_has_it(self, listed):
        found = listed(
            workbook(
                ["name", "office_phone", "website"], ["Hill School", 2079460018], [], ["Dale School", date(2026, 9, 1)]
            ),
            "schools.xlsx",
        )
        assert [problem.partition("; ")[0] for problem in told(found)] == [
            "schools.xlsx:2:2: in `office_phone`, `2079460018` has lost its first 0, as happens in spreadsheets",
            "schools.xlsx:4:2: in `office_phone`, a date stands here",
        ]

    @pytest.mark.parametrize("text", ["#N/A", "TRUE", "2.07946E+09"])
    def it_holds_what_only_a_spreadsheet_writes(self, listed, text):
        assert f"`{text}` " in told(listed(f"name,office_phone\nHill School,{text}\n"))[0]

    def it_needs_a_name(self, listed):
        found = listed("name,lead.name\nHill School,\n,Jo\n")
        assert told(found) == ["schools.csv:3:1: this row has no name; write one, or delete the row"]
        assert folders(found) == ["hill-school"]

    @pytest.mark.parametrize("row", ["Dale School", "Dale, the School,x,y", '"Dale School,x', "Da\0le,x", '"a\nb",x'])
    def it_has_no_name_that_can_be_believed_where_its_cells_are_not_those_of_the_header(self, listed, row):
        found = listed(f"name,lead.name\nHill School,\n{row}\n")
        assert folders(found) == ["hill-school"]
        assert told(found)[0].startswith("schools.csv:3:")

    def it_is_one_of_ten_thousand(self, listed):
        rows = [f"School {number},020 7946 {number:04}\n" for number in range(10_000)]
        rows[4_999] = "School 4999,2079464999\n"
        found = listed("name,lead.phone\n" + "".join(rows))
        assert len(found.schools) == 9_999
        (problem,) = told(found)
        assert problem.startswith("schools.csv:5001:2: in `lead.phone`, `2079464999` has lost its first 0")

    def it_may_be_one_row_too_many(self, listed):
        found = listed("name\n" + "".join(f"School {number}\n" for number in range(MAX_SCHOOLS + 3)))
        assert len(found.schools) == MAX_SCHOOLS
        assert told(found) == [
            "schools.csv:20002:1: more than 20,000 rows stand here, and no more were read; split the list"
        ]


class DescribeFolders:
    def it_lets_a_column_name_them(self, listed):
        assert folders(listed("name,folder\n学校,xuexiao\nHill School,\n")) == ["xuexiao", "hill-school"]

    def it_asks_for_that_column_where_a_name_has_no_letters_for_it(self, listed):
        found = listed("name\n学校\n")
        assert found.schools == ()
        assert told(found) == [
            (
                "schools.csv:2:1: no folder can be named after `学校`; "
                "write a name for it in a column `folder`, in small letters a to z, figures and single hyphens"
            )
        ]

    @pytest.mark.parametrize("name", ["../up", "a/b", "CON", "con", "a.", ".git", "Hill School", "x" * 61, "é", "-a"])
    def it_takes_no_folder_that_is_none_everywhere(self, listed, name):
        found = listed(f"name,folder\nHill School,{name}\n")
        (problem,) = told(found)
        assert problem.startswith(f"schools.csv:2:2: `{name[:60]}` cannot name a folder; use small letters")
        assert found.schools == ()

    @pytest.mark.parametrize("second", ["Hill School,", "HILL  school!,", "Dale School,hill-school"])
    def it_gives_each_school_its_own(self, listed, second):
        found = listed(f"name,folder\nHill School,\n{second}\nMoor School,\n")
        assert folders(found) == ["hill-school", "moor-school"]
        column = 2 if second.startswith("Dale") else 1
        assert told(found) == [
            (
                f"schools.csv:3:{column}: the folder `hill-school` is that of another school, in row 2; "
                "write a name of its own for one of them in a column `folder`"
            )
        ]

    def it_keeps_the_folder_of_a_faulty_row_from_the_next(self, listed):
        found = listed("name,office_phone\nHill School,x\nHill School,020 7946 0018\n")
        assert found.schools == ()
        assert len(found.problems) == 2


class DescribeLogos:
    def they_are_cleaned_once_and_shared(self, listed, tmp_path, monkeypatch):
        from builders.school import logo

        cleaned = []
        clean = logo.clean
        monkeypatch.setattr(logo, "clean", lambda data: cleaned.append(1) or clean(data))
        (tmp_path / "logos").mkdir()
        Image.new("RGB", (20, 10), "#1a5276").save(tmp_path / "logos" / "a.png")
        found = listed("name,logo\n" + "".join(f"School {number},logos/a.png\n" for number in range(50)))
        assert len({id(one.profile.logo) for one in found.schools}) == len(cleaned) == 1
        assert tmp_path / "logos" / "a.png" in found.read

    @pytest.mark.parametrize("name", ["../logo.png", "/etc/passwd", "missing.png", "schools.csv", "\\\\host\\x.png"])
    def they_stand_beside_the_list_or_fail_their_school(self, listed, tmp_path, name):
        Image.new("RGB", (20, 10)).save(tmp_path.parent / "logo.png")
        found = listed(f"name,logo\nHill School,{name}\nDale School,\nMoor School,{name}\n")
        assert folders(found) == ["dale-school"]
        first, second = told(found)
        assert first.startswith("schools.csv:2:2: ")
        assert second.startswith("schools.csv:4:2: ")
        assert first.endswith("; save the logo as PNG or JPEG beside the list, and write its name here")


class DescribeAFolderOfSchoolFiles:
    def it_reads_each_as_a_school(self, folder, tmp_path):
        found = folder(b="name: Dale School\n", a="name: Hill School\nlead:\n  name: Jo\n")
        assert folders(found) == ["hill-school", "dale-school"]
        assert [one.place.path for one in found.schools] == ["schools/a.yaml", "schools/b.yaml"]
        assert found.schools[0].profile.school.lead.name == "Jo"
        assert tmp_path / "schools" / "b.yaml" in found.read

    def it_tells_the_problems_of_each_as_of_a_single_one(self, folder):
        found = folder(
            a="name: Hill School\noffice_phone: 2079460018\n", b="name: Dale School\n", c='name: "Moor', d=""
        )
        assert folders(found) == ["dale-school"]
        assert [problem.partition("; ")[0] for problem in told(found)] == [
            "schools/a.yaml:2:15: `2079460018` has lost its first 0, as happens in spreadsheets",
            "schools/c.yaml:1:7: a quotation mark is opened here and never closed",
            "schools/d.yaml:1:1: this file is empty",
        ]

    def it_needs_a_name_in_each(self, folder):
        found = folder(a="phase: both\n", b="name: Dale School\n")
        assert told(found) == ['schools/a.yaml:1:1: `name` is missing; add `name: "..."`']

    def it_lets_a_key_name_the_folder(self, folder):
        found = folder(
            a="name: 学校\nfolder: xuexiao\n", b="name: Hill\nfolder: a/b\n", c="name: Moor\nfolder: xuexiao\n"
        )
        assert folders(found) == ["xuexiao"]
        assert [problem.partition(";")[0] for problem in told(found)] == [
            "schools/b.yaml:2:9: `a/b` cannot name a folder",
            "schools/c.yaml:2:9: the folder `xuexiao` is that of another school, in schools/a.yaml",
        ]

    def it_reads_logos_from_there(self, tmp_path):
        (tmp_path / "schools").mkdir()
        Image.new("RGB", (20, 10)).save(tmp_path / "schools" / "a.png")
        (tmp_path / "schools" / ".hidden.yaml").write_text("nothing", encoding="utf-8")
        (tmp_path / "schools" / "a.yaml").write_text("name: Hill\nlogo: a.png\n", encoding="utf-8")
        found = load_school_list(tmp_path / "schools", shown_as="schools")
        assert found.schools[0].profile.logo
        assert found.problems == ()

    def it_must_hold_one(self, folder):
        with pytest.raises(InputFault, match="schools:1:1: no school file stands in this folder; save each as NAME"):
            folder(authority="website: https://a.example\n")


class DescribeTheTemplate:
    def it_is_a_csv_of_the_dotted_keys_beginning_with_the_name(self):
        (header,) = csv.reader(io.StringIO(schools_template()))
        assert header == list(dotted_keys())
        assert header[0] == "name"
        assert {"logo", "lead.phone", "lado.name", "out_of_hours.phone"} < set(header)

    def it_holds_nothing_that_a_spreadsheet_would_take_for_something_else(self):
        assert all(cell[0].isalpha() and cell.isascii() for cell in schools_template().strip().split(","))

    def it_is_itself_a_list_without_schools(self, refused):
        assert refused(schools_template()) == ["schools.csv:1:1: no school stands in this list; write one in each row"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "no list stands in this file; write the names of the columns above the list: `name`, `phase`"),
        ("lead.name\nJo\n", "no column of this list holds names; write `name` above the column in which the names of"),
        ("name\nHill\n".encode("utf-16"), "this file is saved as UTF-16, which cannot be read here; save it again"),
        ("name\nTŷ Hill\n".encode("cp1258", "replace") + b"\xff", "this file is not saved as UTF-8; save it again"),
        (b"\xd0\xcf\x11\xe0", "this is an Excel file of the old kind, or one with a password"),
        (b"PK", "this is no whole Excel workbook"),
    ],
)
def it_says_why_no_school_can_be_read(refused, content, words):
    (problem,) = refused(content)
    assert words in problem


def it_says_that_there_is_no_list(tmp_path):
    with pytest.raises(InputFault, match=r"none\.csv:1:1: there is no such file; check that it is the right file"):
        load_school_list(tmp_path / "none.csv", shown_as="none.csv")


def it_says_that_a_list_may_not_be_looked_at(tmp_path, monkeypatch):
    def closed(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.stat", closed)
    with pytest.raises(InputFault, match=r"s\.csv:1:1: (this file cannot be read|there is no such file)"):
        load_school_list(tmp_path / "s.csv", shown_as="s.csv")


ROWS = st.text(alphabet='name,lead.phone;\t"\n\r =@#0129é学\u202e\x00', max_size=60).map(
    lambda text: text.encode("utf-8")
)


@settings(
    max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.one_of(ROWS, st.binary(max_size=60), ROWS.map(lambda rows: b"name,lead.phone,folder\n" + rows)),
    st.sampled_from(("a.csv", "a.xlsx")),
)
def it_reads_or_refuses_whatever_a_file_holds(listed, data, name):
    with contextlib.suppress(InputFault):
        found = listed(data, name)
        assert len(set(folders(found))) == len(found.schools)
        assert found.schools or any(problem.severity == "error" for problem in found.problems)
