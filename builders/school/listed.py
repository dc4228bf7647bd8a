"""Listed: one school of a list as it was read, before its folder, its logo and what its authority adds."""

from builders.frozen import dataclass
from builders.problems import Place, Problem
from builders.school.load import Places
from builders.school.model import School


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of a list or a file of a folder.

    `school` is None where a problem is an error; `name` and `folder` are as written then too, empty where they cannot
    be read.
    """

    place: Place
    school: School | None
    name: str
    folder: str
    places: Places
    problems: tuple[Problem, ...] = ()
