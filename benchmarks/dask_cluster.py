"""A Dask cluster on this machine: a scheduler and two worker processes of one thread each, on loopback."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.process import ENVIRONMENT
from benchmarks.rivals import lacking as lacking_module

PATIENCE_SECONDS = 60
INSTALL = "pip install -e '.[dask]'"


def lacking() -> str:
    """Return what has to be installed first, empty where nothing has."""
    return lacking_module("distributed", INSTALL)


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Give the address of a cluster whose workers wait for work, and end it after use."""
    told = folder / "scheduler.json"
    loopback = ("--scheduler-file", str(told), "--no-dashboard")
    python = (sys.executable, "-m", "distributed.cli.dask_scheduler")
    worker = (sys.executable, "-m", "distributed.cli.dask_worker", "--nworkers", "1", "--nthreads", "1")
    with (folder / "log.txt").open("w", encoding="utf-8") as log:

        def start(*command: str) -> subprocess.Popen[bytes]:
            return subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=log, stderr=log)

        processes = [start(*python, *loopback, "--host", "127.0.0.1", "--port", "0")]
        try:
            address = _address(told)
            processes += [start(*worker, address, "--no-dashboard", "--host", "127.0.0.1") for _ in range(2)]
            _wait_for_workers(address)
            yield address
        finally:
            for process in reversed(processes):
                process.kill()
            for process in processes:
                process.wait()


def _address(told: Path) -> str:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if told.is_file() and (text := told.read_text(encoding="utf-8")):
            address: str = json.loads(text)["address"]
            return address
        time.sleep(0.1)
    sys.exit("the Dask scheduler did not start")


def _wait_for_workers(address: str) -> None:
    from distributed import Client

    with Client(address) as client:
        client.wait_for_workers(2, timeout=PATIENCE_SECONDS)
