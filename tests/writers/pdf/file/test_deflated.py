import zlib

from hypothesis import given
from hypothesis import strategies as st

from builders.writers.pdf.file.deflated import LEAST, deflated, stream

ALIKE = [b"<</Type /StructElem /S /LBody /P %d 0 R /K %d>>" % (number, number) for number in range(900)]


@given(st.lists(st.binary(max_size=3 * LEAST), max_size=9))
def it_is_read_as_one_stream(parts):
    assert zlib.decompress(deflated(parts)) == b"".join(parts)


def it_is_the_same_whatever_was_deflated_before():
    cold = deflated(ALIKE)
    deflated([*ALIKE[:300], b"another", *ALIKE[300:]])
    assert deflated(ALIKE) == cold


def it_is_hardly_larger_than_in_one_piece():
    assert len(deflated(ALIKE)) < 1.1 * len(zlib.compress(b"".join(ALIKE)))


def it_says_how_long_a_stream_is():
    spelled = stream(b"/N 3", deflated([b"words"]))
    about, _, content = spelled.partition(b"\nstream\n")
    packed = content.removesuffix(b"\nendstream\n")
    assert about == b"<</N 3 /Filter /FlateDecode /Length %d>>" % len(packed)
    assert zlib.decompress(packed) == b"words"
