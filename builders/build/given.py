"""Given: what one build works on and with, once everything is loaded."""

from collections.abc import Mapping

from builders.build.groups import Group
from builders.build.inputs import Inputs
from builders.build.output import Output
from builders.build.request import BuildRequest
from builders.frozen import dataclass
from builders.kinds.table import Kind
from builders.writers.table import Writer


@dataclass(frozen=True, slots=True)
class Given:
    """What a build is given. Without an output everything is made and nothing is published."""

    request: BuildRequest
    inputs: Inputs
    groups: tuple[Group, ...]
    output: Output | None
    kinds: Mapping[str, Kind]
    writers: Mapping[str, Writer]

    @property
    def documents(self) -> int:
        """How many documents there are to be, for all schools."""
        return sum(len(jobs) * len(group.schools) for group in self.groups for jobs in group.jobs.values())
