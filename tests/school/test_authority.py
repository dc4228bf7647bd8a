"""What an authority says for all its schools holds wherever a school says nothing itself."""

import io

import pytest
from PIL import Image

from builders.problems import InputFault
from builders.school.listing import load_school_list

APPROVAL = 'approvals:\n  - {{lesson: {}, version: "1.0", digest: {}, by: Jo, role: Lead, on: 2026-11-22}}\n'


@pytest.fixture
def schools(tmp_path):
    """Return `schools(authority, table)`: the list with this authority.yaml beside it."""

    def run(authority, table="name\nHill School\n"):
        (tmp_path / "authority.yaml").write_text(authority, encoding="utf-8")
        (tmp_path / "schools.csv").write_text(table, encoding="utf-8")
        return load_school_list(tmp_path / "schools.csv", shown_as="trust/schools.csv")

    return run


@pytest.fixture
def refused(schools):
    """Return `refused(authority, table)`: the problems of such a list, as text."""

    def run(authority, table="name\nHill School\n"):
        with pytest.raises(InputFault) as caught:
            schools(authority, table)
        return [str(problem) for problem in caught.value.problems]

    return run


def only(found):
    (one,) = found.schools
    return one.profile


def it_holds_where_a_cell_is_blank(schools):
    found = schools(
        "nation: wales\nlado:\n  name: Al Fell\n  phone: 020 7946 0001\nout_of_hours: {phone: 020 7946 0002}\n",
        "name,nation,lado.name,lado.phone\nHill School,,,020 7946 0003\nDale School,england,Kim Moor,\n",
    )
    hill, dale = (one.profile.school for one in found.schools)
    assert (hill.nation, hill.lado.name, hill.lado.phone) == ("wales", "Al Fell", "020 7946 0003")
    assert (dale.nation, dale.lado.name, dale.lado.phone) == ("england", "Kim Moor", "020 7946 0001")
    assert hill.out_of_hours.phone == dale.out_of_hours.phone == "020 7946 0002"
    assert (hill.name, dale.name) == ("Hill School", "Dale School")


def it_leaves_no_blank_where_it_says_something(schools):
    profile = only(schools("website: https://trust.example\n"))
    assert "website" not in profile.blanks
    assert "lead.name" in profile.blanks
    assert len(profile.blanks) == len(profile.blank_places)


def it_may_be_blank_itself(schools):
    profile = only(schools('website: ""\nlead: {name: ""}\napprovals:\n', "name,website\nHill School,\n"))
    assert profile.school.website == ""


def it_adds_its_approvals_behind_those_of_a_school(tmp_path):
    (tmp_path / "authority.yaml").write_text(APPROVAL.format("sleep", "a" * 64), encoding="utf-8")
    (tmp_path / "hill.yaml").write_text("name: Hill\n" + APPROVAL.format("games", "b" * 64), encoding="utf-8")
    profile = only(load_school_list(tmp_path, shown_as="schools"))
    assert [approval.lesson for approval in profile.school.approvals] == ["games", "sleep"]
    assert profile.approved(lesson="sleep", version="1.0", digest="a" * 64)


def it_stands_in_a_folder_of_school_files_without_being_a_school(tmp_path):
    (tmp_path / "authority.yaml").write_text("website: https://trust.example\n", encoding="utf-8")
    (tmp_path / "hill.yaml").write_text('name: Hill\nwebsite: ""\n', encoding="utf-8")
    found = load_school_list(tmp_path, shown_as="schools")
    assert only(found).school.website == "https://trust.example"
    assert tmp_path / "authority.yaml" in found.read


@pytest.mark.parametrize("name", ["authority.yml", "Authority.YAML", "authority.yaml.txt"])
def it_is_missed_where_its_name_is_another(tmp_path, name):
    (tmp_path / name).write_text("website: https://trust.example\n", encoding="utf-8")
    if (tmp_path / "authority.yaml").exists():
        pytest.skip("this system takes these names for one")
    (tmp_path / "schools.csv").write_text("name\nHill School\n", encoding="utf-8")
    with pytest.raises(InputFault, match=f"{name}:1:1: nobody would read this file; rename it to `authority.yaml`"):
        load_school_list(tmp_path / "schools.csv", shown_as="trust/schools.csv")


def it_shares_its_logo_beside_that_of_each_school(schools, tmp_path):
    Image.new("RGB", (20, 10), "#1a5276").save(tmp_path / "trust.png")
    Image.new("RGB", (30, 10), "#1a5276").save(tmp_path / "hill.png")
    found = schools("logo: trust.png\n", "name,logo\nHill School,hill.png\nDale School,\n")
    hill, dale = (one.profile for one in found.schools)
    assert dale.logo is None
    assert hill.second_logo is dale.second_logo
    with Image.open(io.BytesIO(hill.logo)) as own, Image.open(io.BytesIO(hill.second_logo)) as second:
        assert (own.width, second.width) == (30, 20)
    assert {tmp_path / "trust.png", tmp_path / "hill.png"} < set(found.read)


@pytest.mark.parametrize(
    ("authority", "words"),
    [
        ("name: Our trust\n", "trust/authority.yaml:1:1: `name` is each school's own; delete this line"),
        ("second_logo: a.png\n", "1:1: `second_logo` is each school's own; write `logo`: the authority's logo stands"),
        ("lado: {phone: 2079460018}\n", "trust/authority.yaml:1:15: `2079460018` has lost its first 0"),
        ("lead: {nmae: Jo}\n", "trust/authority.yaml:1:8: `nmae` is not known here; did you mean `name`?"),
        ("logo: ../trust.png\n", "trust/authority.yaml:1:7: this file stands outside its folder"),
        ("logo: none.png\n", "there is no such file; save the logo as PNG or JPEG beside the authority.yaml"),
        ("", "trust/authority.yaml:1:1: this file is empty"),
        ("- a\n", "trust/authority.yaml:1:1: "),
    ],
)
def it_is_told_its_own_problems(refused, authority, words):
    told = refused(authority)
    assert any(words in problem for problem in told), told


def it_is_told_them_together_with_those_of_the_schools(refused):
    told = refused("nation: nowhere\n", "name,website\nHill School,x\n")
    assert [problem.split(": ")[0] for problem in told] == ["trust/authority.yaml:1:9", "trust/schools.csv:2:2"]


def it_is_read_behind_no_link(tmp_path):
    outside = tmp_path.parent / "outside.yaml"
    outside.write_text("website: https://a.example\n", encoding="utf-8")
    (tmp_path / "authority.yaml").symlink_to(outside)
    (tmp_path / "schools.csv").write_text("name\nHill\n", encoding="utf-8")
    with pytest.raises(InputFault, match="stands outside its folder"):
        load_school_list(tmp_path / "schools.csv", shown_as="schools.csv")
