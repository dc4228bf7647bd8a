"""YAML hints: what an author did when the YAML parser gives up, and how to mend it."""

import re

_OPENING = re.compile(r"^\s*(?:- +)*(?:[^\s'\"{\[][^:]*:\s+)?(?:- +)*(?P<value>\S.*)$")
_QUOTE_IT = 'put the whole text in double quotes: "{start}..."'
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


def hint(problem: str, line: str, *, column: int) -> tuple[str, str]:
    """Return fault and remedy for a parser's complaint about a line. `column` counts characters from 0."""
    if "\t" in line[: max(column, len(line) - len(line.lstrip()))] or "tab" in problem:
        return "a tab stands here", "use spaces to indent, two for each level"
    if "mapping values are not allowed" in problem:
        return "a second colon stands on this line", (
            'put the text after the first colon in double quotes (title: "One: two"), '
            "or, if this line is a key of its own, give it the same indent as its neighbours"
        )
    if "unexpected end of stream" in problem or "document indicator" in problem:
        return "a quotation mark is opened here and never closed", "close it at the end of the text"
    if "escape" in problem:
        return "a backslash in double quotes means something special", "use single quotes round the text, or write \\\\"
    if "',' or ']'" in problem or "',' or '}'" in problem:
        return "a bracket is opened here and never closed", "close it, with commas between the items"
    value = _value(line)
    if value[:1] in _SPECIAL:
        fault = f"text cannot begin with {_SPECIAL[value[:1]]} unless it stands in quotes"
        return fault, _QUOTE_IT.format(start=value[:12].replace('"', "'"))
    if value[:1] in "\"'" and value:
        fault = "something stands after the closing quotation mark"
        return fault, "put the whole text in quotes; inside single quotes write '' for an apostrophe"
    if "could not find expected ':'" in problem:
        return "this line has no colon after its key", "write `key: text`, or indent it to continue the text above"
    if "expected key" in problem or "'-' indicator" in problem or "block end" in problem:
        return "this line is not indented like its neighbours", "give it the same number of spaces as they have"
    return "this line cannot be read as YAML", "compare it with the lines around it: indent, colon, quotes"


def _value(line: str) -> str:
    found = _OPENING.match(line)
    return found["value"] if found else ""
