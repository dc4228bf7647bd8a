"""Pages become small, sharp, equal pictures; what is no PDF becomes none."""

import hashlib
import io
from dataclasses import replace

import pytest
from PIL import Image

from builders.assets import Assets
from builders.gallery import pictures
from builders.gallery.pictures import Drawn, NoPicture, draw, picture_paths, size
from builders.theme.load import load_theme

HOW = Drawn(first=480, others=320, colours=64)


def opened(data):
    return Image.open(io.BytesIO(data))


def it_draws_every_page_the_first_one_finest(pdf):
    drawn = list(draw(pdf("One", "Two", "Three"), HOW))
    assert [size(one) for one in drawn] == [opened(one).size for one in drawn]
    assert [size(one)[0] for one in drawn] == [480, 320, 320]
    assert all(abs(height / width - 842 / 595) < 0.01 for width, height in map(size, drawn))


def it_draws_slides_in_their_own_shape(pdf):
    (slide,) = draw(pdf("One", size=(960, 540)), HOW)
    assert size(slide) == (480, 270)


def it_keeps_paper_white_and_letters_dark(pdf):
    (page,) = draw(pdf("The quick brown fox " * 3), HOW)
    colours = [colour for _, colour in opened(page).convert("RGB").getcolors()]
    assert opened(page).convert("RGB").getpixel((0, 0)) >= (253, 253, 253)
    assert min(sum(colour) for colour in colours) < 150
    assert len(colours) <= HOW.colours


def it_draws_the_same_bytes_each_time(pdf):
    data = pdf("One", "Two")
    assert list(draw(data, HOW)) == list(draw(data, HOW))


def it_writes_nothing_of_the_day_or_the_program_into_a_picture(pdf):
    (page,) = draw(pdf("One"), HOW)
    assert opened(page).info == {}


@pytest.mark.parametrize("data", [b"", b"Document(form='sheet')", b"%PDF-1.7\n", b"\0" * 5000])
def it_says_so_where_there_is_nothing_to_draw(data):
    with pytest.raises(NoPicture):
        list(draw(data, HOW))


def it_draws_no_page_that_is_none(pdf):
    with pytest.raises(NoPicture, match="page 1 is 10 by 5000 points"):
        list(draw(pdf("One", size=(10, 5000)), HOW))


def it_gives_a_picture_another_name_with_all_that_changes_it(monkeypatch):
    digest = hashlib.sha256(b"one").hexdigest()
    names = picture_paths(digest, 2, HOW)
    assert len(set(names)) == 2
    assert names == picture_paths(digest, 2, HOW)
    assert all(name.startswith("pictures/") and name.endswith(".png") for name in names)
    others = [replace(HOW, first=481), replace(HOW, others=321), replace(HOW, colours=63)]
    seen = {names[0], *(picture_paths(digest, 1, how)[0] for how in others)}
    seen.add(picture_paths(hashlib.sha256(b"two").hexdigest(), 1, HOW)[0])
    monkeypatch.setattr(pictures, "_libraries", lambda: "another pypdfium2")
    seen.add(picture_paths(digest, 1, HOW)[0])
    assert len(seen) == 6


def it_draws_first_pages_twice_as_fine_as_cards_show_them():
    look = load_theme(Assets()).gallery
    paper = 842 / 595
    assert look.first >= 2 * 16 * (look.picture - 2 * load_theme(Assets()).web.gap) / paper
    assert look.others >= 2 * 16 * look.strip
