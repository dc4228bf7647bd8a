"""Processes: how a worker of this machine is started."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.queues import SimpleQueue
from types import ModuleType
from typing import Any


class WorkerProcess(SpawnProcess):
    """A process that ignores Ctrl-C from its first moment, and imports nothing of the program that started it."""

    def start(self) -> None:
        """Start the process."""
        with deaf(), no_main():
            super().start()


class Answers(SimpleQueue[Any]):
    """What a process answers. Where nobody else could write, its death in the middle of an answer is the end of it."""

    def leave_to_child(self) -> None:
        """Let only the process write that was started with this; waiting for more of a dead one would never end."""
        self._writer.close()  # type: ignore[attr-defined]  # the types do not tell of it


class OneProcess(SpawnContext):
    """Starts a process anew everywhere, as Windows must, and keeps what a pool makes for it."""

    process: WorkerProcess
    answers: Answers

    def Process(self, *asked: object, **named: object) -> WorkerProcess:  # type: ignore[override]  # noqa: N802 - its name
        """Return a new process, not yet started."""
        self.process = WorkerProcess(*asked, **named)  # type: ignore[arg-type]  # whatever a pool asks for
        return self.process

    def SimpleQueue(self) -> Answers:  # noqa: N802 - its name
        """Return the queue in which a pool finds what its process answers."""
        self.answers = Answers(ctx=self)
        return self.answers


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
