"""No-op: the same command again when nothing has changed, beside `ninja` on the same number of files."""

from collections import defaultdict
from pathlib import Path

from benchmarks import ours, reopen
from benchmarks.goals import NO_OP
from benchmarks.process import run
from benchmarks.rivals import lacking
from benchmarks.stage import Stage, our_folders
from benchmarks.table import Figure, Row, Table, milliseconds, not_installed, ratio

NINJA, OURS, PYTHON = "ninja", "ours", "python -c pass"
CHANGED = "ours, one telephone number changed"
INSTALL = "pip install ninja"
METHOD = (
    "{} packs, {} files, built before; wall time of the command, median of {} interleaved rounds.\n"
    "Each of ninja's targets is a copy of one of two files."
)


def measure(stage: Stage) -> Table:
    """Return the table of building nothing."""
    packs, rounds = (200, 5) if stage.quick else (1000, 15)
    files = packs * len(ours.KIND_FORMATS)
    schools, target = stage.list_of("no-op", range(packs)), stage.folder / "no-op"
    again = ours.build("--schools", str(schools), "--output", str(target))
    run(again, stage.working)
    reopen.packs(target, our_folders(range(packs)))
    commands = {OURS: again, PYTHON: ours.python("-c", "pass")}
    if not (how := lacking("ninja", INSTALL)):
        commands[NINJA] = _ninja(stage.new_folder("ninja"), files)
    times: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds + 1):
        for name, command in commands.items():
            seconds = run(command, stage.working).wall
            if number:  # the first round is for the system's caches
                times[name].append(seconds)
    times[CHANGED] = [_changed(stage, again, schools, packs, number) for number in range(stage.rounds(5, 2))]
    over = {name: f"{ratio(times[name], times[NINJA]):.2f}" for name in commands if NINJA in times}
    rows = [Row(name, (milliseconds(found), over.get(name, ""))) for name, found in times.items()]
    figures = (Figure(NO_OP, ratio(times[OURS], times[NINJA])),) if NINJA in times else ()
    absent = (not_installed(NINJA, how),) if how else ()
    method = METHOD.format(f"{packs:,}", f"{files:,}", rounds)
    return Table("No-op: nothing has changed", method, ("ms", "x ninja"), (*rows, *absent), figures)


def _ninja(folder: Path, files: int) -> list[str]:
    """Build as many files with ninja, and return its command."""
    import ninja

    lines = ["rule copy", "  command = cp $in $out", ""]
    for ending in ("pdf", "pptx"):
        (folder / f"source.{ending}").write_bytes(b"a file")
        lines += [f"build output/{number}.{ending}: copy source.{ending}" for number in range(files // 2)]
    (folder / "build.ninja").write_text("\n".join([*lines, ""]), encoding="utf-8")
    command = [str(Path(ninja.BIN_DIR) / "ninja"), "-C", str(folder)]
    run(command, folder)
    return command


def _changed(stage: Stage, again: list[str], schools: Path, packs: int, number: int) -> float:
    """Return the seconds of a build after the telephone number of one school changed; both its files are opened."""
    text = schools.read_text(encoding="utf-8")
    lead = f"Lead {packs // 2:05},"
    row = next(line for line in text.splitlines() if lead in line)
    before = next(cell for cell in row.split(",") if cell.startswith("01632"))
    schools.write_text(text.replace(row, row.replace(before, f"01632 960{500 + number:03}")), encoding="utf-8")
    seconds = run(again, stage.working).wall
    reopen.packs(stage.folder / "no-op", our_folders([packs // 2]))
    return seconds
