"""Every PDF of every lesson, kind and audience: three independent judges find no fault, and it stays small."""

import judges
import pytest

TWO_PAGES = 60_000
"""Bytes that two pages take at most."""


@pytest.fixture(scope="module")
def files(every_sheet, tmp_path_factory):
    """The document of each file, by path."""
    folder = tmp_path_factory.mktemp("sheets")
    documents = {}
    for name, (document, written) in every_sheet.items():
        path = folder / f"{name}.pdf"
        path.write_bytes(written.data)
        documents[path] = document
    return documents


def it_passes_verapdf_with_no_failed_rule(files, verapdf, figure):
    figure("PDF: shipped and sample files judged", len(files))
    assert {path: found for path, found in verapdf(files).items() if found} == {}


def it_passes_outlouds_conformance_layer(files, figure):
    assert {path: found for path, found in judges.outloud(list(files), figure).items() if found} == {}


def it_reads_as_its_document_says(files, figure):
    assert len(files) > 50
    found = {path.name: judges.walk(path, document, figure) for path, document in files.items()}
    assert {name: faults[:3] for name, faults in found.items() if faults} == {}


def it_keeps_two_pages_small(every_sheet, figure):
    sizes = {name: len(written.data) for name, (_, written) in every_sheet.items() if written.pages == 2}
    assert sum(name.endswith("-handout-parents") for name in sizes) == 6
    assert {name: size for name, size in sizes.items() if size > TWO_PAGES} == {}
    figure("PDF: bytes of the largest file of two pages", max(sizes.values()))
