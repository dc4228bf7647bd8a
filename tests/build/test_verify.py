"""Every way in which an output folder can differ from its manifest is told, at its place."""

import contextlib
import hashlib
import os

import pytest

from builders.build.manifest import Extra, Manifest, Row, to_bytes
from builders.build.verify import Traces, verify
from builders.problems import InputFault
from builders.stores.destination import Destination
from builders.stores.folder import FolderStore
from builders.stores.store import OWN, TEMPORARY

FILES = {f"sleep/parents/sleep-parents-{kind}.pdf": f"The {kind}.".encode() * 50 for kind in ("handout", "slip")}
INDEX = "index.html"
PATHS = (*FILES, INDEX)


def _row(path, data):
    digest = hashlib.sha256(data).hexdigest()
    return Row(path, "Our school", "sleep", "parents", "slip", "pdf", "en-GB", "standard", digest, len(data), 1)


@pytest.fixture
def output(tmp_path):
    """An output folder as a build leaves it: two documents, an extra, the README, the manifest."""
    for path, data in (FILES | {INDEX: b"<!doctype html>", "README.md": b"# Packs"}).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    extra = Extra(INDEX, hashlib.sha256(b"<!doctype html>").hexdigest(), len(b"<!doctype html>"))
    manifest = Manifest(tuple(_row(*each) for each in FILES.items()), (extra,))
    (tmp_path / "manifest.json").write_bytes(to_bytes(manifest))
    return tmp_path


def told(output, **more):
    found = verify(FolderStore(output, "output"), **more)
    return [str(problem).removeprefix("output/") for problem in found.problems]


def it_finds_nothing_wrong_with_what_was_built(output):
    assert verify(FolderStore(output, "output")) == verify(FolderStore(output, "elsewhere"))
    assert verify(FolderStore(output, "output")).files == len(PATHS)
    assert told(output) == []


@pytest.mark.parametrize("path", PATHS)
def it_finds_every_flipped_bit(output, path):
    data = bytearray((output / path).read_bytes())
    for at in range(len(data)):
        data[at] ^= 1
        (output / path).write_bytes(data)
        (problem,) = told(output)
        assert problem.startswith(f"{path}:1:1: this file is not as it was built; keep a copy")
        data[at] ^= 1


def it_finds_every_flipped_bit_of_the_manifest_itself(output):
    manifest = output / "manifest.json"
    data = bytearray(manifest.read_bytes())
    for at in range(len(data)):
        data[at] ^= 1
        manifest.write_bytes(data)
        with contextlib.suppress(InputFault):  # it cannot be used
            assert told(output) == [
                "manifest.json:1:1: this manifest does not tell whether it is as it was written; build again"
            ]
        data[at] ^= 1
    manifest.write_bytes(data)
    assert told(output) == []


@pytest.mark.parametrize("path", PATHS)
def it_finds_what_is_cut_short_or_missing(output, path):
    data = (output / path).read_bytes()
    (output / path).write_bytes(data[:-1])
    (problem,) = told(output)
    assert f"{path}:1:1: this file has {len(data) - 1} bytes instead of {len(data)}" in problem
    (output / path).unlink()
    assert told(output) == [f"{path}:1:1: this file is missing; build again"]


def it_finds_two_files_that_changed_places(output):
    one, other = FILES
    (output / one).write_bytes(FILES[other])
    (output / other).write_bytes(FILES[one])
    assert told(output) == [
        f"{one}:1:1: this file holds what belongs to {other}; build again",
        f"{other}:1:1: this file holds what belongs to {one}; build again",
    ]


def it_finds_what_nobody_built(output):
    (output / "sleep" / "notes.docx").write_bytes(b"")
    part = f".slip.pdf{TEMPORARY}"
    (output / "sleep" / "parents" / part).write_bytes(b"")
    assert told(output) == [
        "sleep/notes.docx:1:1: this was not built here; move it to another folder, or delete it",
        f"sleep/parents/{part}:1:1: this file was left unfinished by a build that was stopped; build again",
    ]


