"""The documents of the first lesson."""

import pytest

from builders.assets import SHIPPED, Assets
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.lesson.load import load_lesson
from builders.nations import load_nations
from builders.services import load_services
from builders.words_file import load_words


@pytest.fixture(scope="session")
def documents():
    assets = Assets()
    loaded = load_lesson(
        SHIPPED / "lessons" / "nude-selfies", assets=assets, shown_as="lessons/nude-selfies/lesson.yaml"
    )
    services, nations, words = load_services(assets), load_nations(assets), load_words(assets, "en-GB")
    pack = Pack(loaded.id, loaded.lesson, loaded.digest, services, nations, words)
    return [kind.compose(pack, Request(audience)) for kind in KINDS.values() for audience in kind.audiences]
