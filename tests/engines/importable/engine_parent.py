"""A program that hires workers, tells when they are at work, and ends as it is told to."""

import signal
import sys

import engine_deeds

from builders.engines.crew import Setup
from builders.engines.run import run
from builders.engines.table import ENGINES
from builders.engines.task import Task

if __name__ == "__main__":
    engine, pipe = sys.argv[1:]
    for asking in (signal.SIGINT, signal.SIGTERM):  # whoever runs the tests may have let the first be ignored
        signal.signal(asking, signal.default_int_handler)
    try:
        with ENGINES[engine](Setup(2, begin=engine_deeds.open_for_life, begin_with=(pipe,))) as crew:
            for done in run(engine_deeds.nap, [Task(0.01, ()), Task(0.01, ()), *[Task(60, ())] * 9], crew):
                print(done.result, flush=True)  # noqa: T201 - whoever started it listens
    except KeyboardInterrupt:
        print("stopped", flush=True)  # noqa: T201 - likewise
