"""The address of a scheduler: what is one, and what is refused before anything begins."""

import pytest

from builders.engines.scheduler import parse_scheduler


@pytest.mark.parametrize(
    "address", ["", "tcp://192.168.0.10:8786", "tls://dask.council.example:8786", "tcp://[::1]:8786"]
)
def it_takes_tcp_and_tls_with_host_and_port(address):
    assert parse_scheduler(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "192.168.0.10:8786",
        "ws://127.0.0.1:8786",
        "inproc://",
        "udp://127.0.0.1:1",
        "tcp://",
        "tcp://127.0.0.1",
        "tcp://a b:1",
        "nonsense",
    ],
)
def it_takes_no_other_way_to_a_scheduler(address):
    with pytest.raises(ValueError, match="no address of a scheduler; write it like tcp://"):
        parse_scheduler(address)
