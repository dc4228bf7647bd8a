"""Schemas: JSON Schema of lesson and school files, for editors that complete and explain while one types.

`python -m builders.lesson.schema` writes them anew after a change of the models; a test tells when it is due.
"""

import ast
import inspect
import json
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from builders.assets import SHIPPED
from builders.lesson.model import Lesson
from builders.school.model import School

FOLDER = SHIPPED / "assets" / "schema"
SCHEMAS: dict[str, type[BaseModel]] = {"lesson.schema.json": Lesson, "school.schema.json": School}

_INCLUDE = {
    "type": "object",
    "description": "A part shared by several lessons: lessons/_shared/<name>.yaml",
    "properties": {"include": {"type": "string"}},
    "required": ["include"],
    "additionalProperties": False,
}


def schema(model: type[BaseModel]) -> str:
    """Return the JSON Schema of a model as the text of a file."""
    found = model.model_json_schema()
    for part in _parts(model):
        _explain(part, found if part is model else found["$defs"].get(part.__name__, {}))
    found = _for_yaml(found, includes=model is Lesson)
    if model is Lesson:
        found["$defs"]["Include"] = _INCLUDE
    found["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(found, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def accept() -> None:
    """Write the schemas of the models as they are now."""
    FOLDER.mkdir(exist_ok=True)
    for name, model in SCHEMAS.items():
        (FOLDER / name).write_text(schema(model), encoding="utf-8", newline="\n")


def _parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield the model, then every other part of ours by name."""
    waiting: list[type[BaseModel]] = [BaseModel]
    seen: set[type[BaseModel]] = set()
    while waiting:
        for child in waiting.pop().__subclasses__():
            if child.__module__.startswith("builders.") and child not in seen:
                seen.add(child)
                waiting.append(child)
    yield model
    yield from sorted(seen - {model}, key=lambda part: part.__name__)


def _explain(part: type[BaseModel], described: dict[str, Any]) -> None:
    """Bring the text below an attribute of the model, or of one that it derives from, into its description."""
    for base in reversed(part.__mro__):
        if not (issubclass(base, BaseModel) and base.__module__.startswith("builders.")):
            continue
        (definition,) = ast.parse(textwrap.dedent(inspect.getsource(base))).body
        lines = definition.body if isinstance(definition, ast.ClassDef) else []
        for attribute, text in pairwise(lines):
            match attribute, text:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                    if name in described.get("properties", {}):
                        described["properties"][name]["description"] = " ".join(words.split())


def _for_yaml(node: Any, *, includes: bool) -> Any:  # noqa: ANN401 JSON
    """Return the schema as editors of YAML need it.

    Titles made of keys and defaults of the model say nothing to an author; "null" is never written; in a lesson any
    part may be an include; where a text is wanted, what looks like a number is one.
    """
    if isinstance(node, list):
        return [_for_yaml(value, includes=includes) for value in node]
    if not isinstance(node, dict):
        return node
    if set(node) == {"$ref"} and includes:
        return {"anyOf": [node, {"$ref": "#/$defs/Include"}]}
    if {"type": "null"} in node.get("anyOf", ()):
        (wanted,) = (choice for choice in node["anyOf"] if choice != {"type": "null"})
        node = {**{key: value for key, value in node.items() if key != "anyOf"}, **wanted}
    if node.get("type") == "string" and not {"enum", "pattern", "format"} & set(node):
        node = {**node, "type": ["string", "number"]}
    result: dict[str, Any] = {}
    for key, inner in node.items():
        if key in ("properties", "$defs"):
            result[key] = {name: _for_yaml(value, includes=includes) for name, value in inner.items()}
        elif key not in ("title", "default"):
            result[key] = _for_yaml(inner, includes=includes)
    return result


if __name__ == "__main__":
    accept()
