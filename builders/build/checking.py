"""Checking: what the checks say about a lesson and its documents, looked up where it has been said before."""

from collections.abc import Mapping

from builders.build.composing import Composing
from builders.build.fingerprint import fingerprint
from builders.build.inputs import Inputs
from builders.build.progress import Listener, Progress, silent
from builders.build.verdicts import KeptVerdicts
from builders.checks.acceptance import Told, accept
from builders.frozen import dataclass
from builders.kinds.request import Request
from builders.kinds.table import Kind
from builders.lesson.load import Loaded


@dataclass(frozen=True, slots=True)
class Checker:
    """What the checks of every lesson of a build share; `around` is the surroundings of their fingerprints.

    `listener` is told of each lesson that nobody has judged as it is.
    """

    inputs: Inputs
    kinds: Mapping[str, Kind]
    request: Request
    kept: KeptVerdicts
    around: str
    listener: Listener = silent

    def check(self, loaded: Loaded, composing: Composing) -> Told:
        """Return what is to be told about a lesson. Raises InputFault for faulty data of the checks themselves."""
        kinds = [kind.name for kind in self.kinds.values() if not kind.on_request]
        key = fingerprint(loaded, self.request, kinds=kinds, around=self.around)
        verdicts = self.kept.get(key)
        nation, phase = self.request.nation, self.request.phase
        usual = nation == loaded.lesson.nations[0] and phase == "both"
        if verdicts is None:
            self.listener(Progress(0, 0, loaded.id if usual else f"{loaded.id} ({nation}, {phase})"))
            from builders.checks.check import Composed  # with judge: all checks and their libraries, if it is new only
            from builders.checks.running import judge

            documents = composing.every(self.kinds, self.request)
            composed = [Composed(kind.name, document, loaded) for kind, document in documents]
            inputs = self.inputs
            verdicts = judge(loaded, composed, services=inputs.vocabulary.services, assets=inputs.assets)
            self.kept.keep(key, verdicts)
        return accept(loaded, verdicts, usual=usual)
