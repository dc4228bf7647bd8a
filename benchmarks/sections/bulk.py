"""Bulk: many schools by one command, on two cores."""

import shutil
from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from benchmarks import dask_cluster, ours, reopen
from benchmarks.goals import BULK, DASK, Goal
from benchmarks.process import Ran, run
from benchmarks.stage import Stage, naive_folders, our_folders
from benchmarks.table import Figure, Row, Table, not_installed, ratio

NAIVE, OWN, DASK_NAME = "naive, 2 processes", "ours, --jobs 2", "ours, --engine dask, 2 workers"
METHOD = (
    "{} packs a run, {} interleaved rounds, wall time of the whole command with its start, the list read and the\n"
    "manifest written. Every file is opened again: a deck in {} with python-pptx, of the others every part unpacked."
)


def measure(stage: Stage) -> Table:
    """Return the table of bulk beside the naive script."""
    packs, rounds = (100, 2) if stage.quick else (1000, 3)
    ran: dict[str, list[Ran]] = defaultdict(list)
    for number in range(rounds):
        numbers = _numbers(packs, number)
        values, target = stage.values_of("bulk", numbers), stage.new_folder("bulk")
        ran[NAIVE].append(run(stage.naive(values, target, processes=2), stage.folder))
        reopen.packs(target, naive_folders(numbers))
        shutil.rmtree(target)
        ran[OWN].append(_ours(stage, numbers))
    return _table("Bulk: packs by one command", ran, packs, (BULK, OWN, NAIVE))


def measure_dask(stage: Stage) -> Table:
    """Return the table of Dask beside our own pool of processes."""
    packs, rounds = (200, 2) if stage.quick else (1000, 3)
    title = "Dask: the same by workers of a cluster on this machine"
    if lacking := dask_cluster.lacking():
        return Table(title, "", (), (not_installed(DASK_NAME, lacking),))
    ran: dict[str, list[Ran]] = defaultdict(list)
    with dask_cluster.running(stage.new_folder("cluster")) as scheduler:
        _ours(stage, _numbers(packs, rounds), "--engine", "dask", "--scheduler", scheduler)  # its workers import once
        for number in range(rounds):
            numbers = _numbers(packs, number)
            ran[OWN].append(_ours(stage, numbers))
            ran[DASK_NAME].append(_ours(stage, numbers, "--engine", "dask", "--scheduler", scheduler))
    return _table(title, ran, packs, (DASK, DASK_NAME, OWN))


def _numbers(packs: int, round_number: int) -> range:
    return range(round_number * packs, (round_number + 1) * packs)


def _ours(stage: Stage, numbers: Sequence[int], *options: str) -> Ran:
    """Return what our command took for these schools; its files are opened again and then removed."""
    target = stage.folder / "ours"
    schools = stage.list_of("bulk", numbers)
    command = ours.build("--schools", str(schools), "--jobs", "2", "--output", str(target), *options)
    ran = run(command, stage.working)
    reopen.packs(target, our_folders(numbers))
    shutil.rmtree(target)
    return ran


def _table(title: str, ran: dict[str, list[Ran]], packs: int, goal: tuple[Goal, str, str]) -> Table:
    rates = {name: [packs / one.wall for one in found] for name, found in ran.items()}
    about, this, other = goal
    rows = [
        Row(
            name,
            (
                f"{packs / _median(found):,.1f}",
                f"{_median(found):.2f}",
                f"{ratio(rates[name], rates[other]):.2f}",
                "" if name == DASK_NAME else f"{1000 * sum(one.cpu for one in found) / len(found) / packs:.1f}",
            ),
        )
        for name, found in ran.items()
    ]
    method = METHOD.format(f"{packs:,}", len(ran[this]), reopen.EVERY)
    columns = ("packs/s", "seconds", "x", "CPU ms/pack")
    return Table(title, method, columns, tuple(rows), (Figure(about, ratio(rates[this], rates[other])),))


def _median(found: Sequence[Ran]) -> float:
    return median(one.wall for one in found)
