"""Work: what a worker does with a batch: documents of one lesson, filled for schools, written and published whole.

Everything in a batch can be sent to another process or another machine, and so can what comes back.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from builders.build.compiled import Bundle
from builders.build.parcel import Parcel
from builders.document import Document
from builders.fonts import MissingGlyph
from builders.memo import remembered
from builders.problems import InputFault, Problem
from builders.school.merge import fill
from builders.school.values import Values
from builders.slides.fit import TextTooLong
from builders.slides.plan import TitleClash
from builders.stores.destination import Destination
from builders.stores.store import Stamp, Store
from builders.theme.theme import Theme
from builders.writers.table import WRITERS, Writer
from builders.writers.too_long import LeafTooLong
from builders.writers.written import Written

Unfit = Literal["slide", "leaf", "title", "glyph", "budget"]


def _unheard(_: str) -> None:
    """Listen to nothing."""


@dataclass(frozen=True, slots=True)
class Order:
    """What one school gets of a lesson. `folder` is the school's in the output, empty where it has none.

    `colour` is its brand colour, empty for the theme's own; `wanted` are numbers of documents. Without `publish` they
    are made, so that what is wrong with them is known, and go nowhere.
    """

    school: int
    folder: str
    values: Values
    colour: str
    wanted: tuple[int, ...]
    publish: bool = True


@dataclass(frozen=True, slots=True)
class Batch:
    """Orders for documents of one lesson. Without a destination they are made and not published.

    `number` is the caller's own. With `strict` a document over its budget is a fault. `beside` are files that go before
    the first document.
    """

    number: int
    lesson: Parcel[Bundle]
    orders: tuple[Order, ...]
    destination: Destination | None
    strict: bool = False
    beside: tuple[tuple[str, bytes], ...] = ()

    def parts(self) -> tuple["Batch", ...]:
        """Return the same work, a batch for each school."""
        return tuple(replace(self, orders=(order,)) for order in self.orders)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a document cannot be made: the text at fault and the sections, or the pages of which it has too many."""

    document: int
    why: Unfit
    text: str = ""
    sections: tuple[str, ...] = ()
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made. `stamp` is how it stands in the output, None where it was not published.

    `fresh` says that the output held something else before.
    """

    document: int
    sha256: str
    bytes: int
    pages: int
    stamp: Stamp | None
    fresh: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an order. With a fault none of its documents is published.

    `refused` is what the system refused to write; `full` says that it will refuse everything else too.
    """

    school: int
    made: tuple[Made, ...]
    faults: tuple[Fault, ...]
    refused: tuple[Problem, ...] = ()
    full: bool = False


def work(
    batch: Batch, writers: Mapping[str, Writer] = WRITERS, before: Callable[[str], None] = _unheard
) -> tuple[Outcome, ...]:
    """Return what became of each order of a batch, in their order. It goes no further where the output is full.

    `before` is told the path of each document before it is made.
    """
    outcomes: list[Outcome] = []
    for order in batch.orders:
        outcomes.append(_order(order, batch, writers, before))
        if outcomes[-1].full:
            break
    return tuple(outcomes)


def _order(order: Order, batch: Batch, writers: Mapping[str, Writer], before: Callable[[str], None]) -> Outcome:
    bundle = batch.lesson.content
    theme = _branded(bundle.theme, order.colour)
    written: list[tuple[int, Written]] = []
    faults: list[Fault] = []
    for number in order.wanted:
        before(school_path(order.folder, bundle.jobs[number].path))
        document = fill(bundle.documents[number], order.values, bundle.documents[number].words)
        one = _write(document, theme, writers[bundle.jobs[number].format], number, strict=batch.strict)
        if isinstance(one, Fault):
            faults.append(one)
        else:
            written.append((number, one))
    if faults or batch.destination is None or not order.publish:
        made = tuple(_made(number, one, None, fresh=False) for number, one in written)
        return Outcome(order.school, made, tuple(faults))
    return _published(order, batch, written, batch.destination.store())


def _write(document: Document, theme: Theme, writer: Writer, number: int, *, strict: bool) -> Written | Fault:
    try:
        written = writer.load()(document, theme)
    except TextTooLong as fault:
        return Fault(number, "slide", fault.text, (fault.section_id,))
    except LeafTooLong as fault:
        return Fault(number, "leaf", fault.text, (fault.section_id,))
    except TitleClash as fault:
        return Fault(number, "title", fault.title, fault.section_ids)
    except MissingGlyph as fault:
        return Fault(number, "glyph", fault.character)
    if strict and document.page_budget is not None and written.pages > document.page_budget:
        return Fault(number, "budget", pages=written.pages)
    return written


def _published(order: Order, batch: Batch, written: list[tuple[int, Written]], store: Store) -> Outcome:
    """Publish the documents of an order; one that is open in another program keeps no other from it."""
    made: list[Made] = []
    refused: list[Problem] = []
    jobs = batch.lesson.content.jobs
    try:
        for path, data in batch.beside:
            store.put(path, data)
    except InputFault as fault:
        return Outcome(order.school, (), (), fault.problems, full=True)
    for number, one in written:
        path = school_path(order.folder, jobs[number].path)
        try:
            fresh = store.put(path, one.data)
        except InputFault as fault:
            refused += fault.problems
            if not isinstance(fault.__cause__, PermissionError):
                return Outcome(order.school, tuple(made), (), tuple(refused), full=True)
            continue
        made.append(_made(number, one, store.stamp(path), fresh=fresh))
    return Outcome(order.school, tuple(made), (), tuple(refused))


def school_path(folder: str, path: str) -> str:
    """Return where a school's document goes in the output."""
    return f"{folder}/{path}" if folder else path


def _made(number: int, written: Written, stamp: Stamp | None, *, fresh: bool) -> Made:
    digest = hashlib.sha256(written.data).hexdigest()
    return Made(number, digest, len(written.data), written.pages, stamp, fresh)


@remembered(8)
def _branded(theme: Theme, colour: str) -> Theme:
    return theme.branded(colour or None)
