"""Rich text: a line of an author's words, parsed at the door into inlines.

Two forms of Markdown mean something, `**strong**` and `[words](address)`; `{school.lead.name}` names a field. All
else stays as typed, HTML included, but for quotation marks and apostrophes, which become curly.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from pydantic_core.core_schema import CoreSchema, no_info_plain_validator_function

from builders.document import Field, Inline, Inlines, Link, Strong, Text
from builders.source.nearest import instead
from builders.terms.fields import FIELD_NAMES

MAX_LENGTH = 3_000
"""Characters in one text: about a page. What is longer should be two items."""
MAX_SIGNS = 200
"""Signs that Markdown looks at; its time grows with their square."""
_SIGNS = "[*{\"'_"

_SPACE = re.compile(r"[ \t\n]+")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_MEANS_SOMETHING = re.compile(r"\*\*|[\[{\"']")
_FIELD = re.compile(r"\{ *([A-Za-z_][\w .-]{0,79}?) *\}")
_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
_DOUBLE_FIELD = re.compile(r"\{\{ *([a-z_.]+) *\}\}")
_ADDRESS = re.compile(r"https://[^\s/@]+\.[^\s@]*|mailto:[^\s@/?]+@[^\s@?]+|tel:\+?[0-9-]+", re.ASCII)


def parse(text: object) -> Inlines:
    """Return the inlines of a text. Raises ValueError with fault and remedy."""
    if not isinstance(text, str):
        kind = "a list" if isinstance(text, list) else "keys and values"
        raise ValueError(f"this must be a text, not {kind}; write it behind the colon, in quotes")
    if len(text) > MAX_LENGTH:
        raise ValueError(f"this text has {len(text):,} characters, at most {MAX_LENGTH:,} fit; split it into two")
    if sum(text.count(sign) for sign in _SIGNS) > MAX_SIGNS:
        raise ValueError(f"more than {MAX_SIGNS} of the signs {' '.join(_SIGNS)} stand in this text; leave most out")
    text = _APOSTROPHE.sub("\u2019", _SPACE.sub(" ", text).strip(" "))
    if not text:
        raise ValueError("this text is empty; write it, or delete the line")
    if not _MEANS_SOMETHING.search(text):
        return (Text(text),)
    return _inlines(iter(_inline_tokens(text)))


class _Parsed:
    """Tells pydantic that `parse` makes the inlines, so that it spends no time on understanding their types."""

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> CoreSchema:
        """Return the schema of a value that `parse` reads."""
        return no_info_plain_validator_function(parse)

    def __get_pydantic_json_schema__(self, _schema: object, _handler: object) -> dict[str, object]:
        """Return what an editor knows of it: a text."""
        return {"type": "string", "maxLength": MAX_LENGTH}


RichText = Annotated[Inlines, _Parsed()]


def _inline_tokens(text: str) -> list[Token]:
    return _parser().parseInline(text)[0].children or []


class _Parser(MarkdownIt):
    """Lets every address through as typed, so that `_link_address` can say what is wrong with a bad one."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 markdown-it's name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 markdown-it's name
        return url


@cache
def _parser() -> MarkdownIt:
    """Return a parser that knows emphasis, links, fields and curly quotes only."""
    parser = _Parser("zero", {"typographer": True, "quotes": "\u201c\u201d\u2018\u2019"})
    parser.enable(["emphasis", "link", "smartquotes"])
    parser.inline.ruler.before("link", "image_as_typed", _image_as_typed)
    parser.inline.ruler.before("link", "field", _field)
    parser.inline.ruler.before("link", "tag_as_typed", _tag_as_typed)
    return parser


def _image_as_typed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 markdown-it calls it so
    """Keep `![words](address)` as typed: it is no link, and pictures come from elsewhere."""
    if not state.src.startswith("![", state.pos):
        return False
    if not silent:
        state.pending += "!["
    state.pos += 2
    return True


def _tag_as_typed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 markdown-it calls it so
    """Keep `<b class="x">` as typed, straight quotes included: it is code to read, not prose."""
    found = _TAG.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push("as_typed", "", 0).markup = found.group()
    state.pos = found.end()
    return True


def _field(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 markdown-it calls it so
    """Turn `{name}` into a field token."""
    if double := _DOUBLE_FIELD.match(state.src, state.pos):
        if double[1] in FIELD_NAMES:
            raise ValueError(f"`{double[0]}` has too many brackets; write {{{double[1]}}}")
        return False
    found = _FIELD.match(state.src, state.pos)
    if not found or state.src[state.pos - 1 : state.pos] == "{":
        return False
    name = found[1]
    if name not in FIELD_NAMES:
        remedy = instead(name, FIELD_NAMES, otherwise="write `{school.lead.name}` or another field of the school file")
        raise ValueError(f"there is no field {{{name}}}; {remedy}")
    if not silent:
        token = state.push("field", "", 0)
        # Quotes look at the characters beside them: a field counts as a word.
        token.content = name
    state.pos = found.end()
    return True


def _inlines(tokens: Iterator[Token], *, until: str = "", strong: bool = False) -> Inlines:
    inlines: list[Inline] = []
    for token in tokens:
        if token.type == until and token.markup in ("**", ""):
            break
        match token.type:
            case "field":
                inlines.append(Field(token.content))
            case "strong_open" if token.markup == "**":
                if strong:
                    raise ValueError("strong text stands inside strong text; delete the inner **")
                inlines.append(Strong(_inlines(tokens, until="strong_close", strong=True)))
            case "link_open":
                address = _link_address(token)
                inlines.append(Link(_inlines(tokens, until="link_close", strong=strong), address))
            case "text":
                inlines.append(Text(token.content))
            case _:
                # Emphasis with one star or with underscores is not ours: its marks stay as typed.
                inlines.append(Text(token.markup))
    return _joined(inlines)


def _joined(inlines: list[Inline]) -> Inlines:
    """Return the inlines with neighbouring texts joined and empty ones gone."""
    joined: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + inline.text)
        elif inline != Text(""):
            joined.append(inline)
    return tuple(joined)


def _link_address(token: Token) -> str:
    """Return the address of a link. Raises ValueError unless it is https, mailto or tel."""
    address = str(token.attrs.get("href", ""))
    if token.attrs.get("title"):
        raise ValueError("this link has a title in quotes; delete it, the words in square brackets say enough")
    if not _ADDRESS.fullmatch(address):
        raise ValueError(f"a link cannot lead to `{address[:80]}`; begin with https://, mailto: or tel:")
    return address
