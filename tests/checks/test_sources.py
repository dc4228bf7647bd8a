"""A statement is no surer than its sources, and no source stands there for nothing."""

from builders.checks.sources import check

SURE = ("      sources: [S1]\n", "      sources: [S1]\n      confidence: V\n")


def it_warns_of_a_statement_surer_than_its_sources(found):
    (told,) = found(check, {}, SURE)
    assert "warning: this is marked V, and none of its sources is" in told


def it_is_content_with_a_source_as_sure(found):
    assert found(check, {}, SURE, ("confidence: W\n    short", "confidence: V\n    short")) == []


def it_warns_of_a_source_that_nothing_names(found):
    (told,) = found(check, {}, ("      sources: [S1]\n", ""))
    assert "no statement names the source `S1`" in told


def it_misses_the_source_of_a_number(found):
    number = (
        'statistics:\n  - {id: one, title: One, number: "1", exact: "1", measure: All., asked: Us., hope: Yes., '
        "confidence: W}\n"
    )
    (told,) = found(check, {}, ("\nglossary:", f"\n{number}glossary:"))
    assert "this number has no source; add `sources: [...]` with who published it" in told
