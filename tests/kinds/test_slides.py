import re

from builders.document import Section, plain


def slides(document) -> list[Section]:
    return [slide for part in document.sections for slide in part.sections]


def starts(document) -> dict[str, int]:
    found = {}
    for slide in slides(document):
        minute = re.match(r"Minute (\d+) to", plain(slide.notes[0]))
        found[slide.id] = int(minute[1])
    return found


class DescribeTheParentsDeck:
    def it_runs_by_the_clock(self, composed):
        minutes = list(starts(composed("slides", "parents")).values())
        assert minutes == sorted(minutes)
        assert minutes[-1] == 44

    def it_has_twelve_to_twenty_four_slides(self, composed):
        assert 12 <= len(slides(composed("slides", "parents"))) + 1 <= 24

    def it_marks_the_short_version(self, composed):
        told = [plain(paragraph) for slide in slides(composed("slides", "parents")) for paragraph in slide.notes[:1]]
        assert any("In the short version" in text for text in told)
        assert any("Leave this out in the short version" in text for text in told)

    def it_gives_every_slide_a_script(self, composed):
        for slide in slides(composed("slides", "parents")):
            assert len(" ".join(plain(paragraph) for paragraph in slide.notes).split()) > 20, slide.id

    def it_starts_with_the_presenters_checklist(self, composed):
        notes = " ".join(plain(paragraph) for paragraph in composed("slides", "parents").notes)
        assert "Before you start" in notes


class DescribeTheStaffDeck:
    def it_fills_an_hour(self, composed):
        minutes = list(starts(composed("slides", "staff")).values())
        assert minutes == sorted(minutes)
        assert minutes[-1] < 60

    def it_explains_its_marks(self, composed):
        assert plain(composed("slides", "staff").legend)
        assert not composed("slides", "parents").legend

    def it_has_scenarios(self, composed):
        assert sum("scenario" in slide.id for slide in slides(composed("slides", "staff"))) >= 2
