"""Hard rules of a subject, `assets/rules/<subject>.yaml`: what each of its lessons must say and must not say."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field as Constraint

from builders.assets import SHIPPED, Assets
from builders.problems import InputFault, Problem
from builders.source.nearest import nearest
from builders.source.typed import typed
from builders.source.yaml_reader import read
from builders.terms.values import Part, PlainText, Slug


class Requirement(Part):
    """Something that every lesson of the subject says at `where`, a dotted path such as `procedures.staff`.

    A statement there carries the code `fact`; the words of such statements hold one of each group of `words`, which
    are beginnings of words. Without a `fact` all text at `where` counts.
    """

    id: Slug
    where: PlainText
    fact: str | None = None
    words: tuple[Annotated[tuple[PlainText, ...], Constraint(min_length=1)], ...] = ()
    says: PlainText
    """The rule in words, as a problem tells it: "tell the safeguarding lead at once"."""


class Apart(Part):
    """Fact codes whose statements may stand at `only_in` and nowhere else."""

    id: Slug
    facts: tuple[str, ...]
    only_in: PlainText
    because: PlainText


class Avoid(Part):
    """Phrases to avoid, what to say instead, and why. `allowed_in` are keys under which they may be quoted."""

    id: Slug
    phrases: Annotated[tuple[PlainText, ...], Constraint(min_length=1)]
    instead: PlainText
    because: PlainText
    severity: Literal["error", "warning"] = "warning"
    allowed_in: tuple[str, ...] = ("avoid", "wrong_turns", "never", "changes")
    only_in: tuple[str, ...] = ()


class Sentences(Part):
    """Lengths of parents' sentences, in words."""

    average: Annotated[int, Constraint(ge=5, le=40)] = 12
    longest: Annotated[int, Constraint(ge=5, le=60)] = 20


class Rules(Part):
    """The hard rules of one subject."""

    format: Literal["1"] = "1"
    subject: Slug
    requires: tuple[Requirement, ...] = ()
    apart: tuple[Apart, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    mentions: tuple[PlainText, ...] = ()
    """Small letters; a sentence that holds one of these speaks about words to avoid, and does not use them."""
    parents_sentences: Sentences = Sentences()


def load_rules(assets: Assets, subject: str) -> Rules | None:
    """Return the rules of a subject, None where nobody has written any. Raises InputFault."""
    name = f"rules/{subject}.yaml"
    try:
        data = assets.read_bytes(name)
    except FileNotFoundError:
        return None
    root = read(data, f"assets/{name}")
    rules, problems = typed(Rules, root)
    if rules is None:
        raise InputFault(problems)
    if rules.subject != subject:
        fault = f"this file is named after `{subject}` and says it is about `{rules.subject}`"
        raise InputFault([Problem(root.place, fault, "let both be the same")])
    return rules


def similar_subject(assets: Assets, subject: str) -> str | None:
    """Return the subject with rules that the author most likely meant, None where none is close."""
    folders = [Path(root) / "assets" / "rules" for root in (assets.working, SHIPPED) if root]
    return nearest(subject, sorted({path.stem for folder in folders for path in folder.glob("*.yaml")}))
