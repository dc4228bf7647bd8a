"""Rivals that make one of the two files, as commands: who takes part, and who is not installed."""

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import pandoc_deck, pptxgenjs_deck, reopen, typst_handout
from benchmarks.stage import HERE, Stage


@dataclass(frozen=True, slots=True)
class Rival:
    """`command` makes the target for the first school of a list of values; `check` opens it again.

    `lacking` is what has to be installed first, empty where nothing has.
    """

    name: str
    lacking: str
    command: Callable[[Path, Path], list[str]]
    check: Callable[[bytes, str], int]
    fills: bool = True


def rivals(stage: Stage) -> tuple[Rival, ...]:
    """Return all rivals."""
    script = str(HERE / "typst_handout.py")

    def typst(schools: Path, target: Path) -> list[str]:
        return [sys.executable, script, str(stage.markup_file), str(schools), str(target)]

    def pptxgenjs(schools: Path, target: Path) -> list[str]:
        return [*pptxgenjs_deck.command(stage.content_file), str(schools), str(target)]

    def pandoc(_schools: Path, target: Path) -> list[str]:
        return pandoc_deck.command(stage.markdown_file, target)

    return (
        Rival("Typst (PDF/UA), handout only", lacking("typst", typst_handout.INSTALL), typst, reopen.handout),
        Rival("pptxgenjs, deck only", pptxgenjs_deck.lacking(), pptxgenjs, reopen.deck),
        Rival(
            "Pandoc, deck only, for no school",
            lacking("pypandoc", pandoc_deck.INSTALL),
            pandoc,
            reopen.deck,
            fills=False,
        ),
    )


def lacking(module: str, install: str) -> str:
    """Return how to install what a module belongs to, empty where it is there."""
    return "" if importlib.util.find_spec(module) else install
