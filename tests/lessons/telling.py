"""What the shipped lessons tell: their statements, texts, ways and slides, and the documents made of them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from builders.assets import SHIPPED, Assets
from builders.document import Audience, Document, plain
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.lesson.items import Statement
from builders.lesson.load import Loaded, load_lesson
from builders.lesson.model import Lesson
from builders.lesson.procedure import ActionStep, Decision, ProcedureNode, Stage
from builders.lesson.session import Segment, Session
from builders.lesson.texts import statements, texts
from builders.lesson.vocabulary import Vocabulary, load_vocabulary
from builders.school.load import load_school
from builders.school.merge import merge
from builders.terms.values import Nation, PhaseChoice
from builders.words_file import load_words

Documents = Mapping[tuple[str, Audience], Document]
AnyStatement = TypeVar("AnyStatement", bound=Statement)
ASSETS = Assets()
LESSONS = tuple(sorted(path.parent.name for path in (SHIPPED / "lessons").glob("*/lesson.yaml")))


@cache
def _vocabulary() -> Vocabulary:
    return load_vocabulary(ASSETS)


@cache
def loaded(name: str) -> Loaded:
    shown_as = f"lessons/{name}/lesson.yaml"
    return load_lesson(SHIPPED / "lessons" / name, assets=ASSETS, shown_as=shown_as, vocabulary=_vocabulary())


@cache
def pack(name: str, nation: Nation = "england") -> Pack:
    of, known = loaded(name), _vocabulary()
    return Pack(of.id, of.lesson, of.digest, known.services, known.nations, load_words(ASSETS, "en-GB", nation))


@cache
def composed(name: str, nation: Nation = "england", phase: PhaseChoice = "both") -> Documents:
    """Return every document of a lesson before a school's details are in it, by kind and audience."""
    ready = pack(name, nation)
    return {
        (kind.name, audience): kind.compose(ready, Request(audience, nation, phase))
        for kind in KINDS.values()
        for audience in kind.audiences
    }


@cache
def documents(name: str, nation: Nation = "england", phase: PhaseChoice = "both") -> Documents:
    """Return the same for a school that has filled in nothing."""
    school = load_school(ASSETS.path("school.yaml"), shown_as="assets/school.yaml")
    return {key: merge(document, school) for key, document in composed(name, nation, phase).items()}


def statements_of(part: object) -> list[Statement]:
    """Return every statement of a part; several parts go in a tuple, here and below."""
    return [statement for _, statement in statements(part)]


def facts_of(part: object) -> set[str]:
    """Return the codes of all facts that a part carries."""
    return {fact for statement in statements_of(part) for fact in statement.facts}


def texts_of(part: object, audience: Audience | None = None) -> list[str]:
    """Return each text of a part, or each that reaches an audience."""
    wanted = ("both", audience) if audience else ("both", "parents", "staff")
    hidden = {at for at, statement in statements(part) if statement.audience not in wanted}
    return [plain(said) for at, said in texts(part) if hidden.isdisjoint(at[:end] for end in range(len(at)))]


def said(part: object) -> str:
    """Return all texts of a part in a row."""
    return " ".join(texts_of(part))


def only_for(audience: Audience, items: Iterable[AnyStatement]) -> list[AnyStatement]:
    """Return the items that no other audience reads."""
    return [item for item in items if item.audience == audience]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; words in quotes behind a colon are a sentence of their own."""
    return [sentence for sentence in re.split(r"(?<=[.!?])[^\w\s]?\s+|:\s+(?=“)", text) if word_count(sentence)]


def word_count(text: str) -> int:
    """Return how many words somebody hears: a dash is none."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def action(nodes: Iterable[ProcedureNode], name: str) -> ActionStep:
    return next(node for node in nodes if isinstance(node, ActionStep) and node.id == name)


def answers(nodes: Iterable[ProcedureNode], name: str) -> dict[str, str]:
    """Return the id of what each answer to a decision leads to."""
    asked = next(node for node in nodes if isinstance(node, Decision) and node.id == name)
    return {plain(way.answer): way.to for way in asked.exits}


def stage(lesson: Lesson, name: str) -> Stage:
    """Return a stage of the lead's procedure."""
    return next(one for one in lesson.procedures.lead.stages if one.id == name)


def segments(session: Session) -> list[Segment]:
    return [segment for part in session.agenda for segment in part.segments]


def short_version(session: Session) -> set[str]:
    """Return the names of the slides that the short version keeps."""
    return {segment.slide for segment in segments(session) if segment.short_minutes is not None}
