"""Warm: one school more in a process that has made packs of the lesson before."""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks import naive, ours, pptxgenjs_deck, reopen, typst_handout
from benchmarks.goals import WARM, WARM_PEERS
from benchmarks.rivals import lacking
from benchmarks.schools import school
from benchmarks.stage import Stage
from benchmarks.table import Figure, Row, Table, milliseconds, not_installed, ratio
from benchmarks.values import Values

NAIVE, OURS = "naive reportlab and python-pptx", "ours"
TYPST, PPTXGENJS = "Typst (PDF/UA), handout only", "hot pptxgenjs, deck only"
PEERS = "Typst and hot pptxgenjs"
PACKS = 10
METHOD = (
    "From the lesson in memory to the bytes of both files; {} interleaved rounds of {} schools, no school twice.\n"
    "CPU is the processor time of all threads. Typst keeps its compiler and its fonts, pptxgenjs its process."
)
Known = TypeVar("Known")
Hot = Callable[[Sequence[Values]], tuple[float, float]]
"""Makes packs, opens them again, and returns the seconds by the clock and of processor time that the making took."""


def measure(stage: Stage) -> Table:
    """Return the table of one pack, warm."""
    rounds, unmeasured = stage.rounds(15, 4), 3
    contestants, absent, close = _contestants(stage)
    walls: dict[str, list[float]] = defaultdict(list)
    cpus: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds + unmeasured):
        schools = [school(number * PACKS + offset) for offset in range(PACKS)]
        for name, make in contestants.items():
            wall, cpu = make(schools)
            if number >= unmeasured:  # the first rounds fill memos, and let Node compile what is hot
                walls[name].append(wall / PACKS)
                cpus[name].append(cpu / PACKS)
    close()
    figures = [Figure(WARM, ratio(walls[OURS], walls[NAIVE]))]
    if TYPST in cpus and PPTXGENJS in cpus:
        for times in (walls, cpus):
            times[PEERS] = [sum(both) for both in zip(times[TYPST], times[PPTXGENJS], strict=True)]
        figures.append(Figure(WARM_PEERS, ratio(cpus[OURS], cpus[PEERS])))
    rows = [
        Row(name, (milliseconds(walls[name]), milliseconds(cpus[name]), f"{ratio(walls[name], walls[NAIVE]):.3f}"))
        for name in walls
    ]
    columns = ("ms a pack", "CPU ms", "x naive")
    return Table("Warm: one pack more", METHOD.format(rounds, PACKS), columns, (*rows, *absent), tuple(figures))


def _contestants(stage: Stage) -> tuple[dict[str, Hot], list[Row], Callable[[], None]]:
    """Return who takes part, the rows of those who cannot, and what ends whoever stays."""
    contestants = {
        NAIVE: _here(lambda values: naive.pack(stage.content, values), dict),
        OURS: _here(stage.lesson.pack, ours.values_of),
    }
    absent = []
    if how := lacking("typst", typst_handout.INSTALL):
        absent.append(not_installed(TYPST, how))
    else:
        contestants[TYPST] = _typst(stage)
    if how := pptxgenjs_deck.lacking():
        absent.append(not_installed(PPTXGENJS, how))
        return contestants, absent, lambda: None
    node = pptxgenjs_deck.HotDecks(stage.content_file)
    contestants[PPTXGENJS] = _node(node, stage.new_folder("decks"))
    return contestants, absent, node.close


def _timed(make: Callable[[], Sequence[Sequence[bytes]]]) -> tuple[Sequence[Sequence[bytes]], float, float]:
    started, cpu = time.perf_counter(), time.process_time()
    made = make()
    return made, time.perf_counter() - started, time.process_time() - cpu


def _here(pack: Callable[[Known], tuple[bytes, ...]], known: Callable[[Values], Known]) -> Hot:
    """Packs made in this process, from the values of a school as the contestant holds them."""

    def make(schools: Sequence[Values]) -> tuple[float, float]:
        held = [known(values) for values in schools]
        made, wall, cpu = _timed(lambda: [pack(values) for values in held])
        for values, (handout, deck) in zip(schools, made, strict=True):
            reopen.handout(handout, values["name"])
            reopen.deck(deck, values["name"])
        return wall, cpu

    return make


def _typst(stage: Stage) -> Hot:
    typst = typst_handout.Typst(typst_handout.markup(stage.content["handout"]))

    def make(schools: Sequence[Values]) -> tuple[float, float]:
        made, wall, cpu = _timed(lambda: [(typst.handout(values),) for values in schools])
        for values, (handout,) in zip(schools, made, strict=True):
            reopen.handout(handout, values["name"])
        return wall, cpu

    return make


def _node(node: pptxgenjs_deck.HotDecks, folder: Path) -> Hot:
    def make(schools: Sequence[Values]) -> tuple[float, float]:
        targets = [folder / f"{number}.pptx" for number in range(len(schools))]
        wall, cpu = node.make(schools, targets)
        for values, target in zip(schools, targets, strict=True):
            reopen.deck(target.read_bytes(), values["name"])
        return wall, cpu

    return make
