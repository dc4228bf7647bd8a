"""Of a shared register of sources a lesson owns those that it names."""

import pytest

REGISTER = """
- {id: A1, publisher: "A", title: "Named", checked: 2026-11-22, confidence: V, short: "A (2026)"}
- {id: B1, publisher: "B", title: "Not named", checked: 2026-11-22, confidence: V, short: "B (2026)"}
"""


@pytest.fixture
def with_register(load, lesson_text, tmp_path):
    def run(**options):
        shared = tmp_path / "lessons" / "_shared"
        shared.mkdir(parents=True)
        (shared / "register.yaml").write_text(REGISTER, encoding="utf-8")
        changed = lesson_text.replace("sources:\n  - id: S1\n", "sources:\n  - include: register\n  - id: S1\n", 1)
        return load(("      sources: [S1]\n", "      sources: [S1, A1]\n"), text=changed, **options)

    return run


def it_keeps_those_that_a_statement_names(with_register):
    assert [source.id for source in with_register().lesson.sources] == ["A1", "S1"]


def it_does_not_change_with_a_source_of_other_lessons(with_register, load, lesson_text, tmp_path):
    before = with_register().digest
    (tmp_path / "lessons" / "_shared" / "register.yaml").write_text(REGISTER.replace("Not named", "New"), "utf-8")
    changed = (tmp_path / "lessons" / "sleep" / "lesson.yaml").read_text("utf-8")
    assert load(text=changed).digest == before
