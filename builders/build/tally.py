"""Tally: what has come of a build so far: what stands in the output, what was wrong, and with whom."""

from builders.build.given import Given
from builders.build.lot import Lot
from builders.build.report import Remade
from builders.build.telling import budget, told
from builders.build.work import Made, Order, Outcome
from builders.engines.task import Lost
from builders.problems import Problem
from builders.school.listing import ListedSchool

LOST = {
    "died": "the process that made them ended",
    "hung": "making them took too long",
    "out of memory": "making them took too much memory",
    "failed": "making them met an error of the program's own",
}
"""Why the documents of a school were not made, by what became of the worker."""


class Tally:
    """What has come of a build so far. Documents are counted as `done` when nothing more will come of them."""

    def __init__(self, given: Given) -> None:
        """Begin with nothing made."""
        self._writers, self._output = given.writers, given.output
        self.problems: list[Problem] = []
        self.remade: list[Remade] = []
        self.faulty: set[tuple[str, str]] = set()
        """The folder of a school, empty for the only one, and the id of a lesson of which something is wrong."""
        self.hindered = False
        """Whether something other than a file that people wrote kept documents from being made."""
        self.done = 0
        self.stood = 0
        """How many of them stood there already, which costs no time to speak of."""

    def blame(self, lot: Lot, listed: ListedSchool) -> None:
        """Know that something is wrong with a school's documents of a lesson."""
        self.faulty.add((listed.folder, lot.lesson))

    def record(self, lot: Lot, listed: ListedSchool, made: Made) -> None:
        """Let the manifest tell of a document that stands in the output."""
        self.done += 1
        self.stood += not made.fresh
        if self._output:
            self._output.record(lot.row(listed, made), fresh=made.fresh)

    def take(self, lot: Lot, listed: ListedSchool, outcome: Outcome) -> None:
        """Take what came of an order, and tell what is wrong with it."""
        for fault in outcome.faults:
            compiled = lot.compiled[fault.document]
            writer = self._writers[compiled.job.format]
            self.problems.append(told(fault, compiled, lot.subject, school_file=listed.place, writer=writer))
        for made in outcome.made:
            compiled = lot.compiled[made.document]
            excess = budget(compiled, made.pages, lot.subject, writer=self._writers[compiled.job.format])
            self.problems += [excess] if excess else []
            if made.stamp:
                self.record(lot, listed, made)
            else:
                self.done += 1
        self.done += len(outcome.faults)
        self.problems += outcome.refused
        if outcome.faults or outcome.refused:
            self.blame(lot, listed)

    def lose(self, lot: Lot, listed: ListedSchool, order: Order, lost: Lost) -> None:
        """Tell of a school with whose order no worker could do anything."""
        name = listed.profile.school.name
        fault = f"the documents of {lot.lesson} for {name} were not made: {LOST[lost.reason]}"
        remedy = f"run the same command again; if it stays, report it with these words: {lost.detail}"
        self.problems.append(Problem(listed.place, fault, remedy))
        self.hindered = True
        self.blame(lot, listed)
        self.done += len(order.wanted)
