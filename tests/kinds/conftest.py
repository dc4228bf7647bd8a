from collections.abc import Callable
from pathlib import Path

import pytest

from builders.assets import SHIPPED, Assets
from builders.document import Audience, Document
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.lesson.load import load_lesson
from builders.nations import load_nations
from builders.services import load_services
from builders.words_file import load_words


def load_pack(folder: Path) -> Pack:
    assets = Assets()
    loaded = load_lesson(folder, assets=assets, shown_as=f"{folder.name}/lesson.yaml")
    return Pack(
        loaded.id,
        loaded.lesson,
        loaded.digest,
        load_services(assets),
        load_nations(assets),
        load_words(assets, "en-GB"),
    )


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack(SHIPPED / "lessons" / "nude-selfies")


@pytest.fixture(scope="session")
def composed(pack: Pack) -> Callable[[str, Audience], Document]:
    return lambda kind, audience: KINDS[kind].compose(pack, Request(audience))
