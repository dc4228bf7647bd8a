import pytest

from builders.assets import Assets
from builders.document import Strong, Text, plain
from builders.spoken import spoken
from builders.words_file import load_words

WORDS = load_words(Assets(), "en-GB")


@pytest.mark.parametrize(
    ("given", "said"), [("I will help.", "“I will help.”"), ("“It’s not even me”", "“It’s not even me”"), ("", "")]
)
def it_puts_words_between_quotation_marks_once(given, said):
    assert plain(spoken((Text(given),), WORDS)) == said


def it_keeps_what_is_strong():
    assert spoken((Strong((Text("Stop"),)),), WORDS)[1] == Strong((Text("Stop"),))
