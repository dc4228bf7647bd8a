"""Independent validators: veraPDF for PDF/UA-1 and PDF/A-2a, outloud's conformance layer."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

VERAPDF = Path(__file__).parents[3] / "tools" / "verapdf"


@pytest.fixture(scope="module")
def files(every_sheet, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sheets")
    paths = []
    for name, (_, written) in every_sheet.items():
        paths.append(folder / f"{name}.pdf")
        paths[-1].write_bytes(written.data)
    return paths


def it_passes_verapdf_with_no_failed_rule(files, needs):
    needs("java")
    command = [sys.executable, str(VERAPDF), "ua1,2a", *map(str, files)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if ran.returncode == 2 and not os.environ.get("CI"):
        pytest.skip(ran.stderr.strip().splitlines()[-1])
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.count(": COMPLIANT") == 2 * len(files)


def it_passes_outlouds_conformance_layer(files):
    start = "import sys; from outloud.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", start, *map(str, files), "--layer", "conformance", "--json", "-"]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    results = json.loads(ran.stdout[ran.stdout.index("{") :])["results"]
    assert {result["verdict"] for result in results} == {"pass"}, ran.stdout
    assert len(results) == len(files)
