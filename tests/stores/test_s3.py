"""A bucket as a store, end to end: a real server of this computer, and nothing else is spoken to."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from builders.problems import InputFault
from builders.stores.destination import Destination, parse_destination
from builders.stores.store import LOCK, Found, Put

ROOT = Path(__file__).parents[2]


@pytest.fixture
def address(bucket):
    return f"s3://{bucket}/packs"


@pytest.fixture
def store(address):
    return Destination(address, address).store()


def it_puts_whole_objects_below_its_prefix(store, bucket, objects):
    assert store.put("a/b.pdf", b"new")
    assert objects(bucket) == {"packs/a/b.pdf": b"new"}
    assert store.put("a/b.pdf", b"newer")
    assert objects(bucket) == {"packs/a/b.pdf": b"newer"}


def it_may_be_a_whole_bucket(bucket, objects):
    store = Destination(parse_destination(f"s3://{bucket}/"), "packs").store()
    store.put("a/b.pdf", b"new")
    assert objects(bucket) == {"a/b.pdf": b"new"}
    assert list(store.stamps()) == ["a/b.pdf"]


def it_tells_browsers_what_an_object_is(store, bucket):
    store.put("index.html", b"<!doctype html>")
    head = store.files.call_s3("head_object", Bucket=bucket, Key="packs/index.html")
    assert head["ContentType"] == "text/html; charset=utf-8"


def it_leaves_an_object_alone_that_holds_the_same(store, monkeypatch):
    store.put("b.pdf", b"same")
    calls = []
    monkeypatch.setattr(store.files, "pipe_file", lambda *some, **more: calls.append(some))
    assert not store.put("b.pdf", b"same")
    assert calls == []
    assert store.put("b.pdf", b"sama")
    assert len(calls) == 1


def it_puts_many_objects_at_once(store, bucket, objects):
    store.put("3.pdf", b"3")
    files = {f"{number}.pdf": str(number).encode() for number in range(20)}
    became = store.put_all(files.items())
    assert objects(bucket) == {f"packs/{path}": data for path, data in files.items()}
    stamps = store.stamps()
    assert became == [Put(fresh=path != "3.pdf", stamp=stamps[path]) for path in files]


def it_tells_of_each_object_that_it_cannot_put(store, bucket, objects, monkeypatch):
    whole = store.files.pipe_file

    def refuse(path, *some, **more):
        if path.endswith("2.pdf"):
            raise PermissionError("Access Denied")
        return whole(path, *some, **more)

    monkeypatch.setattr(store.files, "pipe_file", refuse)
    became = store.put_all([(f"{number}.pdf", b"x") for number in range(4)])
    assert [isinstance(one, InputFault) for one in became] == [False, False, True, False]
    assert len(objects(bucket)) == 3


@pytest.mark.parametrize("mark", [{"ETag": '"0123-2"'}, {"ServerSideEncryption": "aws:kms"}])
def it_reads_an_object_of_which_no_md5_is_told(store, monkeypatch, mark):
    store.put("b.pdf", b"same")
    whole = store.files.call_s3

    def told(method, **values):
        answer = whole(method, **values)
        return answer | mark | ({"ETag": '"' + "0" * 32 + '"'} if "ETag" not in mark else {})

    monkeypatch.setattr(store.files, "call_s3", told)
    assert not store.put("b.pdf", b"same")
    assert store.put("b.pdf", b"sama")


def it_puts_nothing_at_all_where_something_goes_wrong_on_the_way(store, bucket, objects, monkeypatch):
    store.put("b.pdf", b"old")

    def broken(*_, **__):
        raise ConnectionResetError("gone")

    monkeypatch.setattr(store.files, "pipe_file", broken)
    with pytest.raises(InputFault, match="the bucket cannot be reached"):
        store.put("b.pdf", b"new")
    assert objects(bucket) == {"packs/b.pdf": b"old"}


def it_reads_what_stands_there(store):
    store.put("b.pdf", b"new")
    assert store.read("b.pdf") == b"new"
    assert store.read("c.pdf") is None
    assert store.digest("b.pdf") == "11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437"
    with pytest.raises(OSError, match="gone"):
        store.digest("c.pdf")
    assert [store.stands(path) for path in ("b.pdf", "b", "a")] == [True, False, False]


def it_knows_a_folder_from_those_whose_names_begin_alike(store):
    for name in ("st-marys", "st-marys-2"):
        store.put(f"{name}/a.pdf", b"")
    assert [store.stands(name) for name in ("st-marys", "st-marys-2", "st")] == [True, True, False]


def it_stamps_all_objects_with_one_listing(store, bucket, monkeypatch):
    for number in range(5):
        store.put(f"a/{number}.pdf", bytes([number]))
    store.put(LOCK, b"")
    store.files.pipe_file(f"{bucket}/packs-of-others/1.pdf", b"")
    store.files.pipe_file(f"{bucket}/packs/folder/", b"")  # as some programs make folders
    calls, whole = [], store.files.call_s3
    monkeypatch.setattr(store.files, "call_s3", lambda method, **more: (calls.append(method), whole(method, **more))[1])
    stamps = store.stamps()
    assert calls == ["list_objects_v2"]
    assert list(stamps) == [f"a/{number}.pdf" for number in range(5)]
    assert stamps["a/3.pdf"] == store.stamp("a/3.pdf")
    assert store.stamp("a/7.pdf") is None
    store.put("a/3.pdf", b"x")
    assert store.stamps()["a/3.pdf"] not in stamps.values()


def it_lists_page_after_page(store, monkeypatch):
    whole = store.files.call_s3
    for number in range(5):
        store.put(f"{number}.pdf", b"")
    small = {"MaxKeys": 2}
    monkeypatch.setattr(store.files, "call_s3", lambda method, **more: whole(method, **more, **small))
    assert list(store.walk()) == [Found(f"{number}.pdf", "file", 0) for number in range(5)]


def it_removes_what_is_there(store, bucket, objects):
    for name in ("a/1.pdf", "a/2.pdf", "b.pdf"):
        store.put(name, b"")
    store.remove(["a/1.pdf", "a/gone.pdf", "b.pdf"])
    assert list(objects(bucket)) == ["packs/a/2.pdf"]
    store.remove([])


def it_tells_of_what_cannot_be_removed(store, monkeypatch):
    refused = {"Errors": [{"Key": "packs/a.pdf", "Code": "AccessDenied", "Message": "Access Denied"}]}
    monkeypatch.setattr(store.files, "call_s3", lambda *_, **__: refused)
    with pytest.raises(InputFault, match=r"packs/a\.pdf:1:1: access is denied"):
        store.remove(["a.pdf"])


class DescribeWhatCannotBeReached:
    @pytest.mark.parametrize("do", ["put", "read", "stands", "stamps", "walk", "remove"])
    def it_says_that_there_is_no_such_bucket(self, s3_settings, do):
        store = Destination("s3://no-such-bucket/packs", "s3://no-such-bucket/packs").store()
        arguments = {"put": ("a", b""), "remove": (["a"],), "stamps": (), "walk": ()}.get(do, ("a",))
        with pytest.raises(InputFault) as caught:
            list(getattr(store, do)(*arguments) or ())
        assert str(caught.value).startswith("s3://no-such-bucket/packs:1:1: there is no such bucket; make it")

    def it_says_that_there_are_no_credentials(self, store, monkeypatch, bucket):
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            monkeypatch.delenv(name)
        type(store.files).clear_instance_cache()  # which knows the credentials of before
        store = Destination(f"s3://{bucket}", f"s3://{bucket}").store()
        with pytest.raises(InputFault) as caught:
            store.put("a.pdf", b"")
        type(store.files).clear_instance_cache()
        assert "there are no credentials for this bucket; set AWS_PROFILE, or" in str(caught.value)

    def it_says_that_there_is_no_connection(self, bucket, monkeypatch):
        monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")  # the port of nobody
        store = Destination(f"s3://{bucket}", f"s3://{bucket}").store()
        with pytest.raises(InputFault) as caught:
            store.put("a.pdf", b"")
        assert str(caught.value).startswith(f"s3://{bucket}:1:1: the bucket cannot be reached; check the network")

    def it_says_that_access_is_denied(self, store, address, monkeypatch):
        def denied(*_, **__):
            raise PermissionError("Access Denied")

        monkeypatch.setattr(store.files, "call_s3", denied)
        with pytest.raises(InputFault) as caught:
            store.put("a.pdf", b"")
        assert str(caught.value).startswith(f"{address}/a.pdf:1:1: access is denied; ask whoever runs the bucket")
        assert not isinstance(caught.value.__cause__, PermissionError)  # which would mean a file that a program holds

    @pytest.mark.parametrize("endpoint", ["nonsense", "http://", "http://127.0.0.1:99999"])
    def it_says_that_an_endpoint_is_none(self, bucket, monkeypatch, endpoint):
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
        store = Destination(f"s3://{bucket}", f"s3://{bucket}").store()
        with pytest.raises(InputFault, match="the bucket"):
            store.put("a.pdf", b"")

    def it_says_which_library_is_missing(self, monkeypatch, address):
        monkeypatch.delitem(sys.modules, "builders.stores.s3", raising=False)
        monkeypatch.setitem(sys.modules, "s3fs", None)
        with pytest.raises(InputFault, match=r'type python -m pip install "training-packs\[s3\]"'):
            Destination(address, address).store()


AUDITED = """
import json, sys
seen = set()
def listen(event, arguments):
    if event in ("socket.connect", "socket.sendto"):
        seen.add(repr(arguments[1]))
    elif event == "socket.bind" and arguments[1] == ("::1", 0):
        pass  # how the library of connections finds out whether there is IPv6 here
    elif event in ("subprocess.Popen", "os.system", "socket.bind"):
        seen.add(event)
sys.addaudithook(listen)
from builders.stores.destination import Destination, held
with held(Destination(sys.argv[1], "packs")) as store:
    store.put("a.pdf", b"new")
    assert store.read("a.pdf") == b"new" and store.stamps()
    store.remove(["a.pdf"])
print(json.dumps(sorted(seen)))
"""


def it_speaks_to_nobody_but_the_server(address, s3_server):
    command = [sys.executable, "-c", AUDITED, address]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert finished.returncode == 0, finished.stderr
    assert json.loads(finished.stdout) == [repr(("127.0.0.1", int(s3_server.rpartition(":")[2])))]


def it_loads_no_library_for_a_folder(tmp_path):
    code = (
        "import sys; from builders.stores.destination import Destination, held\n"
        "with held(Destination(sys.argv[1], 'output')) as store: store.put('a.pdf', b'')\n"
        "print(sorted({'s3fs', 'fsspec', 'botocore', 'asyncio'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert finished.stdout == "[]\n"
