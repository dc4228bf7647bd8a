"""The session: how an evening or a training hour runs, minute by minute, and what its presenter says."""

from typing import Annotated, Literal, Self

from pydantic import Field as Constraint
from pydantic import model_validator

from builders.lesson.items import Item
from builders.terms.rich_text import RichText
from builders.terms.values import IconName, Part, Slug

SlideName = Literal[
    "title", "notice", "help-tonight", "agenda", "meaning", "why", "statistic", "risks", "signs", "words", "starters",
    "home", "first-minutes", "never", "say-to-child", "steps", "decision", "trail", "scenario", "talking-points",
    "school", "help", "questions", "closing", "part",
]  # fmt: skip
Minutes = Annotated[int, Constraint(ge=0, le=240)]


class Segment(Part):
    """What one slide takes, and the words to say with it.

    `item` picks one scenario, statistic or part by its id where a lesson has several. `short_minutes` is its time in
    the short version; without it the short version leaves the segment out.
    """

    slide: SlideName
    minutes: Minutes
    short_minutes: Minutes | None = None
    item: Slug | None = None
    say: tuple[RichText, ...]
    do: tuple[RichText, ...] = ()


class AgendaPart(Part):
    """A row of the agenda: a name and the segments under it. `shown: false` keeps it off the agenda slide."""

    id: Slug
    title: RichText
    subtitle: RichText = ()
    icon: IconName
    shown: bool = True
    segments: tuple[Segment, ...]

    @property
    def minutes(self) -> int:
        """Whole minutes of the part in the long version."""
        return sum(segment.minutes for segment in self.segments)


class Session(Part):
    """A session for one audience. The minutes of its segments add up to `minutes` and `short_minutes`."""

    minutes: Minutes
    short_minutes: Minutes | None = None
    occasion: RichText
    """What kind of meeting it is, for the opening slide: "An evening for parents and carers"."""
    invitation: tuple[RichText, ...] = ()
    """Paragraphs of the letter that invites to it: why come, what it is not, in discreet words."""
    aims: tuple[Item, ...]
    notice: tuple[Item, ...]
    notice_lead: RichText
    checklist: tuple[Item, ...]
    """Before you start, for the presenter."""
    disclosure: tuple[Item, ...]
    """What the presenter does and says if somebody discloses something."""
    closing: tuple[Item, ...]
    """Things to do after the session, three of them."""
    starter_minutes: Minutes = 5
    starter_how: RichText = ()
    agenda: tuple[AgendaPart, ...]

    @model_validator(mode="after")
    def minutes_add_up(self) -> Self:
        """Refuse an agenda whose minutes do not add up to the session's."""
        total = sum(part.minutes for part in self.agenda)
        if total != self.minutes:
            raise ValueError(
                f"the agenda adds up to {total} minutes, not {self.minutes}; change a segment or `minutes`"
            )
        segments = [segment for part in self.agenda for segment in part.segments]
        short = sum(segment.short_minutes or 0 for segment in segments)
        if self.short_minutes is not None and short != self.short_minutes:
            raise ValueError(
                f"the short version adds up to {short} minutes, not {self.short_minutes}; "
                "change a segment's `short_minutes` or the session's"
            )
        return self


class Sessions(Part):
    """One session for each audience."""

    parents: Session
    staff: Session
