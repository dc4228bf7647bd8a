from io import BytesIO

import pikepdf
import pytest

from builders.writers.pdf.file.objects import OBJECTS_A_STREAM, Objects


@pytest.fixture
def spelled():
    objects = Objects()
    pages = objects.reserve()
    many = [objects.add(f"({number})") for number in range(OBJECTS_A_STREAM + 5)]
    stream = objects.add_stream({"Type": "/Test"}, b"content" * 100)
    root = objects.add(f"<</Type/Catalog/Pages {pages} 0 R/Many[{many[0]} 0 R {many[-1]} 0 R]/Stream {stream} 0 R>>")
    objects.put(pages, "<</Type/Pages/Kids[]/Count 0>>")
    return objects.spell(root=root, info=objects.add("<</Title(x)>>"))


def it_finds_every_object_again(spelled):
    pdf = pikepdf.open(BytesIO(spelled))
    assert [str(one) for one in pdf.Root.Many] == ["0", str(OBJECTS_A_STREAM + 4)]
    assert pdf.Root.Stream.read_bytes() == b"content" * 100


def it_needs_no_repair(spelled):
    pdf = pikepdf.open(BytesIO(spelled))
    assert pdf.check_pdf_syntax() == []


def it_compresses_streams(spelled):
    assert b"contentcontent" not in spelled


def it_names_the_file_by_its_content(spelled):
    other = Objects()
    root = other.add("<</Type/Catalog>>")
    assert pikepdf.open(BytesIO(spelled)).trailer.ID[0] != other.spell(root=root, info=root)
