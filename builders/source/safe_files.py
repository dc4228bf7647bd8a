"""Safe files: reads a file that an author names, without following it out of its folder."""

from pathlib import Path


class Refused(Exception):
    """A file that is not read; the message says why, for an author."""


def read_inside(root: Path, name: str, *, max_bytes: int) -> bytes:
    """Return the bytes of the file `name` in or below the folder `root`.

    Raises Refused if it is missing, no regular file, too large, or leads out of the folder by `..` or a link.
    """
    try:
        path = (root / name).resolve()
        inside = path.is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):  # a name that the system cannot hold, or a circle of links
        raise Refused("this name is no file name") from None
    if not inside:
        raise Refused(f"this file stands outside its folder, {root.name or 'the current one'}")
    try:
        if not path.is_file():
            raise Refused("there is no such file")
        size = path.stat().st_size
        if size > max_bytes:
            raise Refused(f"this file has {size:,} bytes; at most {max_bytes:,} can be read")
        with path.open("rb") as file:
            return file.read(max_bytes)
    except OSError as error:
        raise Refused(f"this file cannot be read ({error.strerror})") from None
