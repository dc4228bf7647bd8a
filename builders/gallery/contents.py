"""Contents: what a gallery is told of the packs in an output folder."""

from collections.abc import Callable
from typing import Protocol

from builders.frozen import dataclass
from builders.theme.theme import Theme
from builders.words import Words

NAME = "index.html"
"""The page, in the output folder."""


class Listed(Protocol):
    """A document as the manifest lists it."""

    @property
    def path(self) -> str:
        """Where it stands, relative to the output folder, with forward slashes."""

    @property
    def school(self) -> str:
        """For which school it was made."""

    @property
    def lesson(self) -> str:
        """The id of its lesson."""

    @property
    def audience(self) -> str:
        """For whom it is."""

    @property
    def kind(self) -> str:
        """The name of its kind."""

    @property
    def format(self) -> str:
        """The name of its format."""

    @property
    def language(self) -> str:
        """Its language."""

    @property
    def edition(self) -> str:
        """Its edition."""

    @property
    def sha256(self) -> str:
        """The checksum of its bytes."""

    @property
    def bytes(self) -> int:
        """Its size."""

    @property
    def pages(self) -> int:
        """How many pages or slides it has."""


@dataclass(frozen=True, slots=True, order=True)
class PackState:
    """What is told of a pack: the documents of a lesson for one audience, as they were when last made.

    `digest` is that of the content, `file_name` the discreet name of its files. Dates are ISO. The
    fields of an approval (`approved_as` is a role) are empty until the school has approved the content; `blanks` are
    fields of the school file. `mixed` says that some of the documents were made before the others, from something else.
    """

    lesson: str
    audience: str
    school: str
    title: str
    version: str
    digest: str
    file_name: str
    review_by: str
    use_until: str
    approved_by: str
    approved_as: str
    approved_on: str
    blanks: tuple[str, ...]
    mixed: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """For whom the gallery is and how it looks. `logo` is a PNG picture; `blanks` are fields of the school file."""

    school: str
    logo: bytes | None
    blanks: tuple[str, ...]
    theme: Theme
    words: Words


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a page. `path` is where it stands in the output folder; sizes are in pixels."""

    path: str
    width: int
    height: int


class Store(Protocol):
    """The output folder, as far as a gallery has to do with it."""

    def document(self, listed: Listed) -> bytes | None:
        """Return a document's bytes, None where they are not those that the manifest tells of."""

    def earlier(self, path: str) -> bytes | None:
        """Return the bytes of a file that an earlier build put there, None where they are not what it put."""

    def put(self, path: str, data: bytes) -> None:
        """Publish a file of the gallery."""

    def keep(self, path: str) -> None:
        """Leave a file of the gallery as it is."""


Drawing = Callable[[int, int, str], None]
"""Told before a document is drawn: how many are done, of how many, and its path."""
