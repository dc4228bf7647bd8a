"""Any document at all: its file hangs together, says every word, and passes the validators."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import tagged
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from reading import words_of
from samples import PICTURE, small, t

from builders.assets import Assets
from builders.document import (
    Bullets,
    Callout,
    Contacts,
    Conversation,
    Entries,
    Entry,
    Exchange,
    Figure,
    Lines,
    Link,
    Mark,
    Paragraph,
    Person,
    Phone,
    Section,
    Service,
    Step,
    Steps,
    Strong,
    Table,
    Text,
)
from builders.icons import names
from builders.theme.theme import load_theme
from builders.writers.pdf.write import write

THEME = load_theme(Assets())
VERAPDF = Path(__file__).parents[3] / "tools" / "verapdf"

words = st.lists(
    st.sampled_from(
        ["a", "word", "of", "safeguarding", "«é»", "(b)", "\\", "O’Neil", "x" * 90, "https://example.org/a/b"]
    ),
    min_size=1,
    max_size=25,
).map(" ".join)
text = words.map(Text)
inline = st.one_of(
    text,
    st.builds(Text, words, st.just("fr")),
    st.builds(lambda one: Strong((one,)), text),
    st.builds(lambda one: Link((one,), "https://example.org"), text),
    st.just(Phone("0800 1111")),
    st.just(Mark()),
)
inlines = st.lists(inline, min_size=1, max_size=3).map(lambda some: (Text("Begin "), *some))
maybe = st.one_of(st.just(()), inlines)
icon = st.one_of(st.none(), st.sampled_from(names()))


def several(one, most=4):
    return st.lists(one, min_size=1, max_size=most).map(tuple)


simple = st.one_of(
    st.builds(Paragraph, inlines, st.sampled_from(["body", "support", "source", "who", "script"])),
    st.builds(Bullets, several(inlines), st.sampled_from(["point", "do", "never", "say", "avoid", "sign", "check"]),
              st.integers(0, 2)),
    st.builds(Steps, several(st.builds(Step, inlines, maybe, icon))),
    st.builds(Lines, several(maybe)),
)  # fmt: skip
CALLOUT_ROLES = ("reassurance", "emergency", "prohibition", "do", "caution", "note", "offer", "next")
ENTRY_ROLES = ("risk", "reason", "sign", "talking-point", "starter", "term", "closing", "never")
block = st.one_of(
    simple,
    st.builds(Callout, st.sampled_from(CALLOUT_ROLES), maybe, several(simple, 2), icon),
    st.builds(Entries, st.sampled_from(ENTRY_ROLES),
              several(st.builds(Entry, inlines, maybe, maybe, icon))),
    st.builds(Conversation, several(st.builds(Exchange, inlines, maybe, maybe))),
    st.builds(lambda rows, named: Table(t("A table"), t2(rows[0]), rows[1:], named),
              st.lists(st.tuples(maybe, inlines, maybe), min_size=1, max_size=30).map(tuple), st.booleans()),
    st.builds(Contacts, several(st.builds(
        Service, words, maybe, maybe, st.one_of(st.none(), st.just("0800 1111")),
        st.one_of(st.none(), st.sampled_from(["https://a.example", "https://b.example"])), st.none(), maybe)),
        several(st.builds(Person, inlines, maybe, maybe, maybe))),
    st.just(Figure(PICTURE, "A green field", t("What it looks like"))),
)  # fmt: skip


def t2(row):
    """A header row: every column has a name."""
    return tuple(cell or (Text("Column"),) for cell in row)


leaf = st.builds(Section, st.just("leaf"), inlines, several(block, 3))
section = st.one_of(
    leaf,
    st.builds(Section, st.just("node"), maybe, several(block, 2), several(leaf, 3),
              st.sampled_from(["sequence", "peers", "companions", "steps"]), st.just(()), st.booleans()),
)  # fmt: skip
documents = st.builds(
    lambda parts, form: small(sections=parts, form=form, legend=t("Check against the guidance.")),
    several(section, 4),
    st.sampled_from(["sheet", "card"]),
)


# The same documents each time, and no search for a smaller one, which takes minutes.
SETTINGS = settings(
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@settings(SETTINGS, max_examples=60)
@given(documents)
def it_hangs_together_and_says_every_word(document):
    read = tagged.read(write(document, THEME).data)
    assert read.faults == []
    said = "".join(read.root.text.replace("(check against the guidance)", "").split())
    for phrase in words_of(document):
        assert "".join(phrase.split()) in said


@pytest.mark.parametrize("profile", ["ua1"])
def it_passes_verapdf(profile, needs, tmp_path):
    needs("java")
    made = []

    @settings(SETTINGS, max_examples=25)
    @given(documents)
    def write_one(document):
        made.append(tmp_path / f"{len(made)}.pdf")
        made[-1].write_bytes(write(document, THEME).data)

    write_one()
    ran = subprocess.run(
        [sys.executable, str(VERAPDF), profile, *map(str, made)],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if ran.returncode == 2 and not os.environ.get("CI"):
        pytest.skip(ran.stderr.strip().splitlines()[-1])
    failed = [line for line in ran.stdout.splitlines() if "COMPLIANT" not in line or "NOT" in line]
    assert ran.returncode == 0, "\n".join(failed[:12])
