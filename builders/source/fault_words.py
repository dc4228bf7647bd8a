"""Fault words: what each kind of pydantic's errors means to an author, and what to do about it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from builders.source.nearest import nearest

Words = tuple[str, str]
"""Fault and remedy."""
Context = Mapping[str, Any]

PATTERNS: Mapping[str, str] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "use small letters a to z, figures and single hyphens: `keep-calm`",
    r"^[0-9]+\.[0-9]+$": 'write a version such as "1.0"',
    r"^[0-9a-f]{64}$": "copy the 64 figures and letters that make-packs review prints",
    r"^\+?[0-9][0-9 ]{1,18}$": "write a telephone number in figures and spaces",
}


def fault_words(kind: str, text: str, context: Context, model: type[BaseModel] | None) -> Words:
    """Return the words for an error: its kind, the text that stands there, pydantic's context, the model wanted."""
    match kind:
        case "value_error":
            fault, _, remedy = str(context["error"]).partition("; ")
            return fault, remedy or "correct it"
        case "literal_error":
            return _literal(text, str(context["expected"]))
        case "string_pattern_mismatch":
            remedy = PATTERNS.get(context["pattern"], "compare it with a file that works")
            return f"`{text}` is not written as it must be", remedy
        case "tuple_type":
            return "this must be a list", "begin each item on a line of its own, with a dash and a space"
        case "model_type" | "model_attributes_type":
            return _keys(text, model)
        case "too_short" | "too_long" if context.get("field_type") not in ("Tuple", "List"):
            return _TABLE[f"string_{kind}"](text, context)  # a text that a validator of ours has read
        case _ if kind in _TABLE:
            return _TABLE[kind](text, context)
        case _:
            fault = f"`{text}` cannot stand here" if text else "this cannot stand here"
            return fault, "compare it with a file that works"


def listed(names: Iterable[str], *, last: str = "and") -> str:
    """Return names in backticks as an English list."""
    *most, final = [f"`{name}`" for name in names] or ["none"]
    return f"{', '.join(most)} {last} {final}" if most else final


def _literal(text: str, expected: str) -> Words:
    choices = [choice.strip(" '") for choice in expected.replace(" or ", ",").split(",")]
    if choices[:2] == ["step", "urgent"]:
        choices.append("decision")  # another model of the same union
    if text == "U" and choices == ["V", "V2", "W"]:
        return "`U` means uncertain, and what is uncertain is not stated", "leave it out, or find a source that says it"
    near = nearest(text, choices)
    return (
        f"`{text}` is not possible here" if text else "this is not possible here",
        f"did you mean `{near}`?" if near else f"write {listed(choices, last='or')}",
    )


def _keys(text: str, model: type[BaseModel] | None) -> Words:
    needed = [name for name, field in model.model_fields.items() if field.is_required()] if model else []
    fault = f"`{text}` stands where keys must stand" if text else "keys must stand here"
    return fault, f"write {listed(needed)} below it, each with a colon" if needed else "write `key: text` below it"


_TABLE: Mapping[str, Callable[[str, Context], Words]] = {
    "string_type": lambda _text, _: ("this must be a text", "write it behind the colon, in quotes"),
    "string_too_short": lambda _text, _: ("this text is empty", "write it, or delete the line"),
    "string_too_long": lambda _text, c: (f"this text is longer than {c['max_length']} characters", "shorten it"),
    "too_short": lambda _text, c: (f"at least {c['min_length']} must stand in this list", "add what is missing"),
    "too_long": lambda _text, c: (f"at most {c['max_length']} may stand in this list", "delete some"),
    "int_parsing": lambda text, _: (f"`{text}` is no whole number", "write figures only, such as 5"),
    "int_type": lambda _text, _: ("a whole number must stand here", "write figures only, such as 5"),
    "int_parsing_size": lambda _text, _: ("this number is far too large", "write a smaller one"),
    "float_parsing": lambda text, _: (f"`{text}` is no number", "write figures, such as 5 or 0.5"),
    "float_type": lambda _text, _: ("a number must stand here", "write figures, such as 5 or 0.5"),
    "bool_parsing": lambda text, _: (f"`{text}` is neither true nor false", "write `true` or `false`"),
    "bool_type": lambda _text, _: ("true or false must stand here", "write `true` or `false`"),
    "greater_than": lambda text, c: (f"{text} is too small", f"write more than {c['gt']:g}"),
    "greater_than_equal": lambda text, c: (f"{text} is too small", f"write {c['ge']} or more"),
    "less_than_equal": lambda text, c: (f"{text} is too large", f"write {c['le']} or less"),
}
