"""Vocabulary: the names that a lesson may use and that stand outside it."""

from collections.abc import Mapping

from builders.assets import Assets
from builders.frozen import dataclass
from builders.nations import NationTerms, load_nations
from builders.services import Service, load_services
from builders.terms.values import Nation


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Icon names, services by id, and what is called differently in each nation."""

    icons: frozenset[str]
    services: Mapping[str, Service]
    nations: Mapping[Nation, NationTerms]


def load_vocabulary(assets: Assets) -> Vocabulary:
    """Return the vocabulary of the assets. Raises InputFault for a faulty directory of services or nations."""
    return Vocabulary(
        frozenset(assets.read_text("icons/names.txt").split()), load_services(assets), load_nations(assets)
    )
