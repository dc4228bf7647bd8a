"""Hard rules of a subject, `assets/rules/<subject>.yaml`: what each of its lessons must say and must not say."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field as Constraint

from builders.assets import SHIPPED, Assets
from builders.checks.wording_rules import Avoid, ReadingRules
from builders.problems import InputFault, Problem
from builders.source.nearest import nearest
from builders.source.typed import typed
from builders.source.yaml_reader import read
from builders.terms.values import Nation, Part, PlainText, Slug


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


class Minimum(Part):
    """How many items the lists at `of`, dotted paths such as `risks.items`, hold together at least."""

    of: Annotated[tuple[PlainText, ...], Constraint(min_length=1)]
    count: Annotated[int, Constraint(ge=1, le=100)]
    says: PlainText
    """What they are, as a problem tells it: "talking points"."""
    severity: Literal["error", "warning"] = "error"


class Local(Part):
    """Words that belong to some nations only: roles, bodies, guidance. They mean nothing, or mislead, elsewhere.

    A sentence that names the nation as well may be read anywhere, unless it is `never_elsewhere`.
    """

    id: Slug
    phrases: Annotated[tuple[PlainText, ...], Constraint(min_length=1)]
    nations: Annotated[tuple[Nation, ...], Constraint(min_length=1)]
    never_elsewhere: bool = False
    instead: PlainText = "limit the item with `nations`, or use a field such as {nation.lead}"
    severity: Literal["error", "warning"] = "warning"


class Rules(Part):
    """The hard rules of one subject."""

    format: Literal["1"] = "1"
    subject: Slug
    requires: tuple[Requirement, ...] = ()
    apart: tuple[Apart, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    minimum: tuple[Minimum, ...] = ()
    local: tuple[Local, ...] = ()
    oldest_pupil: Annotated[int, Constraint(ge=0, le=120)] | None = None
    """The age, in years, of the oldest whom lessons are about; None where age does not matter."""
    second_hand: tuple[PlainText, ...] = (
        "as reported",
        "is reported",
        "are reported",
        "was reported",
        "were reported",
        "reported by",
        "reported in",
        "reports that",
        "according to",
        "as shown in",
    )
    """Small letters; with one of these a statement says that it was seen at second hand (V2)."""
    mentions: tuple[PlainText, ...] = ()
    """Small letters; a sentence that holds one of these speaks about words to avoid, and does not use them."""
    reading: ReadingRules = ReadingRules()


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
