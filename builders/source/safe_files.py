"""Safe files: reads a file that an author names, without following it out of its folder."""

from pathlib import Path, PureWindowsPath


class Refused(Exception):
    """A file that is not read; the message says why, for an author."""


class Outside(Refused):
    """A file that would stand outside the folder in or below which it has to stand."""


def read_inside(root: Path, name: str, *, max_bytes: int) -> bytes:
    """Return the bytes of the file `name` in or below the folder `root`.

    Raises Refused if it is missing, no regular file or too large, and Outside if it leads out of the folder: by `..`,
    by a link, or as it begins with a root, a drive or, for Windows, the name of another computer, which nobody asks.
    """
    outside = f"this file stands outside its folder, {root.name or 'the current one'}"
    if PureWindowsPath(name).anchor:  # finds the roots of other systems too
        raise Outside(outside)
    try:
        path = (root / name).resolve()
        inside = path.is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):  # a name that the system cannot hold, or a circle of links
        raise Refused("this name is no file name") from None
    if not inside:
        raise Outside(outside)
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
