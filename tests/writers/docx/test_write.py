"""The Word writer as a whole: which forms it takes, and that its bytes never vary."""

import io
import zipfile

import pytest
from samples import small

from builders.document import Paragraph, Text
from builders.writers.docx.write import write

SAID = Paragraph((Text("Said"),))


@pytest.mark.parametrize("form", ["slides", "card", "certificate"])
def it_refuses_other_forms(form, theme):
    with pytest.raises(ValueError, match=form):
        write(small(SAID, form=form), theme)


def it_writes_the_same_bytes_again(files, theme):
    for document, data in files.values():
        assert write(document, theme).data == data


def it_holds_no_clock_and_no_leftovers(files):
    for _, data in files.values():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            core = archive.read("docProps/core.xml").decode()
        assert names == ["[Content_Types].xml", *sorted(names[1:])]
        assert not [name for name in names if "thumbnail" in name or "customXml" in name or "printer" in name]
        assert "1980-01-01" in core
        assert "python-docx" not in core


def it_counts_one_file(files, theme):
    document, _ = next(iter(files.values()))
    assert write(document, theme).pages == 1


def it_stays_small(files, figure):
    largest = max(len(data) for _, data in files.values())
    assert largest < 40_000
    figure("Word files: bytes of the largest", largest)
