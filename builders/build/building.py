"""Building: orders given to workers, and what they send back told to the output and to the report."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from builders.build.batches import ENOUGH, cores, cut, documents_in, task
from builders.build.bundle import Bundle
from builders.build.compiled import Compiled, compile_jobs
from builders.build.fingerprint import look
from builders.build.groups import Group
from builders.build.inputs import Inputs
from builders.build.keys import marks
from builders.build.lessons import Subject
from builders.build.manifest import Row
from builders.build.output import Output
from builders.build.parcel import Parcel
from builders.build.progress import Listener, Progress
from builders.build.report import Remade
from builders.build.request import BuildRequest
from builders.build.standing import withheld
from builders.build.stock import Stock
from builders.build.stopping import Stop
from builders.build.telling import budget, told
from builders.build.work import Batch, Enough, Made, Order, Outcome, school_path, work
from builders.engines.crew import NoCrew, Setup
from builders.engines.run import run
from builders.engines.table import ENGINES
from builders.engines.task import Lost, Task
from builders.frozen import dataclass
from builders.kinds.table import Kind
from builders.problems import InputFault, Place, Problem
from builders.school.listing import ListedSchool
from builders.school.values import values_of
from builders.stores.destination import keep_lock
from builders.writers.table import WRITERS, Writer

MANY = 1_000
"""Documents in one process after which memory counts."""
DEFAULT_EDITION = "standard"
"""How the manifest names the edition that file names leave out."""


@dataclass(frozen=True, slots=True)
class Lot:
    """A lesson compiled for the schools of a group."""

    group: Group
    subject: Subject
    compiled: tuple[Compiled, ...]


class Building:
    """One build under way: what has been made so far, and what was wrong."""

    def __init__(
        self,
        request: BuildRequest,
        inputs: Inputs,
        groups: tuple[Group, ...],
        output: Output | None,
        listener: Listener,
        *,
        kinds: Mapping[str, Kind],
        writers: Mapping[str, Writer],
    ) -> None:
        """Begin with nothing made. Without an output everything is made and nothing is published."""
        self._request, self._inputs, self._groups, self._output = request, inputs, groups, output
        self._listener, self._kinds, self._writers = listener, kinds, writers
        self._lots: list[Lot] = []
        self._stock: Stock | None = None
        self.problems: list[Problem] = []
        self.remade: list[Remade] = []
        self.faulty: set[tuple[str, str]] = set()
        """The folder of a school, empty for the only one, and the id of a lesson of which something is wrong."""
        self.hindered = False
        """Whether something other than a file that people wrote kept documents from being made."""
        self.done = self._in_hand = 0
        self._here = True
        self._out: dict[int, Batch] = {}
        """What was handed out and did not come back whole."""
        self.total = sum(len(jobs) * len(group.schools) for group in groups for jobs in group.jobs.values())

    def run(self, stop: Stop) -> None:
        """Make and publish what is not there yet.

        Raises InputFault where the output takes nothing any more or no worker can be had, KeyboardInterrupt when
        somebody has asked to stop: then all that was in hand is finished.
        """
        if self._output:
            trusted = not (self._request.force or self._request.final)
            self._stock = self._output.stock(look(self._inputs.assets), trusted=trusted)
        tasks = self._tasks(stop)
        # There may be so little to do that it is done here before a process has started.
        first: list[Task] = []
        while sum(map(documents_in, first)) < ENOUGH and (one := next(tasks, None)) is not None:
            first.append(one)
        self._here = sum(map(documents_in, first)) < ENOUGH or self._must_stay()
        if self._here:
            setup, engine = Setup(0), "local"
            how = partial(work, writers=self._writers, before=partial(self._making, stop))
        else:
            workers = self._request.jobs or cores()
            setup = Setup(workers, self._request.scheduler, keep_lock, (self._request.destination,))
            engine, how = self._request.engine, partial(work)
        try:
            with ENGINES[engine](setup) as crew:
                for done in run(how, chain(first, tasks), crew):
                    self._out.pop(id(done.part if isinstance(done, Lost) else done.argument), None)
                    if isinstance(done, Lost):
                        self._lost(done)
                    else:
                        self._take(done.argument, done.result)
        except NoCrew as none:
            place = Place(self._request.scheduler or "make-packs")
            raise InputFault([Problem(place, none.fault, none.remedy)]) from None
        finally:
            if self._out and self._output:
                self._output.sweep()  # a worker that died may have left something unfinished
        if stop.asked and self._stock:
            self._stock.leave()  # everybody has ended what they were at, and begun nothing else
        stop.heed()

    def _must_stay(self) -> bool:
        """Whether no other process can do this work, or none is asked to."""
        alone = self._request.jobs == 1 and self._request.engine == "local"
        return alone or self._writers is not WRITERS or self._output is None or bool(self._output.beside)

    def _tasks(self, stop: Stop) -> Iterator[Task]:
        destination = self._request.destination if self._output else None
        beside = self._output.beside if self._output else ()
        for group in self._groups:
            for subject in group.subjects.good:
                if subject.pack.id in group.faulty:
                    continue
                jobs = group.jobs[subject.pack.id]
                lot = Lot(group, subject, compile_jobs(subject, jobs, self._kinds))
                self._lots.append(lot)
                bundle = Parcel(Bundle(tuple(one.item for one in lot.compiled), self._inputs.plain))
                orders = [order for each in group.schools if (order := self._order(lot, *each))]
                packs = len({job.request.audience for job in jobs})
                for some in cut(orders, packs=packs, workers=self._request.jobs or cores()):
                    if stop.asked:
                        return
                    batch = Batch(len(self._lots) - 1, bundle, some, destination, self._request.final, beside)
                    if self._stock:
                        self._stock.begin(_paths(batch))
                    self._out[id(batch)] = batch
                    yield task(batch)

    def _order(self, lot: Lot, number: int, listed: ListedSchool) -> Order | None:
        """What a school is still to get of a lesson; what it has already is told to the output."""
        problems = withheld(lot.subject, listed, self._inputs, self._request)
        self.problems += problems
        if faulty := any(problem.severity == "error" for problem in problems):
            self.faulty.add((listed.folder, lot.subject.pack.id))
        colour = listed.profile.school.brand_colour
        school = marks(values_of(listed.profile, lot.group.inputs.event), colour)
        wanted = []
        for at, compiled in enumerate(lot.compiled):
            path = school_path(listed.folder, compiled.job.path)
            known = self._stock.current(path, compiled, school) if self._stock and not faulty else None
            if known:
                self._record(lot, listed, Made(at, known.sha256, known.bytes, known.pages, known.stamp, fresh=False))
                continue
            wanted.append(at)
            if self._stock and self._request.explain and not faulty:
                self.remade.append(Remade(path, self._stock.why(path, compiled)))
        if not wanted:
            return None
        return Order(number, listed.folder, school.values, colour, tuple(wanted), publish=not faulty)

    def _take(self, batch: Batch, outcomes: tuple[Outcome, ...]) -> None:
        """Take what came of a batch. Raises InputFault where the output takes nothing any more."""
        lot = self._lots[batch.number]
        self._in_hand = 0
        for outcome in outcomes:
            listed = self._inputs.schools.schools[outcome.school]
            self._judge(lot, listed, outcome)
            for made in outcome.made:
                if made.stamp:
                    self._record(lot, listed, made)
                    if self._stock:
                        self._stock.add(school_path(listed.folder, lot.compiled[made.document].job.path), made)
            if outcome.full:
                raise InputFault(outcome.refused)
        if self._stock:
            self._stock.end(_paths(batch, (outcome.school for outcome in outcomes)))
            self._stock.flush()
        if self._here and self.total > MANY:
            gc.collect()  # whoever builds little has turned it off, and this process has more to do
        if not self._here:
            self._listener(Progress(self.done, self.total, lot.subject.pack.id, "batch"))

    def _judge(self, lot: Lot, listed: ListedSchool, outcome: Outcome) -> None:
        """Tell what is wrong with what was made, and with what could not be."""
        for fault in outcome.faults:
            compiled = lot.compiled[fault.document]
            writer = self._writers[compiled.job.format]
            self.problems.append(told(fault, compiled, lot.subject, school_file=listed.place, writer=writer))
        for made in outcome.made:
            compiled = lot.compiled[made.document]
            excess = budget(compiled, made.pages, lot.subject, writer=self._writers[compiled.job.format])
            self.problems += [excess] if excess else []
            if not made.stamp:
                self.done += 1
        self.done += len(outcome.faults)
        self.problems += outcome.refused
        if outcome.faults or outcome.refused:
            self.faulty.add((listed.folder, lot.subject.pack.id))

    def _record(self, lot: Lot, listed: ListedSchool, made: Made) -> None:
        """Let the manifest tell of a document that stands in the output."""
        self.done += 1
        if self._output:
            self._output.record(_row(lot.compiled[made.document], listed, made), fresh=made.fresh)

    def _lost(self, lost: Lost) -> None:
        """Tell of the one school of a batch with which no worker could do anything."""
        batch: Batch = lost.part
        lot, order = self._lots[batch.number], batch.orders[0]
        listed = self._inputs.schools.schools[order.school]
        why = {
            "died": "the process that made them ended",
            "hung": "making them took too long",
            "out of memory": "making them took too much memory",
            "failed": "making them met an error of the program's own",
        }[lost.reason]
        fault = f"the documents of {lot.subject.pack.id} for {listed.profile.school.name} were not made: {why}"
        remedy = f"run the same command again; if it stays, report it with these words: {lost.detail}"
        self.problems.append(Problem(listed.place, fault, remedy))
        self.hindered = True
        self.faulty.add((listed.folder, lot.subject.pack.id))
        self.done += len(order.wanted)

    def _making(self, stop: Stop, path: str) -> None:
        if stop.asked:
            raise Enough
        self._listener(Progress(self.done + self._in_hand, self.total, path))
        self._in_hand += 1


def _paths(batch: Batch, schools: Iterable[int] | None = None) -> Iterator[str]:
    """Yield where the documents of a batch go, or only those for some schools."""
    items, some = batch.lesson.content.items, None if schools is None else set(schools)
    for order in batch.orders:
        if order.publish and (some is None or order.school in some):
            yield from (school_path(order.folder, items[number].path) for number in order.wanted)


def _row(compiled: Compiled, listed: ListedSchool, made: Made) -> Row:
    job = compiled.job
    return Row(
        path=school_path(listed.folder, job.path),
        school=listed.profile.school.name,
        lesson=job.lesson,
        audience=job.request.audience,
        kind=job.kind,
        format=job.format,
        language=job.request.language,
        edition=job.request.edition or DEFAULT_EDITION,
        sha256=made.sha256,
        bytes=made.bytes,
        pages=made.pages,
    )
