"""Dask: a crew of workers that a Dask scheduler knows, on this machine or on others."""

import contextlib
import logging
import multiprocessing
import secrets
import sys
import time
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from contextlib import contextmanager
from multiprocessing import resource_tracker
from threading import Thread
from typing import Any

from builders.engines.crew import Broken, NoCrew, Outcome, Setup, Work
from builders.engines.processes import deaf, no_main
from builders.engines.same_code import code
from builders.engines.worker import begin, order, settle, within

AHEAD = 2
"""Tasks for each worker that are given out at once: one to do, one to go on with."""
CONNECT_SECONDS = 10
WORKERS_SECONDS = 30
"""How long to wait for the first worker of a scheduler, and for another when the last has gone."""
LOOK_SECONDS = 5
END_SECONDS = 5
"""How long a connection, and then a cluster of ours whose workers are dead, may take to close."""
OTHER_VERSION = "the worker runs another version of make-packs than this machine"
LOOPBACK = "127.0.0.1"

_Client = Any
"""A client of Dask, whose types are loose."""


def attempt_there(ordered: bytes, setup: Setup, crew: str, ours: str) -> Outcome:
    """Do the work in a worker that may never have heard of this crew; one of a stranger must run `ours`, our code."""
    if ours and (theirs := code()) != ours:
        return Broken("failed", f"{OTHER_VERSION} ({theirs}; here {ours})")
    if not setup.scheduler:
        settle(setup)
    return begin(setup, crew) or within(setup.seconds, ordered)


class DaskCrew:
    """Workers of a scheduler. Dask finds another one for the task of a worker that dies, until it blames the task."""

    def __init__(self, client: _Client, setup: Setup) -> None:
        self._client = client
        self._setup = setup
        self._name = secrets.token_hex(8)
        # Nothing is the same as anything before, and it is not for Dask to try again what raises an error.
        self._executor = client.get_executor(pure=False, retries=0)
        self._workers = self._count()

    @property
    def most(self) -> int:
        """Return how many tasks are given out at once."""
        return AHEAD * max(1, self._workers)

    def give(self, work: Work, argument: object) -> Future[Any]:
        """Give a task to the scheduler."""
        ours = code() if self._setup.scheduler else ""
        future: Future[Any] = self._executor.submit(attempt_there, order(work, argument), self._setup, self._name, ours)
        return future

    def wait(self, futures: Iterable[Future[Any]]) -> Collection[Future[Any]]:
        """Wait until some of the futures are done. Raises NoCrew if the scheduler or all of its workers are gone."""
        futures = tuple(futures)
        seen = time.monotonic()
        while not (done := wait(futures, LOOK_SECONDS, FIRST_COMPLETED).done):
            self._workers = self._count()
            if self._workers:
                seen = time.monotonic()
            elif time.monotonic() - seen > WORKERS_SECONDS:
                raise NoCrew("the scheduler has no worker any more", "start workers, then run the same command again")
        with contextlib.suppress(NoCrew):  # which the next to be asked will say
            self._workers = self._count()  # others may have come
        return done

    def outcome(self, future: Future[Any]) -> Outcome:
        """Return what became of a task. Raises NoCrew if nobody knows because the scheduler is gone."""
        try:
            outcome: Outcome = future.result()
        except _library().KilledWorker as killed:
            return Broken("died", f"the worker ended, the last one at {killed.last_worker.address}")
        except CancelledError:
            raise self._lost() from None
        except Exception as error:  # noqa: BLE001 - whatever comes from elsewhere
            return Broken("failed", " ".join(f"{type(error).__name__}: {error}".split()))
        return outcome

    def alone(self, work: Work, argument: object) -> Outcome:
        """Do the work while the scheduler has nothing else of ours."""
        begun = time.monotonic()
        outcome = self.outcome(*self.wait([self.give(work, argument)]))
        match outcome:
            case Broken("died", detail) if time.monotonic() - begun >= self._setup.seconds:
                return Broken("hung", f"it took longer than {self._setup.seconds:g} seconds; {detail}")
        return outcome

    def leave(self) -> None:
        """Take back what was given out and is not done."""
        with contextlib.suppress(Exception):  # the scheduler may be gone, and we are leaving
            self._executor.shutdown(wait=False)

    def _count(self) -> int:
        try:
            return sum(self._client.nthreads().values())
        except (OSError, TimeoutError):
            raise self._lost() from None

    def _lost(self) -> NoCrew:
        return NoCrew(
            "the connection to the scheduler was lost", "see what became of it, then run the same command again"
        )


