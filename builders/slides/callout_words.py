"""What a callout says, in one run of words."""

from builders.document import Block, Bullets, Callout, Inlines, Paragraph, Strong, Text


def sentence(callout: Callout) -> Inlines:
    """Return a callout's title, strong, and the words of its paragraphs and lists behind it."""
    parts: list[Inlines] = [(Strong(callout.title),)] if callout.title else []
    parts += lines(callout.blocks)
    joined: list[Inlines] = [part for part in parts if part]
    return tuple(inline for index, part in enumerate(joined) for inline in (((Text(" "),) if index else ()) + part))


def lines(blocks: tuple[Block, ...]) -> list[Inlines]:
    """Return the words of paragraphs and list items, one after another; other blocks have none here."""
    found: list[Inlines] = []
    for block in blocks:
        match block:
            case Paragraph(inlines=inlines):
                found.append(inlines)
            case Bullets(items=items):
                found += items
            case _:
                pass
    return found


def others(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks that `lines` passes over."""
    return tuple(block for block in blocks if not isinstance(block, Paragraph | Bullets))
