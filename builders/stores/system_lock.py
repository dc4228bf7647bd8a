"""Locks of the system, which it gives up when a process ends, however it ends."""

import errno
import os
import sys

_BUSY = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30
    """Windows locks bytes and lets nobody read those: ours are far behind the words of the file."""
    _SHARES = 1024

    def take(descriptor: int) -> bool:
        """Return True if the lock of an open file is ours now, and ours alone. Raises OSError where none is kept."""
        return _locked(descriptor, _FAR, _SHARES)

    def take_share(descriptor: int) -> bool:
        """Return True if we have a share now of a lock that nobody has alone. Raises OSError where none is kept."""
        first = os.getpid()
        return any(_locked(descriptor, _FAR + (first + number) % _SHARES, 1) for number in range(_SHARES))

    def _locked(descriptor: int, begin: int, length: int) -> bool:
        os.lseek(descriptor, begin, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, length)
        except OSError as error:
            if error.errno not in _BUSY:
                raise
            return False
        return True
else:
    import fcntl

    def take(descriptor: int) -> bool:
        """Return True if the lock of an open file is ours now, and ours alone. Raises OSError where none is kept."""
        return _locked(descriptor, fcntl.LOCK_EX)

    def take_share(descriptor: int) -> bool:
        """Return True if we have a share now of a lock that nobody has alone. Raises OSError where none is kept."""
        return _locked(descriptor, fcntl.LOCK_SH)

    def _locked(descriptor: int, how: int) -> bool:
        try:
            fcntl.flock(descriptor, how | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _BUSY:
                raise
            return False
        return True