def _library() -> Any:  # noqa: ANN401 - its types are loose
    """Return the library. Raises NoCrew where it is not installed."""
    try:
        import distributed
    except ModuleNotFoundError:
        raise NoCrew("Dask is not installed", 'install it: pip install "training-packs[dask]"') from None
    return distributed


@contextmanager
def hire_dask(setup: Setup) -> Iterator[DaskCrew]:
    """Connect to the setup's scheduler or, without one, to a cluster of this machine that nobody else can reach."""
    _library()
    with _quiet(), contextlib.ExitStack() as ending:
        client = _connect(setup, ending)
        _check(client, setup)
        crew = DaskCrew(client, setup)
        ending.callback(crew.leave)
        yield crew


def _connect(setup: Setup, ending: contextlib.ExitStack) -> _Client:
    address = setup.scheduler or ending.enter_context(_own_cluster(setup))
    answer: Future[_Client] = Future()

    def connect() -> None:
        try:
            answer.set_result(_library().Client(address, timeout=CONNECT_SECONDS, set_as_default=False))
        except BaseException as error:  # noqa: BLE001 - raised again where somebody waits for it
            answer.set_exception(error)

    # Of what answers and is no scheduler, Dask waits for the rest of the answer for ever.
    Thread(target=connect, daemon=True).start()
    try:
        client = answer.result(CONNECT_SECONDS + LOOK_SECONDS)
    except (OSError, TimeoutError, ValueError, TypeError) as error:
        told = " ".join(str(error).split())[:300] or "what stands there does not speak as one"
        raise NoCrew(f"no scheduler answers at {address}: {told}", "start it, or correct --scheduler") from None
    ending.callback(_close, client)
    return client


@contextmanager
def _own_cluster(setup: Setup) -> Iterator[str]:
    """Start a cluster of processes and yield its address. By default Dask would listen to the whole network."""
    import dask

    settings = {
        "distributed.scheduler.allowed-failures": 0,  # the second try is ours
        "distributed.worker.profile.enabled": False,
    }
    if sys.platform != "win32":
        # Whoever starts this is not deaf any more, nor are the workers that it starts; so it is started first.
        resource_tracker.ensure_running()
    # Dask starts a worker again at any time.
    with no_main(), dask.config.set(settings), contextlib.ExitStack() as ending:
        # Threads and processes that come of this are deaf too, as they inherit it.
        with deaf():
            cluster = _library().LocalCluster(
                n_workers=max(1, setup.workers),
                threads_per_worker=1,
                processes=True,
                host=LOOPBACK,
                dashboard_address=f"{LOOPBACK}:0",
                memory_limit=0,
                silence_logs=logging.CRITICAL,
            )
            ending.callback(_end, cluster)  # before anybody is heard who asked to stop meanwhile
        yield cluster.scheduler_address


def _end(cluster: Any) -> None:  # noqa: ANN401 - its types are loose
    """End its workers, whatever they are at, and close it; Dask would first wait for them, and for itself forever."""
    cluster.shutdown_on_close = False  # or Dask would wait again as the program ends
    nannies = tuple(cluster.workers.values())
    _kill(nannies)
    _close(cluster)
    _kill(nannies)  # where it did not close in time, one may just have been started again


def _kill(nannies: Iterable[Any]) -> None:
    ours = set()
    for nanny in nannies:
        nanny.auto_restart = False
        ours.add(nanny.pid)
    for process in multiprocessing.active_children():
        if process.pid in ours:
            process.kill()


def _close(one: Any) -> None:  # noqa: ANN401 - likewise
    """Close a client or a cluster, or leave it as it is after some seconds: its threads end with the program."""
    with contextlib.suppress(Exception):  # the other end may be gone, and we are leaving
        one.close(timeout=END_SECONDS)


def _check(client: _Client, setup: Setup) -> None:
    """Raise NoCrew unless there are workers that run our code, one task at a time."""
    try:
        client.wait_for_workers(1, timeout=WORKERS_SECONDS)
    except TimeoutError:
        raise NoCrew(
            "the scheduler has no workers", f"start some: dask worker {setup.scheduler} --nthreads 1"
        ) from None
    if any(threads > 1 for threads in client.nthreads().values()):
        raise NoCrew(
            "a worker does several tasks at once, of which one would end all", "start workers with --nthreads 1"
        )
    if not setup.scheduler:
        return
    ours = code()
    for worker, theirs in client.run(code, on_error="return").items():
        if theirs != ours:
            told = " ".join(str(theirs).split())[:200]
            raise NoCrew(
                f"the worker {worker} runs another version of make-packs than this machine ({told}; here {ours})",
                "install the same version there, and start the worker again",
            )


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's log to itself: what matters of it comes back as an outcome or as NoCrew."""
    logger = logging.getLogger("distributed")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)
