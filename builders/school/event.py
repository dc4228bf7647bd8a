"""The event: when and where a session is, as somebody gives it and as it prints."""

import re
from datetime import date

from builders.frozen import dataclass
from builders.terms.one_line import one_line
from builders.words import Words

MAX_TIME = 40
MAX_PLACE = 120
LAST_HOUR = 24
LAST_MINUTE = 59
_FIGURE = re.compile(r"[0-9]")
_CLOCK = re.compile(r"(?<![0-9.:])([0-9]+)[.:]([0-9]{2})(?![0-9.:])")


@dataclass(frozen=True, slots=True)
class Event:
    """Date, time and place of a session, texts ready to print; an empty one is a blank to write on."""

    date: str = ""
    time: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event before its date is put into words. `time` and `place` come from the functions below."""

    day: date | None = None
    time: str = ""
    place: str = ""

    def event(self, words: Words) -> Event:
        """Return the event in the words of a language."""
        return Event(with_weekday(self.day, words) if self.day else "", self.time, self.place)


NO_EVENT = Event()
NO_MEETING = Meeting()


def with_weekday(day: date, words: Words) -> str:
    """Return a date as an invitation gives it, for example "Thursday 14 January 2027"."""
    weekday, month = words.say(f"weekday.{day.isoweekday()}"), words.say(f"month.{day.month}")
    return words.say("date.weekday", weekday=weekday, day=day.day, month=month, year=day.year)


def parse_time(value: str) -> str:
    """Return a time as people write it: "6.30pm", "18:30 to 19:45". Raises ValueError with fault and remedy."""
    text = one_line(value, most=MAX_TIME)
    if not _FIGURE.search(text):
        raise ValueError("this is no time; write it with figures, such as 6.30pm or 18:30")
    for told in _CLOCK.finditer(text):
        if int(told[1]) > LAST_HOUR or int(told[2]) > LAST_MINUTE:
            raise ValueError(f"no clock shows `{told[0]}`; write a time such as 6.30pm or 18:30")
    return text


def parse_place(value: str) -> str:
    """Return where people meet, a short plain text. Raises ValueError with fault and remedy."""
    text = one_line(value, most=MAX_PLACE)
    if not text:
        raise ValueError("this is empty; write where you meet, or leave --place out for a line to write on")
    return text
