import pikepdf
import pytest

from builders.writers.pdf.file.text import text


def read_back(said):
    return str(pikepdf.Object.parse(text(said)))


def it_says_every_character_as_it_was_given():
    codes = [*range(1, 0xD800), *range(0xE000, 0x10000), 0x1F600]
    wrong = [code for code in codes if str(pikepdf.Object.parse(text(f"a{chr(code)}b"))) != f"a{chr(code)}b"]
    assert wrong == []


@pytest.mark.parametrize("said", ["", "a (b) \\ c", ") (", "þÿab", "a\rb", "It’s “so” – always"])
def it_says_what_could_pass_for_syntax(said):
    assert read_back(said) == said


def it_takes_a_byte_for_a_character_of_english():
    assert len(text("Don’t – “never”…")) < 40
