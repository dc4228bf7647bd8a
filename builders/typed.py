"""Typed: nodes become a pydantic model, or placed problems in plain words; nobody reads pydantic's own."""

from collections.abc import Callable, Iterable, Mapping
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from builders.nearest import instead, nearest
from builders.nodes import Node, Scalar, find, place_of, plain
from builders.problems import Problem

Model = TypeVar("Model", bound=BaseModel)
Words = tuple[str, str]

PATTERNS: Mapping[str, str] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "use small letters a to z, figures and single hyphens: `keep-calm`",
    r"^[0-9]+\.[0-9]+$": 'write a version such as "1.0"',
    r"^#[0-9a-fA-F]{6}$": 'write a colour as # and six figures or letters a to f, in quotes: "#1a5276"',
    r"^[0-9a-f]{64}$": "copy the 64 figures and letters from the review sheet",
}


def typed(model: type[Model], root: Node) -> tuple[Model | None, tuple[Problem, ...]]:
    """Return the model of a file's nodes and no problem, or None and all problems."""
    try:
        return model.model_validate(plain(root)), ()
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, tuple(dict.fromkeys(_problem(details, root, model) for details in found))


def _problem(details: ErrorDetails, root: Node, model: type[BaseModel]) -> Problem:
    kind, path = details["type"], details["loc"]
    if kind == "extra_forbidden":
        key = str(path[-1])
        holder = _model_at(model, path[:-1])
        known = sorted(holder.model_fields) if holder else ()
        remedy = instead(key, known, otherwise=f"the keys here are {listed(known)}")
        return Problem(place_of(root, path, key=True), f"`{key[:60]}` is not known here", remedy)
    if kind == "missing":
        key = str(path[-1])
        return Problem(place_of(root, path), f"{_owner(path)}`{key}` is missing", _what_to_write(model, path))
    value = find_value(root, path)
    words = _TRANSLATIONS.get(kind, _unknown)(value, details.get("ctx", {}), _model_at(model, path))
    return Problem(place_of(root, path), *words)


def find_value(root: Node, path: tuple[int | str, ...]) -> str:
    """Return the text at a path, shortened for a message; empty for lists and mappings."""
    node = find(root, [step for step in path if not str(step).startswith(("function-", "tagged"))])
    return node.text[:60] if isinstance(node, Scalar) else ""


def _owner(path: tuple[int | str, ...]) -> str:
    names = [str(step) for step in path[:-1] if isinstance(step, str)]
    return f"in `{names[-1]}`, " if names else ""


def _what_to_write(model: type[BaseModel], path: tuple[int | str, ...]) -> str:
    key = str(path[-1])
    inner = _model_at(model, path)
    many = _is_list(model, path)
    if inner is None:
        return f"add `{key}: [...]`, a list" if many else f'add `{key}: "..."`'
    needed = [name for name, field in inner.model_fields.items() if field.is_required()]
    return f"add `{key}:` with {'a list, each item with ' if many else ''}{listed(needed or inner.model_fields)}"


def listed(names: Iterable[str], *, last: str = "and") -> str:
    """Return names in backticks as an English list."""
    quoted = [f"`{name}`" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {last} {quoted[-1]}" if quoted else "none"


# --- From a path to the model that describes it ------------------------------------------------------------------


def _model_at(model: type[BaseModel], path: tuple[int | str, ...]) -> type[BaseModel] | None:
    found: type[BaseModel] | None = model
    for step in path:
        if found is None or not isinstance(step, str):
            continue
        field = found.model_fields.get(step)
        if field is not None:
            found = _inner(field.annotation)
        elif step in ("step", "decision"):  # the tag of a union, which is no key
            continue
        else:
            found = None
    return found


def _inner(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, Annotated, Union, UnionType):
        for argument in get_args(annotation):
            if inner := _inner(argument):
                return inner
    return None


def _is_list(model: type[BaseModel], path: tuple[int | str, ...]) -> bool:
    holder = _model_at(model, path[:-1])
    annotation = holder.model_fields[str(path[-1])].annotation if holder else None
    return get_origin(annotation) is tuple


# --- From pydantic's kinds of error to words ---------------------------------------------------------------------

Context = Mapping[str, Any]
Translate = Callable[[str, Context, type[BaseModel] | None], Words]


def _unknown(value: str, _context: Context, _model: type[BaseModel] | None) -> Words:
    return f"`{value}` cannot stand here" if value else "this cannot stand here", "compare it with another lesson"


def _own(_value: str, context: Context, _model: type[BaseModel] | None) -> Words:
    fault, _, remedy = str(context["error"]).partition("; ")
    return fault, remedy or "correct it"


def _literal(value: str, context: Context, _model: type[BaseModel] | None) -> Words:
    choices = [choice.strip(" '") for choice in str(context["expected"]).replace(" or ", ",").split(",")]
    if choices == ["step", "urgent"]:
        choices.append("decision")
    remedy = f"write {listed(choices, last='or')}" if len(choices) < 8 else f"one of {listed(choices)}"
    near = nearest(value, choices)
    return f"`{value}` is not possible here", f"did you mean `{near}`?" if near else remedy


def _pattern(value: str, context: Context, _model: type[BaseModel] | None) -> Words:
    return f"`{value}` is not written as it must be", PATTERNS.get(context["pattern"], "compare it with another lesson")


def _list(_value: str, _context: Context, _model: type[BaseModel] | None) -> Words:
    return "this must be a list", "begin each item on a line of its own, with a dash and a space"


def _keys(value: str, _context: Context, model: type[BaseModel] | None) -> Words:
    needed = [name for name, field in model.model_fields.items() if field.is_required()] if model else []
    fault = f"`{value}` stands where keys must stand" if value else "keys must stand here"
    return fault, f"write {listed(needed)} below it, each with a colon" if needed else "write `key: text` below it"


_TRANSLATIONS: Mapping[str, Translate] = {
    "value_error": _own,
    "literal_error": _literal,
    "string_pattern_mismatch": _pattern,
    "tuple_type": _list,
    "model_type": _keys,
    "model_attributes_type": _keys,
    "string_type": lambda _v, _c, _m: ("this must be a text", "write it behind the colon, in quotes"),
    "string_too_short": lambda _v, _c, _m: ("this text is empty", "write it, or delete the line"),
    "string_too_long": lambda _v, c, _m: (f"this text is longer than {c['max_length']} characters", "shorten it"),
    "too_short": lambda _v, c, _m: (f"at least {c['min_length']} must stand in this list", "add what is missing"),
    "too_long": lambda _v, c, _m: (f"at most {c['max_length']} may stand in this list", "delete some"),
    "int_parsing": lambda v, _c, _m: (f"`{v}` is no whole number", "write figures only, such as 5"),
    "int_type": lambda _v, _c, _m: ("a whole number must stand here", "write figures only, such as 5"),
    "int_parsing_size": lambda _v, _c, _m: ("this number is far too large", "write a smaller one"),
    "bool_parsing": lambda v, _c, _m: (f"`{v}` is neither true nor false", "write `true` or `false`"),
    "bool_type": lambda _v, _c, _m: ("true or false must stand here", "write `true` or `false`"),
    "greater_than_equal": lambda v, c, _m: (f"{v} is too small", f"write {c['ge']} or more"),
    "less_than_equal": lambda v, c, _m: (f"{v} is too large", f"write {c['le']} or less"),
}
