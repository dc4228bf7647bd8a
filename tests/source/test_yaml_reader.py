"""The reader keeps every value as text with its place, and answers hostile or broken files in plain words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.problems import InputFault
from builders.source.nodes import find, place_of, plain
from builders.source.source_text import MAX_BYTES
from builders.source.yaml_reader import MAX_SCALAR, read


def faults(data, **options):
    """Return the problems of a file as text."""
    data = data.encode() if isinstance(data, str) else data
    with pytest.raises(InputFault) as caught:
        read(data, "a.yaml", **options)
    return [str(problem) for problem in caught.value.problems]


def content(text, **options):
    return plain(read(text.encode(), "a.yaml", **options))


class DescribeValues:
    def they_stay_text(self):
        words = ["NO", "yes", "12:30", "0123", "02071234567", "2024-13-45", "1.10", "0x1F", "1e400", ".inf"]
        assert content("\n".join(f"- {word}" for word in words)) == words

    def they_know_their_place(self):
        root = read("risks:\n  - id: a\n    short: é“Hello”\n".encode(), "a.yaml")
        assert str(find(root, ("risks", 0, "short")).place) == "a.yaml:3:12"

    def they_may_be_folded_or_quoted(self):
        assert content("a: >-\n  one\n  two\nb: 'it''s'\nc: \"x: y\"\n") == {"a": "one two", "b": "it's", "c": "x: y"}

    def they_keep_windows_line_ends_out(self):
        assert content('a: |\r\n  one\r\n  two\r\nb: "x"\r\n') == {"a": "one\ntwo\n", "b": "x"}

    def they_are_written_with_whole_letters(self):
        assert content("a: cafe\u0301\n") == {"a": "caf\u00e9"}

    def they_may_follow_a_byte_order_mark(self):
        assert plain(read(b"\xef\xbb\xbfa: b", "a.yaml")) == {"a": "b"}

    def they_may_be_blank_where_that_is_allowed(self):
        assert content("a:\nb: ~\n", blank_values=True) == {"a": "", "b": ""}


class DescribePlaces:
    ROOT = read(b"title: x\nrisks:\n  items:\n    - id: a\n    - id: b\n", "a.yaml")

    def it_shows_a_text_where_it_begins(self):
        assert place_of(self.ROOT, ("title",)).column == 8

    def it_shows_what_hangs_below_a_key_at_the_key(self):
        assert place_of(self.ROOT, ("risks", "items")).line == 3

    def it_shows_a_missing_key_at_what_it_is_missing_from(self):
        assert place_of(self.ROOT, ("risks", "items", 1, "short")).line == 5

    def it_shows_a_key_itself_when_asked(self):
        assert place_of(self.ROOT, ("title",), key=True).column == 1


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("[" * 100_000, "1:25", "nested too deeply"),
        ("- " * 100_000, "1:", "nested too deeply"),
        ("{a: " * 50_000, "1:", "nested too deeply"),
        ("a: &x b\n", "1:4", "an anchor or alias"),
        ("a: *x\n", "1:4", "an anchor or alias"),
        ("a: b\n<<: {c: d}\n", "2:1", "a merge key"),
        ("a: !!python/object/apply:os.system ['true']\n", "1:4", "a tag"),
        ("a: !x b\n", "1:4", "a tag"),
        ("title: x\nlead: y\ntitle: z\n", "3:1", "first on line 1 and again on line 3"),
        ("a: b\n---\na: c\n", "2:1", "a second document"),
        ("brand_colour: #ff0000\n", "1:14", 'put quotes round it: "#ff0000"'),
        ("- a\n- #ff0000\n", "2:2", 'put quotes round it: "#ff0000"'),
        ("short: we are #1 here\n", "1:8", "is taken for a comment"),
        ("title: Fractions: part 1\n", "1:17", 'in double quotes (title: "One: two")'),
        ("title: a\nkey without colon\nnext: x\n", "2:1", "no colon after its key"),
        ("key without colon\nnext: x\n", "2:5", "read as part of the text above it"),
        ("a:b\nc: d\n", "2:2", "write a colon and a space after the key above"),
        ("  a: b\nc: d\n", "2:1", "not indented like the first one"),
        ("a: - b\n", "1:4", "put the dash on a line of its own below"),
        ("-\tid: x\n", "1:2", "a tab stands here; use spaces"),
        ("a:\n\tb: c\n", "2:1", "a tab stands here; use spaces"),
        ("a: b\n\tc: d\n", "2:1", "a tab stands here; use spaces"),
        ("- **Bold** words\n", "1:", "cannot begin with an asterisk"),
        ("a: {school.lead.name} helps\n", "1:4", "cannot begin with a curly bracket"),
        ("a: {school.lead.name}\n", "1:4", "cannot begin with a curly bracket"),
        ("a: @home\n", "1:4", "cannot begin with an at sign"),
        ("a: 'x\nb: c\n", "1:4", "opened here and never closed"),
        ('short: "one\nlead: two\nsay: "three"\n', "1:8", "opened here and not closed before line 2"),
        ("- short: 'one\n  lead: two\n- say: 'three'\n", "1:10", "opened here and not closed before line 2"),
        ('a: "x" y\n', "1:", "after the closing quotation mark"),
        ('a: "He said "no"."\n', "1:", 'write “ and ”, or \\" each time'),
        ("a: 'Don't'\n", "1:", "write '' for an apostrophe"),
        ('- id: a\n  b: "x"\n c: "y"\n', "3:", "not indented like its neighbours"),
        ('a: "\\q"\n', "1:4", "a backslash"),
        ("a: [1, 2\nb: c", "1:4", "a bracket is opened here"),
        ("a: b\nc\nd: e\n", "2:1", "no colon after its key"),
        ("a:\n  b: c\n d: e\n", "3:2", "not indented like its neighbours"),
        ("a: b\n  - c\n", "2:1", "glued to the text above"),
        ("a:\n", "1:3", "`a` has no value"),
        ("a: null\n", "1:4", "`a` has no value"),
        ("- a\n-\n", "2:2", "this list item is empty"),
        ("? [a]\n: b\n", "1:3", "a key must be one word"),
        ("", "1:1", "this file is empty"),
        ("# only a note\n", "1:1", "this file is empty"),
        ('a: "\\0"\n', "1:4", "U+0000"),
        ('a: "\\u202E"\n', "1:4", "right-to-left override"),
        ("a: b\u202ec\n", "1:5", "U+202E"),
        ("a: b\x07\n", "1:5", "U+0007"),
        ("a: b\ufffe\n", "1:5", "U+FFFE"),
        ("a: b\u2028c\n", "1:5", "U+2028"),
        ('a: "\\ud800"\n', "1:4", "a backslash"),
        ("a: " + "x" * 501 + "\n", "1:4", "a word of 501 characters"),
        ("a: " + "x " * (MAX_SCALAR // 2 + 1) + "\n", "1:4", "at most 8,000 fit"),
        ("a: e" + "\u0301" * 50_000 + "\n", "1:4", "8"),
        ("a: e" + "\u0301" * 10 + "\n", "1:4", "accents stand on one letter"),
        ("x: y\n" * 2 + "- a\n", "2:1", "stands twice"),
    ],
)
def it_says_where_and_what_to_do(text, place, words):
    told = faults(text)
    assert any(problem.startswith(f"a.yaml:{place}") and words in problem for problem in told), told
    assert all("; " in problem for problem in told)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("a: é".encode("utf-16"), "1:1"),
        ("a: b".encode("utf-16-le"), "1:1"),
        ("a: b".encode("utf-16-be"), "1:1"),
        ("a: b\ntitle: caf\u00e9".encode("cp1252"), "2:11"),
    ],
)
def it_asks_for_utf_8(data, place):
    (told,) = faults(data)
    assert told.startswith(f"a.yaml:{place}: this file is ")
    assert "save it as UTF-8" in told


def it_takes_a_file_of_nothing_for_no_text():
    assert "U+0000" in faults(b"\0" * 100)[0]


def it_refuses_a_huge_file_unread():
    (told,) = faults(b"#" * (MAX_BYTES + 1))
    assert "1,000,001 bytes" in told


def it_refuses_very_many_values():
    assert "more than 50,000 values" in faults("[" + "a," * 60_000 + "]")[-1]


def it_tells_all_problems_in_file_order():
    told = faults("a: 1\na: 2\nb:\nc: &x y\n")
    assert [problem.split(":")[1] for problem in told] == ["2", "3", "4"]


def it_refuses_an_unquoted_colour_even_where_blanks_are_allowed():
    assert faults("brand_colour: #ff0000\n", blank_values=True)


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from(list("ab:-[]{}#&*!|>'\"%@`?, \n\t\\0é\u202e~<")), max_size=60))
def it_reads_or_refuses_anything(text):
    try:
        read(text.encode(), "a.yaml")
    except InputFault as fault:
        assert all(problem.fault and problem.remedy for problem in fault.problems)  # noqa: PT017 either way is right


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def it_reads_or_refuses_any_bytes(data):
    try:
        read(data, "a.yaml")
    except InputFault as fault:
        assert all(problem.place.line >= 1 for problem in fault.problems)  # noqa: PT017 either way is right


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text("abc é“”’.,!?", min_size=1), min_size=1))
def it_returns_what_was_quoted(values):
    text = "".join(f'{key}: "{value}"\n' for key, value in values.items())
    assert content(text) == values
