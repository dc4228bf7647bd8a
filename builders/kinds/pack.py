"""The pack: a lesson with all that its documents draw on, still independent of any school."""

from collections.abc import Mapping

from builders.document import Inlines, Text
from builders.frozen import dataclass
from builders.lesson.model import Lesson
from builders.nations import NationTerms
from builders.services import Service
from builders.terms.values import Nation
from builders.words import Words


@dataclass(frozen=True, slots=True)
class Pack:
    """A lesson, the services it may name by id, the terms of nations, and the furniture words of its language.

    `digest` is the code of the content that a safeguarding lead approves.
    """

    id: str
    lesson: Lesson
    digest: str
    services: Mapping[str, Service]
    nations: Mapping[Nation, NationTerms]
    words: Words

    def say(self, name: str, **values: object) -> Inlines:
        """Return a furniture phrase with its holes filled. Raises KeyError for an unknown name or an unfilled hole."""
        return (Text(self.words.say(name, **values)),)
