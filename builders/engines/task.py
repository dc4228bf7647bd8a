"""Task: a piece of work for some worker, and what became of it."""

from dataclasses import dataclass
from typing import Any, Literal

Reason = Literal["died", "hung", "out of memory", "failed"]
"""Why a part was lost: its worker died, hung, ran out of memory; or the work itself raised an error."""


@dataclass(frozen=True, slots=True)
class Task:
    """A batch: what the work is called with, and the same work in its smallest pieces, for a second try one by one."""

    argument: Any
    parts: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What the work returned for a task's argument or, in the second try, for one of its parts."""

    argument: Any
    result: Any


@dataclass(frozen=True, slots=True)
class Lost:
    """A part that failed among others and failed alone. `detail` is one line for whoever looks into it."""

    part: Any
    reason: Reason
    detail: str
