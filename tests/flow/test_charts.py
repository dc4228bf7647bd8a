"""Charts of any procedure at all."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

sys.path.insert(0, str(Path(__file__).parent))

from chart_faults import faults
from flows import MEDIA, SETTINGS, procedures

from builders.flow.charts import charts


@pytest.mark.parametrize("medium", sorted(MEDIA))
def it_draws_any_procedure_without_a_fault(medium):
    spacings, measure = MEDIA[medium]

    @settings(SETTINGS, max_examples=70)
    @given(procedures())
    def draw(flow):
        assert faults(flow, charts(flow, spacings, measure), spacings) == []

    draw()
