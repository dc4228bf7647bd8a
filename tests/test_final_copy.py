"""The final copy of all packs: with a filled school file and a lead's approval, nothing is blank or a draft."""

import html
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from builders.assets import Assets
from builders.cli.main import main
from builders.lesson.load import load_lesson
from builders.words_file import load_words

ROOT = Path(__file__).parents[1]
SCHOOL = """\
name: St Example’s School
nation: england
website: https://www.school.example
policy_address: https://www.school.example/safeguarding
office_phone: 01632 960 000
lead: {name: Rowan Example, phone: 01632 960 001, mailbox: safeguarding@school.example}
deputy: {name: Ash Example, phone: 01632 960 002, mailbox: deputy@school.example}
out_of_hours: {name: Exampleshire duty team, phone: 01632 960 003}
local_authority: {name: Exampleshire front door, phone: 01632 960 004, address: https://www.council.example/children}
lado: {name: Exampleshire LADO team, phone: 01632 960 005}
approvals:
"""
APPROVAL = (
    '  - {{lesson: {id}, version: "{version}", digest: {digest}, by: Rowan Example, role: Lead, on: 2026-11-23}}\n'
)
EVENT = ("--date", "2027-01-14", "--time", "6.30pm", "--place", "Main hall")


@pytest.fixture(scope="module")
def final(tmp_path_factory):
    """The folder of all packs, made as a final copy."""
    folder, assets, approvals = tmp_path_factory.mktemp("final"), Assets(), ""
    for lesson in sorted(path.parent for path in (ROOT / "lessons").glob("*/lesson.yaml")):
        loaded = load_lesson(lesson, assets=assets, shown_as=lesson.name)
        approvals += APPROVAL.format(id=loaded.id, version=loaded.lesson.version, digest=loaded.digest)
    (folder / "school.yaml").write_text(SCHOOL + approvals, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["build", "--final", "--quiet", "--today", "2026-11-24", *EVENT]) == 0
    return folder / "output"


def told(path):
    """Return everything that a file says, on one line."""
    match path.suffix:
        case ".pdf":
            with pypdfium2.PdfDocument(path) as pdf:
                text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
        case ".pptx" | ".docx":
            with zipfile.ZipFile(path) as package:
                parts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
            text = html.unescape(re.sub(r"<[^>]+>", " ", "\n".join(parts)))
        case _:
            text = html.unescape(path.read_text(encoding="utf-8"))
    return " ".join(text.split())


def it_is_neither_blank_nor_a_draft_anywhere(final):
    words = load_words(Assets(), "en-GB")
    forbidden = [
        *(text for name, text in words.phrases.items() if name.startswith("status.parents-")),
        "DRAFT",
        words.say("mark.legend"),
        words.say("contact.ask"),
        words.say("contact.ask-slide"),
        *(words.say(f"field.session.{name}") for name in ("date", "time", "place")),
        "{school.",
        "{session.",
        "{nation",
    ]
    files = [path for path in final.rglob("*") if path.suffix in (".pdf", ".pptx", ".docx", ".html", ".txt", ".gift")]
    assert len({path.suffix for path in files}) == 6
    found = {
        path.name: [each for each in forbidden if each in said] for path in files if (said := told(path)) is not None
    }
    assert {name: each for name, each in found.items() if each} == {}


def it_says_in_every_invitation_when_and_where(final):
    for path in final.rglob("*-invitation.*"):
        said = told(path)
        for word in ("Thursday 14 January 2027", "6.30pm", "Main hall"):
            assert word in said, path.name
