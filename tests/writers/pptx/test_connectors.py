"""Bent arrows as PowerPoint draws them: its own formulas for connectors lead along the points that were planned."""

import re
from types import SimpleNamespace

import pytest

from builders.slides.slide import Connector, Joint
from builders.writers.pptx.connectors import connector_xml
from builders.writers.pptx.units import EMU_PER_POINT

DOWN = (Joint("one", "bottom"), Joint("two", "top"))
ACROSS = (Joint("one", "right"), Joint("two", "left"))
WAYS = {
    "straight": (ACROSS, ((10, 20), (90, 20))),
    "right, down, right": (ACROSS, ((10, 20), (40, 20), (40, 80), (90, 80))),
    "right, up, right": (ACROSS, ((10, 80), (40, 80), (40, 20), (90, 20))),
    "down, right, down": (DOWN, ((10, 20), (10, 40), (70, 40), (70, 90))),
    "down, left, down": (DOWN, ((70, 20), (70, 40), (10, 40), (10, 90))),
    "down past a box": (DOWN, ((10, 20), (10, 40), (70, 40), (70, 80), (30, 80), (30, 90))),
    "down past a box in line": (DOWN, ((10, 20), (10, 40), (70, 40), (70, 80), (10, 80), (10, 90))),
    "back up to the left": (DOWN, ((50, 90), (50, 99), (90, 99), (90, 5), (20, 5), (20, 15))),
    "back up to the right": (DOWN, ((20, 90), (20, 99), (5, 99), (5, 5), (60, 5), (60, 15))),
    "back to the left": (ACROSS, ((90, 50), (99, 50), (99, 90), (5, 90), (5, 20), (15, 20))),
}


def drawn(xml):
    """The points that ECMA-376 gives for a connector: preset, adjustments, flips, a quarter turn (20.1.9, 20.1.7.6)."""
    x, y = map(int, re.search(r'<a:off x="(-?\d+)" y="(-?\d+)"', xml).groups())
    width, height = map(int, re.search(r'<a:ext cx="(\d+)" cy="(\d+)"', xml).groups())
    shares = [int(value) / 100_000 for value in re.findall(r'fmla="val (-?\d+)"', xml)]
    match re.search(r'prst="(\w+)"', xml).group(1):
        case "straightConnector1":
            points = [(0, 0), (width, height)]
        case "bentConnector3":
            bend = width * shares[0]
            points = [(0, 0), (bend, 0), (bend, height), (width, height)]
        case "bentConnector5":
            first, lane, last = width * shares[0], height * shares[1], width * shares[2]
            points = [(0, 0), (first, 0), (first, lane), (last, lane), (last, height), (width, height)]
    middle = width / 2, height / 2
    turned = []
    for one, other in points:
        across, down = one - middle[0], other - middle[1]
        across = -across if 'flipH="1"' in xml else across
        down = -down if 'flipV="1"' in xml else down
        if 'rot="5400000"' in xml:
            across, down = -down, across
        turned.append(((x + middle[0] + across) / EMU_PER_POINT, (y + middle[1] + down) / EMU_PER_POINT))
    return turned


@pytest.mark.parametrize("way", WAYS)
def it_leads_along_the_points_that_were_planned(way):
    (start, end), points = WAYS[way]
    pen = SimpleNamespace(shape_id=lambda: 9, fill=lambda role: "")
    xml = connector_xml(pen, Connector(start, end, points, "ink", 2.75), {"one": 1, "two": 2})
    assert f'prst="{"straightConnector1" if len(points) == 2 else f"bentConnector{len(points) - 1}"}"' in xml
    for found, planned in zip(drawn(xml), points, strict=True):
        # A connector whose ends are in line is made a point wide, so that its bends can be counted.
        assert found == pytest.approx(planned, abs=1.01)
