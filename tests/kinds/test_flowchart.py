"""The flowchart: drawn on one page, in words on the next."""

import pytest

from builders.document import Callout, Flow, Steps
from builders.kinds import flowchart
from builders.kinds.request import Request


@pytest.fixture(params=["parents", "staff"])
def document(pack, request):
    return flowchart.compose(pack, Request(request.param))


def it_draws_every_step_and_says_it_again_on_another_side(document):
    drawn, told = document.sections
    (flow,), (steps, _) = drawn.blocks, told.blocks
    assert isinstance(flow, Flow)
    assert isinstance(steps, Steps)
    assert len(flow.nodes) == len(steps.items)
    assert told.starts_side


def it_ends_with_what_to_ring(document):
    last = document.sections[-1].blocks[-1]
    assert isinstance(last, Callout)
    assert last.role == "emergency"


def it_has_two_pages(document):
    assert document.page_budget == 2
