import os
import socket
import subprocess
import sys

import pytest

from builders.stores.holder import Holder, ourselves, parse, to_bytes


def it_is_read_as_it_was_written():
    holder = ourselves()
    assert parse(to_bytes(holder)) == holder
    assert str(holder) == f"process {os.getpid()} on {socket.gethostname()}"


@pytest.mark.parametrize(
    "data", [b"", b"process 1 on x\n", b"process x on y\n1\n", b"\xff", b"process 1 on x\n1\nmore"]
)
def it_is_nobody_where_nobody_is_named(data):
    assert parse(data) is None


def they_never_have_the_same_ticket():
    assert ourselves().ticket != ourselves().ticket


def it_knows_whether_it_still_runs():
    process = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    holder = Holder(process.pid, socket.gethostname(), "1")
    assert not holder.is_gone
    process.communicate()
    assert holder.is_gone
    assert not Holder(process.pid, "another-computer", "1").is_gone
