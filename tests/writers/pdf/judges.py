"""Three independent judges of PDF files: veraPDF, outloud's conformance layer, our own walker."""

import json
import os
import re
import subprocess
import sys
from itertools import takewhile
from pathlib import Path

import pytest
import walker

VERAPDF = Path(__file__).parents[3] / "tools" / "verapdf"
PROFILES = ("ua1", "2a")
OUTLOUD = "import sys; from outloud.cli import main; sys.exit(main())"
VERDICT = re.compile(
    r"(\w+) (.*): (?:(COMPLIANT|NOT COMPLIANT) \(rules=(\d+) checks=(\d+) failed rules=\d+\)|ERROR .*)"
)


def _ran(command):
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


class VeraPdf:
    """veraPDF in one process, which judges by both profiles whatever it is asked about until it is closed."""

    def __init__(self, figure):
        command = [sys.executable, str(VERAPDF), ",".join(PROFILES), "-"]
        self._engine = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self._figure = figure
        figure("PDF: processes of Java", 1)

    def judge(self, paths):
        """Return what it finds by path."""
        return {str(path): self._verdicts(path) for path in paths}

    def _verdicts(self, path):
        try:
            self._engine.stdin.write(f"{path}\n")
            self._engine.stdin.flush()
        except BrokenPipeError:
            self._ended()
        lines = list(takewhile(lambda line: line not in (".", ""), (one.rstrip() for one in self._lines())))
        told = [verdict for verdict in map(VERDICT.fullmatch, lines) if verdict]
        if len(told) < len(PROFILES):
            self._ended()
        assert [verdict[1] for verdict in told] == list(PROFILES), lines
        self._figure("PDF: verdicts by veraPDF", len(told))
        self._figure("PDF: checks by veraPDF", sum(int(verdict[5] or 0) for verdict in told))
        faulty = [verdict[0] for verdict in told if verdict[3] != "COMPLIANT"]
        return faulty + [line.strip() for line in lines if "FAIL" in line]

    def _lines(self):
        while line := self._engine.stdout.readline():
            yield line

    def _ended(self):
        """Say why there is no engine: it could not be had, or it broke."""
        status = self._engine.wait()
        if status == 2 and not os.environ.get("CI"):
            pytest.skip("veraPDF could not be had")
        raise AssertionError(f"veraPDF ended with {status}")

    def close(self):
        self._engine.communicate()


def outloud(paths, figure):
    """Return what outloud calls an error by path."""
    ran = _ran([sys.executable, "-c", OUTLOUD, *map(str, paths), "--layer", "conformance", "--json", "-"])
    results = json.loads(ran.stdout[ran.stdout.index("{") :])["results"]
    assert len(results) == len(paths)
    figure("PDF: verdicts by outloud", len(results))
    figure("PDF: rules run by outloud", sum(rule["status"] == "ran" for result in results for rule in result["rules"]))
    return {
        result["path"]: [
            f"{found['rule']}: {found['message']}" for found in result["findings"] if found["severity"] == "error"
        ]
        + ([result["error"]] if result["error"] else [])
        for result in results
    }


def walk(path, document, figure):
    """Return what our own walker finds."""
    figure("PDF: files walked", 1)
    return walker.faults(path.read_bytes(), document)
