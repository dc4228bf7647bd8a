"""The program knows no subject: a lesson on fire drills, with rules of its own, becomes whole packs."""

import re
import shutil
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from builders.kinds.table import KINDS

ROOT = Path(__file__).parents[2]
WORKING = Path(__file__).parent / "fire-safety"
FIRST_SUBJECT = re.compile(
    r"\bnud(?:e|es|ity)\b|selfie|\bsext|\bceop\b|child ?line|private picture|picture is shared"
    r"|\bgroom(?:s|ed|ing|er)?\b|report remove|deepfake|\bnspcc\b|\biwf\b|\bukcis\b|thinkuknow",
    re.IGNORECASE,
)
"""Words of the lesson on nude selfies."""
FILES = [(audience, kind, name) for kind in KINDS.values() for audience in kind.audiences for name in kind.formats]


@pytest.fixture
def fire_drills(packs, folder):
    """Return `fire_drills(*arguments)`, which runs `make-packs` where only the lesson on fire drills stands."""
    shutil.copytree(WORKING, folder, dirs_exist_ok=True)
    return lambda *arguments: packs(*arguments, "--lessons", "lessons", "--today", "2026-11-22")


def strings_of_pdf(path):
    """Yield the text of each page, and every string beside the pages: titles, alternative texts, addresses."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        yield page.get_textpage().get_text_bounded()
    document.close()
    with pikepdf.open(path) as pdf:
        yield str(pdf.docinfo)
        yield pdf.Root.Metadata.read_bytes().decode()
        for entry in pdf.objects:
            if isinstance(entry, pikepdf.Dictionary):
                yield from (str(value) for value in entry.values() if isinstance(value, pikepdf.String))


def strings_of_package(path):
    """Yield every part of a deck or Word file that is text: slides, notes, layouts, styles, properties."""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                yield re.sub(r"</[aw]:t>.*?<[aw]:t[^>]*>", "", package.read(name).decode("utf-8"))


def words_of(path):
    match path.suffix:
        case ".pdf":
            return "\n".join(strings_of_pdf(path))
        case ".pptx" | ".docx":
            return "\n".join(strings_of_package(path))
        case _:
            return path.read_text(encoding="utf-8")


def it_becomes_every_kind_in_every_format_without_a_problem(fire_drills, folder):
    for command in (["build"], ["review", "fire-safety"]):
        finished = fire_drills(*command)
        assert (finished.status, finished.err) == (0, "")
    made = {path.name for path in (folder / "output" / "fire-safety").glob("*/*")}
    assert made == {f"fire-drills-{audience}-{kind.name}.{suffix}" for audience, kind, suffix in FILES}


def it_says_nothing_of_the_first_subject(fire_drills, folder):
    fire_drills("build")
    fire_drills("review", "fire-safety")
    paths = sorted((folder / "output").glob("*/*/fire-drills-*"))
    assert len(paths) == len(FILES)
    for path in paths:
        words = words_of(path)
        assert re.search("meeting place|counted|alarm rings|Fire drills", words), f"nothing was read of {path.name}"
        assert FIRST_SUBJECT.findall(words) == [], path.name
        assert "““" not in words
        assert not re.search(r"\b1 minutes", words), path.name


def it_is_held_to_its_own_hard_rules(fire_drills, folder):
    path = folder / "lessons" / "fire-safety" / "lesson.yaml"
    fire_drills("list")
    path.write_text(path.read_text(encoding="utf-8").replace("Never go back inside.", "Never run."), encoding="utf-8")
    finished = fire_drills("check")
    assert finished.status == 1
    assert "every lesson on fire-safety must say here: never go back inside" in finished.err


def it_keeps_to_its_own_directory_of_services(fire_drills, folder):
    path = folder / "lessons" / "fire-safety" / "lesson.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("[fire-service]", "[childline]"), encoding="utf-8")
    assert "there is no service `childline`" in fire_drills("check").err


def it_finds_words_of_the_first_subject_where_they_are(packs, folder):
    packs("build", "nude-selfies", "--audience", "parents")
    for path in sorted((folder / "output" / "nude-selfies").glob("*/private-pictures-*")):
        assert FIRST_SUBJECT.search(words_of(path)), path.name


SOURCES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "builders").rglob("*.py"))
FURNITURE = [
    "assets/words/en-GB.yaml", "assets/theme.yaml", "assets/layouts.yaml", "assets/output-readme.md",
    "assets/rules/general.yaml", "make_packs.py",
]  # fmt: skip


def it_keeps_the_first_subject_out_of_the_program():
    found = [
        f"{path}:{number}: {line.strip()}"
        for path in (*SOURCES, *FURNITURE)
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), start=1)
        if FIRST_SUBJECT.search(line)
    ]
    assert len(SOURCES) > 100
    assert found == []
