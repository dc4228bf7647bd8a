"""Our own program: its commands, and its lesson loaded into this process."""

import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from benchmarks.content import Part, content
from benchmarks.schools import school
from benchmarks.values import Values
from builders.build.checking import Checker
from builders.build.fingerprint import surroundings
from builders.build.folders import find_lessons
from builders.build.inputs import load_inputs
from builders.build.lessons import load_subjects
from builders.build.request import BuildRequest
from builders.build.verdicts import KeptVerdicts
from builders.document import Document
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.memo import let_go
from builders.school.load import Profile
from builders.school.merge import fill
from builders.school.model import School
from builders.school.values import Values as SchoolValues
from builders.school.values import values_of as school_values
from builders.theme.theme import Theme
from builders.writers.table import WRITERS

ROOT = Path(__file__).parent.parent
LESSON = "nude-selfies"
KIND_FORMATS = (("handout", "pdf"), ("slides", "pptx"))
PACK = ("--audience", "parents", "--only", ",".join(f"{kind}:{file_format}" for kind, file_format in KIND_FORMATS))


def python(*arguments: str) -> list[str]:
    """The command that runs this very Python."""
    return [sys.executable, *arguments]


def make_packs(*arguments: str) -> list[str]:
    """Our command."""
    return python(str(ROOT / "make_packs.py"), *arguments)


def build(*options: str) -> list[str]:
    """The command that builds packs, with these options."""
    return make_packs("build", LESSON, *PACK, "--quiet", *options)


def values_of(values: Values) -> SchoolValues:
    """The values of a school as `fill` takes them; it has no logo and no approval."""
    blank = school_values(Profile(School(), None, ()))
    return replace(blank, texts={**blank.texts, **{f"school.{key}": value for key, value in values.items()}})


@dataclass(frozen=True, slots=True)
class Lesson:
    """Both documents of a pack before a school's values are in them, and the look."""

    documents: tuple[Document, ...]
    theme: Theme

    def pack(self, values: SchoolValues) -> tuple[bytes, ...]:
        """Return the handout and the deck of a school, as a worker makes them for one school more."""
        made = []
        let_go()
        for document, (_, file_format) in zip(self.documents, KIND_FORMATS, strict=True):
            made.append(WRITERS[file_format].load()(fill(document, values), self.theme).data)
        return tuple(made)

    def words(self) -> dict[str, Part]:
        """Return the words of both, with the names of fields where a school's values go."""
        names = values_of({key: f"{{school.{key}}}" for key in school(0)})
        named = (fill(document, names) for document in self.documents)
        return {kind: content(document) for (kind, _), document in zip(KIND_FORMATS, named, strict=True)}


def load() -> Lesson:
    """Return the lesson, loaded from its file and composed."""
    request = BuildRequest(working=ROOT, today=date(2026, 11, 22))
    inputs = load_inputs(request, language="en-GB")
    ask = Request("parents")
    checker = Checker(inputs, KINDS, ask, KeptVerdicts(ROOT), surroundings(inputs.assets))
    folders = [folder for folder in find_lessons(ROOT, None) if folder.id == LESSON]
    subject = load_subjects(folders, checker).good[0]
    documents = tuple(KINDS[kind].compose(subject.pack, ask) for kind, _ in KIND_FORMATS)
    return Lesson(documents, inputs.theme)
