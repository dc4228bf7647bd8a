"""The page: what it shows, that nobody's words become markup, that its policy lets in just what belongs to it."""

import base64
import hashlib
import io
import re
import zipfile
from urllib.parse import unquote

import html5lib
import pytest

SVG = "{http://www.w3.org/2000/svg}"
PARENTS, STAFF = "a/parents/a-parents-", "a/staff/a-staff-"
NASTY = '"><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7*7 }} & \u201ccaf\u00e9\u201d \u202e'


def parsed(store):
    page = store.files["index.html"].decode("utf-8")
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def texts(tree, path):
    return [" ".join("".join(found.itertext()).split()) for found in tree.findall(path)]


def whole(tree):
    return " ".join("".join(tree.find("body").itertext()).split())


@pytest.fixture
def files(pdf):
    one, deck = (pdf("One", "Two"), 2), (pdf("One", "Two", "Three", size=(960, 540)), 3)
    return {
        f"{PARENTS}handout.pdf": one,
        f"{PARENTS}handout.docx": (b"W" * 12_345, 1),
        f"{PARENTS}slides.pptx": (b"P" * 90_000, 3),
        f"{PARENTS}slides.pdf": deck,
        f"{PARENTS}invitation.txt": (b"Dear parents", 1),
        f"{STAFF}quiz.gift": (b"::One::", 1),
    }


@pytest.fixture
def states(state):
    return [state("a", "parents", title="Apples"), state("a", "staff", title="Apples")]


class DescribeWhatItShows:
    def it_names_lessons_audiences_and_documents(self, gallery, files, states):
        tree = parsed(gallery(files, states))
        assert texts(tree, ".//h1") == ["Training packs"]
        assert texts(tree, ".//h2") == ["Apples"]
        assert texts(tree, ".//h3") == ["For parents and carers", "For all staff and volunteers"]
        assert texts(tree, ".//h4") == ["Handout", "Slides", "Invitation", "Quiz"]

    def it_links_to_every_file_with_its_format_and_its_size(self, gallery, files, states):
        tree = parsed(gallery(files, states))
        links = {item.find("a").get("href"): item for item in tree.findall(".//ul[@class='downloads']/li")}
        assert set(links) == set(files)
        assert all("download" in item.find("a").attrib for item in links.values())
        told = {path: "".join(item.find("span[@class='size']").itertext()) for path, item in links.items()}
        assert told[f"{PARENTS}handout.docx"] == "12 KB"
        assert told[f"{PARENTS}slides.pptx"] == "3 slides, 90 KB"
        assert told[f"{PARENTS}slides.pdf"].startswith("3 slides, ")
        assert told[f"{PARENTS}handout.pdf"].startswith("2 pages, ")

    def it_shows_the_first_page_and_each_page_below(self, gallery, files, states):
        store = gallery(files, states)
        tree = parsed(store)
        cards = tree.findall(".//li[@class='card']")
        assert [len(card.findall(".//img")) for card in cards] == [1 + 2, 1 + 3, 0, 0]
        assert [len(card.findall("details")) for card in cards] == [1, 1, 0, 0]
        assert [card.find(f"div/{SVG}svg") is not None for card in cards] == [False, False, True, True]
        pictures = {image.get("src") for image in tree.findall(".//img")}
        assert pictures == {path for path in store.files if path.endswith(".png")}
        assert texts(tree, ".//summary")[1].startswith("Slides 1 to 3")
        assert [image.get("alt") for image in cards[1].findall("details//img")] == ["Slide 1", "Slide 2", "Slide 3"]
        assert cards[1].findall("details//a")[2].get("href") == f"{PARENTS}slides.pdf#page=3"

    def it_offers_no_strip_of_a_single_page(self, gallery, pdf):
        tree = parsed(gallery({f"{PARENTS}slip.pdf": (pdf("One"), 1)}))
        assert len(tree.findall(".//img")) == 1
        assert tree.find(".//details") is None

    def it_shows_what_it_knows_nothing_of(self, gallery, pdf):
        tree = parsed(gallery({"b/pupils/b-pupils-dance.odt": (b"", 1)}))
        assert texts(tree, ".//h2") == ["b"]
        assert texts(tree, ".//h3") == ["pupils"]
        assert texts(tree, ".//h4") == ["Dance"]
        assert "ODT" in whole(tree)


