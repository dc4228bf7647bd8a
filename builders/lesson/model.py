"""The lesson: everything that a pack says about one topic, typed, frozen and independent of any school."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, StringConstraints, model_validator
from pydantic import Field as Constraint

from builders.lesson.items import Item, Statement, TitledItem
from builders.lesson.procedure import Procedures
from builders.lesson.session import Sessions
from builders.terms.rich_text import RichText
from builders.terms.values import Address, Confidence, Day, IconName, Nation, Part, PlainText, Slug


def _format_number(value: object) -> object:
    """Return 1 for the text "1": the reader keeps every value as text."""
    return 1 if value == "1" else value


class Source(Part):
    """Where statements come from. `checked` is the day on which somebody last saw that it still says so."""

    id: str
    publisher: PlainText
    title: PlainText
    address: Address | None = None
    published: PlainText | None = None
    checked: Day
    confidence: Confidence
    short: PlainText
    """How a source line names it: "Ofsted (2024)"."""


class Public(Part):
    """What stands on paper and in file names, fit for a fridge door and a mail filter."""

    title: RichText
    lead: RichText
    file_name: Slug


class Meaning(Part):
    """What the topic is: a sentence, examples, support, and points that say more."""

    title: RichText
    staff_title: RichText = ()
    """The title in staff text, where it should differ."""
    statement: RichText
    examples: tuple[Item, ...]
    support: RichText
    points: tuple[Item, ...]


class ItemList(Part):
    """Items under a title, with a closing remark where useful."""

    title: RichText
    items: Annotated[tuple[Item, ...], Constraint(min_length=1)]
    remark: RichText = ()


class Risk(TitledItem):
    """Something that can go wrong, never without what can still be done."""

    hope: RichText


class RiskList(Part):
    """The key risks."""

    title: RichText
    items: Annotated[tuple[Risk, ...], Constraint(min_length=1)]


class TalkingPoint(Statement):
    """Something to do before anything happens: what, words to say, words to avoid, why."""

    do: RichText
    say: RichText
    avoid: RichText = ()
    why: RichText = ()
    icon: IconName | None = None


class TalkingPointList(Part):
    """The prevention talking points."""

    title: RichText
    lead: RichText = ()
    items: Annotated[tuple[TalkingPoint, ...], Constraint(min_length=1)]


class ResponseWords(Statement):
    """Words that help once something has happened, words that hurt, why."""

    say: RichText
    avoid: RichText
    why: RichText = ()


class ResponseWordsList(Part):
    """Say and avoid."""

    title: RichText
    items: Annotated[tuple[ResponseWords, ...], Constraint(min_length=1)]


class LessonPictogram(Part):
    """`filled` people of `total`."""

    filled: Annotated[int, Constraint(ge=0, le=20)]
    total: Annotated[int, Constraint(ge=2, le=20)]


class LessonStatistic(Statement):
    """One number with what it measures, who was asked, where and when."""

    title: RichText
    number: RichText
    """As shown large: "1 in 10"."""
    exact: RichText
    """As the source gives it: "9.5%"."""
    measure: RichText
    asked: RichText
    """Who was asked, where and when."""
    hope: RichText
    key: RichText = ()
    """What the pictogram shows, in words."""
    pictogram: LessonPictogram | None = None


class LessonScenario(Statement):
    """A situation to talk about (staff): invented, undated, without detail."""

    title: RichText
    scene: RichText
    speech: RichText
    minutes: Annotated[int, Constraint(ge=1, le=30)] = 4
    how: RichText = ()
    questions: Annotated[tuple[RichText, ...], Constraint(min_length=1, max_length=3)]
    good: tuple[Item, ...]
    """What a good answer looks like."""
    wrong_turns: tuple[Item, ...] = ()


class QuizQuestion(Statement):
    """A question of the staff quiz, about the first minutes and the signs; never about what only a lead decides."""

    stem: RichText
    options: Annotated[tuple[RichText, ...], Constraint(min_length=2, max_length=4)]
    right: Annotated[int, Constraint(ge=1, le=4)]
    """Which option is right, counted from 1."""
    reason: RichText

    @model_validator(mode="after")
    def right_is_an_option(self) -> Self:
        """Refuse a number that no option has."""
        if self.right > len(self.options):
            raise ValueError(f"`right` is {self.right}, but there are {len(self.options)} options; count them from 1")
        return self

    @model_validator(mode="after")
    def options_differ(self) -> Self:
        """Refuse the same words twice: one of them would be right, the other wrong."""
        if len(set(self.options)) < len(self.options):
            raise ValueError("two options are the same; delete one of them, or write another")
        return self

    @property
    def correct(self) -> RichText:
        """The right option."""
        return self.options[self.right - 1]


class HardQuestion(Statement):
    """Something that people ask at a session and a presenter should be ready for, with words to answer."""

    question: RichText
    answer: RichText


class Term(Statement):
    """A word that the handout explains."""

    term: RichText
    meaning: RichText


class Help(Part):
    """Ids of services in `assets/services.yaml`, in the order in which they print."""

    parents: Annotated[tuple[Slug, ...], Constraint(min_length=1)]
    staff: Annotated[tuple[Slug, ...], Constraint(min_length=1)]
    lead: tuple[Slug, ...] = ()
    """For the lead's procedure; without it, those for staff."""

    @property
    def named(self) -> tuple[str, ...]:
        """Every service that the lesson names, once each."""
        return tuple(dict.fromkeys((*self.parents, *self.staff, *self.lead)))


class Accepted(Part):
    """A warning that the authors have read and keep: `check` is its name, `at` an item's id or a dotted path."""

    check: Slug
    at: PlainText
    because: PlainText


class Lesson(Part):
    """A lesson definition, `lessons/<id>/lesson.yaml`; the folder's name is its id."""

    format: Annotated[Literal[1], BeforeValidator(_format_number)]
    title: RichText
    public: Public
    staff_title: RichText
    """Title of the staff handout and deck."""
    staff_lead: RichText
    subject: Slug
    """Chooses the hard rules, `assets/rules/<subject>.yaml`."""
    summary: PlainText
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+$")]
    review_by: Day
    nations: Annotated[tuple[Nation, ...], Constraint(min_length=1)]
    keywords: tuple[PlainText, ...] = ()
    sources: Annotated[tuple[Source, ...], Constraint(min_length=1)]
    reassurance: TitledItem
    """The child is not to blame, and there is always something to do."""
    meaning: Meaning
    why: ItemList
    risks: RiskList
    signs: ItemList
    talking_points: TalkingPointList
    starters: ItemList
    words: ResponseWordsList
    statistics: tuple[LessonStatistic, ...] = ()
    scenarios: tuple[LessonScenario, ...] = ()
    quiz: Annotated[tuple[QuizQuestion, ...], Constraint(max_length=20)] = ()
    hard_questions: tuple[HardQuestion, ...] = ()
    law: ItemList | None = None
    procedures: Procedures
    help: Help
    glossary: tuple[Term, ...] = ()
    sessions: Sessions
    changes: tuple[Item, ...] = ()
    """What changed since older material, for the presenter."""
    accepted: Annotated[tuple[Accepted, ...], Constraint(max_length=100)] = ()
