"""A zip holds what it is given, whole, and is the same everywhere."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from builders.gallery.zips import zipped

NAMES = st.text("abcdefghij-.", min_size=1, max_size=20).filter(lambda name: name.strip("."))


@given(st.dictionaries(NAMES, st.binary(max_size=300), max_size=6))
def it_gives_back_what_was_put_in(files):
    with zipfile.ZipFile(io.BytesIO(zipped(files))) as archive:
        assert archive.testzip() is None
        assert {entry.filename: archive.read(entry) for entry in archive.infolist()} == files
        assert archive.namelist() == sorted(files)


@given(st.dictionaries(NAMES, st.binary(max_size=50), min_size=2, max_size=6))
def it_does_not_depend_on_the_order_in_which_files_come(files):
    assert zipped(dict(reversed(files.items()))) == zipped(files)


def it_tells_nothing_of_the_day_the_system_or_the_person():
    with zipfile.ZipFile(io.BytesIO(zipped({"a.pdf": b"A"}))) as archive:
        (entry,) = archive.infolist()
    assert entry.date_time == (1980, 1, 1, 0, 0, 0)
    assert (entry.create_system, entry.external_attr >> 16) == (3, 0o644)
    assert (entry.compress_type, entry.extra, entry.comment) == (zipfile.ZIP_STORED, b"", b"")
