"""A store that is a bucket, or a part of one: objects appear whole, each with one request."""

import contextlib
import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from s3fs import S3FileSystem

from builders.frozen import dataclass
from builders.problems import InputFault
from builders.stores.s3_refusals import code, refusal
from builders.stores.store import OWN, Found, Guard, Put, Stamp

_LARGEST = 5 << 30
"""Bytes that one request may carry."""
_MOST_REMOVED = 1000
"""Objects that one request may remove."""
_MD5 = re.compile(r"[0-9a-f]{32}")
_KINDS = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "png": "image/png",
    "zip": "application/zip",
}
"""What browsers are told that an object is, by the end of its name."""


@dataclass(frozen=True, slots=True)
class S3Store:
    """Objects of a `bucket` whose keys begin with a `prefix`, which is empty or ends with a slash."""

    files: S3FileSystem
    bucket: str
    prefix: str
    shown_as: str
    guard: Guard = contextlib.nullcontext
    readers: int = 16

    def put(self, path: str, data: bytes) -> bool:
        """Put a whole object in place; return False if it already held just that and was left alone.

        Raises InputFault, placed at the object, if the bucket refuses.
        """
        with self.guard():
            return self._put(path, data).fresh

    def put_all(self, files: Iterable[tuple[str, bytes]]) -> Sequence[Put | InputFault]:
        """Put whole objects in place, many at once; return what became of each, or why not.

        Raises InputFault if nothing may be put any more, as the build has ended to which we belong.
        """

        def put(file: tuple[str, bytes]) -> Put | InputFault:
            try:
                return self._put(*file)
            except InputFault as fault:
                return fault

        with self.guard(), ThreadPoolExecutor(self.readers) as pool:
            return list(pool.map(put, files))

    def read(self, path: str) -> bytes | None:
        """Return the bytes of an object, None where there is none. Raises InputFault if it cannot be read."""
        with self.told(path):
            try:
                return bytes(self.files.cat_file(self._whole(path), max_concurrency=1))
            except FileNotFoundError as error:
                if code(error) == "NoSuchBucket":
                    raise
                return None

    def stands(self, path: str) -> bool:
        """Return whether an object stands there, or some stand below it."""
        # Asked in two ways: between `hill` and `hill/` stands all that begins with `hill-`.
        return self.stamp(path) is not None or bool(
            self.call("list_objects_v2", path, Prefix=f"{self.prefix}{path}/", MaxKeys=1).get("Contents")
        )

    def stamp(self, path: str) -> Stamp | None:
        """Return the stamp of an object, None where there is none."""
        with self.told(path):
            head = self._head(path)
        return None if head is None else Stamp(head["ContentLength"], head["ETag"])

    def stamps(self) -> Mapping[str, Stamp]:
        """Return the stamps of all objects of one listing, but for those with which a build works."""
        return {
            path: Stamp(one["Size"], one["ETag"]) for path, one in self._listed() if path.rpartition("/")[2] not in OWN
        }

    def digest(self, path: str) -> str:
        """Return the SHA-256 of an object in hexadecimal. Raises FileNotFoundError where there is none."""
        data = self.read(path)
        if data is None:
            raise FileNotFoundError("it is gone")
        return hashlib.sha256(data).hexdigest()

    def walk(self) -> Iterator[Found]:
        """Yield everything that stands there, in the order of keys."""
        return (Found(path, "file", one["Size"]) for path, one in self._listed())

    def remove(self, paths: Iterable[str]) -> None:
        """Remove objects. One that is gone already is no fault. Raises InputFault if the bucket refuses."""
        every = tuple(paths)
        for first in range(0, len(every), _MOST_REMOVED):
            some = every[first : first + _MOST_REMOVED]
            keys = [{"Key": self.prefix + path} for path in some]
            with self.guard():
                answer = self.call("delete_objects", some[0], Delete={"Objects": keys, "Quiet": True})
            for refused in answer.get("Errors", ()):
                path = str(refused.get("Key", "")).removeprefix(self.prefix)
                error = PermissionError if refused.get("Code") == "AccessDenied" else OSError
                raise InputFault([refusal(error(refused.get("Message", "")), self.shown_as, path)])

    def sweep(self) -> None:
        """Remove nothing: an object that was not put whole is not there at all."""

    def call(self, method: str, path: str, **values: Any) -> dict[str, Any]:  # noqa: ANN401 - as each request has it
        """Return what the bucket answers to a request. Raises InputFault, placed at the object."""
        with self.told(path):
            return dict(self.files.call_s3(method, Bucket=self.bucket, **values))

    @contextlib.contextmanager
    def told(self, path: str) -> Iterator[None]:
        """Turn whatever goes wrong into InputFault, placed at an object."""
        try:
            yield
        except InputFault:
            raise
        except Exception as error:  # noqa: BLE001 - four libraries stand between us and the bucket; none may have the word
            # Not `from error`: to those who ask, a cause that is PermissionError means that a program has a file open.
            raise InputFault([refusal(error, self.shown_as, path)]) from error.__cause__

    def _whole(self, path: str) -> str:
        return f"{self.bucket}/{self.prefix}{path}"

    def _head(self, path: str) -> dict[str, Any] | None:
        try:
            return dict(self.files.call_s3("head_object", Bucket=self.bucket, Key=self.prefix + path))
        except FileNotFoundError:
            return None

    def _put(self, path: str, data: bytes) -> Put:
        with self.told(path):
            head = self._head(path)
            if head is not None and self._holds(path, data, head):
                return Put(fresh=False, stamp=Stamp(len(data), head["ETag"]))
            kind = _KINDS.get(path.rpartition(".")[2], "application/octet-stream")
            # One request, however large: a part is never to be seen, nor to be paid for.
            answer = self.files.pipe_file(self._whole(path), data, chunksize=_LARGEST, ContentType=kind)
            mark = (answer or {}).get("ETag")
            return Put(fresh=True, stamp=Stamp(len(data), mark) if mark else self.stamp(path))

    def _holds(self, path: str, data: bytes, head: Mapping[str, Any]) -> bool:
        if head["ContentLength"] != len(data):
            return False
        mark = head["ETag"].strip('"')
        plain = head.get("ServerSideEncryption", "AES256") == "AES256" and "SSECustomerAlgorithm" not in head
        if plain and _MD5.fullmatch(mark):  # then it is the MD5 of what stands there
            return bool(mark == hashlib.md5(data, usedforsecurity=False).hexdigest())
        return bool(self.files.cat_file(self._whole(path), max_concurrency=1) == data)

    def _listed(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield the path of each object, with what the bucket tells of it."""
        more: dict[str, str] = {}
        while True:
            page = self.call("list_objects_v2", "", Prefix=self.prefix, **more)
            for one in page.get("Contents", ()):
                path = one["Key"].removeprefix(self.prefix)
                if path and not path.endswith("/"):  # else it is what some programs take for a folder
                    yield path, one
            if not page.get("IsTruncated"):
                return
            more = {"ContinuationToken": page["NextContinuationToken"]}


def s3_store(address: str, shown_as: str, guard: Guard) -> S3Store:
    """Return the store of an address `s3://bucket/prefix`; the usual AWS settings tell the rest.

    Nothing is remembered of what stands there: other builders and other people write to it too.
    """
    bucket, _, prefix = address.removeprefix("s3://").partition("/")
    # Named, so that the library's own memory of what it has opened tells one server from another.
    endpoint = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL") or None
    files = S3FileSystem(endpoint_url=endpoint, use_listings_cache=False)
    return S3Store(files, bucket, f"{prefix}/" if prefix else "", shown_as, guard)
