"""What a long build tells of its pace."""

from builders.build.progress import Progress
from builders.cli.progress import _pace


def it_tells_rate_and_time_left():
    assert _pace(Progress(100, 1100, "sleep", "batch"), 10) == "10 a second, 1 min 40 s left"


def it_takes_what_stood_already_for_no_work():
    assert _pace(Progress(1000, 1100, "sleep", "batch", stood=900), 10) == "10 a second, 10 s left"
    assert _pace(Progress(900, 1100, "sleep", "batch", stood=900), 10) == "just begun"
