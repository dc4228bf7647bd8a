"""Vocabulary: the names that a lesson may use and that stand outside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from builders.assets import Assets
from builders.services import Service, load_services


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Icon names, and services by id."""

    icons: frozenset[str]
    services: Mapping[str, Service]


def load_vocabulary(assets: Assets) -> Vocabulary:
    """Return the vocabulary of the assets. Raises InputFault for a faulty directory of services."""
    return Vocabulary(frozenset(assets.read_text("icons/names.txt").split()), load_services(assets))
