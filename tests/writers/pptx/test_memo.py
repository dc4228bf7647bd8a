"""A deck written after others, with all that is remembered of them, is the deck that a fresh process writes."""

import gc
import hashlib
import subprocess
import sys
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from itertools import permutations
from pathlib import Path
from zipfile import ZipFile

import deck_samples
import pytest
import random_decks
from hypothesis import given, settings
from hypothesis import strategies as some
from shipped import SCHOOL, composed

from builders.assets import SHIPPED, Assets
from builders.document import Callout, Link, Mark, Paragraph, Text
from builders.memo import forget
from builders.school.merge import merge
from builders.school.model import Approval, PostHolder
from builders.slides.fit import TextTooLong
from builders.slides.plan import plan_slides
from builders.theme.load import load_theme
from builders.words import Words
from builders.writers.office.codes import code_png
from builders.writers.pptx.write import write

LESSON, AUDIENCES = "nude-selfies", ("parents", "staff")
THEME = load_theme(Assets())
HERE = Path(__file__).parent
PATHS = [str(path) for path in (SHIPPED, HERE, HERE.parent, HERE.parents[1] / "slides")]
SCRIPT = """
import sys
sys.path[:0] = {paths!r}
import test_memo
print(test_memo.digest(test_memo.written({school!r}, {audience!r})))
"""
MEMO = type(lru_cache(lambda: None))
FILES = (None, 1)
"""Sizes of memos that hold what stands in shipped files."""
FURNITURE = ((None, ""), (deck_samples.CHECKING, ""), (deck_samples.DRAFT, "Check against the guidance."))


def named(name):
    """Return the profile of a school that has filled in most fields."""
    lead = PostHolder(name=f"Lead of {name}", phone="020 7946 0001", mailbox=f"lead@{name}.example")
    changes = {"name": f"School {name}", "website": f"https://{name}.example/", "lead": lead}
    return replace(SCHOOL, school=SCHOOL.school.model_copy(update=changes))


def approved(name):
    """Return the profile of a school that has approved the slides for both audiences, and has a logo and a colour."""
    profile, approvals = named(name), []
    for audience in AUDIENCES:
        about = composed(LESSON, "slides", audience).status.approval
        signed = {"by": "Lead", "role": "Safeguarding lead", "on": "2026-11-01"}
        approvals.append(Approval(lesson=about.lesson, version=about.version, digest=about.digest, **signed))
    changes = {"approvals": tuple(approvals), "brand_colour": "#aa3311"}
    return replace(profile, school=profile.school.model_copy(update=changes), logo=code_png("https://logo.example"))


SCHOOLS = {"blank": SCHOOL, "named": named("b"), "approved": approved("c")}


def merged(school, audience):
    return merge(composed(LESSON, "slides", audience), SCHOOLS[school])


def written(school, audience):
    colour = SCHOOLS[school].school.brand_colour or None
    return write(merged(school, audience), THEME.branded(colour)).data


def cold(document, theme=THEME):
    """Return a deck written with nothing remembered of any document, not even by what it says."""
    for memo in gc.get_objects():
        ours = isinstance(memo, MEMO) and memo.__module__.startswith("builders.")
        if ours and memo.cache_parameters()["maxsize"] not in FILES:
            memo.cache_clear()
    return write(document, theme).data


def digest(data):
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("audience", AUDIENCES)
def it_is_the_same_for_each_school_in_any_order(audience):
    found = {school: set() for school in SCHOOLS}
    for order in permutations(SCHOOLS):
        forget()
        for school in (*order, *order):
            found[school].add(written(school, audience))
    assert [len(each) for each in found.values()] == [1] * len(SCHOOLS)
    assert len(set.union(*found.values())) == len(SCHOOLS)


@pytest.mark.parametrize(
    ("school", "audience"),
    [("named", "parents"), ("approved", "staff")],
)
def it_is_the_same_as_in_a_fresh_process(school, audience):
    for other in SCHOOLS:
        written(other, audience)
    script = SCRIPT.format(paths=PATHS, school=school, audience=audience)
    fresh = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, encoding="utf-8")
    assert fresh.stdout.strip() == digest(written(school, audience))


