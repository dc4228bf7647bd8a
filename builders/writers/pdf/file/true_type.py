"""ReportLab's reader of TrueType files, without the settings files that ReportLab runs from the home folder."""

import sys
from types import ModuleType

for _name in ("reportlab_mods", "reportlab_settings"):
    # On import ReportLab runs `~/.reportlab_mods` and `~/.reportlab_settings`, unless modules of these names exist.
    # A build reads nothing but its inputs, and makes the same bytes for everybody: empty ones take their place.
    sys.modules.setdefault(_name, ModuleType(_name))

from reportlab.pdfbase.ttfonts import TTFontFace  # noqa: E402 - the lines above must come first

__all__ = ["TTFontFace"]
