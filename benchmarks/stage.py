"""The stage: what all sections share, a folder to work in and the words of the lesson."""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from benchmarks import ours, pandoc_deck, typst_handout
from benchmarks.schools import school, write_list
from builders.terms.folder_names import folder_name

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Stage:
    """Everything below `folder` goes with it. `quick` asks for few rounds of little work."""

    folder: Path
    quick: bool

    @cached_property
    def lesson(self) -> ours.Lesson:
        """The lesson in this process."""
        return ours.load()

    @cached_property
    def content(self) -> dict[str, Any]:
        """The words of handout and deck."""
        return self.lesson.words()

    @cached_property
    def content_file(self) -> Path:
        """The words as a file."""
        return self._file("content.json", json.dumps(self.content))

    @cached_property
    def markup_file(self) -> Path:
        """The handout in Typst's markup, as a file."""
        return self._file("handout.typ", typst_handout.markup(self.content["handout"]))

    @cached_property
    def markdown_file(self) -> Path:
        """The deck in Pandoc's Markdown, as a file."""
        return self._file("slides.md", pandoc_deck.source(self.content["slides"]))

    @cached_property
    def working(self) -> Path:
        """A folder in which our program has checked the lesson before, so that it keeps what it found."""
        folder = self.new_folder("working")
        from benchmarks.process import run

        schools = self.list_of("first", [0])
        run(ours.build("--schools", str(schools), "--output", str(folder / "first")), folder)
        return folder

    def rounds(self, many: int, few: int) -> int:
        """Return how often to measure."""
        return few if self.quick else many

    def new_folder(self, name: str) -> Path:
        """Return an empty folder."""
        folder = self.folder / name
        folder.mkdir(parents=True)
        return folder

    def list_of(self, name: str, numbers: Iterable[int]) -> Path:
        """Return a list of schools as our program reads it."""
        return write_list(self.folder / f"{name}.csv", numbers)

    def values_of(self, name: str, numbers: Iterable[int]) -> Path:
        """Return a list of schools as naive scripts read it."""
        return self._file(f"{name}.json", json.dumps([school(number) for number in numbers]))

    def naive(self, schools: Path, target: Path, processes: int = 1) -> list[str]:
        """The command that makes packs the naive way."""
        command = [sys.executable, str(HERE / "naive.py"), str(self.content_file), str(schools), str(target)]
        return [*command, str(processes)]

    def _file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path


def our_folders(numbers: Iterable[int]) -> dict[str, str]:
    """Return the names of schools by the folders that our program gives them."""
    names = (school(number)["name"] for number in numbers)
    return {folder_name(name): name for name in names}


def naive_folders(numbers: Iterable[int]) -> dict[str, str]:
    """Return the names of schools by the folders that the naive script gives them."""
    return {name: name for name in (school(number)["name"] for number in numbers)}
