"""The table of checks, and the one way to run them."""

from collections.abc import Callable, Iterable

from builders.assets import Assets
from builders.checks import apart, avoid, required, sentences, sources
from builders.checks.rules import Rules, load_rules, similar_subject
from builders.lesson.load import Loaded
from builders.problems import Problem

Check = Callable[[Loaded, Rules], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    required.check,
    apart.check,
    avoid.check,
    sentences.check,
    sources.check,
)


def run_checks(loaded: Loaded, *, assets: Assets) -> tuple[Problem, ...]:
    """Return what the checks find in a loaded lesson, in file order. Raises InputFault for a faulty rules file."""
    subject = loaded.lesson.subject
    rules = load_rules(assets, subject)
    found: list[Problem] = []
    if rules is None:
        place, similar = loaded.place("subject"), similar_subject(assets, subject)
        if similar:
            return (Problem(place, f"there is no subject `{subject}`", f"did you mean `{similar}`?"),)
        remedy = f"write assets/rules/{subject}.yaml, or choose another subject"
        found.append(Problem(place, f"there are no hard rules for the subject `{subject}`", remedy, "warning"))
        rules = Rules(subject=subject)
    for check in CHECKS:
        found.extend(check(loaded, rules))
    return tuple(sorted(found))
