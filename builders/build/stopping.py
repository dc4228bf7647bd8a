"""Stopping: Ctrl-C, or a system that ends, lets what is in hand be finished and told of in the manifest."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

from builders.build.progress import Listener, Progress, silent


class Stop:
    """Whether somebody has asked to stop."""

    def __init__(self, listener: Listener = silent) -> None:
        self.asked = False
        self._listener = listener

    def ask(self, _signal: int, _frame: FrameType | None) -> None:
        """Take the first wish; a second one is not waited for. Raises KeyboardInterrupt then."""
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        with contextlib.suppress(RuntimeError):  # a line is being written to the very stream on which this is told
            self._listener(Progress(0, 0, "", "stopping"))

    def heed(self) -> None:
        """Raise KeyboardInterrupt if somebody has asked to stop."""
        if self.asked:
            raise KeyboardInterrupt

    def before(self, listener: Listener) -> Listener:
        """Return a listener that heeds the wish at each step before it tells of it."""

        def heeding(progress: Progress) -> None:
            self.heed()
            listener(progress)

        return heeding


@contextlib.contextmanager
def stoppable(listener: Listener = silent) -> Iterator[Stop]:
    """Take the signals that ask a program to end while this lasts, and tell of the first one as soon as it comes.

    Only a main thread gets any.
    """
    stop = Stop(listener)
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {each: signal.signal(each, stop.ask) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
