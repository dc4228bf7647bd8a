"""Reads the furniture words of a language."""

from builders import yaml_reader
from builders.assets import Assets
from builders.nodes import Plain
from builders.words import Words


def load_words(assets: Assets, language: str) -> Words:
    """Return the words of `assets/words/<language>.yaml`. Raises InputFault with the place, FileNotFoundError."""
    name = f"words/{language}.yaml"
    tree = yaml_reader.plain(yaml_reader.read(assets.read_bytes(name), f"assets/{name}"))
    return Words(language, dict(_flat(tree, "")))


def _flat(tree: Plain, prefix: str) -> list[tuple[str, str]]:
    """Return the phrases by dotted name."""
    if not isinstance(tree, dict):
        return [(prefix.removesuffix("."), str(tree))]
    return [phrase for key, value in tree.items() for phrase in _flat(value, f"{prefix}{key}.")]
