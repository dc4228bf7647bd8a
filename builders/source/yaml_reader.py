"""YAML reader: a file that people wrote becomes nodes, or placed problems.

PyYAML's loaders crash, hang or guess types on hostile input, so only its events are used.
Nothing is converted here: `NO`, `12:30` and `2026-13-45` stay text until the typed model reads them.
"""

import re
from collections.abc import Iterator

import yaml

from builders.problems import InputFault, Place, Problem
from builders.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from builders.source.source_text import decode, text_fault
from builders.source.yaml_hints import hint

MAX_DEPTH = 24
MAX_NODES = 50_000
MAX_SCALAR = 8_000
_KEY = re.compile(r"\s*(- +)*[a-z_]+:( |$)")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The C parser where PyYAML was built with it; the same events from the slower one elsewhere."""


def read(data: bytes, path: str, *, blank_values: bool = False) -> Node:
    """Return the nodes of a YAML file; `path` is how problems name it. Raises InputFault with all that is wrong.

    With `blank_values` a key without a value is an empty text, otherwise a problem.
    """
    return _Reader(decode(data, path), path, blank_values=blank_values).read()


class _Reader:
    """Builds the tree of one file; holds the source lines and the problems found so far."""

    def __init__(self, text: str, path: str, *, blank_values: bool) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._path = path
        self._blank_values = blank_values
        self._problems: list[Problem] = []
        self._nodes = 0
        self._swallowed = False
        """Whether an open quotation mark has been told; what goes wrong after it is its doing."""

    def read(self) -> Node:
        """Return the root node."""
        root: Node | None = None
        try:
            events: Iterator[yaml.Event] = yaml.parse(self._text, _LOADER)
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                    self._fail(event, "a second document begins here", "delete the line `---` and what follows it")
                if isinstance(event, yaml.NodeEvent):
                    root = self._node(event, events, depth=1)
        except yaml.MarkedYAMLError as error:
            problem = self._syntax_problem(error)
            # What the reader has said about this line already says it better.
            if not self._swallowed and problem.place.line not in (told.place.line for told in self._problems):
                self._problems.append(problem)
        except yaml.YAMLError:
            self._problems.append(Problem(Place(self._path), "this cannot be read as YAML", "check the first line"))
        if self._problems:
            raise InputFault(self._problems)
        if root is None:
            raise InputFault(
                [Problem(Place(self._path), "this file is empty", "write into it, or copy one that works")]
            )
        return root

    def _node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], *, depth: int) -> Node:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._fail(event, f"this file holds more than {MAX_NODES:,} values", "split it")
        if depth > MAX_DEPTH:
            self._fail(event, "this is nested too deeply", f"check the brackets: {MAX_DEPTH} levels are enough")
        if isinstance(event, yaml.ScalarEvent) and event.tag is None and event.anchor is None:
            return self._scalar(event)  # as nearly all are
        if getattr(event, "tag", None) is not None:
            self._report(event, "a tag (`!name`) stands here", "delete it, or put the text in quotes")
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self._report(event, "an anchor or alias (`&name`, `*name`) stands here", "write the text out, or in quotes")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, events, depth=depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, events, depth=depth)
        return self._scalar(event)

    def _sequence(self, start: yaml.NodeEvent, events: Iterator[yaml.Event], *, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            item = self._node(event, events, depth=depth + 1)
            if isinstance(item, Scalar) and not item.text:
                self._refuse_blank(item, "this list item is empty")
            items.append(item)
        return Sequence(tuple(items), self._place(start))

    def _mapping(self, start: yaml.NodeEvent, events: Iterator[yaml.Event], *, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth=depth + 1)
            value_event = next(events)
            value = self._node(value_event, events, depth=depth + 1)
            if not isinstance(key, Scalar) or not key.text:
                self._report(event, "a key must be one word", "write `key: text`")
                continue
            if key.text == "<<" and not key.quoted:
                self._report(event, "a merge key (`<<`) stands here", "write the keys out")
                continue
            if earlier := entries.get(key.text):
                fault = f"the key `{key.text[:60]}` stands twice, first on line {earlier.key.place.line}"
                self._report(event, f"{fault} and again on line {key.place.line}", "delete one of them")
                continue
            if start.flow_style and isinstance(value, Scalar) and not value.text and not value.quoted:
                self._report(start, "text cannot begin with a curly bracket unless it stands in quotes",
                             f'put the whole text in double quotes: "{{{key.text[:40]}}} ..."')  # fmt: skip
                continue
            if isinstance(value, Scalar) and not value.text:
                self._refuse_blank(value, f"`{key.text[:60]}` has no value")
            entries[key.text] = Entry(key, value)
        return Mapping(tuple(entries.values()), self._place(start))

    def _scalar(self, event: yaml.NodeEvent) -> Scalar:
        text: str = getattr(event, "value", "")
        style = getattr(event, "style", None)
        quoted = bool(style)
        if len(text) > MAX_SCALAR:
            self._report(event, f"this text has {len(text):,} characters", f"at most {MAX_SCALAR:,} fit: split it")
        elif fault := text_fault(text, escaped=style == '"'):
            self._report(event, *fault)
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_swallowed(event, quoted=quoted)
        if not quoted and text in ("~", "null"):
            text = ""
        return Scalar(text, self._place(event), quoted)

    def _refuse_blank(self, node: Scalar, fault: str) -> None:
        if node.quoted:
            return
        rest = self._line(node.place.line - 1)[node.place.column - 1 :].strip()
        if rest.startswith("#") and rest[1:2] not in (" ", ""):
            remedy = f'put quotes round it: "{rest[:20]}", as # begins a comment'
            self._problems.append(Problem(node.place, f"{fault}, only a comment", remedy))
        elif not self._blank_values:
            self._problems.append(Problem(node.place, fault, "write one, or delete the line"))

    def _refuse_swallowed(self, event: yaml.ScalarEvent, *, quoted: bool) -> None:
        """Report text that YAML would take for a comment or glue to the line above without a word."""
        first, last = event.start_mark.line, event.end_mark.line
        if quoted and first == last:
            return
        if quoted:
            below = (number for number in range(first + 1, last + 1) if _KEY.match(self._line(number)))
            if event.style in ("'", '"') and (number := next(below, None)):
                fault = f"a quotation mark is opened here and not closed before line {number + 1}"
                self._report(event, fault, "close it at the end of the text")
                self._swallowed = True
            return
        rest = self._line(last)[event.end_mark.column :]
        if first == last and "#" not in rest:
            return
        if event.value and rest.lstrip().startswith("#") and rest.lstrip()[1:2] not in (" ", "#", ""):
            remedy = "put quotes round the whole text, or a space after # if it is a comment"
            self._report(event, f"`{rest.strip()[:30]}` is taken for a comment", remedy)
        for number in range(first + 1, last + 1):
            if self._line(number).lstrip().startswith("- "):
                place = Place(self._path, number + 1, 1)
                remedy = "delete the text after the colon above, or put it all in quotes"
                self._problems.append(Problem(place, "this list item is glued to the text above it", remedy))

    def _syntax_problem(self, error: yaml.MarkedYAMLError) -> Problem:
        mark = error.problem_mark
        problem = error.problem or ""
        if error.context_mark and ("quoted scalar" in (error.context or "") or "flow" in (error.context or "")
                                   or "simple key" in (error.context or "")):  # fmt: skip
            mark = error.context_mark
        words = hint(problem, self._line(mark.line), column=mark.column)
        return Problem(Place(self._path, mark.line + 1, mark.column + 1), *words)

    def _line(self, number: int) -> str:
        """Return a source line, counted from 0; the parser's end of a file may be one line beyond the last."""
        return self._lines[number] if number < len(self._lines) else ""

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self._path, mark.line + 1, mark.column + 1)

    def _report(self, event: yaml.Event, fault: str, remedy: str) -> None:
        self._problems.append(Problem(self._place(event), fault, remedy))

    def _fail(self, event: yaml.Event, fault: str, remedy: str) -> None:
        """Give up here: reading on would cost time or memory."""
        self._report(event, fault, remedy)
        raise InputFault(self._problems)
