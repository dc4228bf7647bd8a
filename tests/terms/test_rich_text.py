"""Two forms of Markdown and the school's fields mean something; everything else stays as typed."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.document import Field, Link, Strong, Text, plain
from builders.terms.rich_text import MAX_LENGTH, parse


class DescribeWhatMeansSomething:
    def it_reads_strong_words(self):
        assert parse("a **b** c") == (Text("a "), Strong((Text("b"),)), Text(" c"))

    @pytest.mark.parametrize("address", ["https://a.example/b?c=d&e=%20#f", "mailto:a@b.example", "tel:0800-1111"])
    def it_reads_links(self, address):
        assert parse(f"[words]({address})") == (Link((Text("words"),), address),)

    def it_reads_fields(self):
        assert parse("Tell {school.lead.name}.") == (Text("Tell "), Field("school.lead.name"), Text("."))

    def it_reads_a_field_in_strong_words_in_a_link(self):
        found = parse("[**{school.name}**](https://a.example)")
        assert found == (Link((Strong((Field("school.name"),)),), "https://a.example"),)

    @pytest.mark.parametrize(
        ("typed", "printed"),
        [
            ('He said "I know."', "He said “I know.”"),
            ("don't, parents' evening, children's", "don’t, parents’ evening, children’s"),
            ("\"It's 'fine' here\"", "“It’s ‘fine’ here”"),
            ("“already curly”", "“already curly”"),
            ('"{school.name}"', "“{school.name}”"),
        ],
    )
    def it_curls_quotes(self, typed, printed):
        assert plain(parse(typed)) == printed

    def it_joins_lines(self):
        assert parse("one\n  two\n\nthree\n") == (Text("one two three"),)


@pytest.mark.parametrize(
    "text",
    [
        "<font color=\"[[[getattr(pow, Word('__globals__'))['os'].system('true') for Word in [1]]]]\">",
        '<img src="/etc/passwd"/>',
        '<img src="http://127.0.0.1:1/">',
        "\\\\host\\x",
        '<onDraw name="x"/>',
        "<!DOCTYPE x>",
        '<para align="left">',
        "<b>x",
        "5 < 6 & AT&T &amp; &#x41;",
        "{{ cycler.__init__.__globals__ }}",
        "{% for x in y %}",
        "{5, 6} {",
        "*em* _em_ __init__ `code` ~~gone~~ # title",
        "![words](http://127.0.0.1/x.png)",
        "<https://a.example>",
        "https://a.example/plain_words_here",
        "[words] [words][1] (words)",
        "Name ____ Date ____",
        "** spaced ** and **never closed",
        "a -- b ... (c) 1/2 \u00a0 no-break",
        "1. one",
        "> quoted",
    ],
)
def it_leaves_everything_else_as_typed(text):
    assert parse(text) == (Text(text),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{school.leed.name}", "there is no field {school.leed.name}; did you mean `school.lead.name`?"),
        ("{School.Lead.Name}", "did you mean `school.lead.name`?"),
        ("{teacher}", "there is no field {teacher}; write"),
        ("{{school.name}}", "too many brackets; write {school.name}"),
        ("[x](javascript:alert(1))", "begin with https://"),
        ("[x](data:text/html,x)", "begin with https://"),
        ("[x](file:///etc/passwd)", "begin with https://"),
        ("[x](//evil.example)", "begin with https://"),
        ("[x](ms-word:ofe|u|x)", "begin with https://"),
        ("[x](http://a.example)", "begin with https://"),
        ("[x](HTTPS://a.example)", "begin with https://"),
        ("[x](https://user:word@a.example)", "begin with https://"),
        ("[x]()", "begin with https://"),
        ('[x](https://a.example "title")', "has a title"),
        ("**a **b** c**", "strong text stands inside strong text"),
        ("****" * 20 + "x" + "****" * 20, "strong text stands inside strong text"),
        ("", "this text is empty"),
        (" \n ", "this text is empty"),
        ("[" * 201, "more than 200 of the signs"),
        ("x " * MAX_LENGTH, "at most 3,000 fit"),
        (["x"], "not a list"),
        ({"x": "y"}, "not keys and values"),
    ],
)
def it_says_what_is_wrong(text, words):
    with pytest.raises(ValueError) as caught:  # noqa: PT011 the words are compared below
        parse(text)
    assert words in str(caught.value)
    assert "; " in str(caught.value)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from(list("ab c<>&#;:/\\%^~|=+-.,!?0(")), min_size=1, max_size=40).filter(str.strip))
def it_never_loses_a_character(text):
    assert plain(parse(text)) == re.sub(" +", " ", text).strip(" ")


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from(list("ab *_[](){}<>\"'!`\\.")), max_size=40))
def it_parses_or_refuses_anything(text):
    try:
        parse(text)
    except ValueError as fault:
        assert "; " in str(fault)  # noqa: PT017 either way is right
