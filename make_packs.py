"""Run `python make_packs.py`: the same program as `make-packs`."""

import sys

from builders.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
