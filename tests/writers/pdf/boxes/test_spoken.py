import pytest

from builders.document import Strong, Text, plain
from builders.words import Words
from builders.writers.pdf.boxes.spoken import spoken

WORDS = Words("en-GB", {"speech.said": "“{words}”"})


@pytest.mark.parametrize(
    ("given", "said"), [("I will help.", "“I will help.”"), ("“It’s not even me”", "“It’s not even me”"), ("", "")]
)
def it_puts_words_between_quotation_marks_once(given, said):
    assert plain(spoken((Text(given),), WORDS)) == said


def it_keeps_what_is_strong():
    assert spoken((Strong((Text("Stop"),)),), WORDS)[1] == Strong((Text("Stop"),))
