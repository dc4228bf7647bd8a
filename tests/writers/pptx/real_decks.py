"""The two decks of the shipped lesson as a school that has filled in nothing gets them."""

from builders.assets import SHIPPED, Assets
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.lesson.load import load_lesson
from builders.school.load import load_school
from builders.school.merge import merge
from builders.services import load_services
from builders.words_file import load_words

LESSON = "nude-selfies"


def real_decks():
    """Return the documents of the parents' and the staff deck by name."""
    assets = Assets()
    loaded = load_lesson(SHIPPED / "lessons" / LESSON, assets=assets, shown_as=f"lessons/{LESSON}/lesson.yaml")
    words = load_words(assets, "en-GB")
    pack = Pack(loaded.id, loaded.lesson, loaded.digest, load_services(assets), words)
    school = load_school(assets.path("school.yaml"), shown_as="assets/school.yaml")
    return {
        f"real-{audience}": merge(KINDS["slides"].compose(pack, Request(audience)), school, words)
        for audience in ("parents", "staff")
    }
