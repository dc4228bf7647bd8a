"""The handout: the parents' sheet or the staff handout."""

from builders.document import Document
from builders.kinds import parents_sheet, staff_handout
from builders.kinds.pack import Pack
from builders.kinds.request import Request


def compose(pack: Pack, request: Request) -> Document:
    """Return the handout for the request's audience."""
    match request.audience:
        case "parents":
            return parents_sheet.compose(pack, request)
        case "staff":
            return staff_handout.compose(pack, request)
