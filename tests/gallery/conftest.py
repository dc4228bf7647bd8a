"""What the tests of the gallery share: small PDFs, documents as a manifest lists them, a store in memory."""

import hashlib
import io
from dataclasses import dataclass, field

import pytest
from reportlab.pdfgen.canvas import Canvas

from builders.assets import Assets
from builders.build.manifest import Row
from builders.gallery.contents import Look, PackState
from builders.gallery.gallery import furnish
from builders.theme.load import load_theme
from builders.words_file import load_words

A4, SCREEN = (595.28, 841.89), (960, 540)


def small_pdf(*pages, size=A4):
    """Return a PDF with a page for each text."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=1)
    for text in pages:
        canvas.drawString(72, 72, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@dataclass
class Memory:
    """An output folder that is none: documents by path, what was put, what was kept."""

    documents: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)
    kept: list = field(default_factory=list)

    def document(self, listed):
        return self.documents.get(listed.path)

    def earlier(self, path):
        return self.files.get(path)

    def put(self, path, data):
        self.files[path] = data

    def keep(self, path):
        self.kept.append(path)


@pytest.fixture
def pdf():
    return small_pdf


@pytest.fixture
def row():
    """Return `row(path, data, ...)`, a document as a manifest lists it."""

    def make(path, data=b"", *, pages=1, school="Our school"):
        lesson, audience, name = path.split("/")
        stem, format_ = name.rsplit(".", 1)
        kind = stem.split(f"-{audience}-")[1]
        digest = hashlib.sha256(data).hexdigest()
        return Row(path, school, lesson, audience, kind, format_, "en-GB", "standard", digest, len(data), pages)

    return make


@pytest.fixture
def state():
    """Return `state(lesson, audience, ...)`, what is told of a pack."""

    def make(lesson, audience, **changes):
        told = {
            "lesson": lesson,
            "audience": audience,
            "school": "Our school",
            "title": lesson.capitalize(),
            "version": "1.0",
            "digest": "0" * 64,
            "file_name": lesson,
            "review_by": "2027-09-30",
            "use_until": "2027-08-31",
            "approved_by": "",
            "approved_as": "",
            "approved_on": "",
            "blanks": (),
        }
        return PackState(**{**told, **changes})

    return make


@pytest.fixture(scope="session")
def look():
    """Return `look(...)`, for whom a gallery is."""

    def make(*, school="Our school", logo=None, blanks=(), colour=None):
        return Look(school, logo, blanks, load_theme(Assets()).branded(colour), load_words(Assets(), "en-GB"))

    return make


@pytest.fixture
def gallery(look, row):
    """Return `gallery(files, states, ...)`: the store after a gallery of these documents was put into it.

    `files` are bytes and a number of pages by path; those that are `changed` are not as they were built.
    """

    def make(files, states=(), *, store=None, changed=(), drawing=lambda *_: None, **looks):
        store = store or Memory()
        store.documents |= {path: data for path, (data, _) in files.items() if path not in changed}
        listed = [
            row(path, data, pages=pages, school=looks.get("school", "Our school"))
            for path, (data, pages) in files.items()
        ]
        furnish(listed, {(one.lesson, one.audience): one for one in states}, look(**looks), store, drawing)
        return store

    return make
