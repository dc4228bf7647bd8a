"""What pictures were cleaned to is kept, and never believed if it is damaged."""

import io

import pytest
from PIL import Image

from builders.build import kept_logos
from builders.build.kept_logos import KeptLogos
from builders.school import logo
from builders.school.listing import load_school_list


@pytest.fixture
def schools(tmp_path):
    """Return `schools()`: the logos of a list of a hundred schools with a logo each, as it is loaded once more."""
    stream = io.BytesIO()
    Image.new("RGB", (4, 4), "#1a5276").save(stream, "PNG")
    rows = []
    for number in range(100):
        # What stands behind a picture changes its file and nothing else.
        (tmp_path / f"{number}.png").write_bytes(stream.getvalue() + bytes([number]))
        rows.append(f"School {number},{number}.png\n")
    (tmp_path / "schools.csv").write_text("name,logo\n" + "".join(rows), encoding="utf-8")

    def load():
        kept = KeptLogos(tmp_path / "working")
        found = load_school_list(tmp_path / "schools.csv", shown_as="schools.csv", kept=kept)
        kept.close()
        return [one.profile.logo for one in found.schools]

    return load


@pytest.fixture
def cleaned(monkeypatch):
    """How often a picture was cleaned, as the length of this list."""
    calls = []
    clean = logo.clean
    monkeypatch.setattr(logo, "clean", lambda data: calls.append(1) or clean(data))
    return calls


def it_cleans_each_picture_once(schools, cleaned, tmp_path):
    first = schools()
    assert len(cleaned) == len(list((tmp_path / "working").rglob("*.logo"))) == 100
    assert schools() == first
    assert len(cleaned) == 100


def it_cleans_again_what_was_damaged(schools, cleaned, tmp_path):
    first = schools()
    one, two, three, *_ = sorted((tmp_path / "working").rglob("*.logo"))
    one.write_bytes(one.read_bytes()[:-1] + b"x")
    two.write_bytes(b"")
    three.unlink()
    assert schools() == first
    assert len(cleaned) == 103
    schools()
    assert len(cleaned) == 103


def it_does_without_where_nothing_can_be_kept(schools, tmp_path):
    first = schools()
    for path in (tmp_path / "working").rglob("*.logo"):
        path.unlink()
    (tmp_path / "working" / ".make-packs" / "logos").rmdir()
    (tmp_path / "working" / ".make-packs" / "logos").write_text("in the way", encoding="utf-8")
    assert schools() == first


def it_follows_no_link_out_of_the_working_folder(schools, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "working").mkdir()
    (tmp_path / "working" / ".make-packs").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert all(schools())
    assert list((tmp_path / "elsewhere").iterdir()) == []


def it_makes_room_by_what_no_school_has_any_more(schools, tmp_path, monkeypatch):
    schools()
    (tmp_path / "0.png").write_bytes((tmp_path / "0.png").read_bytes() + b"new")
    monkeypatch.setattr(kept_logos, "MAX_KEPT", 100)
    schools()
    assert len(list((tmp_path / "working").rglob("*.logo"))) == 100
