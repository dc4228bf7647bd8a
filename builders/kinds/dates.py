"""Dates as they read on paper."""

from datetime import date

from builders.words import Words


def long_date(day: date, words: Words) -> str:
    """Return a date as people write it, for example "31 August 2027"."""
    return words.say("date.long", day=day.day, month=words.say(f"month.{day.month}"), year=day.year)


def use_until(review_by: date) -> date:
    """Return the last day on which paper may be used: the review date, 31 August of its year at the latest."""
    return min(review_by, date(review_by.year, 8, 31))
