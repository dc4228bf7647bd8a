"""What is at hand while one part of the file is written: language, palette, shape ids and relationships."""

from dataclasses import dataclass
from io import BytesIO

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part

from builders.theme.colours import Palette
from builders.theme.screen import ScreenTheme
from builders.writers.pptx.colours import colour, fill


@dataclass(slots=True)
class Pen:
    """Hands out shape ids and relationships of one part; masters and layouts, which have no links, need no part."""

    palette: Palette
    theme: ScreenTheme
    language: str
    mark: str = "†"
    right_to_left: bool = False
    part: Part | None = None
    _last_shape: int = 1

    def shape_id(self) -> int:
        """Return the next shape id; 1 is the tree itself."""
        self._last_shape += 1
        return self._last_shape

    @property
    def last_shape_id(self) -> int:
        """The id handed out last."""
        return self._last_shape

    def link(self, address: str) -> str:
        """Return the id of the relationship to an address, the same one for the same address."""
        return self._part.relate_to(address, RT.HYPERLINK, is_external=True)

    def picture(self, data: bytes) -> str:
        """Return the id of the relationship to a picture, which the package holds once however often it is shown."""
        part = self._part
        return part.relate_to(part.package.get_or_add_image_part(BytesIO(data)), RT.IMAGE)

    def colour(self, role: str) -> str:
        """Return the XML of a colour."""
        return colour(role, self.palette)

    def fill(self, role: str | None) -> str:
        """Return the XML of a fill, or of none."""
        return fill(role, self.palette)

    @property
    def _part(self) -> Part:
        if self.part is None:
            raise ValueError("masters and layouts hold neither links nor pictures")
        return self.part
