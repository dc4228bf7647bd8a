"""The deck with pptxgenjs, in a Node process that stays, so that its code is hot."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from benchmarks.values import Values

HERE = Path(__file__).parent
MODULES = HERE / ".tools" / "node_modules"
SCRIPT = HERE / "pptxgenjs_deck.cjs"
INSTALL = "npm install --prefix benchmarks/.tools pptxgenjs@4"


def lacking() -> str:
    """Return what has to be installed first, empty where nothing has."""
    if shutil.which("node") is None:
        return "Node.js"
    return "" if (MODULES / "pptxgenjs").is_dir() else INSTALL


def command(content: Path) -> list[str]:
    """The command that makes decks of this content."""
    return ["node", str(SCRIPT), str(MODULES), str(content)]


class HotDecks:
    """A Node process that makes decks as it is asked to."""

    def __init__(self, content: Path) -> None:
        self._node = subprocess.Popen(
            command(content), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def make(self, schools: Sequence[Values], targets: Sequence[Path]) -> tuple[float, float]:
        """Make a deck for each school; return the seconds by the clock and of processor time of them all."""
        assert self._node.stdin
        assert self._node.stdout
        ask = {"values": list(schools), "targets": [str(target) for target in targets]}
        self._node.stdin.write(json.dumps(ask) + "\n")
        self._node.stdin.flush()
        took = json.loads(self._node.stdout.readline())
        return took["wall"], took["cpu"]

    def close(self) -> None:
        """End the process."""
        self._node.communicate()
