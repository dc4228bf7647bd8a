"""The installed program: everything it needs travels in the wheel."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from builders.kinds.table import KINDS

ROOT = Path(__file__).parents[1]
MADE = sum(len(kind.audiences) * len(kind.formats) for kind in KINDS.values() if not kind.on_request)
START = "import sys; from builders.cli.main import main; sys.exit(main(sys.argv[1:]))"


def run(*arguments, cwd, **environment):
    finished = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Return `installed(*arguments, cwd)`, which runs the program as the wheel installs it."""
    site = tmp_path_factory.mktemp("site")
    run("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", site, wheel, cwd=site)
    return lambda *arguments, cwd: run("-c", START, *arguments, cwd=cwd, PYTHONPATH=str(site))


def it_holds_the_lessons_the_assets_and_the_command(wheel):
    with zipfile.ZipFile(wheel) as package:
        names = package.namelist()
        (entry_points,) = [name for name in names if name.endswith("entry_points.txt")]
        assert "make-packs = builders.cli.main:main" in package.read(entry_points).decode()
    for path in ("assets", "lessons"):
        shipped = {f"builders/_shipped/{file.relative_to(ROOT).as_posix()}" for file in (ROOT / path).rglob("*.*")}
        assert shipped <= set(names)
    assert not [name for name in names if name.startswith(("tests/", "output/", "benchmarks/"))]


def it_lists_and_builds_in_an_empty_folder(installed, tmp_path, tree):
    assert "nude-selfies" in installed("list", cwd=tmp_path).stdout
    out = installed("build", "nude-selfies", "--today", "2026-11-22", cwd=tmp_path).stdout
    assert f"{MADE} documents are ready in output/:" in out
    made = tree(tmp_path / "output")
    others = [path for path in made if path.endswith(".zip") or path.startswith("pictures/")]
    assert len(made) - len(others) == MADE + len(("README.md", "index.html", "manifest.json"))
    assert "Open output/index.html in a browser" in out


def it_makes_the_same_bytes_as_the_checkout(installed, tmp_path, tree):
    for name in ("wheel", "checkout"):
        (tmp_path / name).mkdir()
    installed("build", "nude-selfies", "--quiet", cwd=tmp_path / "wheel")
    run(ROOT / "make_packs.py", "build", "nude-selfies", "--quiet", cwd=tmp_path / "checkout")
    assert tree(tmp_path / "wheel" / "output") == tree(tmp_path / "checkout" / "output")


def it_begins_a_lesson_in_the_working_folder_that_builds_as_it_is(installed, tmp_path):
    installed("new", "sleep", cwd=tmp_path)
    assert "sleep " in installed("list", cwd=tmp_path).stdout
    assert f"{MADE} documents are ready" in installed("build", "sleep", cwd=tmp_path).stdout
