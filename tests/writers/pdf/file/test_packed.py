import zlib
from io import BytesIO

import pikepdf

from builders.writers.pdf.file.packed import spell_file

CATALOG = b"<</Type /Catalog /Pages 2 0 R>>"
PAGES = b"<</Type /Pages /Kids [] /Count 0 /Picture 4 0 R>>\n"
INFO = b"<</Title (A title)>>"
STREAM = b"<</Length 5>>\nstream\nwords\nendstream\n"
OBJECTS = (CATALOG, PAGES, INFO, STREAM)


def it_is_read_without_repair():
    pdf = pikepdf.open(BytesIO(spell_file(OBJECTS, 1, 3)))
    assert pdf.check_pdf_syntax() == []
    assert str(pdf.docinfo["/Title"]) == "A title"
    assert pdf.Root.Pages.Picture.read_bytes() == b"words"


def it_packs_all_but_streams():
    data = spell_file(OBJECTS, 1, 3)
    assert data.count(b" 0 obj\n") == 3
    assert b"4 0 obj\n" + STREAM in data
    assert b"/Type /Catalog" not in data


def it_gives_many_alike_little_room():
    alike = [b"<</Type /StructElem /S /LBody /P %d 0 R /K %d>>" % (number, number) for number in range(900)]
    assert len(spell_file((*OBJECTS, *alike), 1, 3)) < sum(map(len, alike)) / 3


def it_names_a_file_by_what_is_in_it():
    one, same, other = (
        pikepdf.open(BytesIO(spell_file((CATALOG, PAGES, info, STREAM), 1, 3))).trailer.ID
        for info in (INFO, INFO, INFO.replace(b"title", b"other"))
    )
    assert bytes(one[0]) == bytes(one[1]) == bytes(same[0])
    assert bytes(one[0]) != bytes(other[0])
    assert len(bytes(one[0])) == 16


def it_keeps_what_is_packed_as_it_was():
    data = spell_file(OBJECTS, 1, 3)
    start = data.index(b"/Type /ObjStm")
    content = zlib.decompressobj().decompress(data[data.index(b"stream\n", start) + 7 :])
    assert all(spelled.strip() in content for spelled in (CATALOG, PAGES, INFO))
