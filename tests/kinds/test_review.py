from dataclasses import replace

from builders.document import plain
from builders.kinds import review
from builders.kinds.request import Request
from builders.lesson.model import Accepted


def lines(document) -> list[str]:
    parts = [part for section in document.sections for part in (section, *section.sections)]
    return [plain(item) for part in parts for block in part.blocks for item in getattr(block, "items", ())]


class DescribeTheSignOffSheet:
    def it_says_never_before_what_must_never_be_done(self, composed):
        told = lines(composed("review", "staff"))
        assert any(line.startswith("Never: Look at it again.") for line in told)
        assert not any(line.startswith("Look at it again") for line in told)

    def it_leaves_a_sentence_that_already_says_do_not_as_it_is(self, composed):
        told = " ".join(lines(composed("review", "staff")))
        assert "Do not promise to keep it secret." in told
        assert "Never: Do not" not in told

    def it_tells_wrong_turns_from_good_answers(self, composed):
        told = lines(composed("review", "staff"))
        assert any(line.startswith("A wrong turn: Asking who sent it.") for line in told)
        assert any(line.startswith("A good answer: ") for line in told)

    def it_says_of_answers_to_staff_scenarios_that_they_are_for_staff(self, composed):
        (line,) = [line for line in lines(composed("review", "staff")) if "Asking who sent it." in line]
        assert "(For staff.)" in line

    def it_says_a_title_once_where_the_text_begins_with_it(self, composed):
        assert not any("Ring 999 Ring 999" in line.replace(".", "") for line in lines(composed("review", "staff")))

    def it_lists_the_warnings_that_the_authors_keep(self, pack):
        kept = Accepted(check="idioms", at="listen", because="a name that everybody knows")
        lesson = pack.lesson.model_copy(update={"accepted": (kept,)})
        told = lines(review.compose(replace(pack, lesson=lesson), Request("staff")))
        assert "idioms, at listen: a name that everybody knows" in told
