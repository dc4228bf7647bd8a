"""Bulk: many schools by one command, on two cores."""

import shutil
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks import dask_cluster, ours, reopen
from benchmarks.goals import BULK, DASK
from benchmarks.process import Ran, run
from benchmarks.stage import Stage, naive_folders, our_folders
from benchmarks.table import Figure, Row, Table, not_installed, ratio

NAIVE, OWN, DASK_NAME = "naive, 2 processes", "ours, --jobs 2", "ours, --engine dask, 2 workers"
METHOD = (
    "{} interleaved rounds, wall time of the whole command with its start, the list read and the manifest written.\n"
    "Every file is opened again: a deck in {} with python-pptx, of the others every part unpacked."
)
COLUMNS = ("packs", "seconds", "packs/s", "x", "CPU ms/pack")


@dataclass(frozen=True)
class Run:
    """One command that made so many packs."""

    packs: int
    ran: Ran

    @property
    def rate(self) -> float:
        """Packs a second."""
        return self.packs / self.ran.wall


Runs = dict[str, list[Run]]


def measure(stage: Stage) -> Table:
    """Return the table of bulk beside the naive script, for few and for many packs; the many are the goal."""
    sizes, rounds = ((100, 200), 2) if stage.quick else ((1000, 3000), 3)
    runs: Runs = defaultdict(list)
    for number in range(rounds):
        for packs in sizes:
            numbers = _numbers(packs, number)
            values, target = stage.values_of("bulk", numbers), stage.new_folder("bulk")
            runs[_of(NAIVE, packs)].append(Run(packs, run(stage.naive(values, target, processes=2), stage.folder)))
            reopen.packs(target, naive_folders(numbers))
            shutil.rmtree(target)
            runs[_of(OWN, packs)].append(_ours(stage, numbers))
    rows = [_row(_of(who, packs), runs, _of(NAIVE, packs)) for packs in sizes for who in (NAIVE, OWN)]
    figures = (Figure(BULK, _ratio(runs, _of(OWN, sizes[-1]), _of(NAIVE, sizes[-1]))),)
    return Table("Bulk: packs by one command", METHOD.format(rounds, reopen.EVERY), COLUMNS, tuple(rows), figures)


def _of(who: str, packs: int) -> str:
    """Return the name of a row."""
    return f"{who}, {packs:,} packs"


def measure_dask(stage: Stage) -> Table:
    """Return the table of Dask beside our own pool of processes."""
    packs, rounds = (200, 2) if stage.quick else (1000, 3)
    title = "Dask: the same by workers of a cluster on this machine"
    if lacking := dask_cluster.lacking():
        return Table(title, "", (), (not_installed(DASK_NAME, lacking),))
    runs: Runs = defaultdict(list)
    with dask_cluster.running(stage.new_folder("cluster")) as scheduler:
        on_dask = ("--engine", "dask", "--scheduler", scheduler)
        _ours(stage, _numbers(packs, rounds), *on_dask)  # its workers import once
        for number in range(rounds):
            numbers = _numbers(packs, number)
            runs[OWN].append(_ours(stage, numbers))
            runs[DASK_NAME].append(_ours(stage, numbers, *on_dask))
    rows = [_row(name, runs, OWN, cpu=name == OWN) for name in runs]  # of a cluster the system tells nothing
    figures = (Figure(DASK, _ratio(runs, DASK_NAME, OWN)),)
    return Table(title, METHOD.format(rounds, reopen.EVERY), COLUMNS, tuple(rows), figures)


def _numbers(packs: int, round_number: int) -> range:
    return range(round_number * packs, (round_number + 1) * packs)


def _ours(stage: Stage, numbers: Sequence[int], *options: str) -> Run:
    """Return what our command took for these schools; its files are opened again and then removed."""
    target = stage.folder / "ours"
    schools = stage.list_of("bulk", numbers)
    command = ours.build("--schools", str(schools), "--jobs", "2", "--output", str(target), *options)
    ran = run(command, stage.working)
    reopen.packs(target, our_folders(numbers))
    shutil.rmtree(target)
    return Run(len(numbers), ran)


def _row(name: str, runs: Runs, other: str, *, cpu: bool = True) -> Row:
    found = runs[name]
    packs = found[0].packs
    used = f"{1000 * sum(one.ran.cpu for one in found) / len(found) / packs:.1f}" if cpu else ""
    seconds, rate = median(one.ran.wall for one in found), median(one.rate for one in found)
    return Row(name, (f"{packs:,}", f"{seconds:.2f}", f"{rate:,.1f}", f"{_ratio(runs, name, other):.2f}", used))


def _ratio(runs: Runs, this: str, other: str) -> float:
    return ratio([one.rate for one in runs[this]], [one.rate for one in runs[other]])
