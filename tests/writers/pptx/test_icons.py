"""Icons as PowerPoint draws them: the path of arcs, lines and curves leads where the icon's own commands lead."""

import itertools
import math
import re

import pytest

from builders import icons
from builders.writers.pptx.icons import _SCALE, _geometry

NEAR = 1.5 / _SCALE
"""Each point is rounded, and so is each radius."""
SIDES = 16
"""Pieces of a drawn curve."""

STEP = re.compile(r"<a:(moveTo|lnTo|cubicBezTo|arcTo|close)(.*?)(?=<a:(?!pt)|</a:path>)")


def steps(name):
    return STEP.findall(_geometry(name))


def drawn(name):
    """The points along what DrawingML draws (ECMA-376, 20.1.9.4: an arc begins where the path is)."""
    here, along = (0.0, 0.0), []
    for verb, rest in steps(name):
        numbers = [int(number) / _SCALE for number in re.findall(r' [xy]="(-?\d+)"', rest)]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if verb == "arcTo":
            across, down = (int(value) / _SCALE for value in re.findall(r'[wh]R="(\d+)"', rest))
            start, swing = (math.radians(int(value) / 60_000) for value in re.findall(r'Ang="(-?\d+)"', rest))
            middle = here[0] - across * math.cos(start), here[1] - down * math.sin(start)
            angles = [start + swing * step / (2 * SIDES) for step in range(1, 2 * SIDES + 1)]
            points = [(middle[0] + across * math.cos(each), middle[1] + down * math.sin(each)) for each in angles]
            along += points
        elif verb == "cubicBezTo":
            along += curve(here, *points)
        else:
            along += points
        here = points[-1] if points else here
    return along


def curve(start, first, second, end, pieces=SIDES):
    for step in range(1, pieces + 1):
        t = step / pieces
        shares = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        points = (start, first, second, end)
        yield tuple(sum(s * p[axis] for s, p in zip(shares, points, strict=True)) for axis in (0, 1))


def meant(name):
    """The end of each command, and the middle of each curve."""
    here, along = (0.0, 0.0), []
    for letter, *numbers in icons.commands(name):
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        along += curve(here, *points, pieces=2) if letter == "C" else points
        here = points[-1] if points else here
    return along


def gap(point, line):
    """How far a point is from the next of the pieces of a line."""
    return min(reach(point, *piece) for piece in itertools.pairwise(line))


def reach(point, start, end):
    across, down = end[0] - start[0], end[1] - start[1]
    length = across**2 + down**2
    share = ((point[0] - start[0]) * across + (point[1] - start[1]) * down) / length if length else 0
    share = min(1, max(0, share))
    return math.dist(point, (start[0] + share * across, start[1] + share * down))


@pytest.mark.parametrize("name", icons.names())
def it_draws_what_the_commands_say(name):
    found, wanted = drawn(name), meant(name)
    assert math.dist(found[-1], wanted[-1]) < NEAR
    assert max(gap(point, found) for point in wanted) < NEAR


@pytest.mark.parametrize("name", icons.names())
def it_draws_no_line_that_goes_nowhere(name):
    last = None
    for verb, rest in steps(name):
        here = re.findall(r'x="(-?\d+)" y="(-?\d+)"', rest)
        assert verb != "lnTo" or here[-1] != last
        last = here[-1] if here else None


def it_draws_a_circle_as_two_arcs():
    assert [verb for verb, _ in steps("circle-check")][:3] == ["moveTo", "arcTo", "arcTo"]
