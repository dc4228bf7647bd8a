"""YAML hints: what an author did when the YAML parser gives up, and how to mend it."""

import re

_OPENING = re.compile(r"^\s*(?:- +)*(?:[^\s'\"{\[][^:]*:\s+)?(?:- +)*(?P<value>\S.*)$")
_CLOSED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?""")
"""A text in quotes with nothing behind it but a comment."""
_SPECIAL = {
    "{": "a curly bracket",
    "[": "a square bracket",
    "*": "an asterisk",
    "&": "an ampersand",
    "!": "an exclamation mark",
    "%": "a per cent sign",
    "@": "an at sign",
    "`": "a backtick",
    "|": "a vertical bar",
    ">": "a greater-than sign",
}
Words = tuple[str, str]
"""Fault and remedy."""

_UNCLOSED_QUOTE = ("a quotation mark is opened here and never closed", "close it at the end of the text")
_UNCLOSED_BRACKET = ("a bracket is opened here and never closed", "close it, with commas between the items")
_INDENT = ("this line is not indented like its neighbours", "give it the same number of spaces as they have")

_SURE: tuple[tuple[str, Words], ...] = (
    ("unexpected end of stream", _UNCLOSED_QUOTE),
    ("document indicator", _UNCLOSED_QUOTE),
    ("escape", ("a backslash in double quotes means something special", "use single quotes, or write \\\\")),
    ("',' or ']'", _UNCLOSED_BRACKET),
    ("',' or '}'", _UNCLOSED_BRACKET),
)
"""What the parser's words always mean."""
_LIKELY: tuple[tuple[str, Words], ...] = (
    (
        "could not find expected ':'",
        ("this line has no colon after its key", "write `key: text`, or indent it to continue the text above"),
    ),
    (
        "sequence entries are not allowed",
        ("a list cannot begin on the line of its key", "put the dash on a line of its own below"),
    ),
    ("document start", ("this line is not indented like the first one", "begin both at the start of the line")),
    ("expected key", _INDENT),
    ("'-' indicator", _INDENT),
    ("block end", _INDENT),
)
"""What they mean unless the line itself shows another slip."""


def hint(problem: str, line: str, *, column: int) -> Words:
    """Return fault and remedy for a parser's complaint about a line. `column` counts characters from 0."""
    indent = len(line) - len(line.lstrip())
    if "\t" in line[: max(column + 1, indent)] or "tab" in problem:
        return "a tab stands here", "use spaces to indent, two for each level"
    if "mapping values are not allowed" in problem:
        return _colon(line[:column])
    return (
        _first(_SURE, problem)
        or _opening(line)
        or _first(_LIKELY, problem)
        or ("this line cannot be read as YAML", "compare it with the lines around it: indent, colon, quotes")
    )


def _first(table: tuple[tuple[str, Words], ...], problem: str) -> Words | None:
    return next((words for needle, words in table if needle in problem), None)


def _colon(before: str) -> Words:
    """Return the words for a colon that cannot stand where it does, from what stands before it on its line."""
    if ":" not in before:
        return "this line is read as part of the text above it", (
            "write a colon and a space after the key above (key: text), or give both lines the same indent"
        )
    return "a second colon stands on this line", (
        'put the text after the first colon in double quotes (title: "One: two"), '
        "or, if this line is a key of its own, give it the same indent as its neighbours"
    )


def _opening(line: str) -> Words | None:
    """Return the words for a text that begins with a sign that means something in YAML."""
    found = _OPENING.match(line)
    value = found["value"] if found else " "
    if value[0] in _SPECIAL:
        fault = f"text cannot begin with {_SPECIAL[value[0]]} unless it stands in quotes"
        start = value[:12].replace('"', "'")
        return fault, f'put the whole text in double quotes: "{start}..."'
    if value[0] in "\"'" and not _CLOSED.fullmatch(value):
        fault = "something stands after the closing quotation mark"
        inside = "write '' for an apostrophe" if value[0] == "'" else 'write “ and ”, or \\" each time'
        return fault, f"put the whole text in quotes; inside these {inside}"
    return None
