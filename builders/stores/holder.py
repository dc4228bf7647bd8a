"""The holder of a lock: which process of which computer it is, and whether it still runs."""

import os
import re
import secrets
import socket
import sys

from builders.frozen import dataclass

_WORDS = re.compile(r"process (\d{1,10}) on (.{1,255})\n(\w{1,64})\n")


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that builds. Its `ticket` is as good as a name that no other build ever has."""

    process: int
    computer: str
    ticket: str

    def __str__(self) -> str:
        """Return how messages name it."""
        return f"process {self.process} on {self.computer}"

    @property
    def is_gone(self) -> bool:
        """Whether it has ended, as far as this computer can tell: of another one it cannot."""
        return self.computer == socket.gethostname() and not _runs(self.process)


def ourselves() -> Holder:
    """Return this process, with a new ticket."""
    return Holder(os.getpid(), socket.gethostname(), secrets.token_hex(16))


def to_bytes(holder: Holder) -> bytes:
    """Return what stands in the file of a lock."""
    return f"{holder}\n{holder.ticket}\n".encode()


def parse(data: bytes) -> Holder | None:
    """Return whom the file of a lock names, None if nobody."""
    match = _WORDS.fullmatch(data.decode("utf-8", "replace"))
    return Holder(int(match[1]), match[2], match[3]) if match else None


if sys.platform == "win32":
    import ctypes

    _SYNCHRONIZE = 0x00100000
    _NO_SUCH_PROCESS = 87

    def _runs(process: int) -> bool:
        library = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = library.OpenProcess(_SYNCHRONIZE, 0, process)
        if not handle:
            return ctypes.get_last_error() != _NO_SUCH_PROCESS
        try:
            return bool(library.WaitForSingleObject(handle, 0))  # 0 where it has ended
        finally:
            library.CloseHandle(handle)
else:

    def _runs(process: int) -> bool:
        try:
            os.kill(process, 0)  # which asks, and does nothing
        except (ProcessLookupError, OverflowError):
            return False
        except OSError:
            return True
        return True
