"""What a document says, as a Word file has to say it."""

from dataclasses import is_dataclass, replace

from reading import words_of

from builders.document import Flow, Steps, plain


def words_for_word(document):
    """Yield every text of a document. A flow is told by its boxes: a Word file draws none, so it needs no alt text."""
    yield from words_of(_told(document))
    yield from (plain(node.text) for flow in flows_of(document.sections) for node in flow.nodes)


def _told(part):
    if isinstance(part, Flow):
        return Steps(())
    if isinstance(part, tuple):
        return tuple(_told(one) for one in part)
    if is_dataclass(part) and hasattr(part, "sections"):
        changed = {"sections": _told(part.sections)}
        return replace(part, **changed, **({"blocks": _told(part.blocks)} if hasattr(part, "blocks") else {}))
    if is_dataclass(part) and hasattr(part, "blocks"):
        return replace(part, blocks=_told(part.blocks))
    return part


def flows_of(part):
    """Yield the flows of a document."""
    if isinstance(part, Flow):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from flows_of(one)
    else:
        yield from flows_of(getattr(part, "sections", ()))
        yield from flows_of(getattr(part, "blocks", ()))


def squeezed(text):
    """Return words without blanks and without what marks a statement that must be checked."""
    return "".join(text.replace("\u00a0", " ").replace("†", "").split())
