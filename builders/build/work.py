"""Work: what a worker does with a batch: documents of one lesson, filled for schools, written and published whole.

Everything in a batch can be sent to another process or another machine, and so can what comes back.
"""

import contextlib
import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from builders.build.bundle import Bundle
from builders.build.parcel import Parcel
from builders.document import Document
from builders.fonts import MissingGlyph
from builders.frozen import dataclass, replace
from builders.memo import let_go, remembered
from builders.problems import InputFault, Problem
from builders.school.merge import fill
from builders.school.values import Values
from builders.slides.fit import TextTooLong
from builders.slides.plan import TitleClash
from builders.stores.destination import Destination
from builders.stores.store import Put, Stamp
from builders.theme.theme import Theme
from builders.writers.table import WRITERS, Writer
from builders.writers.too_long import LeafTooLong
from builders.writers.written import Written

AT_ONCE = 8_000_000
"""Bytes of documents that are published at once: files that are made to last together take a tenth of the time."""

Unfit = Literal["slide", "leaf", "title", "glyph", "budget"]


def _unheard(_: str) -> None:
    """Listen to nothing."""


class Enough(Exception):
    """No more is to be made."""


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
    """Return what became of each order of a batch. It goes no further where the output is full.

    `before` is told the path of each document before it is made. Where it raises Enough, the orders that are made whole
    are published, and the others have no outcome.
    """
    outcomes: list[Outcome] = []
    filled: list[_Filled] = []
    with contextlib.suppress(Enough):
        for order in batch.orders:
            filled.append(_fill(order, batch, writers, before))
            if sum(one.bytes for one in filled) > AT_ONCE:
                outcomes += _outcomes(filled, batch)
                filled.clear()
                if outcomes[-1].full:
                    break
    if filled:
        outcomes += _outcomes(filled, batch)
    return tuple(outcomes)


@dataclass(frozen=True, slots=True)
class _Filled:
    """An order of which all documents that can be made are, with their numbers."""

    order: Order
    written: tuple[tuple[int, Written], ...]
    faults: tuple[Fault, ...]

    @property
    def bytes(self) -> int:
        return sum(len(one.data) for _, one in self.written)


def _fill(order: Order, batch: Batch, writers: Mapping[str, Writer], before: Callable[[str], None]) -> _Filled:
    bundle = batch.lesson.content
    let_go()
    theme = _branded(bundle.theme, order.colour)
    written: list[tuple[int, Written]] = []
    faults: list[Fault] = []
    for number in order.wanted:
        item = bundle.items[number]
        before(school_path(order.folder, item.path))
        document = fill(item.document, order.values)
        one = _write(document, theme, writers[item.format], number, strict=batch.strict)
        if isinstance(one, Fault):
            faults.append(one)
        else:
            written.append((number, one))
    return _Filled(order, tuple(written), tuple(faults))


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


def _outcomes(filled: Sequence[_Filled], batch: Batch) -> list[Outcome]:
    """Publish documents all at once; one that is open in another program keeps no other from it.

    Of all that is refused where the output is full the first is told, last of all.
    """
    goes = [one.order.publish and not one.faults and batch.destination is not None for one in filled]
    paths = [
        (school_path(one.order.folder, batch.lesson.content.items[number].path), written.data)
        for one, is_published in zip(filled, goes, strict=True)
        if is_published
        for number, written in one.written
    ]
    try:
        became = iter(_put(paths, batch))
    except InputFault as fault:
        return [Outcome(filled[goes.index(True)].order.school, (), (), fault.problems, full=True)]
    outcomes: list[Outcome] = []
    full: Outcome | None = None
    for one, is_published in zip(filled, goes, strict=True):
        made: list[Made] = []
        refused: list[Problem] = []
        at_end: tuple[Problem, ...] = ()
        for number, written in one.written:
            put = next(became) if is_published else Put(fresh=False, stamp=None)
            if isinstance(put, Put):
                made.append(_made(number, written, put))
            elif isinstance(put.__cause__, PermissionError):
                refused += put.problems
            else:
                at_end = at_end or put.problems
        outcome = Outcome(one.order.school, tuple(made), one.faults, tuple(refused))
        if at_end and full is None:
            full = replace(outcome, refused=(*refused, *at_end), full=True)
        else:
            outcomes.append(outcome)
    return [*outcomes, full] if full else outcomes


def _put(paths: Sequence[tuple[str, bytes]], batch: Batch) -> Sequence[Put | InputFault]:
    """Put documents, and what goes before the first. Raises InputFault where nothing can be put at all."""
    if batch.destination is None or not paths:
        return ()
    store = batch.destination.store()
    for path, data in batch.beside:
        store.put(path, data)
    return store.put_all(paths)


def school_path(folder: str, path: str) -> str:
    """Return where a school's document goes in the output."""
    return f"{folder}/{path}" if folder else path


def _made(number: int, written: Written, put: Put) -> Made:
    digest = hashlib.sha256(written.data).hexdigest()
    return Made(number, digest, len(written.data), written.pages, put.stamp, put.fresh)


@remembered(8)
def _branded(theme: Theme, colour: str) -> Theme:
    return theme.branded(colour or None)
