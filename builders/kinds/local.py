"""What a pack rests on general practice for in its nation, so that a school checks its local procedures."""

from builders.document import Callout, Paragraph
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.nations import NationTerms
from builders.words import Words


def local_note(pack: Pack, request: Request) -> tuple[Callout, ...]:
    """Return the panel that tells which of the nation's ways nobody has seen in a source; none where all were seen."""
    names = unseen(pack.nations[request.nation], pack.words)
    if not names:
        return ()
    nation = pack.words.say(f"nation.{request.nation}")
    note = pack.say("local.note", nation=nation, what=", ".join(names))
    return (Callout("caution", pack.say("local.title"), (Paragraph(note),), "map-pin"),)


def unseen(terms: NationTerms, words: Words) -> tuple[str, ...]:
    """Return in words which of a nation's ways nobody has seen in a source, each once."""
    return tuple(dict.fromkeys(words.say(f"local.{name}") for name in terms.unconfirmed))


def is_unconfirmed(pack: Pack, request: Request) -> bool:
    """Return whether even who leads was not seen in a source: then every page for staff says so."""
    return "lead" in pack.nations[request.nation].unconfirmed
