"""Shipped files and the working folder's own, which override them by name."""

from pathlib import Path

from builders.frozen import dataclass
from builders.problems import InputFault, Place, Problem

PACKAGE = Path(__file__).parent
SHIPPED = PACKAGE / "_shipped" if (PACKAGE / "_shipped").is_dir() else PACKAGE.parent
"""Where `assets/` and `lessons/` stand: inside the package in a wheel, beside it in a checkout."""


@dataclass(frozen=True, slots=True)
class Assets:
    """Finds `assets/<name>`: the one in `working`, the folder in which the command runs, before the shipped one."""

    working: Path | None = None

    def path(self, name: str) -> Path:
        """Return the path of an asset that exists.

        Raises FileNotFoundError, and InputFault for one of the working folder that a link leads out of it.
        """
        for root in (self.working, SHIPPED):
            if root is not None and (path := root / "assets" / name).is_file():
                if root is not SHIPPED and not stands_inside(path, root / "assets"):
                    fault = f"this file stands outside its folder, {path.parent.name}"
                    raise InputFault([Problem(Place(f"assets/{name}"), fault, "put a copy of it there")])
                return path
        raise FileNotFoundError(f"assets/{name}")

    def read_bytes(self, name: str) -> bytes:
        """Return the content of an asset. Raises FileNotFoundError."""
        return self.path(name).read_bytes()

    def read_text(self, name: str) -> str:
        """Return the text of an asset, read as UTF-8. Raises FileNotFoundError."""
        return self.path(name).read_text(encoding="utf-8")


def stands_inside(path: Path, folder: Path) -> bool:
    """Return whether a file really stands in or below a folder, wherever links lead."""
    return path.resolve().is_relative_to(folder.resolve())