class DescribeWhatItTells:
    def it_tells_version_and_fixed_dates(self, gallery, files, states):
        told = whole(parsed(gallery(files, states)))
        assert "Version 1.0" in told
        assert "Review by 30 September 2027 · Use until 31 August 2027" in told
        assert told.count("Version 1.0") == 1

    def it_tells_packs_apart_that_are_not_alike(self, gallery, files, state):
        states = [state("a", "parents", version="1.1"), state("a", "staff", version="1.0", mixed=True)]
        told = whole(parsed(gallery(files, states)))
        assert "Version 1.1" in told
        assert "Version 1.0" in told
        assert told.count("older than the others") == 1

    def it_tells_who_approved(self, gallery, files, state):
        by = {"approved_by": "Rowan Example", "approved_as": "Lead", "approved_on": "2026-11-23"}
        told = whole(parsed(gallery(files, [state("a", whom, **by) for whom in ("parents", "staff")])))
        assert "Approved by Rowan Example, Lead, on 23 November 2026" in told
        assert "Not reviewed" not in told
        assert "Not reviewed by the school yet" in whole(parsed(gallery(files, [state("a", "parents")])))

    def it_lists_what_is_blank_once_where_all_have_the_same(self, gallery, files, state):
        blanks = ("lead.name", "lead.phone")
        states = [state("a", whom, blanks=blanks) for whom in ("parents", "staff")]
        tree = parsed(gallery(files, states, blanks=blanks))
        assert texts(tree, ".//code") == list(blanks)
        assert "Still blank in the school file: 2" in whole(tree)
        older = parsed(gallery(files, [states[0], state("a", "staff", blanks=("website",))], blanks=blanks))
        assert texts(older, ".//code") == [*blanks, "website"]

    def it_names_the_school_of_a_pack_that_was_made_for_another(self, gallery, files, state):
        tree = parsed(gallery(files, [state("a", "staff", school="Their school")], school="Our school"))
        assert "Made for Their school" in whole(tree)
        assert "Made for Our school" not in whole(tree)

    def it_wears_the_schools_colour_and_logo(self, gallery, files, states):
        logo = b"\x89PNG logo"
        page = gallery(files, states, colour="#7a1fa2", logo=logo).files["index.html"].decode()
        assert "--colour-accent:#7A1FA2;" in page
        assert f'src="data:image/png;base64,{base64.b64encode(logo).decode()}"' in page


class DescribeItsSafety:
    @pytest.fixture
    def nasty(self, gallery, pdf, state):
        told = {"title": NASTY, "school": NASTY, "approved_by": NASTY, "approved_as": NASTY, "approved_on": NASTY}
        states = [state("a", "parents", **told, version=NASTY, blanks=(NASTY,), review_by=NASTY, use_until=NASTY)]
        files = {f"{PARENTS}handout.pdf": (pdf("One", "Two"), 2), "<b>/x'\"/<i>-x'\"-<u>.html": (b"", 1)}
        return gallery(files, states, school=f"Our {NASTY}")

    def it_makes_no_markup_of_anybodys_words(self, nasty):
        tree = parsed(nasty)
        assert len(tree.findall(".//script")) == 1
        assert not [image for image in tree.findall(".//img") if "onerror" in image.attrib]
        assert tree.findall(".//b") == tree.findall(".//i") == tree.findall(".//u") == []
        assert whole(tree).count("{{ 7*7 }}") > 5
        assert "alert(1)" not in tree.find(".//script").text

    def it_leads_to_files_with_odd_names(self, nasty):
        links = [link.get("href") for link in parsed(nasty).findall(".//a[@download]")]
        assert "<b>/x'\"/<i>-x'\"-<u>.html" in map(unquote, links)
        assert not [link for link in links if re.search(r"[\"'<>\s]", link)]

    def it_allows_its_own_style_and_script_and_nothing_else(self, gallery, files, states):
        tree = parsed(gallery(files, states))
        (policy,) = (meta.get("content") for meta in tree.findall(".//meta") if "http-equiv" in meta.attrib)
        rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
        assert rules.pop("default-src") == rules.pop("base-uri") == rules.pop("form-action") == "'none'"
        for name in ("style", "script"):
            (element,) = tree.findall(f".//{name}")
            digest = base64.b64encode(hashlib.sha256(element.text.encode("utf-8")).digest()).decode()
            assert rules.pop(f"{name}-src") == f"'sha256-{digest}'"
        assert rules == {"img-src": "'self' file: data:"}

    def it_has_nothing_inline_that_the_policy_forbids(self, gallery, files, states):
        for element in parsed(gallery(files, states)).iter():
            assert not [name for name in element.attrib if name == "style" or name.startswith("on")]

    def it_names_no_address_but_files_beside_it(self, gallery, files, states):
        store = gallery(files, states)
        tree = parsed(store)
        addresses = [
            element.get(name) for element in tree.iter() for name in ("href", "src") if element.get(name) is not None
        ]
        beside = {unquote(address.split("#")[0]) for address in addresses} - {""}
        assert beside <= {*files, *store.files}

    def it_gives_every_id_once(self, gallery, files, states):
        ids = [element.get("id") for element in parsed(gallery(files, states)).iter() if element.get("id")]
        assert len(ids) == len(set(ids))


