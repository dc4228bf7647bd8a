"""Inputs: what every lesson of a build shares: schools, their session, the theme, the words, the services."""

from pathlib import Path

from builders.assets import SHIPPED, Assets
from builders.build.kept_logos import KeptLogos
from builders.build.request import BuildRequest
from builders.frozen import dataclass, replace
from builders.lesson.vocabulary import Vocabulary, load_vocabulary
from builders.memo import remembered
from builders.problems import InputFault, Place, Problem
from builders.school.event import NO_EVENT, Event
from builders.school.listing import ListedSchool, SchoolList, load_school_list
from builders.school.load import Profile, load_school
from builders.school.logos import Logos
from builders.stores.refusals import ELSEWHERE
from builders.theme.load import load_theme
from builders.theme.theme import Theme
from builders.words import Words
from builders.words_file import load_words

SCHOOL = "school.yaml"


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything beside the lessons, for one of the `schools`.

    `school_file` is how messages name its file; words have the terms of its nation, the theme wears its colours, and
    `plain` is the theme without them.
    """

    assets: Assets
    school: Profile
    school_file: str
    theme: Theme
    words: Words
    vocabulary: Vocabulary
    plain: Theme
    schools: SchoolList
    event: Event = NO_EVENT

    def of(self, school: ListedSchool, request: BuildRequest) -> "Inputs":
        """Return the inputs for another school."""
        profile = school.profile
        nation = request.nation or profile.school.nation
        words = self.words.with_terms(self.vocabulary.nations[nation].words)
        theme = _branded(self.plain, profile.school.brand_colour) if profile.school.brand_colour else self.plain
        event = request.meeting.event(words)
        return replace(self, school=profile, school_file=school.place.path, words=words, theme=theme, event=event)


def school_path(request: BuildRequest) -> tuple[Path, str]:
    """Return the school file of a build and how messages name it: the one asked for, else the nearest at hand."""
    if request.school is not None:
        return request.working / request.school, request.school.as_posix()
    if (request.working / SCHOOL).is_file():
        return request.working / SCHOOL, SCHOOL
    shipped = Assets(request.working).path(SCHOOL)
    return shipped, request.shown(shipped)


def load_inputs(request: BuildRequest, *, language: str) -> Inputs:
    """Return the inputs of a build, for the first of its schools.

    Raises InputFault with the problems of all the files at once.
    """
    assets = Assets(request.working)
    problems: list[Problem] = []
    schools = SchoolList((), ())
    try:
        schools = _schools(request)
    except InputFault as fault:
        problems += fault.problems
    try:
        theme, vocabulary = load_theme(assets), load_vocabulary(assets)
        words = load_words(assets, language)
    except InputFault as fault:
        problems += fault.problems
    if problems:
        raise InputFault(problems)
    if not schools.schools:
        raise InputFault(schools.problems)
    first = schools.schools[0]
    inputs = Inputs(assets, first.profile, first.place.path, theme, words, vocabulary, theme, schools)
    return inputs.of(first, request)


def _schools(request: BuildRequest) -> SchoolList:
    if request.schools is not None:
        kept = KeptLogos(request.working)
        try:
            return load_school_list(request.working / request.schools, shown_as=request.schools.as_posix(), kept=kept)
        finally:
            kept.close()
    path, shown_as = school_path(request)
    logos = Logos(path.parent)
    one = ListedSchool("", load_school(path, shown_as=shown_as, logos=logos), Place(shown_as))
    return SchoolList((one,), (), read=(path, *logos.paths))


def refuse_sources(request: BuildRequest) -> None:
    """Raise InputFault where files would go among what they are made from."""
    if not request.destination.is_folder:
        return
    goal = Path(request.destination.address).resolve()
    sources = [root / name for root in (request.working, SHIPPED) for name in ("lessons", "assets")]
    if request.lessons:
        sources.append(request.working / request.lessons)
    for source in sources:
        if goal.is_relative_to(source.resolve()):
            fault = f"packs do not go into the folder `{source.name}`, from which they are made"
            raise InputFault([Problem(Place(request.shown(request.output)), fault, ELSEWHERE)])


@remembered(64)
def _branded(theme: Theme, colour: str) -> Theme:
    return theme.branded(colour)
