"""Hostile and broken input through the real command: one placed message, or the words as they were typed."""

import html
import io
import re
import struct
import zipfile
import zlib

import pypdfium2
import pytest
from PIL import Image

from builders.assets import SHIPPED

RISK = 'short: "Write here what can happen."'
WORDS = 'say: "“I am glad you told me.”"'
"""Stand in the skeleton; `WORDS` is printed in the handout and on a slide."""
PLACED = re.compile(r"(?P<path>[^:\n]+):(?P<line>\d+):(?P<column>\d+): (?P<fault>[^;]+.*); (?P<remedy>.+)")


@pytest.fixture
def build(packs, folder, tree):
    """Return `build(...)`, which builds the folder's own lessons over an output folder that holds something."""
    mine = folder / "output" / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("whole", encoding="utf-8")

    def run(*arguments):
        (folder / "lessons").mkdir(exist_ok=True)
        return packs("build", "--lessons", "lessons", "--today", "2026-11-22", *arguments)

    return run


@pytest.fixture
def refuses(build, folder, tree):
    """Return `refuses(path, said, line=...)`, which holds a build to one clear message and an untouched output."""

    def check(path, said, *, line=None, messages=1):
        before = tree(folder / "output")
        finished = build()
        assert finished.status == 1
        found = [PLACED.fullmatch(problem) for problem in finished.problems]
        assert all(found), finished.err
        assert len(found) == messages, finished.err
        assert {problem["path"] for problem in found} == {path}
        assert re.search(said, finished.err), finished.err
        assert line is None or line in {int(problem["line"]) for problem in found}, finished.err
        assert all(len(problem) < 500 for problem in finished.problems)
        assert tree(folder / "output") == before

    return check


def quoted(text):
    """Return a text as YAML reads it back without a change."""
    return "'" + text.replace("'", "''") + "'"


def line_of(path, text):
    return path.read_text(encoding="utf-8").split(text)[0].count("\n") + 1


def pdf_text(data):
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def deck_text(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        slides = [
            package.read(name).decode("utf-8") for name in package.namelist() if name.startswith("ppt/slides/slide")
        ]
    return "\n".join(html.unescape("".join(re.findall(r"<a:t>([^<]*)</a:t>", slide))) for slide in slides)


def smooth(text):
    """Return a text without blanks and with straight quotation marks: line breaks and curls are layout."""
    straight = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})
    return re.sub(r"[\s\u00ad\ufffe]+", "", straight)


# --- Rows 1 to 5, 33 and 34: markup and templates are words ------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        pytest.param('<font color="[[[getattr(pow,1)]]]">x</font>', id="row 1"),
        pytest.param('<img src="/etc/passwd"> ../logo.png', id="row 2"),
        pytest.param('<img src="http://127.0.0.1:9/a.png">', id="row 3"),
        pytest.param('<onDraw name="x"/> <index/> <!DOCTYPE a>', id="row 4"),
        pytest.param("<b>x; 5 < 6 & AT&T <foo> &lt;", id="row 5"),
        pytest.param('"><script>alert(1)</script>', id="row 33"),
        pytest.param("{{ cycler.__init__.__globals__ }}", id="row 34"),
    ],
)
def it_prints_markup_as_the_words_they_are(build, add_lesson, folder, words):
    add_lesson("sleep", (WORDS, f"say: {quoted(words)}"))
    finished = build("--audience", "parents")
    assert finished.status == 0, finished.err
    parents = folder / "output" / "sleep" / "parents"
    assert smooth(words) in smooth(pdf_text((parents / "sleep-parents-handout.pdf").read_bytes()))
    assert smooth(words) in smooth(deck_text((parents / "sleep-parents-slides.pptx").read_bytes()))


def it_knows_no_field_that_is_not_in_the_list(refuses, add_lesson):
    """Row 34."""
    path = add_lesson("sleep", (RISK, 'short: "Ring {school.lead.nam} now."'))
    refuses(
        "lessons/sleep/lesson.yaml", r"did you mean `school\.lead\.name`\?", line=line_of(path, "{school.lead.nam}")
    )


# --- Row 6: colours ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("colour", ["getAllNamedColors()", "'-'*100000+'1'", "1e400", "red", "#12345", "#ggg000"])
def it_takes_only_plain_colours(refuses, add_lesson, folder, colour):
    add_lesson("sleep")
    (folder / "school.yaml").write_text(f'name: "Test"\nbrand_colour: "{colour}"\n', encoding="utf-8")
    refuses("school.yaml", "is no colour", line=2)


