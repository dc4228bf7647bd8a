import ast
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args

import pytest

import builders.kinds
from builders.document import Bullets, Callout, Contacts, Document, Entries, Flow, Inline, Section, Steps, plain
from builders.kinds.request import Request
from builders.kinds.segments.table import SEGMENTS
from builders.kinds.statements import said, statements
from builders.kinds.table import KINDS
from builders.lesson.session import SlideName

EVERYTHING = [(kind.name, audience) for kind in KINDS.values() for audience in kind.audiences]
PACKS = [("handout", "parents"), ("handout", "staff"), ("slides", "parents"), ("slides", "staff")]


def blocks(sections: tuple[Section, ...]):
    for section in sections:
        for block in section.blocks:
            yield block
            if isinstance(block, Callout):
                yield from block.blocks
        yield from blocks(section.sections)


def every_text(value):
    if isinstance(value, tuple) and value and all(isinstance(one, Inline) for one in value):
        yield plain(value)
    elif isinstance(value, tuple):
        for one in value:
            yield from every_text(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from every_text(getattr(value, one.name))
    elif isinstance(value, str):
        yield value


def roles(document: Document) -> set[str]:
    return {block.role for block in blocks(document.sections) if isinstance(block, Entries | Bullets | Callout)}


@pytest.mark.parametrize(("kind", "audience"), PACKS)
class DescribeEveryPack:
    def it_shows_the_key_risks(self, composed, kind, audience):
        risks = [block for block in blocks(composed(kind, audience).sections) if isinstance(block, Entries)]
        assert any(block.role == "risk" and len(block.items) >= 3 for block in risks)

    def it_gives_hope_with_every_risk(self, composed, kind, audience):
        for block in blocks(composed(kind, audience).sections):
            if isinstance(block, Entries) and block.role == "risk":
                assert all(entry.hope for entry in block.items)

    def it_has_talking_points(self, composed, kind, audience):
        assert roles(composed(kind, audience)) & {"talking-point", "starter"}

    def it_has_the_incident_procedure(self, composed, kind, audience):
        found = list(blocks(composed(kind, audience).sections))
        assert any(isinstance(block, Steps | Flow) for block in found)
        assert "prohibition" in roles(composed(kind, audience)) or "never" in roles(composed(kind, audience))

    def it_says_where_to_get_help(self, composed, kind, audience):
        contacts = [block for block in blocks(composed(kind, audience).sections) if isinstance(block, Contacts)]
        assert any(block.services for block in contacts)


@pytest.mark.parametrize(("kind", "audience"), EVERYTHING)
class DescribeEveryDocument:
    def it_carries_nation_edition_and_use_until(self, composed, kind, audience):
        imprint = " ".join(plain(part) for part in composed(kind, audience).imprint)
        assert imprint == "England Edition PP 1.0 en Use until 31 August 2027"

    def it_is_unapproved_until_a_school_approves_it(self, composed, kind, audience):
        status = composed(kind, audience).status
        assert status is not None
        assert status.every_page == (audience == "staff")

    def it_names_each_section_once(self, composed, kind, audience):
        def ids(sections):
            return [name for section in sections for name in (section.id, *ids(section.sections))]

        found = ids(composed(kind, audience).sections)
        assert len(found) == len(set(found))


def phrases(pack, *readers):
    return {
        plain(text)
        for found in statements(pack.lesson, Request("staff"))
        if found.readers in readers
        for _, text in said(found.statement)
        if len(plain(text)) > 20
    }


def they_keep_staff_statements_from_parents(pack, composed):
    for_staff_only = phrases(pack, "staff", "leads") - phrases(pack, "parents", "both")
    assert for_staff_only
    for kind in ("handout", "slides"):
        text = " ".join(every_text(composed(kind, "parents")))
        assert not [phrase for phrase in for_staff_only if phrase in text]


def they_keep_the_leads_part_from_all_staff(pack, composed):
    lead_only = [
        plain(item.short)
        for stage in pack.lesson.procedures.lead.stages
        for item in (*stage.checks, *stage.questions, *stage.steps)
        if len(plain(item.short)) > 20
    ]
    for kind in ("handout", "slides"):
        text = " ".join(every_text(composed(kind, "staff")))
        assert not [phrase for phrase in lead_only if phrase in text]


def it_has_a_function_for_every_slide_name():
    assert set(SEGMENTS) | {"title"} == set(get_args(SlideName))


def strings(file: Path) -> list[str]:
    """The strings of a module but its docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in documentation]
    return [node.value for node in constants if isinstance(node.value, str)]


def they_hold_no_furniture_words_of_their_own():
    for file in Path(builders.kinds.__file__).parent.glob("*.py"):
        if file.name != "table.py":  # what `make-packs list` says about a kind is no furniture
            assert not [text for text in strings(file) if " " in text.strip()], file.name
