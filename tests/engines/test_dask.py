"""Workers that a Dask scheduler knows: on this machine, and those that somebody else started."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import engine_deeds as deeds
import psutil
import pytest

from builders.engines import dask
from builders.engines.crew import NoCrew, Setup
from builders.engines.processes import WorkerProcess
from builders.engines.run import run
from builders.engines.table import ENGINES
from builders.engines.task import Done, Lost, Task

ROOT = Path(__file__).parents[2]
IMPORTABLE = Path(__file__).parent / "importable"
PATIENCE_SECONDS = 60
ENDS = [("exit",), ("hang",), ("raise",), *([("eat",)] if sys.platform == "linux" else [])]
REASONS = {("exit",): "died", ("hang",): "hung", ("raise",): "failed", ("eat",): "out of memory"}


def of(*batch):
    return Task(batch, tuple((deed,) for deed in batch))


@pytest.fixture(scope="module")
def crew():
    with ENGINES["dask"](Setup(2, seconds=1, begin=deeds.remember, begin_with=("begun",))) as crew:
        yield crew


def it_begins_once_in_each_worker_and_keeps_all_of_them_busy(crew):
    assert crew.most == 4
    seen = [outcome.result for outcome in run(deeds.recall, [Task(None, ())] * 20, crew)]
    assert len(seen) == 20
    assert {begun for _, begun in seen} == {("begun",)}


def it_listens_to_this_machine_only(crew):
    listening = [
        way.laddr.ip
        for process in (psutil.Process(), *psutil.Process().children(recursive=True))
        for way in process.net_connections(kind="inet")
        if way.status == psutil.CONN_LISTEN
    ]
    assert listening
    assert set(listening) == {"127.0.0.1"}


def it_loses_exactly_the_parts_that_end_a_worker_or_fail(crew, capfd):
    seen = list(run(deeds.do, [of("a", "b"), *(of("c", *end, "d") for end in ENDS), of("e", "f")], crew))
    lost = {outcome.part: outcome.reason for outcome in seen if isinstance(outcome, Lost)}
    assert lost == {end: REASONS[end] for end in ENDS}
    done = [result for outcome in seen if isinstance(outcome, Done) for result in outcome.result]
    assert sorted(set(done)) == list("ABCDEF")
    assert capfd.readouterr() == ("", "")


def it_says_so_when_no_scheduler_answers(monkeypatch, capfd):
    monkeypatch.setattr(dask, "CONNECT_SECONDS", 1)
    address = "tcp://127.0.0.1:1"
    with pytest.raises(NoCrew, match=f"no scheduler answers at {address}"), ENGINES["dask"](Setup(1, address)):
        pass
    assert capfd.readouterr() == ("", "")


def it_does_not_wait_for_ever_for_what_is_no_scheduler(monkeypatch):
    monkeypatch.setattr(dask, "CONNECT_SECONDS", 1)
    monkeypatch.setattr(dask, "LOOK_SECONDS", 1)
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"tcp://127.0.0.1:{server.server_port}"
        with pytest.raises(NoCrew, match=f"no scheduler answers at {address}"), ENGINES["dask"](Setup(1, address)):
            pass
        server.shutdown()


def it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(NoCrew, match=r"pip install \"training-packs\[dask\]\""), ENGINES["dask"](Setup(1)):
        pass


@contextmanager
def cluster(tmp_path, *, workers, root=ROOT):
    """Yield the address of a scheduler with workers, each in processes of their own, as somebody else starts them."""
    here = {
        "PYTHONPATH": os.pathsep.join((str(root), str(IMPORTABLE))),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",  # by default a task may end four workers
    }
    file = tmp_path / "scheduler.json"

    def start(kind, *options):
        command = [sys.executable, "-m", "dask", kind, "--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0"]
        silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen([*command, *options], env=os.environ | here, cwd=tmp_path, **silent)

    started = [start("scheduler", "--port", "0", "--scheduler-file", str(file))]
    try:
        end = time.monotonic() + PATIENCE_SECONDS
        while not (file.exists() and file.read_text(encoding="utf-8").endswith("}")):
            assert time.monotonic() < end, "the scheduler does not start"
            time.sleep(0.05)
        address = json.loads(file.read_text(encoding="utf-8"))["address"]
        started.append(start("worker", address, "--nthreads", "1", "--nworkers", str(workers)))
        yield address
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def it_works_with_a_cluster_that_somebody_else_started_and_outlives_its_workers(tmp_path):
    with cluster(tmp_path, workers=2) as address, ENGINES["dask"](Setup(0, address, seconds=20)) as crew:
        tasks = [*(of(letter, "x") for letter in "abcdefgh"), of("i", "exit"), of("j")]
        seen = list(run(deeds.do, tasks, crew))
        (late,) = run(deeds.die_once, [Task(str(tmp_path / "once"), (str(tmp_path / "once"),))], crew)
    assert [(lost.part, lost.reason) for lost in seen if isinstance(lost, Lost)] == [(("exit",), "died")]
    done = {result for outcome in seen if isinstance(outcome, Done) for result in outcome.result}
    assert done == set("ABCDEFGHIJX")
    assert late.result == "well"


def it_refuses_workers_with_other_code(tmp_path):
    shutil.copytree(ROOT / "builders", tmp_path / "builders", ignore=shutil.ignore_patterns("_shipped", "__pycache__"))
    with (tmp_path / "builders" / "engines" / "task.py").open("a", encoding="utf-8") as stream:
        stream.write("# changed\n")
    with (
        cluster(tmp_path, workers=1, root=tmp_path) as address,
        pytest.raises(NoCrew, match="runs another version of make-packs than this machine"),
        ENGINES["dask"](Setup(0, address)),
    ):
        pass


def it_refuses_workers_that_do_several_tasks_at_once():
    class Client:
        def wait_for_workers(self, _, timeout):
            return

        def nthreads(self):
            return {"tcp://127.0.0.1:1": 1, "tcp://127.0.0.1:2": 2}

    with pytest.raises(NoCrew, match="does several tasks at once"):
        dask._check(Client(), Setup(0, "tcp://127.0.0.1:3"))


def it_ends_the_workers_of_a_cluster_that_does_not_close():
    worker = WorkerProcess(target=time.sleep, args=(10 * PATIENCE_SECONDS,))
    worker.start()
    nanny = SimpleNamespace(pid=worker.pid, auto_restart=True)
    waited = []

    def close(timeout):
        waited.append(timeout)
        raise TimeoutError

    dask._end(SimpleNamespace(workers={0: nanny}, close=close))
    worker.join(PATIENCE_SECONDS)
    assert worker.exitcode
    assert waited == [dask.END_SECONDS]
    assert not nanny.auto_restart


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows what a process does not hear")
def they_do_not_hear_who_asks_all_to_end(crew):
    workers = {done.result for done in run(deeds.process_id, [Task(None, ())] * 20, crew)}
    told = "\n".join(Path(f"/proc/{worker}/status").read_text(encoding="utf-8") for worker in workers)
    blocked = [int(mask, 16) for mask in re.findall(r"SigBlk:\t(\w+)", told)]
    assert blocked
    assert all(mask >> (asking - 1) & 1 for mask in blocked for asking in (signal.SIGINT, signal.SIGTERM))
