"""A logo becomes a clean PNG, or is refused before it can do harm."""

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from builders.school.logo import KEPT_SIDE_PX, LogoFault, clean


def encoded(picture, form="PNG", **options):
    file = io.BytesIO()
    picture.save(file, format=form, **options)
    return file.getvalue()


def decoded(data):
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def png_header(width, height):
    """Return a PNG that claims a size, with no pixels behind it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = b""
    for name, data in ((b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")):
        chunks += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return b"\x89PNG\r\n\x1a\n" + chunks


def it_keeps_the_pixels():
    assert decoded(clean(encoded(Image.new("RGB", (4, 3), "#1a5276")))).getpixel((0, 0)) == (0x1A, 0x52, 0x76)


def it_keeps_transparency():
    assert decoded(clean(encoded(Image.new("RGBA", (4, 3), (1, 2, 3, 0))))).mode == "RGBA"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16"])
def it_takes_any_kind_of_png(mode):
    assert decoded(clean(encoded(Image.new(mode, (4, 3))))).mode in ("RGB", "RGBA")


def it_keeps_sixteen_bit_greys_grey():
    assert decoded(clean(encoded(Image.new("I;16", (4, 3), 32768)))).getpixel((0, 0)) == (128, 128, 128)


def it_takes_a_printers_jpeg():
    assert decoded(clean(encoded(Image.new("CMYK", (4, 3)), "JPEG"))).mode == "RGB"


def it_stands_a_rotated_photo_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    assert decoded(clean(encoded(Image.new("RGB", (8, 4)), "JPEG", exif=exif))).size == (4, 8)


def it_drops_metadata_and_whatever_follows_the_picture():
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "somebody")
    exif = Image.Exif()
    exif[0x8825] = {1: "N"}
    dirty = encoded(Image.new("RGB", (8, 4)), pnginfo=notes, exif=exif, dpi=(1, 1), icc_profile=b"x" * 200)
    tidy = clean(dirty + b"<script>alert(1)</script>PK\x03\x04")
    assert decoded(tidy).info == {}
    assert b"somebody" not in tidy
    assert b"script" not in tidy


def it_makes_a_large_picture_smaller():
    assert max(decoded(clean(encoded(Image.new("RGB", (3000, 1500))))).size) == KEPT_SIDE_PX


def it_returns_the_same_bytes_each_time():
    data = encoded(Image.radial_gradient("L").convert("RGB"))
    assert clean(data) == clean(data)


WHOLE = encoded(Image.radial_gradient("L").convert("RGB"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (png_header(20_000, 20_000), "far more than 25 million pixels"),
        (png_header(2**31 - 1, 2**31 - 1), "far more than 25 million pixels"),
        (png_header(6_000, 5_000), "6,000 by 5,000 pixels, more than 25 million"),
        (png_header(1, 30_000), "a strip of 1 by 30,000"),
        (png_header(10, 10), "no whole PNG or JPEG"),
        (WHOLE[: len(WHOLE) // 2], "no whole PNG or JPEG"),
        (encoded(Image.radial_gradient("L"), "JPEG")[:400], "no whole PNG or JPEG"),
        (b"<!DOCTYPE html><p>logo", "no whole PNG or JPEG"),
        (b"GIF89a" + b"\0" * 40, "no whole PNG or JPEG"),
        (encoded(Image.new("RGB", (4, 4)), "GIF"), "no whole PNG or JPEG"),
        (encoded(Image.new("RGB", (4, 4)), "EPS"), "no whole PNG or JPEG"),
        (b"8BPS" + b"\0" * 60, "no whole PNG or JPEG"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "an SVG picture"),
        (b"<SVG onload='x'/>", "an SVG picture"),
    ],
)
def it_refuses(data, words):
    with pytest.raises(LogoFault, match=words):
        clean(data)


def it_refuses_text_that_unpacks_without_end():
    bomb = zlib.compress(b"x" * 200_000_000, 9)
    chunk = b"Comment\0\0" + bomb
    whole = encoded(Image.new("RGB", (4, 4)))
    chunk = struct.pack(">I", len(chunk)) + b"zTXt" + chunk + struct.pack(">I", zlib.crc32(b"zTXt" + chunk))
    with pytest.raises(LogoFault):
        clean(whole[:33] + chunk + whole[33:])
