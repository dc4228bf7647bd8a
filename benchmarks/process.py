"""A process under observation: its time, and the peak memory of it and of those that it starts.

Peaks are the system's own high-water marks (`VmHWM`), read again and again while the processes live: a mark only rises,
so that nothing between two readings is lost but the growth in a process's last moments. What the system tells of a
process that has ended is of no use: it counts the memory of the process that started it.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As on any machine that keeps compiled modules; the first round, which is not counted, makes them."""
ENVIRONMENT["PYTHONPATH"] = str(Path(__file__).parent.parent)
PAUSE_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Ran:
    """What a process took: seconds by the clock, seconds of processor time, and peaks in bytes.

    `cpu` has the time of the processes below it; `workers` is the largest peak among those. Peaks are None where nobody
    watched, or where the system does not tell.
    """

    wall: float
    cpu: float
    own: int | None
    workers: int | None


def run(command: Sequence[str], working: Path, *, watched: bool = False) -> Ran:
    """Run a command to its end. Peaks are told if it is `watched`, which takes a little time.

    Ends the benchmark with the command's own words if it fails.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        started = time.perf_counter()
        child = subprocess.Popen(command, stdout=told, stderr=told, cwd=working, env=ENVIRONMENT)
        peaks = _watch(child) if watched else {}
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            told.seek(0)
            sys.exit(f"failed ({child.returncode}): {' '.join(command)}\n{told.read()[-2000:]}")
    cpu = usage.ru_utime + usage.ru_stime
    own = peaks.pop(child.pid, None)
    return Ran(wall, cpu, own, max(peaks.values(), default=None))


def _watch(child: subprocess.Popen[bytes]) -> dict[int, int]:
    """Return the peak of each process, by its number, once the first has ended."""
    peaks: dict[int, int] = {}
    while not _ended(child.pid):
        for pid in _family(child.pid):
            peak = _peak(pid)
            if peak:
                peaks[pid] = peak
        time.sleep(PAUSE_SECONDS)
    return peaks


def _ended(pid: int) -> bool:
    """Return whether a child has ended, without taking its status from who asks for it next."""
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _peak(pid: int) -> int:
    """Return the peak of a process in bytes, 0 where it has ended or where nothing tells."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM:")), 0)
