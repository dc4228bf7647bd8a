"""Packs made by processes, by a cluster and for a bucket: the very files that this process makes in a folder."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from builders.build.build import build
from builders.build.request import BuildRequest
from builders.build.verify import verify
from builders.plan import Choice

SCHOOLS = 12
ONLY = frozenset({("invitation", "txt"), ("slip", "pdf")})
PATIENCE_SECONDS = 60


@pytest.fixture
def ask(folder, add_lesson, monkeypatch):
    """Return `ask(...)`, which builds invitations and slips for a list of schools."""
    add_lesson("sleep")
    rows = [f"School {number},Lead {number}" for number in range(SCHOOLS)]
    (folder / "schools.csv").write_text("\n".join(["name,lead.name", *rows]), encoding="utf-8")
    monkeypatch.setattr("builders.build.building.ENOUGH", 1)  # so that processes are worth their while

    def run(**changes):
        request = {"working": folder, "today": date(2026, 11, 22), "lessons": Path("lessons"), "jobs": 2}
        request |= {"schools": Path("schools.csv"), "choice": Choice(None, "parents", ONLY)}
        return build(BuildRequest(**request | changes))

    return run


@pytest.fixture
def cluster():
    """Yield the address of a scheduler with two worker processes, all of this computer and no other's."""
    pytest.importorskip("distributed")
    ours = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    scheduler = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "distributed.cli.dask_scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
        ],
        stderr=subprocess.PIPE,
        text=True,
        env=ours,
    )
    workers = []
    try:
        line = next(line for line in scheduler.stderr if "Scheduler at:" in line)
        address = line.split("Scheduler at:")[1].strip()
        command = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--host", "127.0.0.1"]
        options = ["--nthreads", "1", "--no-nanny", "--no-dashboard"]
        workers += [subprocess.Popen([*command, *options], stderr=subprocess.DEVNULL, env=ours) for _ in range(2)]
        yield address
    finally:
        for process in (*workers, scheduler):
            process.kill()  # asked to end, a worker may wait for a scheduler that has ended before it
        for process in (*workers, scheduler):
            process.wait(PATIENCE_SECONDS)
        scheduler.stderr.close()


def it_makes_the_same_files_in_other_processes(ask, folder, tree):
    assert ask(output=Path("here"), jobs=1).problems == ()
    report = ask(output=Path("there"), jobs=2)
    assert (report.problems, len(report.made)) == ((), 2 * SCHOOLS)
    assert tree(folder / "there") == tree(folder / "here")


def it_makes_the_same_files_on_a_cluster(ask, folder, tree, cluster):
    ask(output=Path("here"), jobs=1)
    report = ask(output=Path("there"), engine="dask", scheduler=cluster)
    assert (report.problems, len(report.made)) == ((), 2 * SCHOOLS)
    assert tree(folder / "there") == tree(folder / "here")


def it_tells_where_no_scheduler_answers(ask, folder):
    (problem,) = ask(engine="dask", scheduler="tcp://127.0.0.1:9").problems
    assert problem.place.path == "tcp://127.0.0.1:9"
    assert not (folder / "output").exists()


def it_asks_the_scheduler_that_is_named_for_the_least_work_too(ask, folder, monkeypatch):
    monkeypatch.setattr("builders.build.building.ENOUGH", 10_000)
    (problem,) = ask(engine="dask", scheduler="tcp://127.0.0.1:9").problems
    assert problem.place.path == "tcp://127.0.0.1:9"
    assert ask(engine="dask").problems == ()


class DescribeABucket:
    @pytest.fixture
    def address(self, bucket):
        return f"s3://{bucket}/packs"

    def it_gets_the_same_files(self, ask, folder, tree, address, bucket, objects):
        ask(output=Path("here"), jobs=1)
        report = ask(output=address)
        assert (report.problems, len(report.made)) == ((), 2 * SCHOOLS)
        assert objects(bucket) == {f"packs/{path}": data for path, data in tree(folder / "here").items()}

    def it_gets_only_what_changed(self, ask, folder, address):
        ask(output=address)
        assert (ask(output=address).made, len(ask(output=address).unchanged)) == ((), 2 * SCHOOLS)
        rows = (folder / "schools.csv").read_text(encoding="utf-8")
        (folder / "schools.csv").write_text(rows.replace("School 7,", "Hill School,"), encoding="utf-8")
        report = ask(output=address)
        assert {row.folder for row in report.made} == {"hill-school"}

    def it_is_verified(self, ask, address, bucket, objects):
        from s3fs import S3FileSystem

        request = ask(output=address)
        store = BuildRequest(Path.cwd(), date(2026, 11, 22), output=address).destination.store()
        found = verify(store)
        assert (found.files, found.problems) == (2 * SCHOOLS, ())
        path = f"{bucket}/packs/{request.made[0].path}"
        S3FileSystem().pipe_file(path, b"changed")
        (problem,) = verify(store).problems
        assert problem.place.path == f"s3://{path}"

    def it_holds_one_schools_packs_too(self, ask, address, bucket, objects):
        report = ask(output=address, schools=None)
        assert report.problems == ()
        listed = json.loads(objects(bucket)["packs/manifest.json"])
        assert {row["school"] for row in listed["files"]} == {"Our school"}
        assert "packs/index.html" in objects(bucket)
