"""Plain words: idioms, and abbreviations that need no explanation, from `assets/wording/`."""

from collections.abc import Mapping
from functools import cache

from builders.assets import Assets
from builders.document import Audience
from builders.language.phrases import Phrase
from builders.problems import InputFault
from builders.source.typed import Model, typed
from builders.source.yaml_reader import read
from builders.terms.values import Part, PlainText


class _Idioms(Part):
    """The file of idioms: what to say instead of each."""

    idioms: Mapping[Phrase, PlainText]


class _Abbreviations(Part):
    """The file of abbreviations that everybody knows, and that all staff of a school know."""

    everybody: frozenset[PlainText]
    staff: frozenset[PlainText]


@cache
def load_idioms(assets: Assets) -> Mapping[str, str]:
    """Return what to say instead of each idiom, in file order. Raises InputFault."""
    return _load(assets, "idioms", _Idioms).idioms


@cache
def load_known(assets: Assets, audience: Audience) -> frozenset[str]:
    """Return the abbreviations that an audience knows without their words. Raises InputFault."""
    file = _load(assets, "abbreviations", _Abbreviations)
    return file.everybody if audience == "parents" else file.everybody | file.staff


def _load(assets: Assets, name: str, model: type[Model]) -> Model:
    path = f"wording/{name}.yaml"
    found, problems = typed(model, read(assets.read_bytes(path), f"assets/{path}"))
    if found is None:
        raise InputFault(problems)
    return found
