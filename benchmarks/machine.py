"""The head of every printed benchmark: on what it was measured."""

import importlib.metadata
import os
import platform
import shutil
import subprocess
from pathlib import Path

LIBRARIES = ("reportlab", "python-pptx", "lxml", "pillow", "typst", "ninja", "dask", "distributed", "pypandoc_binary")


def head() -> str:
    """Return the machine and the versions of what takes part, a line each."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    libraries = ", ".join(f"{name} {_version(name)}" for name in LIBRARIES)
    return (
        f"machine: {_cores()} processors ({_processor()}), {platform.system()} {platform.release()}\n"
        f"python: {python}\nlibraries: {libraries}\nnode: {_node()}"
    )


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def _node() -> str:
    if shutil.which("node") is None:
        return "not installed"
    return subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
