"""The table of slides: what each segment name of a session shows."""

from collections.abc import Callable, Mapping

from builders.kinds.segments import incident, session, topic
from builders.kinds.segments.scene import Scene, Slide

SEGMENTS: Mapping[str, Callable[[Scene], Slide]] = {
    "notice": session.notice,
    "help-tonight": session.help_tonight,
    "agenda": session.agenda,
    "meaning": topic.meaning,
    "why": topic.why,
    "statistic": topic.statistic,
    "risks": topic.risks,
    "signs": topic.signs,
    "words": topic.words,
    "starters": topic.starters,
    "home": topic.talking_points,
    "talking-points": topic.talking_points,
    "first-minutes": incident.first_minutes,
    "never": incident.never,
    "say-to-child": incident.say_to_child,
    "steps": incident.steps,
    "decision": incident.decision,
    "trail": incident.trail,
    "scenario": incident.scenario,
    "school": incident.school,
    "help": incident.who_helps,
    "questions": session.questions,
    "closing": session.closing,
    "part": session.part,
}
"""Every slide name of `lesson.session.SlideName` but "title", which is the document itself."""
