"""One builder at a time in a bucket, by an object that names it."""

import threading

import pytest

from builders.problems import InputFault
from builders.stores import s3_lock
from builders.stores.destination import Destination, held
from builders.stores.holder import Holder, ourselves, parse, to_bytes
from builders.stores.s3_lock import while_builder_runs
from builders.stores.store import LOCK

GONE = Holder(2**22 + 7, ourselves().computer, "1" * 32)
"""No system gives so high a number to a process."""
ELSEWHERE = Holder(7, "another-computer", "2" * 32)


@pytest.fixture
def where(bucket, monkeypatch):
    monkeypatch.setattr(s3_lock, "PAUSE_SECONDS", 0)
    return Destination(f"s3://{bucket}/packs", f"s3://{bucket}/packs")


@pytest.fixture
def lock(where):
    """Return `lock(data)`, which puts the lock of somebody else."""
    return lambda data: where.store().files.pipe_file(f"{where.address.removeprefix('s3://')}/{LOCK}", data)


def it_lets_one_build_in_at_a_time(where, objects):
    bucket = where.address.split("/")[2]
    with held(where):
        assert parse(objects(bucket)[f"packs/{LOCK}"]).process == ourselves().process
        with pytest.raises(InputFault) as caught, held(where):
            pass
    fault = str(caught.value)
    assert fault.startswith(f"{where.address}/{LOCK}:1:1: another build works in this bucket: process ")
    assert fault.endswith("if it has, and could not say so, delete this object and build again")
    assert objects(bucket) == {}


def it_lets_one_of_many_in_that_come_at_once(where):
    won, lost, ready, over = [], [], threading.Barrier(6), threading.Event()

    def contend(number):
        ready.wait()
        try:
            with held(where):
                won.append(number)
                over.wait()
        except InputFault as fault:
            lost.append(str(fault))
        if len(lost) == 5:
            over.set()

    threads = [threading.Thread(target=contend, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    over.wait(60)
    over.set()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert len(lost) == 5
    assert all("another build works in this bucket: process" in fault for fault in lost)


def it_takes_over_what_a_process_of_this_computer_left(where, lock):
    lock(to_bytes(GONE))
    with held(where) as store:
        assert parse(store.read(LOCK)).process == ourselves().process
    assert where.store().read(LOCK) is None


def it_is_taken_over_by_one_only(where, lock, monkeypatch):
    lock(to_bytes(GONE))
    refuse = s3_lock._refuse

    def slow(store, there):
        refuse(store, there)
        lock(to_bytes(ELSEWHERE))  # somebody else takes it over right now

    monkeypatch.setattr(s3_lock, "_refuse", slow)
    with pytest.raises(InputFault, match="process 7 on another-computer"), held(where):
        pass
    assert parse(where.store().read(LOCK)) == ELSEWHERE


@pytest.mark.parametrize(
    ("data", "who"), [(to_bytes(ELSEWHERE), "process 7 on another-computer"), (b"", "nobody knows who")]
)
def it_leaves_alone_what_it_knows_nothing_of(where, lock, data, who):
    lock(data)
    with pytest.raises(InputFault, match=who), held(where):
        pass
    assert where.store().read(LOCK) == data


def it_finds_itself_where_its_own_request_came_twice(where, monkeypatch):
    files = where.store().files
    whole = type(files).call_s3

    def twice(self, method, **values):
        if "IfNoneMatch" in values:
            whole(self, method, **values)
        return whole(self, method, **values)

    monkeypatch.setattr(type(files), "call_s3", twice)
    with held(where) as store:
        assert parse(store.read(LOCK)).process == ourselves().process


def it_does_without_conditions_where_the_server_knows_none(where, monkeypatch):
    from botocore.exceptions import ClientError

    files = where.store().files
    whole = type(files).call_s3

    def old(self, method, **values):
        if "IfNoneMatch" in values:
            raise ClientError({"Error": {"Code": "NotImplemented", "Message": "no"}}, method)
        return whole(self, method, **values)

    monkeypatch.setattr(type(files), "call_s3", old)
    with held(where), pytest.raises(InputFault, match="another build works in this bucket"), held(where):
        pass


def it_lets_go_of_nobody_elses(where, lock):
    with held(where):
        lock(to_bytes(ELSEWHERE))
    assert parse(where.store().read(LOCK)) == ELSEWHERE


def it_lets_no_worker_write_whose_builder_has_ended(monkeypatch):
    class Parent:
        alive = True

        def is_alive(self):
            return self.alive

    parent = Parent()
    monkeypatch.setattr("multiprocessing.parent_process", lambda: parent)
    guard = while_builder_runs("s3://bucket")
    with guard():
        pass
    parent.alive = False
    with pytest.raises(InputFault, match="the build that this belonged to was stopped"), guard():
        pass
