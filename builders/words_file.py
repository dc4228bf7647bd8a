"""Reads the furniture words of a language."""

from builders import yaml_reader
from builders.assets import Assets
from builders.words import Words


def load_words(assets: Assets, language: str) -> Words:
    """Return the words of `assets/words/<language>.yaml`. Raises InputFault with the place, FileNotFoundError."""
    name = f"words/{language}.yaml"
    tree = yaml_reader.plain(yaml_reader.read(assets.read_bytes(name), f"assets/{name}"))
    return Words(language, dict(_flat(tree, "")))


def _flat(tree: dict[str, object], prefix: str) -> list[tuple[str, str]]:
    """The phrases by dotted name."""
    found: list[tuple[str, str]] = []
    for key, value in tree.items():
        if isinstance(value, dict):
            found += _flat(value, f"{prefix}{key}.")
        else:
            found.append((f"{prefix}{key}", str(value)))
    return found
