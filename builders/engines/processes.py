"""Processes: how a worker of this machine is started."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess
from types import ModuleType


class WorkerProcess(SpawnProcess):
    """A process that ignores Ctrl-C from its first moment, and imports nothing of the program that started it."""

    def start(self) -> None:
        """Start the process."""
        with deaf(), no_main():
            super().start()


class OneProcess(SpawnContext):
    """Starts processes anew everywhere, as Windows must, and remembers the latest one."""

    def __init__(self) -> None:
        super().__init__()
        self.process: WorkerProcess | None = None

    def Process(self, *asked: object, **named: object) -> WorkerProcess:  # type: ignore[override]  # noqa: N802 - its name
        """Return a new process, not yet started."""
        self.process = WorkerProcess(*asked, **named)  # type: ignore[arg-type]  # whatever a pool asks for
        return self.process


@contextmanager
def deaf() -> Iterator[None]:
    """Hold signals back that ask to end: a child starts deaf to them, and the parent hears of them a moment later.

    Ctrl-C reaches every process of a terminal, and a system that ends tells all; the parent decides what it means.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def no_main() -> Iterator[None]:
    """Hide the main module, which a child would import: that takes time, and runs a script that has no guard."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
