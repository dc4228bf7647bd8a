"""Services: the directory of places that help, `assets/services.yaml`; no number stands anywhere else."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal, Self

from pydantic import Field as Constraint
from pydantic import StringConstraints, model_validator

from builders.assets import Assets
from builders.problems import InputFault, Problem
from builders.source.nodes import place_of
from builders.source.typed import typed
from builders.source.yaml_reader import read
from builders.terms.rich_text import RichText
from builders.terms.values import Address, Confidence, Day, Nation, Part, PlainText, Slug

NAME = "services.yaml"
Age = Annotated[int, Constraint(ge=0, le=120)]
Number = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ]{1,18}$")]


class Service(Part):
    """One place that helps. `address` is what links and QR codes open, `shown` how it reads on paper.

    `youngest` and `oldest` are the ages, in years, of those whom it can help, None without a limit; who may ring for
    them is told by `users`. A number stands here only if it was seen in a source (V or V2): others must be looked up
    before they are used.
    """

    id: Slug
    name: PlainText
    purpose: RichText
    users: RichText
    phone: Number | None = None
    phone_confidence: Literal["V", "V2"] | None = None
    address: Address | None = None
    shown: PlainText | None = None
    hint: RichText = ()
    nations: Annotated[tuple[Nation, ...], Constraint(min_length=1)]
    audiences: Annotated[tuple[Literal["parents", "staff"], ...], Constraint(min_length=1)]
    youngest: Age | None = None
    oldest: Age | None = None
    sources: tuple[str, ...] = ()
    confidence: Confidence
    checked: Day

    @property
    def printed_phone(self) -> str | None:
        """The number as it may be printed, None where none was seen in a source."""
        return self.phone if self.phone_confidence else None

    @model_validator(mode="after")
    def phone_has_a_confidence(self) -> Self:
        """Refuse a number of which nobody says where it was seen, and an address without a form for paper."""
        if (self.phone is None) != (self.phone_confidence is None):
            raise ValueError("`phone` and `phone_confidence` go together; write both (V or V2), or neither")
        if (self.address is None) != (self.shown is None):
            raise ValueError("`address` and `shown` go together; write both, or neither")
        return self


class Directory(Part):
    """The file."""

    format: Annotated[str, StringConstraints(pattern=r"^1$")]
    services: Annotated[tuple[Service, ...], Constraint(min_length=1)]


def load_services(assets: Assets) -> Mapping[str, Service]:
    """Return the services by id, in file order. Raises InputFault."""
    root = read(assets.read_bytes(NAME), f"assets/{NAME}")
    directory, problems = typed(Directory, root)
    if directory is None:
        raise InputFault(problems)
    services: dict[str, Service] = {}
    repeated: list[Problem] = []
    for number, service in enumerate(directory.services):
        if service.id in services:
            place = place_of(root, ("services", number, "id"))
            repeated.append(Problem(place, f"the id `{service.id}` stands twice", "rename or delete one of them"))
        services[service.id] = service
    if repeated:
        raise InputFault(repeated)
    return MappingProxyType(services)
