"""What is at hand while one part of the file is written: language, palette, shape ids and relationships."""

from dataclasses import dataclass, field

from builders.theme.colours import Palette
from builders.theme.screen import ScreenTheme
from builders.writers.pptx.colours import colour, is_shade
from builders.writers.pptx.media import picture_part
from builders.writers.pptx.package import Part, Tie, tie_id
from builders.writers.pptx.standard import Kind


@dataclass(slots=True)
class Pen:
    """Hands out shape ids and relationships of one part, and collects the pictures and the shades that it shows."""

    palette: Palette
    theme: ScreenTheme
    language: str
    mark: str = "†"
    right_to_left: bool = False
    ties: list[Tie] = field(default_factory=list)
    pictures: list[Part] = field(default_factory=list)
    shades: dict[str, str] = field(default_factory=dict)
    _last_shape: int = 1

    def shape_id(self) -> int:
        """Return the next shape id; 1 is the tree itself."""
        self._last_shape += 1
        return self._last_shape

    @property
    def last_shape_id(self) -> int:
        """The id handed out last."""
        return self._last_shape

    def tie(self, tie: Tie) -> str:
        """Return the id of a relationship, the same one for the same tie."""
        if tie not in self.ties:
            self.ties.append(tie)
        return tie_id(self.ties.index(tie) + 1)

    def link(self, address: str) -> str:
        """Return the id of the relationship to an address."""
        return self.tie(Tie(Kind.LINK, address, outside=True))

    def picture(self, data: bytes) -> str:
        """Return the id of the relationship to a picture, which the package holds once however often it is shown."""
        part = picture_part(data)
        self.pictures.append(part)
        return self.tie(Tie(Kind.IMAGE, part.name))

    def colour(self, role: str) -> str:
        """Return the XML of a colour."""
        written = colour(role, self.palette)
        if is_shade(role):
            self.shades[role] = written
        return written

    def fill(self, role: str | None) -> str:
        """Return the XML of a solid fill, or of none."""
        return "<a:noFill/>" if role is None else f"<a:solidFill>{self.colour(role)}</a:solidFill>"
