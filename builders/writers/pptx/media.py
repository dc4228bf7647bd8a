"""The pictures of a deck, each stored once."""

from builders.writers.pptx.package import Package
from builders.writers.pptx.pictures import ending


class Media:
    """Puts pictures into a package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._names: dict[bytes, str] = {}

    def add(self, data: bytes) -> str:
        """Return the name of the part that holds a picture."""
        if data not in self._names:
            name = f"ppt/media/image{len(self._names) + 1}.{ending(data)}"
            self._names[data] = name
            self._package.add(name, data)
        return self._names[data]
