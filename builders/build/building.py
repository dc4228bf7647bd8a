"""Building: orders given to workers, and what they send back told to the output and to the tally."""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from builders.build.batches import ENOUGH, cores, cut, documents_in, task
from builders.build.bundle import Bundle
from builders.build.compiled import compile_jobs
from builders.build.fingerprint import look
from builders.build.given import Given
from builders.build.keys import marks
from builders.build.lot import Lot, paths
from builders.build.parcel import Parcel
from builders.build.progress import Listener, Progress
from builders.build.report import Remade
from builders.build.standing import withheld
from builders.build.stock import Stock
from builders.build.stopping import Stop
from builders.build.tally import Tally
from builders.build.work import Batch, Enough, Made, Order, Outcome, work
from builders.engines.crew import NoCrew, Setup
from builders.engines.run import run
from builders.engines.table import ENGINES
from builders.engines.task import Lost, Task
from builders.problems import InputFault, Place, Problem
from builders.school.listing import ListedSchool
from builders.school.values import values_of
from builders.stores.destination import keep_lock
from builders.writers.table import WRITERS

MANY = 1_000
"""Documents in one process after which memory counts."""


class Building:
    """One build under way."""

    def __init__(self, given: Given, listener: Listener) -> None:
        """Begin with nothing made."""
        self._given, self._request, self._output = given, given.request, given.output
        self._listener = listener
        self._lots: list[Lot] = []
        self._stock: Stock | None = None
        self.tally = Tally(given)
        self.total = given.documents
        self._here = True
        self._in_hand = 0
        """Documents that this process has begun and not told of."""
        self._out: dict[int, Batch] = {}
        """What was handed out and did not come back whole."""

    def run(self, stop: Stop) -> None:
        """Make and publish what is not there yet.

        Raises InputFault where the output takes nothing any more or no worker can be had, KeyboardInterrupt when
        somebody has asked to stop: then all that was in hand is finished.
        """
        if self._output:
            trusted = not (self._request.force or self._request.final)
            self._stock = self._output.stock(look(self._given.inputs.assets), trusted=trusted)
        tasks = self._tasks(stop)
        # There may be so little to do that it is done here before a process has started.
        first: list[Task] = []
        while sum(map(documents_in, first)) < ENOUGH and (one := next(tasks, None)) is not None:
            first.append(one)
        few = sum(map(documents_in, first)) < ENOUGH
        named = bool(first and self._request.scheduler)  # whoever names workers wants to see them at work
        self._here = (few and not named) or self._must_stay()
        try:
            self._hand_out(chain(first, tasks), stop)
        finally:
            if self._out and self._output:
                self._output.sweep()  # a worker that died may have left something unfinished
        if stop.asked and self._stock:
            self._stock.leave()  # everybody has ended what they were at, and begun nothing else
        stop.heed()

    def _must_stay(self) -> bool:
        """Whether no other process can do this work, or none is asked to."""
        alone = self._request.jobs == 1 and self._request.engine == "local"
        return alone or self._given.writers is not WRITERS or self._output is None or bool(self._output.beside)

    def _hand_out(self, tasks: Iterator[Task], stop: Stop) -> None:
        """Have all tasks done, here or by workers. Raises InputFault as `_take` does, and where there is no worker."""
        engine, setup, how = self._crew(stop)
        try:
            with ENGINES[engine](setup) as crew:
                for done in run(how, tasks, crew):
                    self._out.pop(id(done.part if isinstance(done, Lost) else done.argument), None)
                    if isinstance(done, Lost):
                        self._lose(done)
                    else:
                        self._take(done.argument, done.result)
        except NoCrew as none:
            place = Place(self._request.scheduler or "make-packs")
            raise InputFault([Problem(place, none.fault, none.remedy)]) from None

    def _crew(self, stop: Stop) -> tuple[str, Setup, Callable[[Batch], tuple[Outcome, ...]]]:
        """Which engine does the work, with what, and how."""
        if self._here:
            return "local", Setup(0), partial(work, writers=self._given.writers, before=partial(self._making, stop))
        workers = self._request.jobs or cores()
        setup = Setup(workers, self._request.scheduler, keep_lock, (self._request.destination,))
        return self._request.engine, setup, partial(work)

    def _tasks(self, stop: Stop) -> Iterator[Task]:
        destination = self._request.destination if self._output else None
        beside = self._output.beside if self._output else ()
        for lot in self._compiled():
            self._lots.append(lot)
            bundle = Parcel(Bundle(tuple(one.item for one in lot.compiled), self._given.inputs.plain))
            orders = [order for each in lot.group.schools if (order := self._order(lot, *each))]
            packs = len({one.job.request.audience for one in lot.compiled})
            for some in cut(orders, packs=packs, workers=self._request.jobs or cores()):
                if stop.asked:
                    return
                batch = Batch(len(self._lots) - 1, bundle, some, destination, self._request.final, beside)
                if self._stock:
                    self._stock.begin(paths(batch))
                self._out[id(batch)] = batch
                yield task(batch)

    def _compiled(self) -> Iterator[Lot]:
        for group in self._given.groups:
            for subject in group.subjects.good:
                if subject.pack.id not in group.faulty:
                    jobs = group.jobs[subject.pack.id]
                    yield Lot(group, subject, compile_jobs(subject, jobs, self._given.kinds))

    def _order(self, lot: Lot, number: int, listed: ListedSchool) -> Order | None:
        """What a school is still to get of a lesson; what it has already is told to the output."""
        problems = withheld(lot.subject, listed, self._given.inputs, self._request)
        self.tally.problems += problems
        if faulty := any(problem.severity == "error" for problem in problems):
            self.tally.blame(lot, listed)
        colour = listed.profile.school.brand_colour
        school = marks(values_of(listed.profile, lot.group.inputs.event), colour)
        wanted = []
        for at, compiled in enumerate(lot.compiled):
            path = lot.path(listed, at)
            known = self._stock.current(path, compiled, school) if self._stock and not faulty else None
            if known:
                made = Made(at, known.sha256, known.bytes, known.pages, known.stamp, fresh=False)
                self.tally.record(lot, listed, made)
                continue
            wanted.append(at)
            if self._stock and self._request.explain and not faulty:
                self.tally.remade.append(Remade(path, self._stock.why(path, compiled)))
        if not wanted:
            return None
        return Order(number, listed.folder, school.values, colour, tuple(wanted), publish=not faulty)

    def _take(self, batch: Batch, outcomes: tuple[Outcome, ...]) -> None:
        """Take what came of a batch. Raises InputFault where the output takes nothing any more."""
        lot = self._lots[batch.number]
        self._in_hand = 0
        for outcome in outcomes:
            listed = self._school(outcome.school)
            self.tally.take(lot, listed, outcome)
            for made in outcome.made:
                if made.stamp and self._stock:
                    self._stock.add(lot.path(listed, made.document), made)
            if outcome.full:
                raise InputFault(outcome.refused)
        if self._stock:
            self._stock.end(paths(batch, (outcome.school for outcome in outcomes)))
            self._stock.flush()
        if self._here and self.total > MANY:
            gc.collect(1)  # among what is new, as a worker does: whoever builds little has turned it off
        if not self._here:
            self._listener(Progress(self.tally.done, self.total, lot.lesson, "batch", self.tally.stood))

    def _lose(self, lost: Lost) -> None:
        """Tell of the one school of a batch with which no worker could do anything."""
        batch: Batch = lost.part
        order = batch.orders[0]
        self.tally.lose(self._lots[batch.number], self._school(order.school), order, lost)

    def _school(self, number: int) -> ListedSchool:
        return self._given.inputs.schools.schools[number]

    def _making(self, stop: Stop, path: str) -> None:
        if stop.asked:
            raise Enough
        self._listener(Progress(self.tally.done + self._in_hand, self.total, path))
        self._in_hand += 1
