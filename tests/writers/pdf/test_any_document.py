"""Any document at all: three judges find no fault with its file, which says every word and nothing else, in order."""

import judges
from hypothesis import HealthCheck, Phase, given, settings
from random_documents import FORMS, documents, in_every_role
from reading import parts

from builders import document as model
from builders.document import Block, Inline
from builders.writers.pdf.write import write
from builders.writers.too_long import LeafTooLong

ENOUGH = 300
ASKED = 330
"""Documents asked for: some hold a card with more than fits on it."""
ROLES = {
    model.Paragraph: model.ParagraphRole,
    model.Bullets: model.BulletRole,
    model.Callout: model.CalloutRole,
    model.Entries: model.EntryRole,
    model.Node: model.NodeRole,
}

# The same documents each time, and no search for a smaller one, which takes minutes.
SETTINGS = settings(
    max_examples=ASKED,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)


def it_satisfies_every_judge(theme, verapdf, tmp_path, figure):
    made, met, forms, relations, refused = {}, set(), set(), set(), []

    def judge(document):
        path = tmp_path / f"{len(made)}.pdf"
        try:
            path.write_bytes(write(document, theme).data)
        except LeafTooLong as fault:
            refused.append(fault)
            return
        made[path] = judges.walk(path, document, figure)
        forms.add(document.form)
        relations.update(section.relation for section in document.sections if section.sections)
        met.update((type(part), getattr(part, "role", "")) for part in parts((document.title, document.sections))
                   if type(part) in (*Block.__args__, *Inline.__args__, model.Node))  # fmt: skip

    SETTINGS(given(documents)(judge))()
    assert len(made) >= ENOUGH
    assert len(refused) < len(made) / 10
    for document in in_every_role():
        judge(document)
    figure("PDF: random documents judged", len(made))
    # A field never reaches a writer.
    assert {kind for kind, _ in met} >= {*Block.__args__, *Inline.__args__} - {model.Field}
    assert {(kind, role) for kind, roles in ROLES.items() for role in roles.__args__} <= met
    assert forms == set(FORMS)
    assert relations == set(model.Relation.__args__)
    assert {path.name: found[:3] for path, found in made.items() if found} == {}
    for told in (verapdf(made), judges.outloud(list(made), figure)):
        assert {path: found[:3] for path, found in told.items() if found} == {}
