"""What a Python does first whose PYTHONPATH leads here: it tells a test that it has begun, and of all that it touches.

MAKE_PACKS_TEST_READY is the number of a pipe, MAKE_PACKS_TEST_AUDIT the path of a file that gets a line of JSON for
each event, of workers too.
"""

import os
import sys

if ready := os.environ.pop("MAKE_PACKS_TEST_READY", ""):
    os.write(int(ready), b".")
    os.close(int(ready))

ROOMS = (
    "open",
    "os",
    "socket",
    "subprocess",
    "shutil",
    "tempfile",
    "ctypes",
    "pty",
    "urllib",
    "http",
    "ftplib",
    "smtplib",
)
"""Of which events a test hears: what stands before the first full stop of their names."""

if audit := os.environ.get("MAKE_PACKS_TEST_AUDIT"):
    import _posixsubprocess
    import json

    log = os.open(audit, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def tell(event, arguments):
        plain = [one if isinstance(one, int | None) else os.fsdecode(one) if isinstance(one, str | bytes) else repr(one)
                 for one in arguments]  # fmt: skip
        os.write(log, (json.dumps([event, plain]) + "\n").encode())

    def hear(event, arguments):
        if event.partition(".")[0] in ROOMS:
            tell(event, arguments)

    def fork_exec(*arguments, real=_posixsubprocess.fork_exec):
        tell("program", [os.fsdecode(one) for one in arguments[0]])
        return real(*arguments)

    tell("began", [os.getpid(), *sys.orig_argv])
    sys.addaudithook(hear)
    _posixsubprocess.fork_exec = fork_exec  # for which Python has no event
