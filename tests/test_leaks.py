"""No file for parents holds a sentence that only staff or leads have: not in text, notes, alternatives or metadata."""

import io
import re
import zipfile
from html import unescape

import pikepdf
import pypdfium2
import pytest

from builders.assets import SHIPPED, Assets
from builders.checks.leaks import kept_from
from builders.kinds.table import KINDS
from builders.lesson.load import load_lesson
from builders.theme.load import load_theme
from builders.writers.table import WRITERS
from tests.writers.shipped import shipped

ENOUGH = 8
"""Words."""
LESSONS = sorted(path.parent.name for path in (SHIPPED / "lessons").glob("*/lesson.yaml"))


def bare(text):
    """The text without spaces and line ends, which a page sets as it likes, in lower case: headings may be capitals."""
    return re.sub(r"[\s\u00ad\u200b\u2060\xa0]+", "", text).lower()


def in_pdf(data):
    """Every text of a PDF: on its pages, in its structure and bookmarks, about the document."""
    found = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for item in pdf.objects:
            found += strings(item)
            if isinstance(item, pikepdf.Stream) and item.get("/Type") == pikepdf.Name.Metadata:
                found.append(item.read_bytes().decode("utf-8"))
        found += strings(pdf.trailer)
    return bare("\n".join(found))


def strings(item, depth=0):
    """Every string of a PDF object, not of those to which it refers: they are listed themselves."""
    if isinstance(item, pikepdf.String):
        return [str(item)]
    if depth and getattr(item, "is_indirect", False):
        return []
    if isinstance(item, pikepdf.Array):
        return [text for inner in item for text in strings(inner, depth + 1)]
    if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return [text for key in item.keys() for text in strings(item[key], depth + 1)]  # noqa: SIM118 - no iterator
    return []


def in_package(data):
    """Every text of an Office file: on slides and pages, in notes, alternatives, layouts and properties."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(name).decode("utf-8") for name in package.namelist() if name.endswith((".xml", ".rels"))]
    attributes = [text for part in parts for text in re.findall(r'(?:descr|title|name)="([^"]*)"', part)]
    return bare(unescape("\n".join((*(re.sub(r"<[^>]*>", "", part) for part in parts), *attributes))))


def in_text(data):
    """Every text of a file that is text itself, with or without tags."""
    return bare(unescape(data.decode("utf-8")))


READ = {"pdf": in_pdf, "pptx": in_package, "docx": in_package}
FOR_PARENTS = sorted({form for kind in KINDS.values() if "parents" in kind.audiences for form in kind.formats})


@pytest.fixture(scope="module", params=FOR_PARENTS)
def texts(request):
    """Return what is in the files of a format, by `lesson-kind-audience`."""
    write, theme = WRITERS[request.param].load(), load_theme(Assets())
    read = READ.get(request.param, in_text)
    return {name: read(write(document, theme).data) for name, document in shipped(request.param).items()}


def fit(sentence):
    return "{" not in sentence and len(sentence.split()) >= ENOUGH


@pytest.fixture(scope="module")
def secrets():
    """Return the sentences that only staff or leads have, by lesson, without fields: those are filled in files.

    Spaces are gone, so that shorter ones might also be the end of one text and the beginning of the next.
    """
    found = {}
    for name in LESSONS:
        loaded = load_lesson(SHIPPED / "lessons" / name, assets=Assets(), shown_as=name)
        found[name] = {bare(sentence) for _, sentence in kept_from(loaded, "parents") if fit(sentence)}
    return found


@pytest.mark.parametrize("lesson", LESSONS)
def it_holds_nothing_that_is_for_staff_only(texts, secrets, lesson):
    files = {name: text for name, text in texts.items() if name.startswith(f"{lesson}-") and name.endswith("-parents")}
    assert files
    for name, text in files.items():
        assert [secret for secret in secrets[lesson] if secret in text] == [], name


@pytest.mark.parametrize("lesson", LESSONS)
def it_would_be_found(texts, secrets, lesson, request):
    """The files for staff hold plenty of it, so that the search above can fail."""
    # A deck says most in its notes, which its PDF leaves to the script.
    deck = "slides" if request.node.callspec.params["texts"] == "pptx" else "script"
    for name, text in texts.items():
        if name in {f"{lesson}-{kind}-staff" for kind in ("handout", deck, "lead-procedure")}:
            assert sum(secret in text for secret in secrets[lesson]) > 20, name
