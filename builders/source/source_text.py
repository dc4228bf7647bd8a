"""Source text: the bytes of a file that people wrote, decoded, or refused for what no text should hold."""

import re
import unicodedata

from builders.problems import InputFault, Place, Problem

MAX_BYTES = 1_000_000
MAX_WORD = 500
"""Characters without a space; the longest web address of a real source has 240."""
MAX_MARKS = 8
"""Combining marks in a row; no script in use stacks more than five."""

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufff9-\ufffc\ufffe\uffff\ufeff\ud800-\udfff]"
)
"""Controls, directional overrides (which make text read other than it is), line separators, and non-characters."""
_LONG_WORD = re.compile(rf"\S{{{MAX_WORD + 1},}}")
_FAR_FROM_LATIN = re.compile(rf"[^\x00-\u02ff\s]{{{MAX_MARKS + 1},}}")

_UTF16 = "this file is saved as UTF-16, which cannot be read here"
_SAVE_AS = "save it as UTF-8 (in Notepad: File, Save as, Encoding: UTF-8)"


def decode(data: bytes, path: str) -> str:
    """Return the text of a file: UTF-8, line ends as line feeds, no byte order mark, no forbidden character.

    Raises InputFault.
    """
    text = decoded(data, path)
    problems = [
        Problem(_place(text, found.start(), path), *character_fault(found.group()))
        for _, found in zip(range(20), FORBIDDEN.finditer(text), strict=False)
    ]
    if problems:
        raise InputFault(problems)
    return text


def decoded(data: bytes, path: str, *, remedy: str = _SAVE_AS, max_bytes: int = MAX_BYTES) -> str:
    """Return the text of a file, which may hold any character.

    Raises InputFault for what is too large or not UTF-8; `remedy` says how to save it so.
    """
    start = Place(path)
    if len(data) > max_bytes:
        fault = f"this file has {len(data):,} bytes; at most {max_bytes:,} can be read"
        raise InputFault([Problem(start, fault, "check that it is the right file, or split it")])
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or (data[1:4:2] == b"\0\0") != (data[0:3:2] == b"\0\0"):
        raise InputFault([Problem(start, _UTF16, remedy)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        place = _place(before, len(before), path)
        raise InputFault([Problem(place, "this file is not saved as UTF-8", remedy)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)  # a Mac may write é as two characters, and typefaces want one
    return text


def character_fault(character: str) -> tuple[str, str]:
    """Return fault and remedy for a forbidden character."""
    name = unicodedata.name(character, "control character").lower()
    return f"an invisible character stands here (U+{ord(character):04X}, {name})", "delete it and type the text again"


def text_fault(text: str, *, escaped: bool) -> tuple[str, str] | None:
    """Return fault and remedy if a value holds what cannot be laid out.

    `escaped` says that it stood in double quotes, where an escape may write what the file itself does not hold.
    """
    if escaped and (found := FORBIDDEN.search(text)):
        return character_fault(found.group())
    if len(text) > MAX_WORD and (found := _LONG_WORD.search(text)):
        fault = f"a word of {len(found.group()):,} characters stands here; at most {MAX_WORD} fit"
        return fault, "put spaces between the words"
    if not text.isascii() and _marks_in_a_row(text) > MAX_MARKS:
        return f"more than {MAX_MARKS} accents stand on one letter here", "type the text again without them"
    return None


def _marks_in_a_row(text: str) -> int:
    longest = 0
    for run in _FAR_FROM_LATIN.finditer(text):
        count = 0
        for character in run.group():
            count = count + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
            longest = max(longest, count)
    return longest


def _place(text: str, position: int, path: str) -> Place:
    line = text.count("\n", 0, position) + 1
    return Place(path, line, position - text.rfind("\n", 0, position))
