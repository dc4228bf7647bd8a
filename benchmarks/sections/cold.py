"""Cold: one pack from files to files, a fresh process each time, another school each round."""

import shutil
from collections import defaultdict
from pathlib import Path

from benchmarks import ours, reopen
from benchmarks.goals import COLD, COLD_CACHED
from benchmarks.process import Ran, run
from benchmarks.rivals import Rival, rivals
from benchmarks.schools import school, school_file
from benchmarks.stage import Stage, naive_folders, our_folders
from benchmarks.table import Figure, Row, Table, mebibytes, milliseconds, not_installed, ratio

NAIVE = "naive reportlab and python-pptx"
CACHED, FRESH = "ours, another school, caches present", "ours, no cache"
GALLERY = "ours by --school: also page, pictures, zip"
METHOD = (
    "Wall time of one process and its peak memory, median of {} interleaved rounds, another school in each.\n"
    "Ours reads the lesson from YAML and a list of one school; naive has its words ready as JSON."
)


def measure(stage: Stage) -> Table:
    """Return the table of one pack, cold."""
    rounds = stage.rounds(9, 3)
    everybody = rivals(stage)
    there = [rival for rival in everybody if not rival.lacking]
    ran: dict[str, list[Ran]] = defaultdict(list)
    peaks: dict[str, int | None] = {}
    for number in range(1, rounds + 2):
        for name, one in _round(stage, number, there, watched=number == 1).items():
            if number > 1:
                ran[name].append(one)
            else:  # the first round warms the disk, so that watching for peaks takes nobody's time
                peaks[name] = one.own
    walls = {name: [one.wall for one in found] for name, found in ran.items()}
    rows = [
        Row(name, (milliseconds(seconds), f"{ratio(seconds, walls[NAIVE]):.2f}", mebibytes(peaks[name])))
        for name, seconds in walls.items()
    ]
    rows += [not_installed(rival.name, rival.lacking) for rival in everybody if rival.lacking]
    figures = (
        Figure(COLD_CACHED, ratio(walls[CACHED], walls[NAIVE])),
        Figure(COLD, ratio(walls[FRESH], walls[NAIVE])),
    )
    return Table("Cold: one pack", METHOD.format(rounds), ("ms", "x naive", "MiB"), tuple(rows), figures)


def _round(stage: Stage, number: int, there: list[Rival], *, watched: bool) -> dict[str, Ran]:
    """Return what each contestant took for the same school, with its files opened again."""
    name = f"cold-{number}"
    values, schools = stage.values_of(name, [number]), stage.list_of(name, [number])
    own = stage.folder / f"{name}.yaml"
    own.write_text(school_file(school(number)), encoding="utf-8")
    target, fresh = stage.new_folder(name), stage.new_folder(f"{name}-fresh")
    listed = ("--schools", str(schools), "--output")
    ran = {
        NAIVE: run(stage.naive(values, target / "naive"), stage.folder, watched=watched),
        CACHED: run(ours.build(*listed, str(target / "cached")), stage.working, watched=watched),
        FRESH: run(ours.build(*listed, str(target / "fresh")), fresh, watched=watched),
        GALLERY: run(
            ours.build("--school", str(own), "--output", str(target / "gallery")), stage.working, watched=watched
        ),
    }
    reopen.packs(target / "naive", naive_folders([number]))
    reopen.packs(target / "cached", our_folders([number]))
    reopen.packs(target / "fresh", our_folders([number]))
    reopen.packs(target, {"gallery": school(number)["name"]})
    for rival in there:
        ran[rival.name] = _rival(rival, values, target / "rival", school(number)["name"], stage.folder, watched=watched)
    shutil.rmtree(target)
    return ran


def _rival(rival: Rival, values: Path, target: Path, name: str, working: Path, *, watched: bool) -> Ran:
    target = target.with_suffix(".pptx" if "deck" in rival.name else ".pdf")
    ran = run(rival.command(values, target), working, watched=watched)
    rival.check(target.read_bytes(), name if rival.fills else "{school.name}")
    return ran
