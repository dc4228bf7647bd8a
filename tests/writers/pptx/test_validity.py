"""Decks that PowerPoint should open without a word: two validators and a lint of our own, each shown to see."""

import pytest
from mutants import PACKAGE, SCHEMA, mutant
from package_lint import RULES, lint

from builders.assets import SHIPPED
from builders.writers.pptx.template import FILE, template

TEMPLATE = SHIPPED / "assets" / FILE
UNSEEN_BY_THE_SDK = {"a layout without its master"}


@pytest.fixture(scope="module")
def faulty(decks, tmp_path_factory):
    """The paths of decks that break the schema, by what is wrong with them."""
    folder = tmp_path_factory.mktemp("faulty")
    paths = {name: folder / f"{number}.pptx" for number, name in enumerate(SCHEMA)}
    for name, path in paths.items():
        path.write_bytes(mutant(decks["parents"][1], SCHEMA[name]))
    return paths


def it_passes_microsofts_sdk(deck_files, sdk, figure):
    files = [TEMPLATE, *deck_files.values()]
    assert sdk(files) == [[]] * len(files)
    figure("Decks: judged by the Open XML SDK", len(files))


def it_passes_openxml_audit(deck_files, audit, figure):
    files = [TEMPLATE, *deck_files.values()]
    assert [audit(file) for file in files] == [[]] * len(files)
    figure("Decks: judged by openxml-audit", len(files))


def it_passes_the_lint(every_deck, any_deck_name, figure):
    assert lint(every_deck[any_deck_name][1]) == []
    figure("Decks: judged by the package lint", 1)


def it_passes_the_lint_as_a_template():
    assert lint(TEMPLATE.read_bytes()) == []


def test_microsofts_sdk_sees_what_breaks_the_schema(faulty, sdk, figure):
    found = dict(zip(faulty, sdk(faulty.values()), strict=True))
    assert {name for name, errors in found.items() if not errors} == UNSEEN_BY_THE_SDK
    figure("Decks: mutants caught by the Open XML SDK", len(found) - len(UNSEEN_BY_THE_SDK))


def test_openxml_audit_sees_what_breaks_the_schema(faulty, audit, figure):
    assert [name for name, file in faulty.items() if not audit(file)] == []
    figure("Decks: mutants caught by openxml-audit", len(faulty))


@pytest.mark.parametrize("rule", PACKAGE)
def test_the_lint_sees_what_the_validators_miss(rule, decks, figure):
    assert rule in {told.partition(":")[0] for told in lint(mutant(decks["parents"][1], PACKAGE[rule]))}
    figure("Decks: mutants caught by the package lint", 1)


def it_has_a_mutant_for_every_rule_of_the_lint(figure):
    assert set(PACKAGE) == set(RULES)
    figure("Decks: rules of the package lint", len(RULES))


def it_ships_the_template_that_the_layouts_make(theme):
    made = template(theme)
    assert made == TEMPLATE.read_bytes(), "run python -m builders.writers.pptx.template"
