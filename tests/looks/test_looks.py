"""What pages look like: one of each kind, held against its picture. A change that was looked at: `pytest --accept`."""

import shutil
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from builders.cli.main import main
from builders.kinds.table import KINDS

sys.path.insert(0, str(Path(__file__).parent))

import pictures

SUBJECT = Path(__file__).parents[1] / "subjects" / "fire-safety"
"""A lesson that changes seldom, so that a picture changes with the looks and not with the words."""
GOLDEN = Path(__file__).parents[1] / "golden" / "looks"
LATER = {"slides-parents": (3, 6), "handout-parents": (2,), "flowchart-staff": (2,)}
"""Further pages worth keeping, by kind and audience."""
PAGES = [
    (audience, kind.name, page)
    for kind in KINDS.values()
    if "pdf" in kind.formats
    for audience in kind.audiences
    for page in (1, *LATER.get(f"{kind.name}-{audience}", ()))
]


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """The folder of a pack as a school gets it that has filled in nothing."""
    folder = tmp_path_factory.mktemp("looks")
    shutil.copytree(SUBJECT, folder, dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        kinds = ",".join(f"{kind.name}:pdf" for kind in KINDS.values() if "pdf" in kind.formats)
        assert main(["build", "--lessons", "lessons", "--quiet", "--only", kinds]) == 0
    return folder / "output" / "fire-safety"


@pytest.mark.parametrize(("audience", "kind", "page"), PAGES, ids=lambda one: str(one))
def it_looks_as_it_did(pack, audience, kind, page, request):
    picture = pictures.drawn((pack / audience / f"fire-drills-{audience}-{kind}.pdf").read_bytes(), page)
    golden = GOLDEN / f"{audience}-{kind}-{page}.png"
    if request.config.getoption("--accept"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        if not golden.is_file() or pictures.differences(picture, Image.open(golden)):
            golden.write_bytes(pictures.to_png(picture))
    assert golden.is_file(), f"{golden.name} is missing; look at the page, then write it with pytest --accept"
    found = pictures.differences(picture, Image.open(golden))
    assert found == [], f"page {page} looks different at {found}; if that is right, use pytest --accept"


def they_are_all_of_pages_that_are_still_made():
    assert {path.stem for path in GOLDEN.glob("*.png")} == {f"{one}-{kind}-{page}" for one, kind, page in PAGES}


def it_sees_a_paragraph_that_moved_by_two_points_and_not_a_softer_edge(pack):
    page = pictures.drawn((pack / "parents" / "fire-drills-parents-handout.pdf").read_bytes(), 1)
    lower = page.copy()
    half = page.height // 2
    lower.paste(ImageChops.offset(page, 0, 1).crop((0, half, *page.size)), (0, half))
    assert pictures.differences(lower, page)
    softer = page.resize((page.width * 2, page.height * 2), Image.Resampling.BICUBIC).resize(page.size)
    assert pictures.differences(softer, page) == []
