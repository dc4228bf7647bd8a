"""Three independent judges of PDF files: veraPDF, outloud's conformance layer, our own walker."""

import json
import os
import re
import subprocess
import sys
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


def verapdf(paths, figure):
    """Return what veraPDF finds by path, judged by both profiles in one process."""
    ran = _ran([sys.executable, str(VERAPDF), ",".join(PROFILES), *map(str, paths)])
    if ran.returncode == 2 and not os.environ.get("CI"):
        pytest.skip(ran.stderr.strip().splitlines()[-1])
    found, rules, verdicts = {str(path): [] for path in paths}, {}, 0
    for line in ran.stdout.splitlines():
        told = VERDICT.fullmatch(line)
        if told:
            verdicts += 1
            path = told[2]
            if told[3] != "COMPLIANT":
                found[path].append(line)
            if told[4]:
                rules[told[1]] = int(told[4])
                figure("PDF: checks by veraPDF", int(told[5]))
        elif "FAIL" in line:
            found[path].append(line.strip())
    assert verdicts == len(PROFILES) * len(paths), ran.stdout[-2000:] + ran.stderr[-2000:]
    assert set(rules) <= set(PROFILES)
    figure("PDF: verdicts by veraPDF", verdicts)
    return found


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
