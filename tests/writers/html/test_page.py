"""A web page: whole in itself, in order, and with nothing of an author's as markup."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace

import html5lib
import pytest
import samples
from hypothesis import HealthCheck, Phase, given, settings
from page_reader import Page
from random_documents import documents, in_every_role
from word_words import squeezed, words_for_word

from builders.document import (
    Bullets,
    Contacts,
    Conversation,
    Exchange,
    Figure,
    Flow,
    Link,
    Paragraph,
    Person,
    Phone,
    Pictogram,
    Scenario,
    Section,
    Statistic,
    Text,
)
from builders.theme.colours import contrast
from builders.writers.html.write import write

NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<style>*{display:none}</style>",
    "</style><script>",
    "5 < 6 & AT&T",
    "&lt;b&gt;",
    "{{ cycler.__init__.__globals__ }}",
    "{% for x in range(9) %}",
    "' onclick='alert(1)",
    "<!--",
    "]]>",
)
ADDRESS = re.compile(r"(?:src|href|action|url)\s*[=(]\s*[\"']?([^\"')>\s]*)")
COUNTED = re.compile(r"[a-z]\)|[0-9]+")
"""Letters and numbers of lists, which a browser counts itself."""
SETTINGS = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)


def parse(data):
    """Read a page as the standard of HTML has it; raises for the first fault in its markup."""
    return html5lib.HTMLParser(strict=True).parse(data, transport_encoding="utf-8")


def page(theme, *blocks, **changes):
    return Page(write(samples.small(*blocks, **changes), theme).data)


@pytest.mark.parametrize("text", NASTY, ids=lambda text: ascii(text)[:20])
def it_takes_no_text_for_markup(theme, text):
    inlines = (Text(text),)
    read = page(
        theme,
        Paragraph(inlines),
        Bullets((inlines,)),
        Figure(samples._picture(), alt=text, caption=inlines),
        title=inlines,
    )
    assert read.words.count(text) >= 4
    assert not read.root.xpath("//script | //*[@onerror or @onclick] | //style[2]")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///x", "//evil.example", "http://x"]
)
def it_refuses_links_to_anything_but_pages_mail_and_telephones(theme, address):
    with pytest.raises(ValueError, match="may not be a link"):
        page(theme, Paragraph((Link((Text("x"),), address),)))


@pytest.mark.parametrize(
    ("number", "dialled"),
    [
        ("0800 1111", "tel:08001111"),
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
        ("(01632) 960 001", "tel:01632960001"),
        ("01632 960 001 ext 12", "tel:01632960001;ext=12"),
    ],
)
def it_makes_telephone_numbers_ring(theme, number, dialled):
    (found,) = page(theme, Paragraph((Phone(number),))).root.xpath("//a[@class='phone']")
    assert (found.text, found.get("href")) == (number, dialled)


def it_shows_the_logo_and_beside_it_a_second_one(theme):
    logos = {"logo": Figure(samples._picture(), "Our logo"), "second_logo": Figure(samples._picture(), "The trust")}
    alts = re.compile(r'<img[^>]* alt="([^"]*)"')
    assert alts.findall(page(theme, **logos).text) == ["Our logo", "The trust"]
    assert alts.findall(page(theme, second_logo=logos["second_logo"]).text) == ["The trust"]


def it_names_its_only_style_in_its_policy(handouts):
    for _, data in handouts.values():
        read = Page(data)
        (style,) = read.root.iter("style")
        digest = b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
        (policy,) = read.root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy == (
            f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
        )
        assert not read.root.xpath("//@style | //script | //link | //iframe | //object | //form")


def it_asks_for_nothing_from_elsewhere(handouts):
    for _, data in handouts.values():
        text = data.decode()
        for address in ADDRESS.findall(text):
            assert address.startswith(("https://", "mailto:", "tel:", "#", "data:image/"))
        assert not re.findall(r"(?:src|url)\s*[=(]\s*[\"']?https?:", text)


def it_says_its_language_title_and_headings_in_order(handouts):
    for document, data in handouts.values():
        read = Page(data)
        assert read.root.get("lang") == document.language
        assert read.root.find(".//title").text.strip()
        assert read.levels[0] == 1
        assert read.levels.count(1) == 1
        assert all(after - before <= 1 for before, after in zip(read.levels, read.levels[1:], strict=False))
        assert len(read.ids) == len(set(read.ids))


def it_leads_from_answers_to_their_step(theme, handouts):
    for _, data in handouts.values():
        read = Page(data)
        inner = [link.get("href")[1:] for link in read.root.iter("a") if link.get("href").startswith("#")]
        assert set(inner) <= set(read.ids)
        assert "content" in inner


def it_is_html_without_a_fault(handouts):
    for _, data in handouts.values():
        parse(data)


def it_notices_markup_that_is_at_fault():
    with pytest.raises(html5lib.html5parser.ParseError):
        parse(b'<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p><div></p></body></html>')


def it_writes_the_same_bytes_again(handouts, theme):
    for document, data in handouts.values():
        assert write(document, theme).data == data


def it_stays_small(handouts, figure):
    sizes = [len(data) for _, data in handouts.values()]
    assert max(sizes) <= 80_000
    figure("Web pages: bytes of the largest handout", max(sizes))


def it_says_every_word_of_any_document(theme, figure):
    made = []

    def judge(document):
        document = replace(document, form="sheet")
        data = write(document, theme).data
        parse(data)
        read = Page(data)
        told = squeezed(read.words.replace("(check against the guidance)", ""))
        wanted = [phrase for phrase in map(squeezed, words_for_word(document)) if not COUNTED.fullmatch(phrase)]
        assert [phrase for phrase in wanted if phrase not in told] == []
        assert len(read.ids) == len(set(read.ids))
        assert read.levels.count(1) == 1
        made.append(document)

    SETTINGS(given(documents)(judge))()
    for document in in_every_role():
        judge(document)
    figure("Web pages: random documents written and read", len(made))


def it_refuses_what_is_no_sheet(theme):
    with pytest.raises(ValueError, match="form slides"):
        write(replace(samples.small(Paragraph((Text("x"),))), form="slides"), theme)


@pytest.mark.parametrize("brand", [None, "#FFE600", "#7A1FA2", "#000000", "#FFFFFF"])
def it_is_readable_in_any_brand_colour(theme, brand):
    colours = theme.branded(brand).screen
    for text, ground in (
        ("white", "accent"),
        ("accent", "white"),
        ("accent", "accent-tint"),
        ("accent", "sand"),
        ("accent", "ink-tint"),
        ("accent", "caution-tint"),
        ("ink", "accent-tint"),
        ("soft-ink", "white"),
        ("soft-ink", "accent-tint"),
        ("soft-ink", "ink-tint"),
        ("soft-ink", "sand"),
        ("white", "ink"),
        ("caution", "white"),
        ("never", "white"),
    ):
        assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)


def it_tells_a_flow_in_numbered_steps(theme):
    flow = next(block for block in _flows(samples.ALL["staff-handout"]().sections))
    read = page(theme, flow)
    (listed,) = read.root.xpath("//ol[contains(@class, 'flow')]")
    assert 1 < len(listed) <= len(flow.nodes)


def _flows(sections):
    for section in sections:
        yield from (block for block in section.blocks if isinstance(block, Flow))
        yield from _flows(section.sections)


def it_sets_words_that_help_apart_from_words_that_hurt(theme):
    said, avoided = (Text("I am glad."),), (Text("Why?"),)
    read = page(theme, Conversation((Exchange(said, avoided), Exchange(said, why=(Text("It calms."),)))))
    labels = [[part.text_content() for part in one.iter("dt")] for one in read.root.iter("dl")]
    assert labels == [["Say", "Avoid"], ["Say", "Why"]]


def it_draws_as_many_people_as_a_number_tells_of(theme):
    number = Statistic((Text("1 in 4"),), (Text("asked"),), (), (Text("A source"),), Pictogram(1, 4))
    (drawn,) = page(theme, number).root.xpath("//svg[@class='people-drawn']")
    assert [path.get("class") for path in drawn] == ["solid", None, None, None]
    assert drawn.get("aria-hidden") == "true"


def it_leaves_a_line_on_paper_for_what_is_blank_of_a_person(theme):
    known, role = Person((Text("Lead"),), (Text("A name"),), (Phone("0800 1111"),)), (Text("Deputy"),)
    read = page(theme, Contacts(people=(known, Person(role))))
    lines = [[line.text for line in one.xpath(".//p[contains(@class, 'paper')]")] for one in read.root.xpath("//ul/li")]
    assert lines == [[], ["Name", "Phone"]]
    (alone,) = page(theme, Contacts(people=(Person(role),))).root.xpath("//ul/li")
    assert len(alone.xpath(".//p[contains(@class, 'paper')]")) == 3


def it_nests_sections_with_their_headings(theme):
    inner = Section("inner", (Text("Inner"),), (Paragraph((Text("x"),)),))
    outer = Section("outer", (Text("Outer"),), sections=(inner,))
    read = Page(write(replace(samples.small(), sections=(outer,)), theme).data)
    assert read.levels == [1, 2, 3]


def it_leaves_out_what_nobody_says_or_asks(theme):
    said = (Text("One of them sent it on."),)
    bare = (Scenario(said, (), (), 5, said), Statistic(said, said, (), ()))
    data = write(samples.small(*bare), theme).data.decode("utf-8")
    assert not re.search(r"<(p|ul|blockquote)[^>]*>(<p></p>)?</\1>", data.partition("<main")[2].partition("</main")[0])
