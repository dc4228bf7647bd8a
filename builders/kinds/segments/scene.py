"""What a segment may draw on, and what it shows."""

from builders.document import Block, Inlines
from builders.frozen import dataclass
from builders.kinds import notes
from builders.kinds.marks import marked
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.select import procedure_for, select
from builders.lesson.items import Item
from builders.lesson.model import ItemList
from builders.lesson.procedure import Procedure
from builders.lesson.session import AgendaPart, Segment, Session


@dataclass(frozen=True, slots=True)
class Slide:
    """What one segment shows: a title, blocks, and notes beyond the script."""

    title: Inlines
    blocks: tuple[Block, ...]
    notes: tuple[Inlines, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a segment may draw on."""

    pack: Pack
    request: Request
    session: Session
    part: AgendaPart
    segment: Segment

    @property
    def procedure(self) -> Procedure:
        """The incident procedure of the audience."""
        return procedure_for(self.pack.lesson, self.request)

    def words(self, name: str, **values: object) -> Inlines:
        """Return a furniture phrase as inlines."""
        return self.pack.say(name, **values)

    def minutes(self, number: int) -> Inlines:
        """Return a number of minutes in words."""
        return self.words("slides.minute") if number == 1 else self.words("slides.minutes", minutes=number)

    def details(self, items: tuple[Item, ...]) -> tuple[Inlines, ...]:
        """Return the details of items as notes."""
        return notes.details(self.pack, items, self.request)

    def headed(self, listed: ItemList) -> Inlines:
        """Return a list's title, with a mark where one of its items needs checking."""
        return marked(listed.title, select(listed.items, self.request), self.request)
