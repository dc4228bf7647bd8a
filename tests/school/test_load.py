"""A school file becomes a profile with its blanks, or tells every problem."""

import io

import pytest
from PIL import Image

from builders.assets import SHIPPED
from builders.school.event import Event
from builders.school.model import School
from builders.terms.fields import FIELDS


class DescribeTheShippedFile:
    def it_is_blank_but_for_name_and_nation(self, load):
        school = load().school
        assert (school.name, school.nation, school.phase) == ("Our school", "england", "both")
        assert school == School()

    def it_lists_its_blanks_in_file_order(self, load):
        assert load().blanks == (
            "website", "policy_address", "office_phone", "lead.name", "lead.phone", "lead.mailbox",
            "deputy.name", "deputy.phone", "deputy.mailbox", "out_of_hours.name", "out_of_hours.phone",
            "local_authority.name", "local_authority.phone", "lado.name", "lado.phone",
        )  # fmt: skip

    def it_shows_every_key(self):
        text = (SHIPPED / "assets" / "school.yaml").read_text(encoding="utf-8")
        for key in School.model_fields:
            assert f"\n{key}:" in text


def it_knows_where_each_blank_stands(load):
    profile = load("name: Hill School\nlead:\n  name:\n")
    lines = dict(zip(profile.blanks, (place.line for place in profile.blank_places), strict=True))
    assert (lines["lead.name"], lines["lead.phone"], lines["website"]) == (3, 2, 1)


def it_takes_no_approvals_below_their_key_for_none(load):
    assert load("approvals:\n").school.approvals == ()


def it_counts_missing_keys_and_empty_values_as_blank(load):
    profile = load("name: Hill School\nlead:\n  name:\n  phone: 020 7946 0000\n")
    assert "lead.name" in profile.blanks
    assert "lead.phone" not in profile.blanks


@pytest.mark.parametrize(
    "number", ["020 7946 0000", "+44 20 7946 0000", "(020) 7946 0000", "101", "01632 960 001 ext 12", "02079460000"]
)
def it_takes_telephone_numbers_as_people_write_them(load, number):
    assert load(f'office_phone: "{number}"').school.office_phone == number


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("phone: 1\n", "1:1: `phone` is not known here; did you mean `phase`?"),
        ("office_phone: ring the office\n", "1:15: `ring the office` is no telephone number"),
        ("office_phone: '=HYPERLINK(1)'\n", "is no telephone number"),
        ("brand_colour: #ff0000\n", 'put quotes round it: "#ff0000"'),
        ("brand_colour: red\n", "`red` is no colour; write # and six"),
        ("brand_colour: getAllNamedColors()\n", "is no colour"),
        (f"brand_colour: '{'-' * 400}1'\n", "is no colour"),
        ("brand_colour: 1e400\n", "is no colour"),
        ("website: http://school.example\n", "is no web address; begin with https://"),
        ("website: javascript:alert(1)\n", "begin with https://"),
        ("lead: {mailbox: nobody}\n", "`nobody` is no email address"),
        ("lead: {mailbox: 'a@b.example?cc=x'}\n", "is no email address"),
        ("nation: england and wales\n", "`england and wales` is not possible here"),
        ("phase: infant\n", "is not possible here; write `primary`, `secondary` or `both`"),
        ("name: ''\n", "this text is empty"),
        (f"name: '{'x ' * 100}'\n", "longer than 120 characters"),
        ("lead: Jo\n", "`Jo` stands where keys must stand"),
        (
            "approvals: [{lesson: a, version: '1.0', digest: abc, by: x, role: y, on: 2026-11-22}]\n",
            "copy the 64 figures and letters that make-packs review prints",
        ),
        ("approvals: [{lesson: a}]\n", "`digest` is missing"),
        ("approvals:\n  - lesson: a\n    on:\n", "the date is missing; write year-month-day"),
    ],
)
def it_says_what_is_wrong(faults, text, words):
    told = faults(text)
    assert any(words in problem for problem in told), told


def it_tells_all_problems_in_file_order(faults):
    told = faults("nation: x\nwebsite: x\nlead:\n  phone: x\n")
    assert [problem.split(":")[1] for problem in told] == ["1", "2", "4"]


class DescribeTheLogo:
    def it_is_read_from_the_folder_of_the_school_file(self, load, tmp_path):
        Image.new("RGB", (20, 10), "#1a5276").save(tmp_path / "logo.png")
        with Image.open(io.BytesIO(load("logo: logo.png").logo)) as logo:
            assert logo.size == (20, 10)

    def it_is_found_under_the_very_name_of_its_file(self, load, tmp_path):
        Image.new("RGB", (20, 10)).save(tmp_path / "st mary's  new.png")
        assert load('logo: "st mary\'s  new.png"').logo

    def it_may_have_a_second_one_beside_it(self, load, tmp_path):
        Image.new("RGB", (30, 10), "#1a5276").save(tmp_path / "trust.png")
        profile = load("second_logo: trust.png")
        assert (profile.logo is None, profile.second_logo is None) == (True, False)

    def it_is_told_together_with_the_second(self, faults):
        first, second = faults("logo: a.png\nsecond_logo: b.png\n")
        assert (first[:15], second[:16]) == ("school.yaml:1:7", "school.yaml:2:14")

    @pytest.mark.parametrize("name", ["../logo.png", "/etc/passwd", "missing.png", "school.yaml", "\\\\host\\x.png"])
    def it_is_refused_elsewhere_or_as_something_else(self, faults, tmp_path, name):
        Image.new("RGB", (20, 10)).save(tmp_path.parent / "logo.png")
        (told,) = faults(f"logo: {name}")
        assert told.startswith("school.yaml:1:7: ")
        assert told.endswith("save the logo as PNG or JPEG beside the school file, and write its name here")

    def it_is_refused_behind_a_link(self, faults, tmp_path):
        Image.new("RGB", (20, 10)).save(tmp_path.parent / "outside.png")
        (tmp_path / "logo.png").symlink_to(tmp_path.parent / "outside.png")
        assert "stands outside its folder" in faults("logo: logo.png")[0]


def it_has_a_value_for_every_field():
    for name in FIELDS:
        value = Event() if name.startswith("session.") else School()
        for key in name.split(".")[1:]:
            value = getattr(value, key)
        assert isinstance(value, str)
