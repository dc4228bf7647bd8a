"""The skeleton: a new lesson file with every section in it, ready to be written over."""

from datetime import date, timedelta

from builders.templates import render

_SCHOOL_YEAR_ENDS = (8, 31)


def skeleton(lesson_id: str, *, today: date) -> str:
    """Return the text of a new `lesson.yaml`, which loads without error. The id must be a slug (`load.id_fault`)."""
    review_by = date(today.year, *_SCHOOL_YEAR_ENDS)
    if review_by - today < timedelta(days=90):
        review_by = date(today.year + 1, *_SCHOOL_YEAR_ENDS)
    title = lesson_id.replace("-", " ").capitalize()
    return render(
        "new-lesson.yaml.j2",
        lesson_id=lesson_id,
        title=title,
        today=today.isoformat(),
        review_by=review_by.isoformat(),
    )
