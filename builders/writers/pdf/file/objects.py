"""The objects of one file: numbered first, spelled when all that they name has a number."""


class Objects:
    """Objects as they stand in the file, numbered from 1."""

    def __init__(self) -> None:
        self.spelled: list[bytes] = []

    def number(self) -> int:
        """Return the number of an object that is still to be spelled."""
        self.spelled.append(b"")
        return len(self.spelled)

    def put(self, number: int, spelled: bytes) -> None:
        """Spell an object that has its number."""
        self.spelled[number - 1] = spelled

    def add(self, spelled: bytes) -> int:
        """Return the number of an object that needs to name none that follows."""
        self.spelled.append(spelled)
        return len(self.spelled)


def array(parts: list[bytes]) -> bytes:
    """Return an array."""
    return b"[" + b" ".join(parts) + b"]"
