"""What only some may read stands in their part and nowhere else."""

from builders.checks.apart import check

RULES = {"apart": [{"id": "leads", "facts": ["3.6"], "only_in": "procedures.lead", "because": "it is the lead's"}]}


def it_refuses_it_elsewhere(found):
    (told,) = found(check, RULES, ("- id: never-one\n", "- id: never-one\n        facts: ['3.6']\n"))
    assert "this carries 3.6, which may stand in `procedures.lead` only: it is the lead's; move it" in told


def it_allows_it_at_home(found):
    assert found(check, RULES, ("- id: review-one\n", "- id: review-one\n            facts: ['3.6']\n")) == []