CHANGES = {
    "owner": {"owner": (Text("Another school"),)},
    "edition": {"imprint": ((Text("Wales"),),)},
    "title": {"title": (Text("Another evening"),)},
    "no status": {"status": None},
    "draft": {"status": deck_samples.DRAFT},
    "legend": {"legend": (Text("Look it up."),)},
    "language": {"language": "cy"},
    "direction": {"direction": "rtl"},
    "words": {"words": Words("en-GB", deck_samples.PHRASES | {"agenda.minutes": "{minutes} mins"})},
    "mark": {"words": Words("en-GB", deck_samples.PHRASES | {"mark.sign": "‡"})},
    "script": {"notes": ((Text("Good evening."),),)},
}


@pytest.mark.parametrize("change", [*CHANGES, "order", "name of a part", "colour", "size"])
def it_is_the_same_for_documents_that_share_their_sections(change):
    one, theme = marked(deck_samples.parents()), THEME
    top, *others = one.sections
    match change:
        case "order":
            other = replace(one, sections=one.sections[::-1])
        case "name of a part":
            other = replace(one, sections=(replace(top, title=(Text("Before we begin"),)), *others))
        case "colour" | "size":
            other = one
            tighter = THEME.slides.model_copy(update={"leading": THEME.slides.leading * 0.95})
            theme = THEME.branded("#aa3311") if change == "colour" else replace(THEME, slides=tighter)
        case _:
            other = replace(one, **CHANGES[change])
    warm = [write(one, THEME).data, write(other, theme).data, write(one, THEME).data]
    assert warm == [cold(one), cold(other, theme), cold(one)]
    assert warm[0] != warm[1]


def it_draws_a_slide_anew_that_names_a_shade_of_a_schools_colour():
    link = Link((Text("our page"),), "https://school.example/")
    part = deck_samples.slide("one", "Part one", Callout("part", (Text("Part one"),), (Paragraph((link,)),)))
    document, branded = deck_samples.deck(part), THEME.branded("#aa3311")
    warm = [write(document, theme).data for theme in (THEME, branded, THEME)]
    assert warm == [cold(document), cold(document, branded), cold(document)]
    with ZipFile(BytesIO(warm[0])) as plain, ZipFile(BytesIO(warm[1])) as coloured:
        assert plain.read("ppt/slides/slide2.xml") != coloured.read("ppt/slides/slide2.xml")


def marked(document):
    """Return a deck with a mark in each section, and the legend that says what the mark means."""
    sections = tuple(
        replace(top, sections=tuple(replace(each, title=(*each.title, Mark())) for each in top.sections))
        for top in document.sections
    )
    return replace(document, sections=sections, legend=(Text("Check against the guidance."),))


MADE = some.tuples(some.integers(0, 999), some.sampled_from(random_decks.MAKERS), some.integers(1, 12))


@settings(max_examples=12, deadline=None, derandomize=True, database=None)
@given(some.lists(MADE, min_size=2, max_size=4), some.sampled_from(FURNITURE), some.data())
def it_is_the_same_for_any_documents_that_share_some_sections(made, furniture, data):
    drawn = [random_decks.section(seed, make, number, length) for number, (seed, make, length) in enumerate(made)]
    parts = [part for part in drawn if random_decks.holds(deck_samples.deck(part), THEME.slides)]
    status, legend = furniture
    documents = [
        deck_samples.deck(*data.draw(some.permutations(parts))[at % 2 :], status=said, legend=legend)
        for at, said in enumerate((status, status, None))
    ]
    warm = [write(document, THEME).data for document in (*documents, *documents)]
    assert warm == [cold(document) for document in documents] * 2


def they_share_the_slides_on_which_no_school_is_named():
    forget()
    one, other = (plan_slides(merged(school, "parents"), THEME.slides) for school in ("blank", "named"))
    own = [slide for slide in one if not any(slide is each for each in other)]
    assert 0 < len(own) <= 5 < len(one)


def it_tells_of_a_text_that_is_too_long_each_time():
    too_long = deck_samples.deck(random_decks.section(1, random_decks.titled, 1, 100))
    for _ in range(2):
        with pytest.raises(TextTooLong):
            write(too_long, THEME)
