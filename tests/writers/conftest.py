"""Where the readers of written files are, for tests of both formats."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE / "pdf"), str(HERE / "pptx"), str(HERE.parent / "slides")]