class DescribeItsZips:
    def it_packs_the_documents_of_each_pack(self, gallery, files, states):
        store = gallery(files, states)
        zips = {path: data for path, data in store.files.items() if path.endswith(".zip")}
        assert set(zips) == {"a/a-parents.zip", "a/a-staff.zip"}
        with zipfile.ZipFile(io.BytesIO(zips["a/a-parents.zip"])) as archive:
            names = archive.namelist()
            assert {name: archive.read(name) for name in names if name != "README.txt"} == {
                path.split("/")[-1]: data for path, (data, _) in files.items() if path.startswith(PARENTS)
            }
            readme = archive.read("README.txt").decode("utf-8").splitlines()
        assert readme[:2] == ["A", "Version 1.0"]
        assert any(line.startswith("For whoever runs the session.") for line in readme)
        assert [line for line in readme if line in names] == sorted(set(names) - {"README.txt"})

    def it_calls_them_by_the_discreet_name(self, gallery, files, state):
        store = gallery(files, [state("a", "parents", file_name="fruit")])
        assert "a/fruit-parents.zip" in store.files
        assert 'href="a/fruit-parents.zip"' in store.files["index.html"].decode()


def it_puts_the_page_last_and_makes_the_same_again(gallery, files, states):
    one, other = gallery(files, states), gallery(dict(reversed(files.items())), states[::-1])
    assert list(one.files)[-1] == "index.html"
    assert one.files == other.files


def it_draws_only_what_is_not_there_yet(gallery, files, states, pdf):
    seen = []
    store = gallery(files, states, drawing=lambda *told: seen.append(told))
    assert seen == [(0, 2, f"{PARENTS}handout.pdf"), (1, 2, f"{PARENTS}slides.pdf")]
    seen.clear()
    files[f"{PARENTS}handout.pdf"] = (pdf("Another"), 1)
    gallery(files, states, store=store, drawing=lambda *told: seen.append(told))
    assert seen == [(0, 1, f"{PARENTS}handout.pdf")]
    assert len(store.kept) == 3


def it_draws_nothing_of_what_is_no_pdf(gallery, states):
    store = gallery({f"{PARENTS}handout.pdf": (b"no PDF", 1)}, states)
    assert sorted(store.files) == ["a/a-parents.zip", "index.html"]
    assert parsed(store).find(f".//li[@class='card']/div/{SVG}svg") is not None


def it_leaves_out_of_pictures_and_zips_what_is_not_as_it_was_built(gallery, files, states):
    store = gallery(files, states, changed=(f"{PARENTS}handout.pdf",))
    with zipfile.ZipFile(io.BytesIO(store.files["a/a-parents.zip"])) as archive:
        assert not [name for name in archive.namelist() if name.endswith("handout.pdf")]
    tree = parsed(store)
    assert tree.find(f".//li[@class='card']/div/{SVG}svg") is not None
    assert tree.find(f".//a[@href='{PARENTS}handout.pdf']") is not None