@pytest.mark.parametrize("colour", ["getAllNamedColors()", "red", "#12345"])
def it_takes_only_plain_colours_in_a_theme_too(refuses, add_lesson, folder, colour):
    add_lesson("sleep")
    theme = (SHIPPED / "assets" / "theme.yaml").read_text(encoding="utf-8").replace("#0F766E", colour)
    (folder / "assets").mkdir()
    (folder / "assets" / "theme.yaml").write_text(theme, encoding="utf-8")
    refuses("assets/theme.yaml", "is no colour", line=theme.split(colour)[0].count("\n") + 1)


def it_knows_no_hole_in_words_but_the_shipped_ones(refuses, add_lesson, folder):
    """Row 34: words are filled in, and a hole may not reach into the program."""
    add_lesson("sleep")
    words = (SHIPPED / "assets" / "words" / "en-GB.yaml").read_text(encoding="utf-8")
    (folder / "assets" / "words").mkdir(parents=True)
    changed = words.replace("Page {page}", "Page {page.__class__}")
    (folder / "assets" / "words" / "en-GB.yaml").write_text(changed, encoding="utf-8")
    refuses("assets/words/en-GB.yaml", "has a hole that nothing fills: {page.__class__}")


# --- Rows 7 to 11: too much text, and signs that no face has -----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("word " * 32_000, "characters", id="row 7"),
        pytest.param("x" * 200_000, "characters", id="row 8, one word"),
        pytest.param("x" * 5_000, "characters", id="row 8, one word that is short enough for a text"),
        pytest.param("a" + "\u0301" * 50_000, "characters", id="row 8, marks"),
        pytest.param("a" + "\u0301" * 60, "accents", id="row 8, a few marks"),
    ],
)
def it_caps_what_takes_too_long_to_set(refuses, add_lesson, text, said):
    path = add_lesson("sleep", (RISK, f'short: "{text}"'))
    refuses("lessons/sleep/lesson.yaml", said, line=line_of(path, text[:60]))


def it_splits_or_refuses_a_text_longer_than_its_place(build, add_lesson, folder):
    """Rows 9 and 10: nothing vanishes and nothing overflows without a word."""
    text = "This goes on and on. " * 130
    path = add_lesson("sleep", (WORDS, f'say: "{text.strip()}"'))
    finished = build("--audience", "parents", "--only", "slides")
    assert finished.status == 1
    problem = PLACED.fullmatch(finished.problems[0])
    assert problem["fault"].startswith("this text does not fit on the slide")
    assert int(problem["line"]) == line_of(path, text[:60])
    finished = build("--audience", "parents", "--only", "handout")
    assert finished.status == 0, finished.err
    data = (folder / "output" / "sleep" / "parents" / "sleep-parents-handout.pdf").read_bytes()
    assert smooth(pdf_text(data)).count("Thisgoesonandon.") == 130


@pytest.mark.parametrize("sign", ["\U0001f600", "\u4e2d", "\u0645"], ids=["emoji", "CJK", "Arabic"])
def it_names_a_sign_that_no_face_has(refuses, add_lesson, sign):
    """Row 11."""
    path = add_lesson("sleep", (RISK, f'short: "Sign {sign} here."'))
    refuses("lessons/sleep/lesson.yaml", f"U\\+{ord(sign):04X}", line=line_of(path, sign))


# --- Rows 12 to 21: YAML -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("[" * 100_000, "nested too deeply", id="row 12, brackets"),
        pytest.param("- " * 100_000, "nested too deeply", id="row 12, dashes"),
        pytest.param("a: &a [x]\nb: *a\n", "anchor", id="row 13, alias"),
        pytest.param("a: &a {b: *a}\n", "anchor", id="row 13, circle"),
        pytest.param("a: &a {x: y}\nb:\n  <<: *a\n", "anchor", id="row 13, merge"),
        pytest.param("title: !!python/object/apply:os.system ['true']\n", "tag", id="row 14"),
        pytest.param("title: A\ntitle: B\n", "line 1 and again on line 2", id="row 15"),
        pytest.param("title: Fractions: part 1\n", "quotes", id="row 18, colon"),
        pytest.param("public:\n\ttitle: A\n", "tab", id="row 18, tab"),
        pytest.param('title: "\\0"\n', "U\\+0000", id="row 19, escaped null"),
        pytest.param('title: "\\uD800"\n', "", id="row 19, surrogate"),
        pytest.param("title: \x07bell\n", "U\\+0007", id="row 19, bell"),
        pytest.param("title: \ufffe\n", "U\\+FFFE", id="row 19, non-character"),
        pytest.param("title: a\u202eb\n", "U\\+202E", id="row 19, override"),
        pytest.param("", "empty", id="empty"),
        pytest.param("---\na: b\n---\nc: d\n", "second document", id="two documents"),
        pytest.param("just words\n", "", id="no mapping"),
    ],
)
def it_refuses_yaml_that_harms_or_misleads(build, folder, tree, content, said):
    path = folder / "lessons" / "sleep" / "lesson.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(content.encode("utf-8"))
    before = tree(folder / "output")
    finished = build()
    assert finished.status == 1
    assert finished.problems
    assert all(PLACED.fullmatch(problem) for problem in finished.problems), finished.err
    assert re.search(said, finished.err), finished.err
    assert tree(folder / "output") == before


