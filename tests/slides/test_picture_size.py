"""The size of pictures."""

import io

import pytest
from PIL import Image

from builders.slides.layout import Box
from builders.slides.picture_size import inside, pixels


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def it_reads_the_size_from_the_file(form):
    stream = io.BytesIO()
    Image.new("RGB", (40, 30)).save(stream, form)
    assert pixels(stream.getvalue()) == (40, 30)


def it_refuses_other_files():
    with pytest.raises(ValueError, match="neither PNG nor JPEG"):
        pixels(b"GIF89a")


def it_centres_a_wide_picture_in_its_room():
    stream = io.BytesIO()
    Image.new("RGB", (200, 100)).save(stream, "PNG")
    assert inside(stream.getvalue(), Box(10, 20, 60, 60)) == Box(10, 35, 60, 30)
