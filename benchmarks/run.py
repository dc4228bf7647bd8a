"""Build the parents' pack (handout and deck) beside what people use, cold and warm.

`python benchmarks/run.py [ROUNDS]`, after `pip install -e . typst pypandoc_binary`. Runs are interleaved, so that a
slow moment hits everybody; each round's ratio to the naive script is taken by itself, and the medians are printed.
Cold: a fresh process each, wall time and peak memory. Warm: in one process, from loaded content to bytes.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(HERE)]

import naive  # noqa: E402 the folder is not a package
import rivals  # noqa: E402 likewise

from benchmarks.content import content  # noqa: E402 likewise
from builders.build.checking import Checker  # noqa: E402 likewise
from builders.build.fingerprint import surroundings  # noqa: E402 likewise
from builders.build.folders import find_lessons  # noqa: E402 likewise
from builders.build.inputs import Inputs, load_inputs  # noqa: E402 likewise
from builders.build.lessons import Subject, load_subjects  # noqa: E402 likewise
from builders.build.request import BuildRequest  # noqa: E402 likewise
from builders.build.verdicts import KeptVerdicts  # noqa: E402 likewise
from builders.kinds.request import Request  # noqa: E402 likewise
from builders.kinds.table import KINDS  # noqa: E402 likewise
from builders.school.merge import merge  # noqa: E402 likewise
from builders.writers.table import WRITERS  # noqa: E402 likewise

KIND_FORMATS = (("handout", "pdf"), ("slides", "pptx"))
LESSON = "nude-selfies"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As on any machine that keeps compiled modules; the first round, which is not counted, makes them."""
Run = Callable[[], object]


def load() -> tuple[Inputs, Subject]:
    """The lesson and everything beside it."""
    request = BuildRequest(working=ROOT, today=date(2026, 11, 22))
    inputs = load_inputs(request, language="en-GB")
    ask = Request("parents")
    checker = Checker(inputs, KINDS, ask, KeptVerdicts(ROOT), surroundings(inputs.assets))
    folders = [folder for folder in find_lessons(ROOT, None) if folder.id == LESSON]
    return inputs, load_subjects(folders, checker).good[0]


def ours(inputs: Inputs, subject: Subject) -> dict[str, bytes]:
    """The parents' pack, from the loaded lesson to bytes."""
    made = {}
    for kind, file_format in KIND_FORMATS:
        document = merge(KINDS[kind].compose(subject.pack, Request("parents")), inputs.school, inputs.words)
        made[kind] = WRITERS[file_format].load()(document, inputs.theme).data
    return made


def cold(command: list[str]) -> tuple[float, float]:
    """Seconds and peak memory in MiB of one fresh process."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT, env=ENVIRONMENT)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"failed: {' '.join(command)}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def warm(run: Run) -> float:
    """Seconds of one call."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def table(title: str, times: dict[str, list[float]], memory: dict[str, list[float]] | None = None) -> None:
    """Print medians in milliseconds, and medians of the ratios to the naive script, round by round."""
    print(f"\n{title}\n{'':34}{'ms':>8}{'x naive':>10}{'MiB':>8}")
    for name, seconds in times.items():
        ratio = statistics.median(one / base for one, base in zip(seconds, times["naive"], strict=True))
        peak = f"{max(memory[name]):8.0f}" if memory else ""
        print(f"{name:34}{statistics.median(seconds) * 1000:8.0f}{ratio:10.2f}{peak}")


def main(rounds: int) -> None:
    """Run everything and print two tables."""
    inputs, subject = load()
    documents = {kind: merge(KINDS[kind].compose(subject.pack, Request("parents")), inputs.school, inputs.words)
                 for kind, _ in KIND_FORMATS}  # fmt: skip
    words = {kind: content(document) for kind, document in documents.items()}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "content.json").write_text(json.dumps(words), encoding="utf-8")
        typst_file, markdown = folder / "handout.typ", folder / "slides.md"
        typst_file.write_text(rivals.typst_source(words["handout"]), encoding="utf-8")
        markdown.write_text(rivals.pandoc_source(words["slides"]), encoding="utf-8")
        fonts, handout, slides = ROOT / "assets" / "fonts", folder / "typst.pdf", folder / "pandoc.pptx"
        pandoc = rivals.pandoc_command(markdown, slides)
        python = [sys.executable]
        build = ["make_packs.py", "build", LESSON, "--audience", "parents", "--only", "handout,slides", "--quiet"]
        compile_typst = (
            f"import sys; sys.path.insert(0, {str(HERE)!r}); from pathlib import Path; import rivals; "
            f"rivals.typst_handout(Path({str(typst_file)!r}), Path({str(fonts)!r}), Path({str(handout)!r}))"
        )
        commands = {
            "naive": [*python, str(HERE / "naive.py"), str(folder / "content.json"), name],
            "ours, from YAML to files": [*python, *build, "--output", str(folder / "ours")],
            "Typst, handout only": [*python, "-c", compile_typst],
            "Pandoc, deck only": pandoc,
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        memory: dict[str, list[float]] = {name: [] for name in commands}
        for round_number in range(rounds + 1):
            for contestant, command in commands.items():
                seconds, peak = cold(command)
                if round_number:  # the first round warms the disk
                    times[contestant].append(seconds)
                    memory[contestant].append(peak)
        table(f"Cold, {rounds} rounds", times, memory)

        runs: dict[str, Run] = {
            "naive": lambda: (naive.handout(words["handout"]), naive.slides(words["slides"])),
            "ours": lambda: ours(inputs, subject),
            "Typst, handout only": lambda: rivals.typst_handout(typst_file, fonts, handout),
            "Pandoc, deck only (a process)": lambda: subprocess.run(pandoc, check=True),
        }
        warm_times: dict[str, list[float]] = {name: [] for name in runs}
        for round_number in range(rounds * 3 + 2):
            for contestant, run in runs.items():
                seconds = warm(run)
                if round_number >= 2:
                    warm_times[contestant].append(seconds)
        table(f"Warm, {rounds * 3} rounds", warm_times)
        made = ours(inputs, subject)
        print("\nbytes:", ", ".join(f"{kind} {len(data):,}" for kind, data in made.items()))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
