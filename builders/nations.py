"""Nations: what is called differently in each, `assets/nations.yaml`."""

from collections.abc import Mapping
from typing import Literal, get_args

from builders.assets import Assets
from builders.problems import InputFault, Problem
from builders.source.nodes import place_of
from builders.source.typed import typed
from builders.source.yaml_reader import read
from builders.terms.values import Confidence, Nation, Part, PlainText

NAME = "nations.yaml"
NATIONS: tuple[Nation, ...] = get_args(Nation)


class Term(Part):
    """What something is called in a nation, and how sure that is."""

    text: PlainText
    confidence: Confidence
    sources: tuple[str, ...] = ()


class NationTerms(Part):
    """The terms of one nation; the file says what each means."""

    lead: Term
    lead_title: Term
    front_door: Term
    referral: Term
    allegations: Term
    above_head: Term
    guidance: Term
    statutory: Term
    reading: Term

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        """The names of terms that rest on general practice only, such as `front_door`."""
        return tuple(name for name, term in self if term.confidence == "W")

    @property
    def words(self) -> dict[str, str]:
        """Every term by the name of its hole in a phrase: `nation_lead`, and `Nation_lead` with a capital."""
        small = {f"nation_{name}": term.text for name, term in self}
        return small | {name.capitalize(): text[:1].upper() + text[1:] for name, text in small.items()}


class _File(Part):
    """The file."""

    format: Literal["1"]
    nations: Mapping[Nation, NationTerms]


def load_nations(assets: Assets) -> Mapping[Nation, NationTerms]:
    """Return the terms of each nation. Raises InputFault."""
    root = read(assets.read_bytes(NAME), f"assets/{NAME}")
    file, problems = typed(_File, root)
    if file is None:
        raise InputFault(problems)
    if missing := [nation for nation in NATIONS if nation not in file.nations]:
        fault = f"there are no terms for {' and '.join(missing)}"
        raise InputFault([Problem(place_of(root, ("nations",)), fault, "copy those of the shipped file of this name")])
    return file.nations
