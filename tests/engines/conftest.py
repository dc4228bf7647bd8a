"""What workers of these tests do stands where every process that they start can import it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "importable"))