@pytest.mark.parametrize("value", ["NO", "yes", "12:30", "0123", "02071234567", "1.10", "null and void"])
def it_keeps_values_as_they_are_typed(build, add_lesson, folder, value):
    """Row 16."""
    add_lesson("sleep", (RISK, f"short: {value}"))
    assert build("--audience", "parents", "--only", "handout").status == 0
    data = (folder / "output" / "sleep" / "parents" / "sleep-parents-handout.pdf").read_bytes()
    assert smooth(value) in smooth(pdf_text(data))


def it_refuses_a_day_that_no_calendar_has(refuses, add_lesson):
    """Row 16."""
    path = add_lesson("sleep", ("checked: 2026-11-22", "checked: 2024-13-45"))
    refuses("lessons/sleep/lesson.yaml", "`2024-13-45` is no date", line=line_of(path, "2024-13-45"))


def it_asks_for_quotes_round_a_colour(refuses, add_lesson, folder):
    """Row 17."""
    add_lesson("sleep")
    (folder / "school.yaml").write_text("name: Test\nbrand_colour: #ff0000\n", encoding="utf-8")
    refuses("school.yaml", "put quotes round it", line=2)


def it_reads_windows_line_ends_as_the_same(build, add_lesson, folder, tree):
    """Row 20."""
    path = add_lesson("sleep")
    assert build("--audience", "parents").status == 0
    before = tree(folder / "output")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert build("--audience", "parents").status == 0
    assert tree(folder / "output") == before


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252"])
def it_asks_to_save_as_utf_8(refuses, add_lesson, encoding):
    """Row 21."""
    path = add_lesson("sleep", ("summary: ", "# caf\u00e9\nsummary: "))
    text = path.read_text(encoding="utf-8")
    path.write_bytes(text.encode(encoding, "replace"))
    refuses("lessons/sleep/lesson.yaml", "save it as UTF-8")


def it_reads_a_byte_order_mark(build, add_lesson):
    """Row 21."""
    path = add_lesson("sleep")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert build("--only", "handout").status == 0


# --- Rows 22 to 27: logos ----------------------------------------------------------------------------------------


def png_chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width, height, *, rows=b"", extra=b""):
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = png_chunk(b"IHDR", header) + extra + png_chunk(b"IDAT", zlib.compress(rows)) + png_chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def picture(mode="RGB", size=(60, 40), form="PNG", **options):
    file = io.BytesIO()
    Image.new(mode, size, 128 if mode in ("L", "I;16") else None).save(file, form, **options)
    return file.getvalue()


BAD_LOGOS = {
    "row 22, bomb": png(20_000, 20_000, rows=b"\0" * 1000),
    "row 22, decompression": png(5_001, 5_000, rows=b"\0"),
    "row 23, truncated PNG": picture()[:-30],
    "row 23, truncated JPEG": picture(form="JPEG")[:-200],
    "row 23, nothing": b"",
    "row 23, HTML": b"<!DOCTYPE html><html></html>",
    "row 24, EPS": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
    "row 24, GIF": picture("P", form="GIF"),
    "row 24, PSD": b"8BPS\x00\x01" + b"\0" * 40,
    "row 24, text bomb": png(
        10, 10, rows=b"\0" * 110, extra=png_chunk(b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 90_000_000))
    ),
    "row 26, strip": png(1, 30_000, rows=b"\0\0" * 30_000),
    "row 27, SVG": b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
}


@pytest.mark.parametrize("name", BAD_LOGOS)
def it_refuses_what_is_no_sound_picture(refuses, add_lesson, folder, name):
    add_lesson("sleep")
    (folder / "logo.png").write_bytes(BAD_LOGOS[name])
    (folder / "school.yaml").write_text('name: "Test"\nlogo: "logo.png"\n', encoding="utf-8")
    refuses("school.yaml", "logo", line=2)


