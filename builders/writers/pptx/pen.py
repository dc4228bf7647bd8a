"""What is at hand while one part of the file is written: language, palette, shape ids and relationships."""

from dataclasses import dataclass, field

from builders.theme.colours import Palette
from builders.writers.pptx.colours import colour, fill
from builders.writers.pptx.package import Relationship


@dataclass(slots=True)
class Pen:
    """Hands out shape ids and relationship ids of one part."""

    palette: Palette
    language: str
    mark: str = "†"
    right_to_left: bool = False
    relationships: list[Relationship] = field(default_factory=list)
    _last_shape: int = 1

    def shape_id(self) -> int:
        """Return the next shape id; 1 is the tree itself."""
        self._last_shape += 1
        return self._last_shape

    @property
    def last_shape_id(self) -> int:
        """The id handed out last."""
        return self._last_shape

    def relate(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship to a part or an address, the same one for the same target."""
        wanted = Relationship(kind, target, external=external)
        if wanted not in self.relationships:
            self.relationships.append(wanted)
        return f"rId{self.relationships.index(wanted) + 1}"

    def colour(self, role: str) -> str:
        """Return the XML of a colour."""
        return colour(role, self.palette)

    def fill(self, role: str | None) -> str:
        """Return the XML of a fill, or of none."""
        return fill(role, self.palette)
