"""ReportLab, with settings that neither the home folder nor the environment can change."""

import sys
from types import ModuleType

SETTINGS = {"useA85": 0, "invariant": 1, "pdfMultiLine": 0, "canvas_baseColor": None, "documentLang": None}
"""Streams as bytes instead of letters, no clock, and values that `RL_...` in the environment would otherwise give."""

for _name in ("reportlab_mods", "reportlab_settings"):
    # On import ReportLab runs `~/.reportlab_mods` and `~/.reportlab_settings`, unless modules of these names exist.
    # A build reads nothing but its inputs, and makes the same bytes for everybody: empty ones take their place.
    sys.modules.setdefault(_name, ModuleType(_name))

from reportlab import rl_config  # noqa: E402 - the lines above must come first
from reportlab.lib.utils import ImageReader  # noqa: E402
from reportlab.pdfbase import pdfdoc, pdfmetrics  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas  # noqa: E402
from reportlab.pdfgen.pathobject import PDFPathObject  # noqa: E402

for _name, _value in SETTINGS.items():
    setattr(rl_config, _name, _value)

__all__ = ["FILL_NON_ZERO", "Canvas", "ImageReader", "PDFPathObject", "TTFont", "pdfdoc", "pdfmetrics"]
