"""Every document of the shipped lessons, as a school that has filled in nothing gets them."""

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


def shipped(file_format):
    """Return the documents that are written in a format, by `lesson-kind-audience`."""
    assets = Assets()
    words = load_words(assets, "en-GB")
    school = load_school(assets.path("school.yaml"), shown_as="assets/school.yaml")
    documents = {}
    for folder in sorted(path.parent for path in (SHIPPED / "lessons").glob("*/lesson.yaml")):
        loaded = load_lesson(folder, assets=assets, shown_as=f"lessons/{folder.name}/lesson.yaml")
        pack = Pack(loaded.id, loaded.lesson, loaded.digest, load_services(assets), load_nations(assets), words)
        for kind in KINDS.values():
            for audience in kind.audiences if file_format in kind.formats else ():
                composed = kind.compose(pack, Request(audience))
                documents[f"{folder.name}-{kind.name}-{audience}"] = merge(composed, school, words)
    return documents
