"""Assets: the working folder's own before the shipped ones, and nothing from anywhere else."""

import sys

import pytest

from builders.assets import SHIPPED, Assets
from builders.problems import InputFault


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "work" / "assets" / "rules" / "general.yaml"
    path.parent.mkdir(parents=True)
    return path


def they_are_the_working_folders_own_first(tmp_path, own):
    assert Assets(tmp_path / "work").path("rules/general.yaml") == SHIPPED / "assets" / "rules" / "general.yaml"
    own.write_text("ours", encoding="utf-8")
    assert Assets(tmp_path / "work").read_text("rules/general.yaml") == "ours"


def they_are_missed_by_name():
    with pytest.raises(FileNotFoundError, match="assets/rules/none"):
        Assets().path("rules/none.yaml")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def they_are_refused_where_a_link_leads_out_of_the_folder(tmp_path, own):
    outside = tmp_path / "outside.yaml"
    outside.write_text("theirs", encoding="utf-8")
    own.symlink_to(outside)
    with pytest.raises(InputFault, match=r"^assets/rules/general\.yaml:1:1: this file stands outside its folder"):
        Assets(tmp_path / "work").read_bytes("rules/general.yaml")
