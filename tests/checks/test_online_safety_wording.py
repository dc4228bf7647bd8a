"""The wording rules of online safety: each finds what it is for, and leaves like words alone."""

from dataclasses import replace
from datetime import date

import pytest

from builders.assets import SHIPPED, Assets
from builders.checks.avoid import check
from builders.checks.check import Criteria
from builders.checks.rules import load_rules
from builders.lesson.load import load_lesson
from builders.lesson.skeleton import skeleton
from builders.services import load_services
from builders.terms.rich_text import parse

RULES = load_rules(Assets(), "online-safety")

USED = {
    "pornography": ["It is child pornography."],
    "revenge-porn": ["This is revenge porn."],
    "willingly": ["She sent nudes willingly.", "He shared it willingly.", "A willing participant."],
    "blame": [
        "They put themselves at risk.",
        "You shouldn’t have sent it.",
        "You should never have shared it.",
        "She let herself be filmed.",
        "He chose to send it.",
        "It was their own fault.",
        "What did you expect?",
        "What was she thinking?",
        "They were silly enough to pay.",
        "She had it coming.",
    ],
    "attention": ["It is attention seeking.", "An attention-seeker."],
    "why-questions": ["Why did you send it?", "Why didn’t you tell me?"],
    "banter": ["It was only banter.", "Pranks go too far.", "It is harmless fun.", "Boys will be boys."],
    "victim": ["You are the victim here."],
    "perpetrator": ["Speak to the perpetrator."],
    "exploitation": ["She was in a relationship with an adult."],
    "offender": ["Her older boyfriend asked."],
    "fake": ["It’s fake, so it doesn’t count.", "It is only a fake."],
    "peer-on-peer": ["This is peer-on-peer abuse."],
    "sexting": ["Sexting can go wrong."],
    "self-generated": ["It is self-generated imagery."],
    "criminal-record": ["They will get a criminal record."],
    "dbs": ["It never shows on a DBS check.", "It won’t show up on an enhanced DBS check."],
    "photo-id": ["It needs photo ID.", "Report Remove requires ID."],
    "ceop-limits": [
        "Report bullying to CEOP.",
        "Report the hacked account to CEOP.",
        "CEOP can help with hacked accounts.",
    ],
    "adult-services": ["Use StopNCII.", "Ring the Revenge Porn Helpline."],
    "nspcc-hours": ["Ring the NSPCC at any time.", "The NSPCC Helpline is open 24 hours."],
    "annex-a": ["Just read Annex A.", "Support staff read KCSIE Annex A."],
    "shared-by-adults": ["Most nude selfies are shared by adults."],
    "disappearing": ["Disappearing messages are safe.", "It disappears, so do not worry."],
    "minimum-age": ["The minimum age is 16."],
    "delete-at-once": ["Delete it straight away.", "Tell them to delete everything immediately."],
    "thinkuknow": ["Look at Thinkuknow."],
    "common": ["Everyone does it.", "All teenagers do it.", "Most teens share nudes.", "It is part of growing up."],
}

FINE = [
    "It is against the law to share a nude picture.",
    "A child should never have to deal with this alone.",
    "The school may choose to share this with other agencies.",
    "Children often feel that it is their own fault.",
    "It is not their own fault.",
    "Words like banter make abuse sound normal.",
    "We do not call it a prank.",
    "Why it happens",
    "Why do children share pictures?",
    "UKCIS guidance on victim blaming.",
    "An older friend asked.",
    "AI-made images count, too.",
    "Will my child get a criminal record?",
    "The police aim not to make children criminals.",
    "You do not need photo ID.",
    "Do not report bullying to CEOP.",
    "CEOP cannot help with bullying.",
    "StopNCII is for adults (18 and over).",
    "The NSPCC Helpline is for adults.",
    "All staff read Part One.",
    "Disappearing messages are not safe.",
    "Look at the minimum age in each app’s terms.",
    "Do not delete it straight away.",
    "Nobody should delete it at once.",
    "Thinkuknow is now CEOP Education.",
    "Many think everyone does it. Most do not.",
    "Most young people have not sent one.",
    "All pupils share one help page.",
    "It was once called peer-on-peer abuse.",
    "The news often says sexting.",
    "Self-generated means that a child was tricked or pressured.",
]


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    """Return `names(text, key)`: the rules that find something in a lesson whose one text this is, under a key."""
    folder = tmp_path_factory.mktemp("lessons") / "sleep"
    folder.mkdir()
    (folder / "lesson.yaml").write_text(skeleton("sleep", today=date(2026, 11, 22)), encoding="utf-8")
    lesson = load_lesson(folder, assets=Assets(), shown_as="lesson.yaml")
    criteria = Criteria(RULES, load_services(Assets()), Assets())

    def run(text, key="short"):
        found = list(check(replace(lesson, texts=((("risks", "items", 0, key), parse(text)),)), criteria))
        return {rule.id for rule in RULES.avoid for finding in found if f": {rule.because}" in finding.fault}

    return run


def they_are_all_tried():
    assert set(USED) == {rule.id for rule in RULES.avoid}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in USED.items() for text in texts])
def they_find_what_they_are_for(names, rule, text):
    assert rule in names(text, "say" if rule == "victim" else "short")


@pytest.mark.parametrize("text", FINE)
def they_leave_like_words_alone(names, text):
    assert names(text) == set()


def they_name_sources_of_the_fact_file_where_they_have_them():
    own = {"willingly", "perpetrator", "victim", "disappearing", "minimum-age", "common"}
    assert {rule.id for rule in RULES.avoid if not rule.sources} == own


def they_find_nothing_in_the_first_lesson():
    loaded = load_lesson(SHIPPED / "lessons" / "nude-selfies", assets=Assets(), shown_as="lesson.yaml")
    found = check(loaded, Criteria(RULES, load_services(Assets()), Assets()))
    assert [f"{loaded.place(*finding.path)}: {finding.fault}" for finding in found] == []
