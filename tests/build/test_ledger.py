import json

import pytest

from builders.build.keys import Key
from builders.build.ledger import Entry, Ledger
from builders.stores.store import Stamp


def entry(content="c", sha256="f" * 64):
    return Entry(Key(content, "look", "values"), sha256, 7, 2, Stamp(7, "1-2-3"))


@pytest.fixture
def opened(tmp_path):
    def open_ledger(address="/packs"):
        ledger = Ledger(tmp_path, address)
        ledger.open()
        return ledger

    return open_ledger


@pytest.fixture
def file(tmp_path):
    def only():
        (path,) = (tmp_path / ".make-packs").glob("built-*")
        return path

    return only


def it_begins_with_nothing(opened, tmp_path):
    assert opened().entries == {}
    assert list(tmp_path.iterdir()) == []


def it_knows_what_was_closed(opened):
    ledger = opened()
    ledger.add("a/b.pdf", entry())
    ledger.add("ü/ß.pdf", entry("other"))
    ledger.close()
    assert opened().entries == {"a/b.pdf": entry(), "ü/ß.pdf": entry("other")}


def it_knows_what_was_added_before_a_build_was_stopped(opened):
    ledger = opened()
    ledger.add("a.pdf", entry())
    ledger.close()
    stopped = opened()
    stopped.add("a.pdf", entry("newer"))
    stopped.add("b.pdf", entry())
    stopped.flush()
    assert opened().entries == {"a.pdf": entry("newer"), "b.pdf": entry()}


def it_forgets_what_is_no_more(opened):
    ledger = opened()
    ledger.add("a.pdf", entry())
    ledger.add("b.pdf", entry())
    ledger.forget("a.pdf")
    ledger.close()
    assert list(opened().entries) == ["b.pdf"]


def it_keeps_outputs_apart(opened):
    ledger = opened("/one")
    ledger.add("a.pdf", entry())
    ledger.close()
    assert opened("/other").entries == {}


def it_is_left_alone_where_nothing_changed(opened, file):
    ledger = opened()
    ledger.add("a.pdf", entry())
    ledger.close()
    before = file().stat().st_mtime_ns
    opened().close()
    assert file().stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "line",
    [
        "",
        "nonsense",
        "[1, 2]",
        '{"path": 1}',
        json.dumps(["a.pdf", "c", "l", "v", "f" * 64, "7", 2, 7, "m"]),
        json.dumps(["a.pdf", "c", "l", "v", "f" * 64, True, 2, 7, "m"]),
        "[" * 100_000,
        '["cut.pdf", "c", "l", "v", "ffff',
    ],
)
def it_passes_over_a_damaged_line(opened, file, line):
    ledger = opened()
    ledger.add("a.pdf", entry())
    ledger.close()
    with file().open("a", encoding="utf-8") as stream:
        stream.write(line)
    again = opened()
    assert again.entries == {"a.pdf": entry()}
    again.add("b.pdf", entry())
    again.flush()
    assert opened().entries == {"a.pdf": entry(), "b.pdf": entry()}


@pytest.mark.parametrize("head", ["", "[2, 'x']", json.dumps([1, "/somewhere-else"]), "\x00\xff"])
def it_believes_no_file_of_another_kind(opened, file, head):
    ledger = opened()
    ledger.add("a.pdf", entry())
    ledger.close()
    _, *lines = file().read_text(encoding="utf-8").split("\n")
    file().write_text("\n".join([head, *lines]), encoding="utf-8")
    assert opened().entries == {}


def it_goes_through_no_link(opened, tmp_path, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (tmp_path / ".make-packs").symlink_to(elsewhere)
    ledger = opened()
    ledger.add("a.pdf", entry())
    ledger.flush()
    ledger.close()
    assert list(elsewhere.iterdir()) == []


def it_is_no_fault_where_it_cannot_be_kept(opened, tmp_path):
    (tmp_path / ".make-packs").write_text("a file of somebody")
    ledger = opened()
    ledger.add("a.pdf", entry())
    ledger.flush()
    ledger.close()
    assert opened().entries == {}


class DescribeWhatIsInHand:
    def it_outlasts_a_build_that_is_stopped(self, opened):
        ledger = opened()
        ledger.begin(["a.pdf", "b.pdf"])
        assert set(opened().in_hand) == {"a.pdf", "b.pdf"}

    def it_is_in_hand_until_it_is_added(self, opened):
        ledger = opened()
        ledger.begin(["a.pdf", "b.pdf"])
        ledger.add("a.pdf", entry())
        ledger.flush()
        assert set(opened().in_hand) == {"b.pdf"}
        ledger.begin(["a.pdf"])
        assert set(opened().in_hand) == {"a.pdf", "b.pdf"}

    def it_is_taken_back_when_the_ledger_is_closed(self, opened):
        ledger = opened()
        ledger.begin(["a.pdf", "b.pdf"])
        ledger.end(["a.pdf", "never.pdf"])
        ledger.close()
        assert set(opened().in_hand) == {"b.pdf"}
        again = opened()
        again.end(again.in_hand & {"b.pdf"})
        again.close()
        assert set(opened().in_hand) == set()

    @pytest.mark.parametrize("line", ['["in hand"]', '["in hand", "a"]', '["in hand", [1, null]]', '["other", ["a"]]'])
    def it_is_nothing_that_nobody_wrote(self, opened, file, line):
        ledger = opened()
        ledger.add("a.pdf", entry())
        ledger.close()
        with file().open("a", encoding="utf-8") as stream:
            stream.write(line)
        assert set(opened().in_hand) == set()


def it_sweeps_up_behind_those_that_were_stopped(opened, tmp_path):
    ledger = opened()
    ledger.add("a.pdf", entry())
    ledger.close()
    (tmp_path / ".make-packs" / ".verdicts.json.7-0.make-packs-part").touch()
    ledger.sweep()
    assert [path.name for path in (tmp_path / ".make-packs").iterdir()] == [ledger._path.name]
