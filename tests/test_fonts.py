import pytest

from builders.fonts import FOLDER, MissingGlyph, face


class DescribeAFace:
    def it_measures_a_text_in_points(self):
        assert face("slide-regular").width_pt("Hi", 10) == pytest.approx(10 * (0.722 + 0.222), abs=0.02)

    def it_names_a_character_that_it_lacks(self):
        with pytest.raises(MissingGlyph) as caught:
            face("text-regular").width_pt("smile \U0001f600", 12)
        assert caught.value.character == "\U0001f600"

    @pytest.mark.parametrize(
        "name",
        ["text-regular", "text-bold", "text-heavy", "number-regular", "number-bold", "slide-regular", "slide-bold"],
    )
    def it_has_its_file_and_its_licence(self, name):
        file = face(name).file
        assert (FOLDER / file).is_file()
        assert (FOLDER / f"{file.split('-')[0]}-LICENSE.txt").is_file()

    @pytest.mark.parametrize("name", ["text-regular", "text-bold", "slide-regular", "slide-bold"])
    def it_can_draw_what_british_lessons_need(self, name):
        assert face(name).width_pt("‘’“”–—…£é†·½", 12) > 0
