"""The engines: who does the work."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from types import MappingProxyType

from builders.engines.crew import Crew, Hire, Setup


def _local(setup: Setup) -> AbstractContextManager[Crew]:
    # Whoever is built for one school starts no process, and loads nothing that could.
    if setup.workers == 0:
        from builders.engines.here import hire_nobody

        return hire_nobody(setup)
    from builders.engines.local import hire_local

    return hire_local(setup)


def _dask(setup: Setup) -> AbstractContextManager[Crew]:
    from builders.engines.dask import hire_dask

    return hire_dask(setup)


ENGINES: Mapping[str, Hire] = MappingProxyType({"local": _local, "dask": _dask})
"""How each engine finds its crew: `with ENGINES["local"](setup) as crew`."""
