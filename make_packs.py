"""Run `python make_packs.py`: the same program as `make-packs`."""

import sys

OLDEST = (3, 11)
"""Whoever has an older Python deserves words, not a syntax error."""

if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit("make-packs needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031
    try:
        from builders.cli.main import main
    except ModuleNotFoundError as missing:
        sys.exit(
            f"This Python lacks the library `{missing.name}`. Run .venv/bin/make-packs instead "
            "(Windows: .venv\\Scripts\\make-packs); README.md, Make the packs, says how to install it."
        )
    except KeyboardInterrupt:
        sys.exit(130)  # before anything was done
    sys.exit(main())
