"""Each check of the table fires on a lesson with one thing wrong, and none on the lesson as it was."""

from dataclasses import replace

import pytest

from builders.assets import Assets
from builders.checks.running import judge
from builders.checks.table import CHECKS
from builders.document import Figure, Section, Text
from builders.services import load_services

RULES = """
subject: general
requires: [{id: ring, where: procedures.parents.ring, words: [["999"]], says: ring 999}]
apart: [{id: leads, facts: [B1], only_in: procedures.lead, because: it is the lead's}]
minimum: [{of: [risks.items], count: 2, says: risks}]
avoid: [{id: banter, phrases: [banter], instead: what it is, because: it plays harm down}]
local: [{id: english, phrases: [KCSIE], nations: [england]}]
oldest_pupil: 17
"""
RISK = "Write here what can happen."
LONG = " ".join(["The dog and the cat sat on the mat"] * 4)
HARD = "Organisational accountability necessitates comprehensive interdisciplinary communication responsibilities. "
BAD = {
    "required": [('ring: "Ring 999."', 'ring: "Ring us."')],
    "apart": [("    - id: risk-one\n", "    - id: risk-one\n      facts: [B1]\n")],
    "script": [('say: ["Write here what you say."]', "say: []")],
    "sources": [("      sources: [S1]\n", "")],
    "attribution": [("    - id: risk-one\n", "    - id: risk-one\n      confidence: V2\n      sources: [S1]\n")],
    "nations": [("nations: [england]", "nations: [england, wales]"), (RISK, "Read KCSIE.")],
    "wording": [(RISK, "It is banter.")],
    "long-sentences": [(RISK, f"{LONG}.")],
    "idioms": [(RISK, "It was a piece of cake.")],
    "capitals": [(RISK, "You must NEVER do it.")],
    "emphasis": [(RISK, "You must _never_ do it.")],
    "spelling": [(RISK, "They recieved it.")],
    "reading-level": [(RISK, HARD * 12)],
    "abbreviations": [(RISK, "Ask the LADO.")],
}
"""Changes of the skeleton for each check of what an author can write."""


@pytest.fixture
def judged(composed, tmp_path):
    """Return `judged(*changes, ...)`: the names of the checks that find something in the changed skeleton."""
    folder = tmp_path / "assets" / "rules"
    folder.mkdir(parents=True)
    (folder / "general.yaml").write_text(RULES, encoding="utf-8")

    def run(*changes, services=None, spoil=lambda document: document):
        documents = [replace(one, document=spoil(one.document)) for one in composed(*changes)]
        services = services or load_services(Assets())
        found = judge(documents[0].loaded, documents, services=services, assets=Assets(tmp_path))
        return {verdict.check for verdict in found}

    return run


def they_are_all_silent_on_the_skeleton(judged):
    assert judged() == set()


@pytest.mark.parametrize("name", BAD)
def they_fire_on_what_an_author_writes(judged, name):
    assert name in judged(*BAD[name])


def they_fire_where_there_is_too_little(judged, tmp_path):
    rules = tmp_path / "assets" / "rules" / "general.yaml"
    rules.write_text(RULES.replace("count: 2", "count: 9"), encoding="utf-8")
    assert judged() == {"minimum"}


def they_fire_on_a_service_for_adults(judged):
    services = dict(load_services(Assets()))
    services["childline"] = services["childline"].model_copy(update={"youngest": 18})
    assert judged(services=services) == {"services"}


def they_fire_on_a_document_that_leaks(judged):
    secret = Section("leak", (Text("Write here what the lead does next."),))
    assert judged(spoil=lambda document: replace(document, sections=(*document.sections, secret))) >= {"leak"}


def they_fire_on_a_picture_without_words(judged):
    silent = Section("picture", (Text("A picture"),), (Figure(b"", ""),), notes=((Text("Look."),),))
    assert judged(spoil=lambda document: replace(document, sections=(*document.sections, silent))) == {"alt-text"}


def they_fire_on_a_deck_without_notes(judged):
    assert judged(spoil=lambda document: replace(document, notes=())) == {"notes"}


def they_are_all_tried_here():
    assert {*BAD, "minimum", "services", "leak", "alt-text", "notes"} == set(CHECKS)