def it_takes_no_offence_at_what_desktops_put_into_folders(output):
    for name in (".DS_Store", "Thumbs.db", "sleep/desktop.ini"):
        (output / name).write_bytes(b"")
    assert told(output) == []
    (output / "sleep" / "Thumbs.db").mkdir()
    (output / "sleep" / "Thumbs.db" / "notes.txt").write_bytes(b"")
    assert told(output) == [
        "sleep/Thumbs.db/notes.txt:1:1: this was not built here; move it to another folder, or delete it"
    ]


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")
def it_follows_no_link(output, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    path = next(iter(FILES))
    (output / path).rename(elsewhere / "handout.pdf")
    (output / path).symlink_to(elsewhere / "handout.pdf")
    (output / "shared").symlink_to(elsewhere)
    assert told(output) == [
        "shared:1:1: this was not built here; move it to another folder, or delete it",
        f"{path}:1:1: this is a link, not the file that was built; delete the link, then build again",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only some systems have named pipes")
def it_does_not_wait_for_a_pipe(output):
    path = next(iter(FILES))
    (output / path).unlink()
    os.mkfifo(output / path)
    assert told(output) == [f"{path}:1:1: this is no file; delete it, then build again"]


def it_tells_of_a_file_that_cannot_be_read(output, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builders.stores.folder.FolderStore.digest", refuse)
    assert all("this cannot be read: permission denied" in problem for problem in told(output))
    assert len(told(output)) == len(PATHS)


def it_insists_on_a_manifest(output):
    (output / "manifest.json").write_bytes(b"{}")
    with pytest.raises(InputFault, match="this manifest cannot be used"):
        told(output)
    (output / "manifest.json").unlink()
    with pytest.raises(InputFault, match="there is no manifest here"):
        told(output)


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def it_says_of_all_that_a_folder_should_hold_that_the_folder_is_a_link(output, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (output / "sleep").rename(elsewhere / "sleep")
    (output / "sleep").symlink_to(elsewhere / "sleep")
    link = "this is a link, not the file that was built; delete the link, then build again"
    assert told(output) == [
        "sleep:1:1: this was not built here; move it to another folder, or delete it",
        *(f"{path}:1:1: {link}" for path in FILES),
    ]


def it_says_of_all_in_a_folder_that_it_cannot_be_read(output, monkeypatch):
    whole = os.scandir

    def refuse(path):
        if str(path).endswith("parents"):
            raise PermissionError(13, "Permission denied")
        return whole(path)

    monkeypatch.setattr(os, "scandir", refuse)
    closed = "this cannot be read: permission denied; allow reading it, or look at the disk"
    assert told(output) == [f"sleep/parents:1:1: {closed}", *(f"{path}:1:1: {closed}" for path in FILES)]


def it_knows_the_locks_of_a_build(output):
    for name in OWN:
        (output / name).write_bytes(b"")
    assert told(output) == []


class DescribeABuildThatWasStopped:
    """Files that it put there, or may have, are newer than the manifest and whole: nothing is wrong with them."""

    STOPPED = "manifest.json:1:1: a build was stopped here before its end; run the same command again"
    NEWER, SAME = FILES

    def traces(self, output, **more):
        (output / self.NEWER).write_bytes(b"newer")
        (output / "added.pdf").write_bytes(b"added")
        data = {self.NEWER: b"newer", "added.pdf": b"added"}
        return {"digests": {path: hashlib.sha256(one).hexdigest() for path, one in data.items()}} | more

    @pytest.mark.parametrize("lock", ["free", "left"])
    def it_is_told_once(self, output, lock):
        assert told(output, traces=Traces(**self.traces(output, lock=lock))) == [self.STOPPED]

    def it_may_have_come_to_what_it_had_in_hand(self, output):
        self.traces(output)
        (output / self.SAME).unlink()
        assert told(output, traces=Traces(in_hand=(self.NEWER, "added.pdf", self.SAME, "never.pdf"))) == [self.STOPPED]

    def it_is_told_where_it_came_to_nothing(self, output):
        assert told(output, traces=Traces(lock="left")) == [self.STOPPED]
        assert told(output, traces=Traces(in_hand=("never.pdf",))) == [self.STOPPED]

    def it_does_not_hide_damage(self, output):
        traces = Traces(**self.traces(output, lock="left"))
        (output / self.NEWER).write_bytes(b"never")
        (output / "strange.pdf").write_bytes(b"strange")
        (output / self.SAME).unlink()
        found = [problem.partition(":")[0] for problem in told(output, traces=traces)]
        assert found == sorted(["manifest.json", "strange.pdf", self.NEWER, self.SAME])

    def it_swept_nothing(self, output):
        part = f"sleep/parents/.slip.pdf.7-0{TEMPORARY}"
        (output / part).write_bytes(b"half")
        assert told(output, traces=Traces(lock="left")) == [self.STOPPED]

    def it_may_still_be_at_work(self, output):
        told_at_work = "manifest.json:1:1: another build is at work here, so that not all is in its manifest yet"
        (problem,) = told(output, traces=Traces(**self.traces(output, lock="held")))
        assert problem == f"{told_at_work}; wait until it has ended"

    def it_has_left_what_no_later_build_made(self, output):
        """Another build has ended well since, and written the manifest."""
        (output / "added.pdf").write_bytes(b"added")
        digests = {"added.pdf": hashlib.sha256(b"added").hexdigest()}
        (problem,) = told(output, traces=Traces(digests))
        assert problem.startswith("added.pdf:1:1: this was put here by a build that was stopped")

    def it_may_not_have_come_to_its_first_manifest(self, output):
        (output / "manifest.json").unlink()
        with pytest.raises(InputFault) as fault:
            verify(FolderStore(output, "output"), traces=Traces(lock="left"))
        assert [str(problem) for problem in fault.value.problems] == [f"output/{self.STOPPED}"]


class DescribeABucket:
    @pytest.fixture
    def store(self, output, bucket, tree):
        address = f"s3://{bucket}/packs"
        store = Destination(address, "output").store()
        for path, data in tree(output).items():
            store.put(path, data)
        return store

    @staticmethod
    def told(store):
        return [str(problem).removeprefix("output/") for problem in verify(store).problems]

    def it_is_read_like_a_folder(self, store):
        assert verify(store).files == len(PATHS)
        assert self.told(store) == []

    def it_hides_no_harm(self, store):
        one, other = FILES
        store.put(one, FILES[other])
        store.put(other, bytes([FILES[other][0] ^ 1]) + FILES[other][1:])
        store.remove([INDEX])
        store.put("sleep/notes.docx", b"")
        assert self.told(store) == [
            f"{INDEX}:1:1: this file is missing; build again",
            "sleep/notes.docx:1:1: this was not built here; move it to another folder, or delete it",
            f"{one}:1:1: this file holds what belongs to {other}; build again",
            f"{other}:1:1: this file is not as it was built; keep a copy if you edited it, then build again",
        ]

    def it_insists_on_a_manifest(self, bucket):
        with pytest.raises(InputFault, match="there is no manifest here"):
            verify(Destination(f"s3://{bucket}/nothing", "output").store())

    def it_says_that_there_is_no_such_bucket(self, s3_settings):
        with pytest.raises(InputFault, match=r"output:1:1: there is no such bucket"):
            verify(Destination("s3://no-such-bucket", "output").store())

    def it_ends_where_the_way_there_is_lost(self, store, monkeypatch):
        def lost(*_, **__):
            raise ConnectionResetError("gone")

        monkeypatch.setattr(store.files, "cat_file", lost)
        with pytest.raises(InputFault, match="the bucket cannot be reached"):
            verify(store)

    def it_is_named_on_the_command_line(self, store, bucket, packs):
        finished = packs("verify", "--output", f"s3://{bucket}/packs")
        assert finished.status == 0
        assert finished.out.startswith(f"3 files listed in s3://{bucket}/packs/manifest.json: all is as it was built")
        store.remove([INDEX])
        finished = packs("verify", "--output", f"s3://{bucket}/packs/")
        assert finished.status == 1
        assert finished.problems == [f"s3://{bucket}/packs/{INDEX}:1:1: this file is missing; build again"]

    def it_ends_with_one_line_where_it_cannot_be_reached(self, s3_settings, packs):
        finished = packs("verify", "--output", "s3://no-such-bucket/packs")
        assert finished.status == 1
        assert finished.problems == [
            "s3://no-such-bucket/packs:1:1: there is no such bucket; make it, or mend the address"
        ]


class DescribeTheCommand:
    def it_ends_well_where_all_is_as_it_was_built(self, output, packs):
        finished = packs("verify", "--output", output)
        assert finished.status == 0
        assert finished.out.startswith("3 files listed in")
        assert "all is as it was built" in finished.out

    def it_tells_each_problem_and_ends_with_1(self, output, packs):
        (output / INDEX).unlink()
        finished = packs("verify", "--output", output)
        assert finished.status == 1
        assert finished.problems == [f"{output.as_posix()}/{INDEX}:1:1: this file is missing; build again"]
        assert "1 problem, told above" in finished.out

    def it_says_so_where_nothing_was_built(self, packs, folder):
        finished = packs("verify")
        assert finished.status == 1
        (problem,) = finished.problems
        assert problem.startswith("output/manifest.json:1:1: there is no manifest here")
