import os

import pytest

from builders.problems import InputFault
from builders.stores.lock import only_builder


def it_lets_one_build_in_at_a_time(tmp_path):
    with only_builder(tmp_path, shown_as="output"):
        with pytest.raises(InputFault) as caught, only_builder(tmp_path, shown_as="output"):
            pass
        fault = str(caught.value)
    assert fault.startswith("output/.make-packs.lock:1:1: another build works in this output folder")
    assert f"process {os.getpid()} on " in fault or os.name == "nt"


def it_leaves_nothing_behind(tmp_path):
    with only_builder(tmp_path, shown_as="output"):
        pass
    assert list(tmp_path.iterdir()) == []


def it_takes_over_what_a_dead_build_left(tmp_path):
    (tmp_path / ".make-packs.lock").write_text("process 1 on elsewhere\n", encoding="utf-8")
    with only_builder(tmp_path, shown_as="output"):
        pass
    assert list(tmp_path.iterdir()) == []
