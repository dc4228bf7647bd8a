"""A bucket for tests: a server of this computer that speaks as S3 does, started once, and what the builder is told."""

import os
import subprocess
import sys
from itertools import count

import pytest

SERVE = """
import sys
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()  # until whoever started it ends, however that is
"""
_NUMBERS = count(1)


@pytest.fixture(scope="session")
def s3_server(tmp_path_factory):
    """Return the address of a server, which runs in a process of its own until the tests end."""
    for library in ("s3fs", "moto.server"):
        try:
            __import__(library)
        except ModuleNotFoundError as missing:
            said = f"{missing.name} is not installed; type: pip install -e .[s3,test]"
            (pytest.fail if os.environ.get("CI") else pytest.skip)(said)
    log = tmp_path_factory.mktemp("s3") / "log.txt"
    with log.open("wb") as errors:
        server = subprocess.Popen(
            [sys.executable, "-c", SERVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors
        )
        try:
            port = server.stdout.readline().decode().strip()
            assert port, log.read_text(encoding="utf-8")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.stdin.close()
            server.stdout.close()
            server.wait(30)


@pytest.fixture
def s3_settings(s3_server, monkeypatch, tmp_path_factory):
    """Set in the environment what the AWS libraries ask for: that server, an invented key, and nothing of this user."""
    for name in [name for name in os.environ if name.startswith("AWS_") or name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    nowhere = tmp_path_factory.mktemp("no-aws")
    settings = {
        "AWS_ENDPOINT_URL": s3_server,
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_CONFIG_FILE": str(nowhere / "config"),
        "AWS_SHARED_CREDENTIALS_FILE": str(nowhere / "credentials"),
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_MAX_ATTEMPTS": "1",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return settings


@pytest.fixture
def bucket(s3_settings):
    """Return the name of a new bucket."""
    from s3fs import S3FileSystem

    name = f"packs-{os.getpid()}-{next(_NUMBERS)}"
    S3FileSystem(endpoint_url=s3_settings["AWS_ENDPOINT_URL"]).call_s3("create_bucket", Bucket=name)
    return name


@pytest.fixture
def objects(s3_settings):
    """Return `objects(bucket)`: every object with its bytes, by key."""
    from s3fs import S3FileSystem

    files = S3FileSystem(endpoint_url=s3_settings["AWS_ENDPOINT_URL"], use_listings_cache=False)

    def all_of(bucket):
        return {path.removeprefix(f"{bucket}/"): files.cat_file(path) for path in files.find(bucket)}

    return all_of
