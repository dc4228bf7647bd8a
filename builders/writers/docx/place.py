"""Where a block stands: how deep below which heading, and in what that sets it apart."""

from builders.document import CalloutRole
from builders.frozen import dataclass

DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Place:
    """`level` is that of the next heading, `under` what the last one says, `panel` the callout around a block."""

    level: int = 1
    under: str = ""
    panel: CalloutRole | None = None
    opens: bool = False
    """Whether a panel without a title begins with the block."""

    @property
    def text(self) -> str:
        """The style of running text here."""
        if self.panel is None:
            return "Normal"
        return panel_style(self.panel) + ("Opening" if self.opens else "")

    @property
    def heading(self) -> str:
        """The style of the next heading here; Word knows nine levels, and six are enough."""
        return f"{panel_style(self.panel) if self.panel else ''}Heading{min(self.level, DEEPEST)}"

    def listed(self, usual: str) -> str:
        """Return the style of an item of a list here, `usual` being that outside of panels."""
        return f"{panel_style(self.panel)}List" if self.panel else usual


def panel_style(role: CalloutRole) -> str:
    """Return the id of the style of a callout's text."""
    return f"Callout{role.capitalize()}"
