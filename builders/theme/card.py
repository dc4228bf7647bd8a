"""The theme of cards: what changes on paper that is read from a metre away."""

from collections.abc import Mapping
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, field_validator
from pydantic import Field as Constraint

from builders.theme.print import EntryLook, PanelLook, PrintTheme, SizeTheme, SpaceTheme, TypeRole

Scale = Annotated[float, Constraint(gt=0, le=4)]
Lengths = TypeVar("Lengths", SpaceTheme, SizeTheme)


class CardTheme(BaseModel):
    """What stands here takes the place of the same name in the theme of paper, in points.

    A card is set as large as fits: at the first of its `scales` at which it stays within its pages. Type never falls
    below `least`; that of `near`, which is read close by, keeps its size.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    scales: Annotated[tuple[Scale, ...], Constraint(min_length=1)]
    least: Annotated[float, Constraint(gt=0, le=100)]
    near: tuple[str, ...]
    type: Mapping[str, TypeRole]
    space: Mapping[str, float]
    size: Mapping[str, float]
    panels: Mapping[str, PanelLook]
    entries: Mapping[str, EntryLook]

    @field_validator("scales")
    @classmethod
    def the_largest_scale_comes_first(cls, scales: tuple[float, ...]) -> tuple[float, ...]:
        """Refuse scales in another order: the first that fits is taken."""
        if list(scales) != sorted(scales, reverse=True):
            raise ValueError("these are not in order; begin with the largest")
        return scales

    @field_validator("space", "size")
    @classmethod
    def lengths_are_those_of_paper(cls, lengths: Mapping[str, float]) -> Mapping[str, float]:
        """Refuse a length that paper does not have."""
        unknown = sorted(set(lengths) - {*SpaceTheme.model_fields, *SizeTheme.model_fields})
        if unknown:
            raise ValueError(f"paper has no length called {', '.join(unknown)}; delete it")
        return lengths

    def on(self, paper: PrintTheme, scale: float) -> PrintTheme:
        """Return the theme of paper as a card has it, at a scale."""
        roles = {**paper.type, **self.type}
        return paper.model_copy(
            update={
                "type": {name: self._set(name, role, scale) for name, role in roles.items()},
                "space": _scaled(paper.space, self.space, scale),
                "size": _scaled(paper.size, self.size, scale),
                "panels": {**paper.panels, **self.panels},
                "entries": {**paper.entries, **self.entries},
            }
        )

    def _set(self, name: str, role: TypeRole, scale: float) -> TypeRole:
        """A type role at a scale, its line pitch in proportion."""
        if name in self.near:
            return role
        size = max(role.size * scale, self.least)
        return role.model_copy(update={"size": size, "leading": role.leading * size / role.size})


def _scaled(paper: Lengths, changed: Mapping[str, float], scale: float) -> Lengths:
    """The lengths of paper, those of a card at its scale."""
    return paper.model_copy(update={name: length * scale for name, length in changed.items()})
