from io import BytesIO

from PIL import Image, ImageCms

from builders.writers.pdf.file.colour_profile import srgb_profile


def it_is_what_a_colour_engine_takes_for_srgb():
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    change = ImageCms.buildTransform(ours, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    for colour in ((31, 42, 68), (15, 118, 110), (255, 255, 255), (180, 35, 24), (0, 0, 0)):
        changed = ImageCms.applyTransform(Image.new("RGB", (1, 1), colour), change).getpixel((0, 0))
        assert max(abs(before - after) for before, after in zip(colour, changed, strict=True)) <= 1


def it_says_how_long_it_is():
    assert int.from_bytes(srgb_profile()[:4], "big") == len(srgb_profile())
