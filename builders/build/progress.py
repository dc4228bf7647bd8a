"""Progress: what a build tells while it works."""

from collections.abc import Callable
from typing import Literal

from builders.frozen import dataclass

Stage = Literal["making", "batch", "drawing", "stopping"]


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` documents are made; `now` is the path of the one in hand, empty at the end.

    Before anything is made `total` is 0, and `now` the lesson that is checked and, unless they are its usual ones, for
    which nation and phase; told only where that takes time. With the stage "batch" many have just been made at once,
    and `now` is their lesson. Once all is made, the `stage` is drawing, and documents are counted of which pictures are
    drawn. With the stage "stopping" somebody has just asked to stop, and what is in hand is being finished; nothing is
    counted then.

    `stood` of those that are done were made before, so that they tell nothing of how fast the others are made.
    """

    done: int
    total: int
    now: str
    stage: Stage = "making"
    stood: int = 0


Listener = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """Listen to nothing."""
