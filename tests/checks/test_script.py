"""Every slide has words to say, and every part of a session takes time."""

from dataclasses import replace

from builders.checks.script import check


def it_is_content_with_the_skeleton(found):
    assert found(check, {}) == []


def it_misses_the_words_of_a_slide(found):
    (told,) = found(check, {}, ('say: ["Write here what you say."]', "say: []"))
    assert "has no words to say; write under `say` what its presenter says" in told
    assert not told.startswith("lessons/sleep/lesson.yaml:1:1:")


def it_misses_the_time_of_a_part(load, criteria):
    loaded = load()
    session = loaded.lesson.sessions.parents
    part = session.agenda[1]
    still = tuple(segment.model_copy(update={"minutes": 0}) for segment in part.segments)
    agenda = (session.agenda[0], part.model_copy(update={"segments": still}), *session.agenda[2:])
    sessions = loaded.lesson.sessions.model_copy(update={"parents": session.model_copy(update={"agenda": agenda})})
    lesson = loaded.lesson.model_copy(update={"sessions": sessions})
    (finding,) = check(replace(loaded, lesson=lesson), criteria)
    assert finding.fault == f"the part `{part.id}` takes no time"
    assert finding.path == ("sessions", "parents", "agenda", 1)