@pytest.mark.parametrize(
    "name", ["../logo.png", "/etc/passwd", "missing.png", "\\\\host\\x", "http://127.0.0.1/x.png", "."]
)
def it_reads_a_logo_only_from_the_school_files_folder(refuses, add_lesson, folder, name):
    add_lesson("sleep")
    (folder.parent / "logo.png").write_bytes(picture())
    (folder / "school.yaml").write_text(f"name: Test\nlogo: '{name}'\n", encoding="utf-8")
    refuses("school.yaml", "file", line=2)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(picture() + b"<script>alert(1)</script>PK\x03\x04", id="polyglot"),
        pytest.param(picture("CMYK", form="JPEG"), id="CMYK"),
        pytest.param(picture("I;16"), id="16 bits"),
        pytest.param(picture("LA"), id="grey with alpha"),
        pytest.param(picture("P"), id="palette"),
        pytest.param(picture(dpi=(1, 1)), id="row 26, 1 DPI"),
    ],
)
def it_makes_a_clean_picture_of_odd_ones(build, add_lesson, folder, data):
    """Row 25."""
    add_lesson("sleep")
    (folder / "logo.png").write_bytes(data)
    (folder / "school.yaml").write_text("name: Test\nlogo: logo.png\n", encoding="utf-8")
    finished = build("--audience", "parents")
    assert finished.status == 0, finished.err
    deck = (folder / "output" / "sleep" / "parents" / "sleep-parents-slides.pptx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        assert not any(b"<script>" in package.read(name) for name in package.namelist())


def it_drops_what_a_camera_wrote_into_a_logo(build, add_lesson, folder):
    """Row 25: place and orientation."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = "SECRET PHOTOGRAPHER"
    exif.get_ifd(0x8825)[1] = "N"
    add_lesson("sleep")
    (folder / "logo.jpg").write_bytes(picture(form="JPEG", exif=exif))
    (folder / "school.yaml").write_text("name: Test\nlogo: logo.jpg\n", encoding="utf-8")
    assert build("--audience", "parents").status == 0
    deck = (folder / "output" / "sleep" / "parents" / "sleep-parents-slides.pptx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        pictures = [package.read(name) for name in package.namelist() if name.startswith("ppt/media/")]
    logos = [
        Image.open(io.BytesIO(data))
        for data in pictures
        if b"SECRET" in data or Image.open(io.BytesIO(data)).size == (40, 60)
    ]
    assert logos, "the logo is upright in the deck"
    assert not any(b"SECRET" in data for data in pictures)


# --- Row 29: names -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["CON", "con", "Sleep", "a.", "x" * 200, "a\u202eb", "sl\u0435ep", "a b", "a--b"])
def it_takes_only_plain_names_for_lessons(refuses, add_lesson, folder, name):
    path = add_lesson("sleep")
    path.parent.rename(folder / "lessons" / name)
    finished_path = re.sub("\u202e", r"\\u202e", f"lessons/{name}/lesson.yaml")
    refuses(finished_path, "cannot be the name of a lesson")


@pytest.mark.parametrize("name", ["../../x", "CON/..", "a.", "A", "a b", "x" * 5000, "a\u0435"])
def it_takes_only_plain_names_for_files(refuses, add_lesson, name):
    path = add_lesson("sleep", ("file_name: sleep", f'file_name: "{name}"'))
    refuses("lessons/sleep/lesson.yaml", "", line=line_of(path, "file_name"))


# --- Row 32: links -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", "ms-word:ofe|u|x", "http://x.example",
     "JaVaScRiPt:alert(1)", "https://user@evil.example/", "#x", "vbscript:x"],
)  # fmt: skip
def it_links_only_where_a_link_is_safe(refuses, add_lesson, address):
    path = add_lesson("sleep", (RISK, f'short: "See [here]({address})."'))
    refuses("lessons/sleep/lesson.yaml", "a link cannot lead to", line=line_of(path, "[here]"))


@pytest.mark.parametrize(
    "address", ["https://www.gov.uk/a?b=c&d=e", "mailto:office@school.example", "tel:+441632960000"]
)
def it_links_safely_in_every_format(build, add_lesson, folder, address):
    add_lesson("sleep", (WORDS, f'say: "See [here]({address})."'))
    assert build("--audience", "parents").status == 0
    deck = (folder / "output" / "sleep" / "parents" / "sleep-parents-slides.pptx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        targets = "".join(package.read(name).decode() for name in package.namelist() if name.endswith(".rels"))
    found = {html.unescape(one) for one in re.findall(r'Target="([^"]+)"[^>]*TargetMode="External"', targets)}
    assert address in found
    assert all(re.match("https://|mailto:|tel:", one) for one in found)
