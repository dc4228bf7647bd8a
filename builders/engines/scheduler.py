"""The address of a Dask scheduler, as somebody types it."""

import re

_ADDRESS = re.compile(r"(?:tcp|tls)://(?:\[[0-9a-fA-F:.]+\]|[\w.-]+):\d{1,5}", re.ASCII)
"""Of the ways that Dask knows, those between computers: others lead into this process, or need more libraries."""


def parse_scheduler(text: str) -> str:
    """Return an address `tcp://host:port`, or `tls:`, or nothing where nothing is given. Raises ValueError."""
    if text and not _ADDRESS.fullmatch(text):
        raise ValueError(f"`{text}` is no address of a scheduler; write it like tcp://192.168.0.10:8786")
    return text
