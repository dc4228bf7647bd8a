"""Every document of the shipped lessons, as a school that has filled in nothing gets them."""

from functools import cache

from builders.assets import SHIPPED, Assets
from builders.kinds.pack import Pack
from builders.kinds.request import Request
from builders.kinds.table import KINDS
from builders.lesson.load import load_lesson
from builders.nations import load_nations
from builders.school.load import load_school
from builders.school.merge import merge
from builders.services import load_services
from builders.words_file import load_words

ASSETS = Assets()
WORDS = load_words(ASSETS, "en-GB")
SCHOOL = load_school(ASSETS.path("school.yaml"), shown_as="assets/school.yaml")


def shipped(file_format):
    """Return the documents that are written in a format, by `lesson-kind-audience`."""
    documents = {}
    for lesson in sorted(path.parent.name for path in (SHIPPED / "lessons").glob("*/lesson.yaml")):
        for kind in KINDS.values():
            for audience in kind.audiences if file_format in kind.formats else ():
                documents[f"{lesson}-{kind.name}-{audience}"] = merge(composed(lesson, kind.name, audience), SCHOOL)
    return documents


@cache
def composed(lesson, kind, audience):
    """Return a document for no school yet, the very same one each time."""
    return KINDS[kind].compose(_pack(lesson), Request(audience))


@cache
def _pack(lesson):
    shown_as = f"lessons/{lesson}/lesson.yaml"
    loaded = load_lesson(SHIPPED / "lessons" / lesson, assets=ASSETS, shown_as=shown_as)
    return Pack(loaded.id, loaded.lesson, loaded.digest, load_services(ASSETS), load_nations(ASSETS), WORDS)
