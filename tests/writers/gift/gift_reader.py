"""A small reader of GIFT for tests, written from Moodle's description of the format; it knows nothing of our writer.

Letter by letter: a backslash takes its meaning from the next letter, everything else that speaks is a token.
"""

import re
from dataclasses import dataclass, field

SPEAKING = "~=#{}:"
FORMATS = ("[html]", "[moodle]", "[plain]", "[markdown]")


class Unreadable(ValueError):
    """What a platform would refuse."""


@dataclass
class Read:
    """A question as a platform takes it over."""

    name: str
    text: str
    format: str
    answers: list[tuple[str, bool]]
    feedback: str = ""


@dataclass
class Bank:
    """Everything in a file."""

    category: str = ""
    questions: list[Read] = field(default_factory=list)


def read(data):
    """Return the bank of a file. Raises Unreadable, and UnicodeDecodeError for what is no UTF-8."""
    text = data.decode("utf-8")
    if text.startswith("\ufeff"):
        raise Unreadable("a byte order mark would become part of the first line")
    bank = Bank()
    for paragraph in re.split(r"\n[ \t]*\n", text):
        lines = [line for line in paragraph.split("\n") if not line.strip().startswith("//")]
        whole = "\n".join(lines).strip()
        if whole.startswith("$CATEGORY:"):
            bank.category = whole.removeprefix("$CATEGORY:").strip()
        elif whole:
            bank.questions.append(_question(list(_letters(whole))))
    return bank


def _letters(text):
    """Yield each letter with whether it speaks to the reader."""
    at = 0
    while at < len(text):
        if text[at] == "\\" and text[at + 1 : at + 2] in tuple(SPEAKING + "\\"):
            yield text[at + 1], False
            at += 2
        else:
            yield text[at], text[at] in SPEAKING
            at += 1


def _question(letters):
    name, rest = "", letters
    if _begins(letters, "::"):
        end = next((at for at in range(2, len(letters)) if _begins(letters[at:], "::")), None)
        if end is None:
            raise Unreadable("a name without an end")
        name, rest = _said(letters[2:end]), letters[end + 2 :]
    opens = [at for at, letter in enumerate(rest) if letter == ("{", True)]
    closes = [at for at, letter in enumerate(rest) if letter == ("}", True)]
    if len(opens) != 1 or len(closes) != 1 or closes[0] < opens[0] or _said(rest[closes[0] + 1 :]):
        raise Unreadable("answers stand in one pair of braces, at the end")
    text, form = _formatted(rest[: opens[0]], "[moodle]")
    inside = rest[opens[0] + 1 : closes[0]]
    general = next((at for at in range(len(inside)) if _begins(inside[at:], "####")), len(inside))
    feedback, _ = _formatted(inside[general + 4 :], form)
    return Read(name, text, form, _answers(inside[:general], form), feedback)


def _answers(letters, form):
    answers, begun = [], None
    for at, (letter, speaks) in enumerate([*letters, ("~", True)]):
        if speaks and letter in "~=":
            if begun is not None:
                text, _ = _formatted(letters[begun + 1 : at], form)
                answers.append((text, letters[begun][0] == "="))
            elif _said(letters[:at]):
                raise Unreadable("words before the first answer")
            begun = at
        elif speaks:
            raise Unreadable(f"a {letter} that nothing escapes")
    return answers


def _formatted(letters, usual):
    text = _said(letters)
    form = next((name for name in FORMATS if text.startswith(name)), None)
    return (text.removeprefix(form).strip(), form) if form else (text, usual)


def _begins(letters, signs):
    return [letter for letter, speaks in letters[: len(signs)] if speaks] == list(signs)


def _said(letters):
    return "".join(letter for letter, _ in letters).strip()
