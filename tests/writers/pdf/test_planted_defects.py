"""Each of thirty defects, planted in a good file, is seen by the judges named for it: so that they are known to see."""

from io import BytesIO

import judges
import pikepdf
import planted
import pytest

from builders.writers.pdf.write import write

GOOD = "good"


@pytest.fixture(scope="module")
def seen(theme, tmp_path_factory, verapdf, figure):
    """The judges that find fault with each file, by the name of its defect."""
    folder = tmp_path_factory.mktemp("planted")
    document = planted.good()
    data = write(document, theme).data
    paths = {}
    for name, plant in {GOOD: lambda pdf: None, **{defect.__name__: defect for defect in planted.DEFECTS}}.items():
        with pikepdf.open(BytesIO(data)) as pdf:
            plant(pdf)
            paths[name] = folder / f"{name}.pdf"
            pdf.save(paths[name])
    vera, loud = verapdf(paths.values()), judges.outloud(paths.values(), figure)
    return {
        name: {
            judge
            for judge, found in (
                (planted.VERAPDF, vera[str(path)]),
                (planted.OUTLOUD, loud[str(path)]),
                (planted.WALKER, judges.walk(path, document, figure)),
            )
            if found
        }
        for name, path in paths.items()
    }


def they_find_no_fault_with_the_file_itself(seen):
    assert seen[GOOD] == set()


@pytest.mark.parametrize(("defect", "by"), planted.DEFECTS.items(), ids=lambda one: getattr(one, "__name__", ""))
def they_see(seen, figure, defect, by):
    assert seen[defect.__name__] == by
    assert by
    figure("PDF: planted defects caught", 1)


def they_are_thirty():
    assert len(planted.DEFECTS) == 30
