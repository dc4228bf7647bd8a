"""Hollow sections: a heading on paper with nothing below it is left out; the lesson has nothing to say there."""

from builders.document import Block, Bullets, Callout, Conversation, Entries, Flow, Questions, Section, Steps
from builders.frozen import replace


def filled(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections that have something to read, without their hollow blocks and parts."""
    kept = (
        replace(section, blocks=_filled_blocks(section.blocks), sections=filled(section.sections))
        for section in sections
    )
    return tuple(section for section in kept if section.blocks or section.sections or section.notes)


def _filled_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(block for block in blocks if not _is_hollow(block))


def _is_hollow(block: Block) -> bool:
    match block:
        case Bullets(items=()) | Conversation(items=()) | Entries(items=()) | Questions(items=()) | Steps(items=()):
            return True
        case Flow(nodes=()):
            return True
        case Callout(blocks=(_, *_) as blocks):
            return all(_is_hollow(inner) for inner in blocks)
        case _:
            return False
