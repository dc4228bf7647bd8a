"""Typed: nodes become a pydantic model, or placed problems in plain words; nobody reads pydantic's own."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from builders.problems import Place, Problem
from builders.source.fault_words import fault_words, listed
from builders.source.model_paths import Path, is_list, model_at
from builders.source.nearest import instead, nearest
from builders.source.nodes import Mapping, Node, Scalar, find, place_of, plain

MAX_PROBLEMS = 200
"""More are no help to anybody, and finding the nearest name for each takes time."""
OF_THE_KEY = "[key]"
"""With which pydantic ends the path of a fault in a key of a table, not in what stands behind it."""

Model = TypeVar("Model", bound=BaseModel)


def typed(model: type[Model], root: Node) -> tuple[Model | None, tuple[Problem, ...]]:
    """Return the model of a file's nodes and no problem, or None and all problems."""
    try:
        return model.model_validate(plain(root)), ()
    except ValidationError as error:
        found = error.errors(include_url=False)
        told = found if len(found) > MAX_PROBLEMS else [each for each in found if not _follows(each, found, model)]
        problems = dict.fromkeys(_problem(details, root, model) for details in told[:MAX_PROBLEMS])
        return None, (*problems, *more_problems(len(told) - MAX_PROBLEMS, max(problems)))


def more_problems(number: int, last: Problem) -> tuple[Problem, ...]:
    """Return the problem that tells of those left out, if any: a file with hundreds is not what it should be."""
    if number <= 0:
        return ()
    below = Place(last.place.path, last.place.line + 1)
    return (Problem(below, f"{number:,} more problems follow", "mend these first, or check that the file is right"),)


def _follows(details: ErrorDetails, found: list[ErrorDetails], model: type[BaseModel]) -> bool:
    """Return whether this goes away with another fault: a list too short for a faulty item, a key that is mistyped."""
    path = details["loc"]
    match details["type"]:
        case "too_short":
            return any(len(other["loc"]) > len(path) and other["loc"][: len(path)] == path for other in found)
        case "missing":
            holder = model_at(model, path[:-1])
            beside = [other for other in found if other["type"] == "extra_forbidden" and other["loc"][:-1] == path[:-1]]
            return holder is not None and any(
                nearest(str(other["loc"][-1]), sorted(holder.model_fields)) == path[-1] for other in beside
            )
        case _:
            return False


def _problem(details: ErrorDetails, root: Node, model: type[BaseModel]) -> Problem:
    kind, described = details["type"], details["loc"]
    path = _written(root, described)
    key = str(path[-1]) if path else ""
    match kind:
        case "extra_forbidden":
            holder = model_at(model, described[:-1])
            known = sorted(holder.model_fields) if holder else ()
            remedy = instead(key, known, otherwise=f"the keys here are {listed(known)}")
            return Problem(place_of(root, path, key=True), f"`{key[:60]}` is not known here", remedy)
        case "missing":
            owner = _owner(root, path)
            fault = f"in `{owner}`, `{key}` is missing" if owner else f"`{key}` is missing"
            return Problem(place_of(root, path), fault, _what_to_write(model, described))
        case _:
            if key == OF_THE_KEY:
                path, text = path[:-1], str(path[-2])[:60]
            else:
                node = find(root, path)
                text = node.text[:60] if isinstance(node, Scalar) else ""
            words = fault_words(kind, text, details.get("ctx", {}), model_at(model, described))
            return Problem(place_of(root, path, key=key == OF_THE_KEY), *words)


def _owner(root: Node, path: Path) -> str:
    """Return how an author knows what a key is missing from: by its id, else by its own key; empty for the file."""
    holder = find(root, path[:-1])
    own_id = holder.get("id") if isinstance(holder, Mapping) else None
    if isinstance(own_id, Scalar):
        return own_id.text[:60]
    return next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")


def _what_to_write(model: type[BaseModel], path: Path) -> str:
    key, inner, many = path[-1], model_at(model, path), is_list(model, path)
    if inner is None:
        return f"add `{key}: [...]`, a list" if many else f'add `{key}: "..."`'
    needed = [name for name, field in inner.model_fields.items() if field.is_required()]
    purpose = (inner.__doc__ or "").partition(". ")[0].partition(".\n")[0].rstrip(".")
    what = f" ({purpose[0].lower()}{purpose[1:]})" if purpose and ";" not in purpose and len(purpose) < 100 else ""
    return f"add `{key}:` with {'a list, each item with ' if many else ''}{listed(needed or inner.model_fields)}{what}"


def _written(root: Node, path: Path) -> Path:
    """Return a path as the file has it, without the tags that pydantic puts in for the members of a union."""
    node: Node | None = root
    kept: list[int | str] = []
    for step in path[:-1]:
        below = find(node, [step]) if node else None
        if below is not None:
            kept.append(step)
            node = below
    return (*kept, *path[-1:])
