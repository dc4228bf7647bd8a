"""Memory: whether a worker needs more for many packs than for few."""

import shutil

from benchmarks import ours, reopen
from benchmarks.goals import MEMORY
from benchmarks.process import Ran, run
from benchmarks.stage import Stage, our_folders
from benchmarks.table import Figure, Row, Table, mebibytes

METHOD = (
    "--jobs 2; peaks are the system's high-water marks (VmHWM) of the first process and of the largest of those\n"
    "that it starts, read 50 times a second while they live. Linux tells them."
)


def measure(stage: Stage) -> Table:
    """Return the table of peaks."""
    few, many = (50, 500) if stage.quick else (500, 5000)
    ran = {packs: built(stage, packs) for packs in (few, many)}
    rows = [Row(f"{packs:,} packs", (mebibytes(one.own), mebibytes(one.workers))) for packs, one in ran.items()]
    least, most = ran[few].workers, ran[many].workers
    figures = (Figure(MEMORY, most / least),) if least and most else ()
    columns = ("parent MiB", "worker MiB")
    return Table("Memory: peaks", METHOD, columns, tuple(rows), figures)


def built(stage: Stage, packs: int) -> Ran:
    """Return what it took to build so many packs; they are opened again and then removed."""
    numbers, target = range(packs), stage.folder / "ours"
    schools = stage.list_of("many", numbers)
    command = ours.build("--schools", str(schools), "--jobs", "2", "--output", str(target))
    ran = run(command, stage.working, watched=True)
    reopen.packs(target, our_folders(numbers))
    shutil.rmtree(target)
    return ran
