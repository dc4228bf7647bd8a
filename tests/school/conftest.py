"""A school file for tests: the shipped one, filled or changed where a test says."""

import pytest

from builders.assets import SHIPPED
from builders.problems import InputFault
from builders.school.load import load_school

BLANK = (SHIPPED / "assets" / "school.yaml").read_text(encoding="utf-8")


@pytest.fixture
def load(tmp_path):
    """Return `load(text)`: the profile of a school file with this text, by default the shipped one."""

    def run(text=BLANK):
        path = tmp_path / "school.yaml"
        path.write_text(text, encoding="utf-8")
        return load_school(path, shown_as="school.yaml")

    return run


@pytest.fixture
def faults(load):
    """Return `faults(text)`: the problems of a school file, as text."""

    def run(text):
        with pytest.raises(InputFault) as caught:
            load(text)
        return [str(problem) for problem in caught.value.problems]

    return run
