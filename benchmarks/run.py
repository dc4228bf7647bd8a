"""Measure what making packs costs, beside what people use, and print tables of the figures.

`python benchmarks/run.py [--quick] [SECTION ...]`, after `pip install -e '.[dask]' typst ninja pypandoc_binary` and
`npm install --prefix benchmarks/.tools pptxgenjs@4`; whoever is not installed is told in its row. A pack is the
parents' handout (PDF) and the parents' deck (PPTX) of one lesson for one school. Contestants set the same words for
the same schools, whose values all differ. Runs are interleaved, so that a slow moment hits everybody; a ratio is the
median of the rounds' own ratios. Each output is opened again before it counts.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[0] = str(ROOT)  # in place of this folder, whose modules are those of `benchmarks`

from benchmarks.machine import head  # noqa: E402 the path must be known first
from benchmarks.sections import authority, bulk, cold, growth, memory, no_op, warm  # noqa: E402 likewise
from benchmarks.stage import Stage  # noqa: E402 likewise
from benchmarks.table import Figure, Table, goals, show  # noqa: E402 likewise

SECTIONS: dict[str, Callable[[Stage], Table]] = {
    "cold": cold.measure,
    "warm": warm.measure,
    "bulk": bulk.measure,
    "dask": bulk.measure_dask,
    "no-op": no_op.measure,
    "memory": memory.measure,
    "growth": growth.measure,
    "authority": authority.measure,
}


def main() -> None:
    """Measure the sections asked for, print each when it is done, and all goals at the end."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="few rounds of little work: a glance, no result")
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    asked = parser.parse_args()
    if unknown := set(asked.sections) - set(SECTIONS):
        parser.error(f"no section is called {', '.join(sorted(unknown))}; choose from {', '.join(SECTIONS)}")
    print(head(), flush=True)
    figures: list[Figure] = []
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), quick=asked.quick)
        for name in asked.sections or SECTIONS:
            table = SECTIONS[name](stage)
            print(show(table), flush=True)
            figures += table.figures
    print("\n## All goals", *goals(figures), sep="\n")
    print(f"\nmeasured in {(time.monotonic() - started) / 60:.1f} minutes")


if __name__ == "__main__":
    main()
