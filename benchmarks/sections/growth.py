"""Growth: whether a pack takes longer where there are more of them."""

from benchmarks.sections.memory import built
from benchmarks.stage import Stage
from benchmarks.table import Row, Table, mebibytes

METHOD = "--jobs 2, one run each, wall time of the whole command; peaks as under memory; every file opened again."


def measure(stage: Stage) -> Table:
    """Return the table of growth."""
    sizes = (10, 100, 500) if stage.quick else (10, 100, 1_000, 10_000)
    rows = []
    for packs in sizes:
        ran = built(stage, packs)
        cells = (f"{ran.wall:.2f}", f"{1000 * ran.wall / packs:.1f}", f"{packs / ran.wall:.1f}")
        rows.append(Row(f"{packs:,} packs", (*cells, mebibytes(ran.own), mebibytes(ran.workers))))
    columns = ("seconds", "ms a pack", "packs/s", "parent MiB", "worker MiB")
    return Table("Growth: time a pack", METHOD, columns, tuple(rows))
