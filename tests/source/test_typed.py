"""Nodes become a model, or problems at their places in words that need no knowledge of pydantic."""

# ruff: noqa: E501  a table reads best with one case on each line

from typing import Annotated, Literal

import pytest
from pydantic import Field

from builders.source.fault_words import listed
from builders.source.typed import typed
from builders.source.yaml_reader import read
from builders.terms.values import Part


class Child(Part):
    """A part with a part of its own kind."""

    name: str
    shown: bool = True
    children: tuple["Child", ...] = ()


class Model(Part):
    """A part with a value of every kind."""

    kind: Literal["one", "two"] = "one"
    count: Annotated[int, Field(ge=1, le=9)] = 1
    child: Child | None = None
    several: Annotated[tuple[str, ...], Field(max_length=2)] = ()
    ratio: float = 0.5


def told(text):
    model, problems = typed(Model, read(text.encode(), "a.yaml"))
    assert model is None
    return [str(problem) for problem in problems]


def it_returns_the_model():
    model, problems = typed(Model, read(b"count: 3\nchild: {name: x, shown: false}\n", "a.yaml"))
    assert (model.count, model.child.shown, problems) == (3, False, ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("kind: three\n", "a.yaml:1:7: `three` is not possible here; write `one` or `two`"),
        ("kind: tow\n", "a.yaml:1:7: `tow` is not possible here; did you mean `two`?"),
        ("count: ten\n", "a.yaml:1:8: `ten` is no whole number; write figures only, such as 5"),
        ("count: 10\n", "a.yaml:1:8: 10 is too large; write 9 or less"),
        ("count: 0\n", "a.yaml:1:8: 0 is too small; write 1 or more"),
        ("count: []\n", "a.yaml:1:1: a whole number must stand here; write figures only, such as 5"),
        ("child: x\n", "a.yaml:1:8: `x` stands where keys must stand; write `name` below it, each with a colon"),
        ("child: []\n", "a.yaml:1:1: keys must stand here; write `name` below it, each with a colon"),
        ("child:\n  shown: maybe\n  name: x\n", "a.yaml:2:10: `maybe` is neither true nor false; write `true` or `false`"),
        ("child:\n  name: [x]\n", "a.yaml:2:3: this must be a text; write it behind the colon, in quotes"),
        ("child:\n  shown: true\n", 'a.yaml:1:1: in `child`, `name` is missing; add `name: "..."`'),
        (
            "child:\n  name: x\n  children:\n    - nam: y\n      name: z\n",
            "a.yaml:4:7: `nam` is not known here; did you mean `name`?",
        ),
        ("several: [a, b, c]\n", "a.yaml:1:1: at most 2 may stand in this list; delete some"),
        ("several: a\n", "a.yaml:1:10: this must be a list; begin each item on a line of its own, with a dash and a space"),
        ("xyzzy: 1\n", "a.yaml:1:1: `xyzzy` is not known here; the keys here are `child`, `count`, `kind`, `ratio` and `several`"),
        ("ratio: half\n", "a.yaml:1:8: `half` is no number; write figures, such as 5 or 0.5"),
        ("ratio: [1]\n", "a.yaml:1:1: a number must stand here; write figures, such as 5 or 0.5"),
        ("just text\n", "a.yaml:1:1: `just text` stands where keys must stand; write `key: text` below it"),
    ],
)  # fmt: skip
def it_says_where_and_what_to_do(text, problem):
    assert told(text) == [problem]


@pytest.mark.parametrize(
    ("names", "words"),
    [((), "none"), (("a",), "`a`"), (("a", "b"), "`a` and `b`"), (("a", "b", "c"), "`a`, `b` and `c`")],
)
def it_lists_names_as_people_do(names, words):
    assert listed(names) == words
