"""`build --schools` as somebody at a keyboard meets it: what is told, what is refused, how it ends."""

from pathlib import Path

import pytest

LIST = "schools.csv"
COMMAND = ("build", "--lessons", "lessons", "--only", "handout:pdf", "--audience", "parents", "--schools", LIST)
HEAD = "name,phase,lead.phone\n"
GOOD = "Hill Primary School,primary,01632 960001\n"
FAULTY = "Bad Primary School,primary,1632 960002\n"


@pytest.fixture(autouse=True)
def lesson(quick_writers, add_lesson):
    return add_lesson("sleep")


@pytest.fixture
def build(packs, folder):
    """Return `build(rows, *options)`, which makes the packs of a list."""

    def ask(rows, *options):
        Path(LIST).write_text(f"{HEAD}{rows}", encoding="utf-8")
        return packs(*COMMAND, *options)

    return ask


def it_counts_what_is_ready_and_says_what_comes_next(build):
    finished = build(GOOD)
    assert (finished.status, finished.err) == (0, "")
    assert "1 document is ready in output/ for 1 school (1 new or changed)." in finished.out
    assert "Blank, in so many schools: website (1)" in finished.out
    assert "make-packs verify --output output" in finished.out


def it_tells_for_whom_a_lesson_is_checked(build):
    finished = build(GOOD + "Low High School,secondary,\n" + "Through School,both,\n")
    checked = [line for line in finished.out.splitlines() if line.startswith("Checking")]
    assert checked == ["Checking sleep", "Checking sleep (england, primary)", "Checking sleep (england, secondary)"]


def it_says_that_the_others_have_theirs(build):
    finished = build(GOOD + FAULTY)
    assert finished.status == 1
    assert finished.err.startswith("schools.csv:3:3: in `lead.phone`, `1632 960002` has lost its first 0")
    assert "1 document is ready in output/ for 1 school" in finished.out
    assert "All other schools have their packs." in finished.out


def it_says_nothing_of_packs_where_none_was_made(build):
    finished = build(FAULTY)
    assert finished.status == 1
    assert "ready" not in finished.out
    assert "All other schools" not in finished.out
    assert finished.out.endswith("What could not be made is as it was before.\n")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--school", LIST), "--school and --schools do not go together"),
        (("--people", LIST, "--output", "people"), "--people and --schools do not go together"),
        (("--scheduler", "tcp://127.0.0.1:9"), "--scheduler is for --engine dask"),
        (("--engine", "dask", "--scheduler", "here"), "`here` is no address of a scheduler; write it like tcp://"),
        (("--engine", "dusk"), "there is no engine `dusk`; did you mean `dask`"),
        (("--jobs", "0"), "0 is not in the range"),
        (("--output", "gs://bucket/packs"), "an address that files cannot go to"),
    ],
)
def it_refuses_at_once_what_cannot_be(build, folder, options, told):
    finished = build(GOOD, *options)
    assert finished.status == 2
    assert told in finished.err
    assert not Path("output").exists()


@pytest.mark.parametrize("command", [("build", "sleep"), ("review", "sleep")])
def it_hands_a_bucket_on_as_one(packs, monkeypatch, command):
    asked = []

    def stopped(request, _):
        asked.append(request)
        raise KeyboardInterrupt

    monkeypatch.setattr("builders.cli.run.build", stopped)
    assert packs(*command, "--lessons", "lessons", "--output", "s3://bucket/packs").status == 130
    assert [request.destination.address for request in asked] == ["s3://bucket/packs"]
