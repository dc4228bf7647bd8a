"""The names of the decks that are tested."""

import deck_samples

from builders.assets import SHIPPED

SAMPLES = sorted(deck_samples.ALL)
LESSONS = sorted(path.parent.name for path in (SHIPPED / "lessons").glob("*/lesson.yaml"))
SHIPPED_DECKS = [f"{lesson}-slides-{audience}" for lesson in LESSONS for audience in ("parents", "staff")]
