"""Examples: help teaches by commands that can be typed as they stand."""

from pathlib import Path
from typing import Any

import click

Examples = tuple[tuple[str, str], ...]
LESSON = "LESSON"
"""Stands in an example for a lesson that there is."""


class Taught(click.Command):
    """A command whose help shows what to type for what purpose."""

    def __init__(self, *arguments: Any, examples: Examples = (), **options: Any) -> None:  # noqa: ANN401 - click's own
        """Take pairs of purpose and command line beside what click takes."""
        super().__init__(*arguments, **options)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples below the options."""
        write_examples(self.examples, formatter)
        super().format_epilog(ctx, formatter)


def write_examples(examples: Examples, formatter: click.HelpFormatter) -> None:
    """Write each purpose, and under it what to type, unbroken so that it can be copied."""
    lesson = _lesson() if any(LESSON in line for _, line in examples) else ""
    with formatter.section("Examples"):
        for purpose, line in examples:
            if purpose:
                formatter.write_text(purpose)
            formatter.write(f"{'':{formatter.current_indent}}  {line.replace(LESSON, lesson)}\n")


def _lesson() -> str:
    """Return the name of a lesson that can be built here."""
    from builders.build.folders import find_lessons  # costs time, and is needed for help only

    return next((folder.id for folder in find_lessons(Path.cwd(), None)), "screen-time")
