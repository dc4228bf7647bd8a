from typing import get_args

from builders.cli.options import AUDIENCES, NATIONS
from builders.document import Audience
from builders.terms.values import Nation


def they_name_what_the_model_knows():
    """Options write the names out, because loading the model would slow every `--help`."""
    assert get_args(Audience) == AUDIENCES
    assert get_args(Nation) == NATIONS
