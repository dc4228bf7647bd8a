"""Composing: each document of a lesson composed once, whoever asks for it: checks and writers."""

from collections.abc import Iterator, Mapping
from typing import get_args

from builders.document import Audience, Document
from builders.frozen import replace
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.table import Kind


class Composing:
    """The documents of a lesson that have been composed so far, before any school's values are in them."""

    def __init__(self, pack: Pack) -> None:
        """Take what documents are composed from."""
        self._pack = pack
        self._documents: dict[tuple[str, Request], Document] = {}

    def document(self, kind: Kind, request: Request) -> Document:
        """Return the document of a kind for a request."""
        key = (kind.name, request)
        if key not in self._documents:
            self._documents[key] = kind.compose(self._pack, request)
        return self._documents[key]

    def every(self, kinds: Mapping[str, Kind], request: Request) -> Iterator[tuple[Kind, Document]]:
        """Yield the documents of all kinds that are made unasked, for each of their audiences."""
        audiences: tuple[Audience, ...] = get_args(Audience)
        for audience in audiences:
            for kind in kinds.values():
                asked = replace(request, audience=audience)
                if audience in kind.audiences and not kind.on_request and kind.needs(self._pack.lesson, asked):
                    yield kind, self.document(kind, asked)
