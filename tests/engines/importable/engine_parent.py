"""A program that hires workers, tells when they are at work, and ends as it is told to."""

import signal
import sys
import threading

import engine_deeds

from builders.engines.crew import Setup
from builders.engines.run import run
from builders.engines.table import ENGINES
from builders.engines.task import Task


def heed(fault):
    """Ask again a moment later where Python would only print that somebody asked to stop, and go on."""
    if fault.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(fault)
        return
    threading.Timer(0.1, signal.pthread_kill, (threading.main_thread().ident, signal.SIGINT)).start()


if __name__ == "__main__":
    sys.unraisablehook = heed  # Dask's futures release what they stand for as they go
    engine, pipe = sys.argv[1:]
    for asking in (signal.SIGINT, signal.SIGTERM):  # whoever runs the tests may have let the first be ignored
        signal.signal(asking, signal.default_int_handler)
    try:
        with ENGINES[engine](Setup(2, begin=engine_deeds.open_for_life, begin_with=(pipe,))) as crew:
            for done in run(engine_deeds.nap, [Task(0.01, ()), Task(0.01, ()), *[Task(60, ())] * 9], crew):
                print(done.result, flush=True)  # noqa: T201 - whoever started it listens
    except KeyboardInterrupt:
        print("stopped", flush=True)  # noqa: T201 - likewise
