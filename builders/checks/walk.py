"""Walk: every block of a document, however deep it stands."""

from collections.abc import Iterator

from builders.document import Block, Callout, Section


def blocks(sections: tuple[Section, ...]) -> Iterator[tuple[Section, Block]]:
    """Yield each block below these sections with the section that holds it, in reading order."""
    for section in sections:
        for block in section.blocks:
            yield from ((section, inner) for inner in _inside(block))
        yield from blocks(section.sections)


def _inside(block: Block) -> Iterator[Block]:
    yield block
    if isinstance(block, Callout):
        for inner in block.blocks:
            yield from _inside(inner)
