"""Zips of our own, held against the standard library's."""

import random
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from builders.writers.office.steady_zip import entry, steady_zip

CHANCE = random.Random(7)
CONTENTS = {
    "nothing": {},
    "an empty file": {"empty.xml": b""},
    "files": {"[Content_Types].xml": b"<Types/>" * 300, "b.xml": b"words " * 9000, "c.bin": CHANCE.randbytes(70_000)},
}  # fmt: skip


@pytest.mark.parametrize("files", CONTENTS.values(), ids=CONTENTS)
def it_is_what_the_standard_library_writes(files):
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, data in files.items():
            info = ZipInfo(name)
            info.create_system, info.external_attr = 3, 0o644 << 16
            archive.writestr(info, data, ZIP_DEFLATED, 9)
    assert steady_zip(entry(name, data) for name, data in files.items()) == stream.getvalue()


def it_packs_what_stands_in_many_files_once():
    assert entry("a.xml", b"<a/>") is entry("a.xml", bytes(bytearray(b"<a/>")))
    assert entry("a.xml", b"<a/>") is not entry("b.xml", b"<a/>")


def it_refuses_a_name_that_programs_would_read_in_different_ways():
    with pytest.raises(UnicodeEncodeError):
        entry("é.xml", b"")
