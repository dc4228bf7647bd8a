"""Affixes: the beginnings and endings that the words of a Hunspell dictionary take, taken off a form again."""

import re
from collections.abc import Iterator

from builders.frozen import dataclass

_RULE = re.compile(r"^(PFX|SFX) (\S) +(\S+) +(\S+) +(\S+)$", re.MULTILINE)
_HEAD = re.compile(r"^SFX (\S) ([YN]) \d+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Ending:
    """An ending with what it takes the place of, and the last letters of the stems that it may follow."""

    flag: str
    added: str
    taken: str
    after: str
    crosses: bool
    """Whether a form with it may have a beginning as well."""


class Affixes:
    """The rules of an `.aff` file for beginnings and endings; all else in it is not looked at."""

    def __init__(self, text: str) -> None:
        """Read the rules from the text of the file."""
        crosses = {flag: crossing == "Y" for flag, crossing in _HEAD.findall(text)}
        self._beginnings: list[tuple[str, str]] = []
        self._endings: dict[str, list[_Ending]] = {}
        for kind, flag, taken, added, after in _RULE.findall(text):
            if kind == "PFX":
                self._beginnings.append((flag, added))
            else:
                ending = _Ending(flag, added, taken.replace("0", ""), after, crosses[flag])
                self._endings.setdefault(added[-1], []).append(ending)

    def stems(self, form: str) -> Iterator[tuple[str, str]]:
        """Yield each stem that a form may be made of, with the flags that the stem must have for it."""
        yield form, ""
        for ending, stem in self._without_ending(form):
            yield stem, ending.flag
        for flag, added in self._beginnings:
            if form.startswith(added):
                rest = form.removeprefix(added)
                yield rest, flag
                for ending, stem in self._without_ending(rest):
                    if ending.crosses:
                        yield stem, flag + ending.flag

    def _without_ending(self, form: str) -> Iterator[tuple[_Ending, str]]:
        for ending in self._endings.get(form[-1:], ()):
            if form.endswith(ending.added):
                stem = form.removesuffix(ending.added) + ending.taken
                if re.search(f"{ending.after}$", stem):
                    yield ending, stem
