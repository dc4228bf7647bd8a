"""Reads the furniture words of a language."""

from collections.abc import Iterator, Mapping
from string import Formatter

from builders.assets import Assets
from builders.nations import load_nations
from builders.problems import InputFault, Problem
from builders.source import yaml_reader
from builders.source.nodes import Node, Plain, place_of, plain
from builders.terms.values import DEFAULT_NATION, Nation
from builders.words import Words


def load_words(assets: Assets, language: str, nation: Nation = DEFAULT_NATION) -> Words:
    """Return the words of `assets/words/<language>.yaml`, with the terms of a nation in their holes.

    Raises InputFault with the place, also for a phrase that the shipped file has and this one lacks, and for a hole
    that the program does not fill; FileNotFoundError for a language without a file.
    """
    name = f"words/{language}.yaml"
    phrases, root = _read(assets, name)
    if assets.path(name) != Assets().path(name):
        shipped, _ = _read(Assets(), name)
        problems = list(_problems(phrases, shipped, root))
        if problems:
            raise InputFault(problems)
    return Words(language, phrases, load_nations(assets)[nation].words)


def _read(assets: Assets, name: str) -> tuple[dict[str, str], Node]:
    root = yaml_reader.read(assets.read_bytes(name), f"assets/{name}")
    return dict(_flat(plain(root), "")), root


def _problems(phrases: Mapping[str, str], shipped: Mapping[str, str], root: Node) -> Iterator[Problem]:
    for name in shipped:
        place = place_of(root, name.split("."))
        if name not in phrases:
            yield Problem(place, f"the phrase `{name}` is missing", "copy it from the shipped file of this name")
        elif unknown := _holes(phrases[name]) - _holes(shipped[name]):
            fault = f"`{name}` has a hole that nothing fills: {', '.join(sorted(unknown))}"
            yield Problem(place, fault, "use the holes of the shipped phrase, or write brackets twice")


def _holes(phrase: str) -> set[str]:
    try:
        return {f"{{{field}}}" for _, field, _, _ in Formatter().parse(phrase) if field is not None}
    except ValueError:
        return {"a bracket that stands alone"}


def _flat(tree: Plain, prefix: str) -> list[tuple[str, str]]:
    """Return the phrases by dotted name."""
    if not isinstance(tree, dict):
        return [(prefix.removesuffix("."), str(tree))]
    return [phrase for key, value in tree.items() for phrase in _flat(value, f"{prefix}{key}.")]
