"""Sizes and counts in words."""

from builders.words import Words

_STEP = 1000


def size(count: int, words: Words) -> str:
    """Return a number of bytes as people read it, for example "48 KB" or "1.2 MB"."""
    kilobytes = max(1, round(count / _STEP))
    if kilobytes < _STEP:
        return words.say("gallery.kilobytes", size=kilobytes)
    return words.say("gallery.megabytes", size=f"{count / _STEP**2:.1f}")


def pages(count: int, unit: str, words: Words) -> str:
    """Return how many pages or slides there are."""
    match unit, count:
        case "slide", 1:
            return words.say("gallery.slide")
        case "slide", _:
            return words.say("gallery.slides", count=count)
        case _, 1:
            return words.say("gallery.page")
        case _:
            return words.say("gallery.pages", count=count)
