"""What workers of the tests do: good and evil, importable from any process."""

import gc
import os
import signal
import struct
import time
from multiprocessing.connection import Connection

HUGE = 8 << 30


class Awkward(Exception):
    """An exception that does not survive pickling."""

    def __init__(self, one, *, two):
        super().__init__(f"{one} {two}")


def double(number):
    return 2 * number


def do(deeds):
    """Do one deed after another; a batch is a tuple of them."""
    return tuple(DEEDS[deed](deed) if deed in DEEDS else deed.upper() for deed in deeds)


def _exit(_):
    os._exit(3)


def _kill(_):
    os.kill(os.getpid(), signal.SIGKILL)


def _hang(_):
    time.sleep(1000)


def _hang_in_c(_):
    sum(range(1 << 62))


def _eat(_):
    return len(bytearray(HUGE))


def _raise(_):
    raise ValueError("this is\nwrong")


def _raise_awkwardly(_):
    raise Awkward(1, two=2)


def _answer_what_cannot_be_sent(_):
    return lambda: None


def _die_while_answering(_):
    for way in gc.get_objects():
        if isinstance(way, Connection) and way.writable:
            os.write(way.fileno(), struct.pack("!i", 1000) + b"half")
    os._exit(4)


DEEDS = {
    "exit": _exit,
    "kill": _kill,
    "hang": _hang,
    "hang in C": _hang_in_c,
    "eat": _eat,
    "raise": _raise,
    "raise awkwardly": _raise_awkwardly,
    "answer oddly": _answer_what_cannot_be_sent,
    "die while answering": _die_while_answering,
}


def process_id(_):
    return os.getpid()


def nap(seconds):
    time.sleep(seconds)
    return seconds


def die_once(path):
    """Die, but not if that has happened before: as of something that others left behind."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return "well"
    os._exit(1)


_OPEN = []


def open_for_life(path):
    """Hold a pipe open until this process ends, which whoever reads from it hears of."""
    _OPEN.append(os.open(path, os.O_WRONLY))


def remember(value):
    _OPEN.append(value)


def recall(_):
    return os.getpid(), tuple(_OPEN)


def refuse(error):
    raise error


def die(*_):
    os._exit(9)
