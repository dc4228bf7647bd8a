"""Shipped files and the working folder's own, which override them by name."""

from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parent
SHIPPED = PACKAGE / "_shipped" if (PACKAGE / "_shipped").is_dir() else PACKAGE.parent
"""Where `assets/` and `lessons/` stand: inside the package in a wheel, beside it in a checkout."""


@dataclass(frozen=True, slots=True)
class Assets:
    """Finds `assets/<name>`: the one in `working`, the folder in which the command runs, before the shipped one."""

    working: Path | None = None

    def path(self, name: str) -> Path:
        """Return the path of an asset that exists. Raises FileNotFoundError."""
        for root in (self.working, SHIPPED):
            if root is not None and (root / "assets" / name).is_file():
                return root / "assets" / name
        raise FileNotFoundError(f"assets/{name}")

    def read_bytes(self, name: str) -> bytes:
        """Return the content of an asset. Raises FileNotFoundError."""
        return self.path(name).read_bytes()

    def read_text(self, name: str) -> str:
        """Return the text of an asset, read as UTF-8. Raises FileNotFoundError."""
        return self.path(name).read_text(encoding="utf-8")
