import pytest

from builders.assets import Assets
from builders.theme.colours import contrast, fit_brand, luminance, rgb, with_brand
from builders.theme.load import load_theme


@pytest.fixture(scope="module")
def theme():
    return load_theme(Assets())


class DescribeContrast:
    def it_is_21_for_black_on_white(self):
        assert contrast("#000000", "#FFFFFF") == pytest.approx(21)

    def it_does_not_care_which_colour_comes_first(self):
        assert contrast("#0F766E", "#FFFFFF") == contrast("#FFFFFF", "#0F766E")

    def it_agrees_with_the_published_example(self):
        assert luminance("#777777") == pytest.approx(0.1845, abs=0.0005)
        assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)

    @pytest.mark.parametrize("wrong", ["red", "#FFF", "0F766E0", "#GG0000", ""])
    def it_wants_six_hexadecimal_digits(self, wrong):
        with pytest.raises(ValueError, match=r"colour|literal"):
            rgb(wrong)


GROUNDS = {
    "ink": ("white", "sand", "accent-tint", "caution-tint", "never-tint", "ink-tint", "speech"),
    "soft-ink": ("white", "sand", "accent-tint", "ink-tint"),
    "accent": ("white", "sand", "accent-tint", "caution-tint", "never-tint", "ink-tint"),
    "caution": ("white",),
    "never": ("white",),
}


class DescribeThePalettes:
    @pytest.mark.parametrize("medium", ["paper", "screen"])
    @pytest.mark.parametrize("text", GROUNDS)
    def they_keep_every_text_readable(self, theme, medium, text):
        palette = getattr(theme, medium)
        for ground in GROUNDS[text]:
            assert contrast(palette[text], palette[ground]) >= 4.5, ground

    @pytest.mark.parametrize("solid", ["ink", "accent", "never"])
    def they_carry_white_words_on_solids(self, theme, solid):
        assert contrast(theme.screen["white"], theme.screen[solid]) >= 4.5


class DescribeABrandColour:
    def it_is_used_as_it_is_where_it_reads(self):
        brand = fit_brand("#004080", ("#FFFFFF",))
        assert brand.used == "#004080"
        assert not brand.adjusted

    @pytest.mark.parametrize("colour", ["#FFFF00", "#FFFFFF", "#87CEEB", "#FF69B4", "#808080"])
    def it_is_darkened_until_it_reads(self, theme, colour):
        for palette in (theme.paper, theme.screen):
            branded, brand = with_brand(palette, colour)
            assert brand.adjusted
            assert brand.asked == colour
            for ground in GROUNDS["accent"]:
                assert contrast(branded["accent"], branded[ground]) >= 4.5
            assert contrast(branded["ink"], branded["accent-tint"]) >= 4.5

    def it_leaves_the_other_roles_alone(self, theme):
        branded, _ = with_brand(theme.paper, "#7A1FA2")
        assert branded["never"] == theme.paper["never"]
        assert branded["ink"] == theme.paper["ink"]

    def it_is_told_by_the_theme(self, theme):
        assert theme.branded("#FFFF00").brand.adjusted
        assert theme.branded(None) is theme
