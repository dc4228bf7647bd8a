"""A file written after others, with all that is remembered of them, is the file that a fresh process writes."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
import random_documents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_documents import papers, section, several
from samples import PICTURE, small, t
from shipped import SCHOOL, composed

from builders.assets import SHIPPED, Assets
from builders.document import Bullets, Callout, Contacts, Paragraph, Person, Section, Steps
from builders.document import Step as OneStep
from builders.kinds.table import KINDS
from builders.memo import forget
from builders.school.merge import merge
from builders.school.model import Approval, PostHolder
from builders.theme.load import load_theme
from builders.writers.pdf.paint import easel, strokes
from builders.writers.pdf.write import pages_of, write
from builders.writers.too_long import LeafTooLong

LESSON = "nude-selfies"
THEME = load_theme(Assets())
KIND_AUDIENCES = [(kind.name, one) for kind in KINDS.values() if "pdf" in kind.formats for one in kind.audiences]
HERE = Path(__file__).parent
PATHS = [str(path) for path in (SHIPPED, HERE, HERE.parent)]
SCRIPT = """
import sys
sys.path[:0] = {paths!r}
import test_memo
print(test_memo.digest(test_memo.written({school!r}, {kind!r}, {audience!r})))
"""


def named(name, **changes):
    """Return the profile of a school that has filled in most fields."""
    lead = PostHolder(name=f"Lead of {name}", phone="020 7946 0001", mailbox=f"lead@{name}.example")
    changes = {"name": f"{name.title()} School", "website": f"https://{name}.example/", "lead": lead} | changes
    return replace(SCHOOL, school=SCHOOL.school.model_copy(update=changes))


def approved(name):
    """Return the profile of a school that has approved the handouts and decks, and has a logo and a colour."""
    approvals = []
    for kind in ("handout", "slides"):
        for audience in ("parents", "staff"):
            about = composed(LESSON, kind, audience).status.approval
            signed = {"by": "Lead", "role": "Safeguarding lead", "on": "2026-11-01"}
            approvals.append(Approval(lesson=about.lesson, version=about.version, digest=about.digest, **signed))
    profile = named(name, approvals=tuple(approvals), brand_colour="#aa3311")
    return replace(profile, logo=PICTURE)


SCHOOLS = {"blank": SCHOOL, "named": named("b"), "approved": approved("zyxwvutsrq")}


def written(school, kind, audience):
    profile = SCHOOLS[school]
    theme = THEME.branded(profile.school.brand_colour or None)
    return write(merge(composed(LESSON, kind, audience), profile), theme).data


def cold(document, theme=THEME):
    """Return a file written with nothing remembered of any document."""
    forget()
    return write(document, theme).data


def digest(data):
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(("kind", "audience"), KIND_AUDIENCES)
def it_is_the_same_for_each_school_after_another(kind, audience):
    warm = [written(school, kind, audience) for school in ("blank", "approved", "named", "blank", "approved")]
    forget()
    first = written("approved", kind, audience)
    forget()
    assert [written("blank", kind, audience), first] == warm[:2] == warm[3:]


def it_is_the_same_in_any_order():
    found = {school: set() for school in SCHOOLS}
    for order in permutations(SCHOOLS):
        forget()
        for school in (*order, *order):
            found[school].add(written(school, "handout", "parents"))
    assert [len(each) for each in found.values()] == [1] * len(SCHOOLS)
    assert len(set.union(*found.values())) == len(SCHOOLS)


@pytest.mark.parametrize(
    ("school", "kind", "audience"), [("named", "handout", "parents"), ("approved", "slides", "staff")]
)
def it_is_the_same_as_in_a_fresh_process(school, kind, audience):
    for other in SCHOOLS:
        written(other, kind, audience)
    script = SCRIPT.format(paths=PATHS, school=school, kind=kind, audience=audience)
    fresh = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, encoding="utf-8")
    assert fresh.stdout.strip() == digest(written(school, kind, audience))


def it_paints_again_only_what_says_something_of_a_school():
    forget()
    painted = []
    for school in ("blank", "named"):
        (first, _) = pages_of(merge(composed(LESSON, "handout", "parents"), SCHOOLS[school]), THEME)
        painted.append(strokes(first, 0.0, 0.0, easel(THEME.print.page.height, THEME.paper), None))
    own = [stroke for stroke in painted[1] if not any(stroke is one for one in painted[0])]
    assert 0 < len(own) < len(painted[1]) / 2


SAID = t("Say it twice")
TWICE = {
    "blocks": small(Paragraph(SAID), *([Callout("note", SAID, (Paragraph(SAID), Paragraph(SAID)))] * 2)),
    "one block": small(*[Paragraph(SAID)] * 3),
    "items": small(Bullets((SAID, SAID)), Steps((OneStep(SAID), OneStep(SAID)))),
    "sections": small(sections=(Section("one", SAID, (Paragraph(SAID),)),) * 2),
    "sections without titles": small(
        sections=(Section("out", (), (), (Section("in", SAID, (Paragraph(SAID),)),) * 2),) * 2
    ),
    "callouts in one frame": small(*[Callout("caution", SAID, (Paragraph(SAID),))] * 2),
    "rows of a card": small(
        sections=(Section("do", SAID, (), (Section("one", SAID, (Paragraph(SAID),)),) * 2, "steps"),) * 2, form="card"
    ),
}


@pytest.mark.parametrize("name", TWICE)
def it_reads_one_part_at_two_places_twice(name, read_back):
    tree = read_back(TWICE[name])
    assert tree.faults == []
    told = [node.kids.count("Say it twice") for node in tree.root.all()]
    assert max(told) == 1 < sum(told) == tree.root.text.count("Say it twice")


def it_names_the_school_that_a_panel_belongs_to():
    panel = Contacts(people=(Person(t("Lead"), t("A Name")),), services=())
    services = composed(LESSON, "handout", "parents")
    block = next(block for part in services.sections for block in part.blocks if isinstance(block, Contacts))
    one, other = (small(replace(block, people=panel.people), owner=t(name)) for name in ("One school", "Other school"))
    assert [write(one, THEME).data, write(other, THEME).data] == [cold(one), cold(other)]
    assert cold(one) != cold(other)


SETTINGS = settings(
    max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


@SETTINGS
@given(random_documents.documents, st.data())
def it_is_the_same_for_any_documents_that_share_sections(document, data):
    around = data.draw(papers(st.just(document.form), several(section, 2), random_documents.few, document.deck))
    sections = data.draw(st.permutations((*document.sections, *document.sections[:1])))
    others = [replace(document, sections=tuple(sections)), replace(around, sections=document.sections), document]
    try:
        warm = [write(one, THEME).data for one in (document, *others)]
    except LeafTooLong:
        return
    assert warm == [cold(one) for one in (document, *others)]
