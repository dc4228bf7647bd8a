"""Inputs: what every lesson of a build shares: the school, its session, the theme, the words, the services."""

from dataclasses import dataclass
from pathlib import Path

from builders.assets import Assets
from builders.build.request import BuildRequest
from builders.lesson.vocabulary import Vocabulary, load_vocabulary
from builders.problems import InputFault, Problem
from builders.school.event import NO_EVENT, Event
from builders.school.load import Profile, load_school
from builders.theme.theme import Theme, load_theme
from builders.words import Words
from builders.words_file import load_words

SCHOOL = "school.yaml"


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything beside the lessons. `school_file` is how messages name the file; the theme wears its colours."""

    assets: Assets
    school: Profile
    school_file: str
    theme: Theme
    words: Words
    vocabulary: Vocabulary
    event: Event = NO_EVENT


def school_path(request: BuildRequest) -> tuple[Path, str]:
    """Return the school file of a build and how messages name it: the one asked for, else the nearest at hand."""
    if request.school is not None:
        return request.working / request.school, request.school.as_posix()
    if (request.working / SCHOOL).is_file():
        return request.working / SCHOOL, SCHOOL
    shipped = Assets(request.working).path(SCHOOL)
    return shipped, request.shown(shipped)


def load_inputs(request: BuildRequest, *, language: str) -> Inputs:
    """Return the inputs of a build. Raises InputFault with the problems of all the files at once."""
    assets = Assets(request.working)
    problems: list[Problem] = []
    path, shown_as = school_path(request)
    try:
        profile = load_school(path, shown_as=shown_as)
    except InputFault as fault:
        problems += fault.problems
    try:
        theme, vocabulary = load_theme(assets), load_vocabulary(assets)
        words = load_words(assets, language)
    except InputFault as fault:
        problems += fault.problems
    if problems:
        raise InputFault(problems)
    nation = request.nation or profile.school.nation
    words = words.with_terms(vocabulary.nations[nation].words)
    theme = theme.branded(profile.school.brand_colour or None)
    return Inputs(assets, profile, shown_as, theme, words, vocabulary, request.meeting.event(words))
