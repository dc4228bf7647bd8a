"""The directory of services is typed, and prints no number that nobody has seen."""

from dataclasses import dataclass

import pytest

from builders.assets import Assets
from builders.problems import InputFault
from builders.services import load_services

GOOD = """format: "1"
services:
  - id: one
    name: One
    purpose: For one thing.
    users: Anyone
    phone: 0800 1111
    phone_confidence: V
    nations: [england]
    audiences: [parents]
    confidence: V
    checked: 2026-11-22
"""


@dataclass
class Folder:
    """Writes a directory of services into a working folder's assets, and loads it."""

    root: object

    def load(self, text):
        path = self.root / "assets" / "services.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return load_services(Assets(self.root))


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


class DescribeTheShippedDirectory:
    SERVICES = load_services(Assets())

    def it_has_the_emergency_numbers(self):
        assert self.SERVICES["police-emergency"].printed_phone == "999"
        assert self.SERVICES["police-101"].printed_phone == "101"

    def it_says_what_each_is_for_and_who_may_use_it(self):
        assert all(service.purpose and service.users for service in self.SERVICES.values())

    def it_names_the_sources_of_every_number(self):
        assert all(service.sources for service in self.SERVICES.values() if service.phone)

    def it_keeps_lines_for_professionals_from_parents(self):
        for name in ("posh", "nspcc-whistleblowing"):
            assert self.SERVICES[name].audiences == ("staff",)

    def it_gives_a_way_to_reach_each_but_one(self):
        silent = [name for name, service in self.SERVICES.items() if not (service.phone or service.address)]
        assert silent == ["shore"]  # its address was not seen


def it_keeps_the_order_of_the_file(folder):
    text = GOOD + GOOD.split("services:\n")[1].replace("id: one", "id: another")
    assert list(folder.load(text)) == ["one", "another"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("    phone_confidence: V\n", "", "`phone` and `phone_confidence` go together; write both (V or V2)"),
        ("phone_confidence: V\n", "phone_confidence: W\n", "`W` is not possible here"),
        ("phone: 0800 1111", "phone: ring us", "write a telephone number in figures and spaces"),
        ("    users: Anyone\n", "", "in `one`, `users` is missing"),
        ("    checked:", "    address: https://one.example\n    checked:", "`address` and `shown` go together"),
        ("    checked:", "    address: http://one.example\n    shown: x\n    checked:", "begin with https://"),
        ("checked: 2026-11-22", "checked: today", "`today` is no date of the calendar"),
        ("nations: [england]", "nations: []", "at least 1 must stand in this list"),
    ],
)
def it_says_what_is_wrong(folder, old, new, words):
    assert old in GOOD
    with pytest.raises(InputFault) as caught:
        folder.load(GOOD.replace(old, new))
    assert any(words in str(problem) for problem in caught.value.problems), caught.value
    assert str(caught.value).startswith("assets/services.yaml:")


def it_refuses_an_id_that_stands_twice(folder):
    with pytest.raises(InputFault, match=r"assets/services\.yaml:13:9: the id `one` stands twice"):
        folder.load(GOOD + GOOD.split("services:\n")[1])
