"""The rules of the house, read from its own imports: no wish, a measurement."""

import ast
import sys
from fnmatch import fnmatch
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "builders"
LONGEST = 300

FLOORS = (
    (
        *(
            "assets",
            "blocks",
            "document",
            "form_blocks",
            "inlines",
            "problems",
            "source",
            "spoken",
            "templates",
            "words",
        ),
        *("engines", "frozen", "memo"),
    ),
    ("fonts", "icons", "language", "nations", "qr", "stores", "terms", "text", "theme", "words_file"),
    ("school", "services"),
    ("lesson",),
    ("checks",),
    ("flow", "slides"),
    ("kinds", "writers"),
    ("plan",),
    ("gallery",),
    ("build",),
    ("cli",),
)
"""Rooms from the ground up. An import leads to the same floor or a lower one."""

NEVER = (
    ("kinds", ("writers", "theme", "slides", "flow", "text", "fonts", "icons", "qr", "school", "build")),
    ("writers", ("kinds", "lesson", "school", "services", "checks", "plan", "build")),
    ("slides", ("lesson", "school", "services", "checks")),
    ("flow", ("lesson", "school", "services", "checks")),
)
"""Rooms that must not know each other, whatever their floors."""

OWNERS = {
    "botocore": ("stores/s3_refusals.py",),
    "click": ("cli/",),
    "dask": ("engines/dask.py",),
    "distributed": ("engines/dask.py",),
    # It carries the package: parts, relationships, content types, properties.
    "docx": ("writers/docx/",),
    "fast_sugiyama": ("flow/layers.py",),
    "jinja2": ("templates.py",),
    # Text that is escaped already, from the makers of Jinja2.
    "markupsafe": ("writers/html/tags.py",),
    "markdown_it": ("terms/rich_text.py",),
    "openpyxl": ("source/xlsx_rows.py",),
    # It makes the template from which every deck is made.
    "pptx": ("writers/pptx/template.py",),
    # The logo is cleaned at the door; the PDF writer turns it into the pixels that a PDF holds. Pictures of pages.
    "PIL": ("gallery/pictures.py", "school/logo.py", "writers/pdf/"),
    # The language of typed input: what is read from files, and the models of the theme.
    "pydantic": (
        "source/",
        "checks/",
        "language/",
        "lesson/",
        "school/",
        "services.py",
        "terms/",
        "theme/",
    ),
    "pydantic_core": ("source/", "terms/rich_text.py"),
    "pypdfium2": ("gallery/pictures.py",),
    "pyphen": ("language/syllables.py",),
    "rapidfuzz": ("source/nearest.py",),
    "reportlab": ("writers/pdf/file/library.py",),
    "rich": ("cli/progress.py",),
    "s3fs": ("stores/s3.py",),
    "segno": ("qr.py",),
    "spylls": ("language/hunspell.py",),
    "yaml": ("source/yaml_reader.py",),
}
"""Where each library from outside may be imported."""

FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
FILES = sorted(path for path in PACKAGE.rglob("*.py") if "_shipped" not in path.parts)


def module_of(path):
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in FILES}


@cache
def imports(path):
    """Return every module that a file imports, in functions and under TYPE_CHECKING too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative imports hide where they lead"
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else node.module for name in inner}
    return frozenset(found)


def room(module):
    return module.split(".")[1]


def own(path):
    return {module for module in imports(path) if module.startswith("builders.")}


def names(paths):
    return [path.relative_to(PACKAGE).as_posix() for path in paths]


def they_all_stand_on_a_floor():
    rooms = {room(module) for module in MODULES if module != "builders"}
    assert rooms == set(FLOOR_OF)


def they_import_only_downwards():
    climbers = [
        f"{module} imports {other}"
        for module, path in MODULES.items()
        for other in own(path)
        if FLOOR_OF[room(other)] > FLOOR_OF[room(module)]
    ]
    assert climbers == []


@pytest.mark.parametrize(("one", "others"), NEVER)
def they_keep_apart(one, others):
    seen = [
        f"{module} imports {other}"
        for module, path in MODULES.items()
        if module.startswith(f"builders.{one}.")
        for other in own(path)
        if room(other) in others
    ]
    assert seen == []


def they_form_no_circle():
    finished, path = set(), []

    def visit(module):
        assert module not in path, " -> ".join([*path[path.index(module) :], module])
        if module in finished or module not in MODULES:
            return
        path.append(module)
        for other in sorted(own(MODULES[module])):
            visit(other)
        path.pop()
        finished.add(module)

    for module in MODULES:
        visit(module)


def they_form_no_circle_of_rooms():
    neighbours = {name: set() for name in FLOOR_OF}
    for module, path in MODULES.items():
        if module != "builders":
            neighbours[room(module)] |= {room(other) for other in own(path)} - {room(module)}
    order = list(TopologicalSorter(neighbours).static_order())  # raises CycleError, which names the circle
    assert set(order) == set(FLOOR_OF)


def they_leave_each_library_to_its_owner():
    strays = [
        f"{name}: {library}"
        for name, path in zip(names(FILES), FILES, strict=True)
        for library in {module.split(".")[0] for module in imports(path)} - sys.stdlib_module_names - {"builders"}
        if not name.startswith(OWNERS.get(library, ()))
    ]
    assert strays == []


def they_use_every_library_that_has_an_owner():
    used = {module.split(".")[0] for path in FILES for module in imports(path)}
    assert set(OWNERS) <= used


def they_are_never_longer_than_the_wall():
    assert [path.name for path in FILES if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST] == []


def they_hold_no_logic_in_init_files():
    assert (
        names(path for path in FILES if path.name == "__init__.py" and path.read_text(encoding="utf-8").strip()) == []
    )


def they_say_in_one_docstring_what_they_are():
    silent = (path for path in FILES if path.name != "__init__.py")
    assert names(path for path in silent if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))) == []


def they_read_and_write_text_with_an_explicit_encoding():
    """Windows has another encoding by default."""
    faults = []
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                named = {keyword.arg for keyword in node.keywords}
                if node.func.attr in ("read_text", "write_text") and "encoding" not in named:
                    owner = ast.unparse(node.func.value)
                    # Ours are always UTF-8, and click's is no file.
                    if owner not in ("assets", "Assets()", "formatter"):
                        faults.append(f"{path.name}:{node.lineno}")
    assert faults == []


def they_are_all_tested_whatever_their_folder_is_called(pytestconfig):
    """Pytest passes over folders called `build` unless it is told not to."""
    tests = Path(__file__).parent
    passed_over = pytestconfig.getini("norecursedirs")
    names = {name for path in tests.rglob("test_*.py") for name in path.parent.relative_to(tests).parts}
    assert "build" in names
    assert [name for name in names if any(fnmatch(name, pattern) for pattern in passed_over)] == []
