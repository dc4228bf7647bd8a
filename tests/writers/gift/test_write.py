import pytest
from gift_reader import Unreadable, read
from hypothesis import given
from hypothesis import strategies as st

from builders.assets import Assets
from builders.document import (
    Approval,
    Callout,
    Document,
    Link,
    Mark,
    Paragraph,
    Phone,
    Question,
    Questions,
    Section,
    Status,
    Strong,
    Text,
)
from builders.theme.load import load_theme
from builders.words_file import load_words
from builders.writers.gift.write import write
from tests.writers.shipped import shipped

THEME = load_theme(Assets())
WORDS = load_words(Assets(), "en-GB")


def t(text):
    return (Text(text),)


def question(stem="Stem?", options=("One", "Two", "Three"), right=2, reason="Reason."):
    return Question(t(stem), tuple(t(option) for option in options), right, t(reason))


def document(*questions, **more):
    given = {
        "form": "sheet", "language": "en-GB", "audience": "staff", "title": t("Quiz"), "words": WORDS,
        "sections": (Section("questions", blocks=(Questions(questions),)),),
    }  # fmt: skip
    return Document(**given | more)


def bank(*questions, **more):
    return read(write(document(*questions, **more), THEME).data)


def one_line(text):
    return " ".join(text.split())


class DescribeAFile:
    def it_holds_each_question_with_its_answers_and_its_reason(self):
        (found,) = bank(question()).questions
        assert (found.text, found.feedback) == ("Stem?", "Reason.")
        assert found.answers == [("One", False), ("Two", True), ("Three", False)]

    def it_takes_every_text_as_plain_words(self):
        (found,) = bank(
            question(stem="[html]<b>Now</b>", options=("[markdown]# One", "%50%Two"), reason="[x]")
        ).questions
        assert (found.format, found.text, found.feedback) == ("[plain]", "[html]<b>Now</b>", "[x]")
        assert [text for text, _ in found.answers] == ["[markdown]# One", "%50%Two"]

    def it_names_questions_in_their_order_by_the_documents_title(self):
        names = [found.name for found in bank(question(), question(), title=t("Quiz: calm")).questions]
        assert names == ["Quiz: calm 01", "Quiz: calm 02"]

    def it_stands_in_a_category_of_its_title_and_edition(self):
        imprint = (t("England"), t("Edition PP 1.0 en"), t("Use until 31 August 2027"))
        assert bank(question(), title=t("Quiz: this/that"), imprint=imprint).category == (
            "Quiz: this//that. Edition PP 1.0 en"
        )

    def it_says_in_its_category_that_nobody_has_approved_it(self):
        status = Status(t("DRAFT. Not yet checked."), (), every_page=True, approval=Approval("a", "1.0", "b"))
        assert bank(question(), status=status).category == "Quiz. DRAFT. Not yet checked"

    def it_leaves_out_answers_that_are_already_given(self):
        asked, solved = Questions((question(),)), Questions((question(),), solved=True)
        sections = (Section("a", blocks=(asked,)), Section("b", blocks=(Callout("note", (), (solved,)),)))
        assert len(bank(sections=sections).questions) == 1

    def it_finds_questions_wherever_they_stand(self):
        inner = Section("inner", blocks=(Callout("note", (), (Paragraph(t("x")), Questions((question("Inner?"),)))),))
        assert [one.text for one in bank(sections=(Section("outer", sections=(inner,)),)).questions] == ["Inner?"]

    def it_reads_like_the_page(self):
        stem = (Text("Ring "), Phone("999"), Text(" or "), Strong(t("tell")), Link(t("us"), "https://example.org"))
        (found,) = bank(Question(stem, (t("a"), t("b")), 1, ())).questions
        assert (found.text, found.feedback) == ("Ring 999 or tellus", "")

    def it_tells_with_each_marked_question_what_the_mark_means(self):
        marked = Question((Text("Now?"), Mark()), (t("a"), t("b")), 1, t("Yes."))
        found = bank(marked, question(), legend=t("Check it.")).questions
        assert [(one.text, one.feedback) for one in found] == [("Now?†", "Yes. † Check it."), ("Stem?", "Reason.")]

    def it_is_one_page_of_the_same_bytes_each_time(self):
        first, second = (write(document(question()), THEME) for _ in range(2))
        assert first == second
        assert first.pages == 1


class DescribeNastyTexts:
    @pytest.mark.parametrize(
        "text", ["a\\", "\\:", "::", "####", "=%100%~", "{T}", "a->b", "// no comment", "1:2", "\\n"]
    )
    def they_come_back_as_they_were(self, text):
        (found,) = bank(question(text, (text, "other"), 1, text), title=t(text)).questions
        assert (found.name, found.text, found.feedback) == (f"{text} 01", text, text)
        assert found.answers == [(text, True), ("other", False)]

    @given(
        st.lists(
            st.tuples(
                *[st.text(st.characters(exclude_categories=["Cs"]), min_size=1) | st.text("\\~=#{}:[]%/\n -T")] * 4
            ),
            min_size=1,
            max_size=3,
        )
    )
    def they_all_come_back(self, drawn):
        asked = [question(stem, (one, two, "last"), 1, reason) for stem, one, two, reason in drawn]
        found = bank(*asked).questions
        assert len(found) == len(asked)
        for read_back, (stem, one, two, reason) in zip(found, drawn, strict=True):
            assert (read_back.text, read_back.feedback) == (one_line(stem), one_line(reason))
            assert read_back.answers == [(one_line(one), True), (one_line(two), False), ("last", False)]


class DescribeTheReaderOfTheseTests:
    @pytest.mark.parametrize(
        "text",
        [
            "::no end of the name {=a ~b}",
            "::n:: {a} in the middle {=a ~b}",
            "::n:: stem {=a} ~b",
            "::n:: stem {=a#b ~c}",
            "::n:: stem {x =a ~c}",
            "\ufeff::n:: stem {=a ~b}",
        ],
    )
    def it_refuses_what_a_platform_would_not_read_as_meant(self, text):
        with pytest.raises(Unreadable):
            read(text.encode())


def it_gives_the_shipped_quizzes_back():
    documents = shipped("gift")
    assert documents
    for name, one in documents.items():
        asked = [item for section in one.sections for block in section.blocks if isinstance(block, Questions)
                 for item in block.items if not block.solved]  # fmt: skip
        found = read(write(one, THEME).data).questions
        assert len(found) == len(asked), name
        for read_back, item in zip(found, asked, strict=True):
            assert [right for _, right in read_back.answers].index(True) + 1 == item.right
