"""Good decks with one thing wrong each: they show that the judges of decks see.

A mutant is a function that changes a Draft; its name is that of the rule that must fire, or of the fault in the schema.
"""

import io
import re
import zipfile

SLIDE = r"ppt/slides/slide\d+\.xml"
LAYOUT = r"ppt/slideLayouts/slideLayout\d+\.xml"
RELS = r"ppt/slides/_rels/slide\d+\.xml\.rels"
PRESENTATION = r"ppt/presentation\.xml"


class Draft:
    """The entries of a deck's zip, to be changed."""

    def __init__(self, data):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.entries = [(name, archive.read(name)) for name in archive.namelist()]

    def sub(self, part, pattern, replacement, *, every=False):
        """Change the first match in the first part whose name and content match; `every`: every match in every part."""
        changed = 0
        for at, (name, content) in enumerate(self.entries):
            if not re.fullmatch(part, name) or (changed and not every):
                continue
            text, count = re.subn(pattern, replacement, content.decode(), count=0 if every else 1, flags=re.DOTALL)
            changed += count
            self.entries[at] = (name, text.encode())
        assert changed, f"nothing in {part} matches {pattern}"

    def add(self, name, content=b"<x/>", *, at=None):
        self.entries.insert(len(self.entries) if at is None else at, (name, content))

    def drop(self, part):
        kept = [entry for entry in self.entries if not re.fullmatch(part, entry[0])]
        assert len(kept) == len(self.entries) - 1
        self.entries = kept

    def content(self, name):
        return dict(self.entries)[name]

    def data(self):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.entries:
                # Zip archives allow what nobody should do: two entries of one name, and names with a backslash.
                info = zipfile.ZipInfo("x")
                info.filename = name
                archive.NameToInfo.pop(name, None)
                archive.writestr(info, content, zipfile.ZIP_DEFLATED)
        return stream.getvalue()


def mutant(data, change):
    """Return the deck with the change of a mutant."""
    draft = Draft(data)
    change(draft)
    return draft.data()


def sub(part, pattern, replacement, *, every=False):
    return lambda draft: draft.sub(part, pattern, replacement, every=every)


def _twice(draft):
    draft.add("ppt/presProps.xml", draft.content("ppt/presProps.xml"))


def _renamed(draft):
    """A picture's part with a backslash in its name."""
    name, content = next(entry for entry in draft.entries if entry[0].startswith("ppt/media/"))
    draft.entries[draft.entries.index((name, content))] = (name.replace("/media/", "/media\\"), content)


def _types_last(draft):
    draft.entries.append(draft.entries.pop(0))


def _picture_twice(draft):
    name, content = next(entry for entry in draft.entries if entry[0].startswith("ppt/media/"))
    draft.add("ppt/media/again.png", content)
    draft.sub(RELS, f'Target="../media/{name.rpartition("/")[2]}"', 'Target="../media/again.png"')


def _no_picture(draft):
    at = next(at for at, entry in enumerate(draft.entries) if entry[0].startswith("ppt/media/"))
    draft.entries[at] = (draft.entries[at][0], b"GIF89a")


def _left(draft):
    draft.add("docProps/thumbnail.jpeg", b"\xff\xd8\xff")
    draft.sub(r"\[Content_Types\]\.xml", "(<Default )", r'<Default Extension="jpeg" ContentType="image/jpeg"/>\1')
    thumbnail = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"
    tie = f'<Relationship Id="rId99" Type="{thumbnail}" Target="docProps/thumbnail.jpeg"/>'
    draft.sub(r"_rels/\.rels", "</Relationships>", f"{tie}</Relationships>")


def _slide_unlisted(draft):
    """Slide 2 belongs to the package and to its section no more, but is still there."""
    identity = re.findall(rb'<p:sldId [^>]*id="(\d+)"', draft.content("ppt/presentation.xml"))[1].decode()
    draft.sub(PRESENTATION, rf'<p:sldId [^>]*\bid="{identity}"[^>]*/>', "")
    draft.sub(PRESENTATION, rf'<p14:sldId id="{identity}"/>', "")


PACKAGE = {
    "entry-twice": _twice,
    "entry-name": _renamed,
    "entry-order": _types_last,
    "type-missing": sub(r"\[Content_Types\]\.xml", r'<Default Extension="png"[^>]*/>', ""),
    "type-phantom": sub(r"\[Content_Types\]\.xml", r'(<Override PartName="/ppt/slides/slide)1\.', r"\g<1>99."),
    "type-wrong": sub(r"\[Content_Types\]\.xml", r"presentationml\.slide\+xml", "presentationml.slideLayout+xml"),
    "tie-dangling": sub(RELS, r"slideLayouts/slideLayout\d+", "slideLayouts/slideLayout99"),
    "tie-unknown": sub(SLIDE, r'<a:hlinkClick r:id="rId\d+"', '<a:hlinkClick r:id="rId99"'),
    "tie-unused": sub(SLIDE, r"<a:hlinkClick [^>]*/>", ""),
    "address": sub(RELS, r'Target="https://[^"]*"', 'Target="https://not an address"'),
    "orphan": lambda draft: draft.add("ppt/theme/theme9.xml", draft.content("ppt/theme/theme1.xml")),
    "part-twice": _picture_twice,
    "picture": _no_picture,
    "leftover": _left,
    "shape-twice": sub(SLIDE, r'<p:cNvPr id="3"', '<p:cNvPr id="2"'),
    "glue": sub(SLIDE, r'<a:endCxn id="\d+"', '<a:endCxn id="999"'),
    "table-columns": sub(SLIDE, r"<a:gridCol [^>]*/>", ""),
    "table-size": sub(SLIDE, r'<a:tr h="(\d+)"', r'<a:tr h="9\1"'),
    "section-list": sub(PRESENTATION, r'(<p14:sldId id="\d+"/>)', r"\1\1"),
    "section-id": sub(PRESENTATION, r'(<p14:section name="[^"]*" id=)"\{[^"]*\}"', r'\1"{7}"'),
    "listed-ids": sub(r"ppt/slideMasters/.*\.xml", r'<p:sldLayoutId id="\d+"', '<p:sldLayoutId id="2147483648"'),
    "listed-parts": _slide_unlisted,
    "layout": sub(RELS, r'<Relationship [^>]*slideLayout\d+\.xml"[^>]*/>', ""),
    "placeholder": sub(SLIDE, r'(<p:ph type="body" [^>]*idx=)"\d+"', r'\1"77"'),
    "notes": sub(
        r"ppt/notesSlides/_rels/.*", r'<Relationship [^>]*notesMaster\d+\.xml"[^>]*/>', ""
    ),
    "timing": sub(SLIDE, "</p:sld>", "<p:timing/></p:sld>"),
    "control": sub(SLIDE, "<a:t>", "<a:t>_x0007_"),
    "doctype": sub(SLIDE, "<p:sld ", "<!DOCTYPE p:sld><p:sld "),
}  # fmt: skip
"""By the rule of the package lint that must fire."""


def _title_twice(draft):
    """The second slide takes the first one's title."""
    title = re.compile(rb'<p:ph type="title"/>.*?<a:t>(.*?)</a:t>', re.DOTALL)
    first = title.search(draft.content("ppt/slides/slide1.xml")).group(1).decode()
    again = r'(<p:ph type="title"/>(?:(?!</p:sp>).)*?<a:p>(?:(?!</a:p>).)*?)<a:r>.*?</a:p>'
    draft.sub(
        r"ppt/slides/slide2\.xml", again, rf'\1<a:r><a:rPr lang="en-GB" sz="3600"/><a:t>{first}</a:t></a:r>'
        r'<a:endParaRPr lang="en-GB"/></a:p>',
    )  # fmt: skip


def _backwards(draft):
    """The texts of the slide with six signs, the last read first."""
    at, (name, content) = next(
        (at, entry) for at, entry in enumerate(draft.entries) if b"Upset after messages" in entry[1]
    )
    head, *shapes = re.split(r"(?=<p:sp>)", content.decode())
    last = len(shapes) - 1
    tail = shapes[last][shapes[last].index("</p:sp>") + len("</p:sp>") :]
    shapes[last] = shapes[last].removesuffix(tail)
    draft.entries[at] = (name, "".join([head, shapes[0], *reversed(shapes[1:]), tail]).encode())


def _decorative(draft):
    mark = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec='
        '"http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    draft.sub(SLIDE, r'(<p:nvPicPr><p:cNvPr [^>]*?) descr="[^"]*"/>', rf'\1 descr="">{mark}</p:cNvPr>')


def _pale(draft):
    """Words of a card in the light colour of its ground."""
    draft.sub(SLIDE, r'(<p:ph type="body"[^>]*/>(?:(?!</p:sp>).)*?<a:schemeClr val=)"tx1"', r'\1"bg2"')


ACCESSIBILITY = {
    "title-first": sub(SLIDE, r'<p:ph type="title"/>', '<p:ph type="body" idx="1"/>'),
    "title-twice": _title_twice,
    "alt-missing": sub(SLIDE, r'(<p:nvPicPr><p:cNvPr [^>]*?) descr="[^"]*"', r"\1"),
    "alt-contradicts": sub(SLIDE, r'descr=""(>\s*<a:extLst>)', r'descr="A heart"\1'),
    "alt-of-meaning": _decorative,
    "alt-of-a-file": sub(SLIDE, r'(<p:nvPicPr><p:cNvPr [^>]*?) descr="[^"]*"', r'\1 descr="image1.png"'),
    "table-header": sub(SLIDE, 'firstRow="1"', 'firstRow="0"'),
    "table-merged": sub(SLIDE, "<a:tc>", '<a:tc gridSpan="2">'),
    "language": sub(LAYOUT, ' lang="en-GB"', ""),
    "language of a slide": sub(SLIDE, r'(<a:endParaRPr) lang="en-GB"', r"\1"),
    "language of the master": sub(r"ppt/slideMasters/.*\.xml", r'(<a:defRPr) lang="en-GB"', r"\1"),
    "language of notes": sub(r"ppt/notesSlides/.*\.xml", r'<a:rPr lang="en-GB"/>', ""),
    "properties": sub(r"docProps/core\.xml", "<dc:title>.*?</dc:title>", ""),
    "properties of another language": sub(r"docProps/core\.xml", "en-GB", "de-DE"),
    "reading-order": _backwards,
    "sections": sub(PRESENTATION, r'<p14:section name="[^"]*"', '<p14:section name=""'),
    "sections of one name": sub(PRESENTATION, r'<p14:section name="[^"]*"', '<p14:section name="One"', every=True),
    "text-contrast": _pale,
    "text-contrast by the theme": sub(r"ppt/theme/theme1\.xml", r"(<a:dk1><a:srgbClr val=)\"\w+\"", r'\1"9AA3B5"'),
    "text-contrast by the layout": sub(
        LAYOUT, r'(<p:bgPr><a:solidFill><a:schemeClr val=)"\w+"', r'\1"tx1"', every=True
    ),
    "graphic-contrast": sub(SLIDE, r'(<p:cxnSp>(?:(?!</p:cxnSp>).)*?<a:schemeClr val=)"tx1"', r'\1"bg2"'),
    "small-text": sub(SLIDE, r'sz="2\d00" b="0"', 'sz="1200" b="0"'),
    "small-text by the master": sub(
        r"ppt/slideMasters/.*\.xml", r'(type="ftr".*?<a:defRPr lang="en-GB" sz=)"1400"', r'\1"900"', every=True
    ),
    "link-text": sub(SLIDE, r"(<a:hlinkClick (?:(?!<a:t>).)*<a:t>)[^<]*", r"\1Click here"),
    "moving": sub(SLIDE, "</p:sld>", '<p:transition spd="slow"/></p:sld>'),
    "hard-type": sub(SLIDE, r'(<a:rPr lang="en-GB" sz="\d+" b="0")', r'\1 i="1"'),
    "shrinking": sub(SLIDE, "<a:noAutofit/>", "<a:normAutofit/>"),
    "script": sub(r"ppt/notesSlides/notesSlide1\.xml", r"<a:r>.*?</a:r>", "", every=True),
}  # fmt: skip
"""By the rule that must fire, before " of " or " by " where a rule has several."""

SCHEMA = {
    "an attribute that nobody knows": sub(SLIDE, r"<p:cNvPr ", '<p:cNvPr colour="red" '),
    "an element that nobody knows": sub(SLIDE, "</p:spTree>", "<p:tree/></p:spTree>"),
    "a shape without a name": sub(SLIDE, r'(<p:cNvPr id="2") name="[^"]*"', r"\1"),
    "elements in the wrong order": sub(SLIDE, r"(<p:spPr>.*?</p:spPr>)(<p:txBody>.*?</p:txBody>)", r"\2\1"),
    "a geometry that is none": sub(SLIDE, r'prst="roundRect"', 'prst="roundish"'),
    "a size that is no number": sub(SLIDE, r'<a:off x="\d+"', '<a:off x="left"'),
    "a size below zero": sub(SLIDE, r'(<a:ext cx=)"(\d+)"', r'\1"-\2"'),
    "a colour that is none": sub(r"ppt/theme/theme1\.xml", r'srgbClr val="\w+"', 'srgbClr val="teal"'),
    "a colour slot that is none": sub(SLIDE, r'<a:schemeClr val="tx1"', '<a:schemeClr val="ink"'),
    "a slide without shapes": sub(SLIDE, r"<p:spTree>.*</p:spTree>", ""),
    "a body without paragraphs": sub(SLIDE, r"(<a:lstStyle/>)<a:p>.*?(</p:txBody>)", r"\1\2"),
    "type that is too small to be": sub(SLIDE, r'sz="2\d00"', 'sz="12"'),
    "a table without its grid": sub(SLIDE, r"<a:tblGrid>.*?</a:tblGrid>", ""),
    "a connector's end without a site": sub(SLIDE, r'(<a:stCxn id="\d+") idx="\d+"', r"\1"),
    "a layout without its master": sub(
        r"ppt/slideLayouts/_rels/.*", r'<Relationship [^>]*slideMaster1\.xml"[^>]*/>', ""
    ),
}  # fmt: skip
"""What the schema forbids: by what is wrong."""


def _more_words(draft):
    """The first text of a card, ten times as long."""
    draft.sub(SLIDE, r'(<p:ph type="body"(?:(?!</p:sp>).)*?<a:t>)([^<]{20,})', r"\1" + r"\2 " * 10)


DRAWN = {
    "stands outside every box": _more_words,
    "leaves the slide": sub(SLIDE, r'(name="QR code".*?<a:off x=)"\d+"', r'\1"12000000"'),
    "overlap": sub(
        SLIDE,
        r'(<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr)(/>|></p:spPr>)',
        r'\1><a:xfrm><a:off x="600000" y="2800000"/><a:ext cx="9000000" cy="1000000"/></a:xfrm></p:spPr>',
    ),
    "should say": sub(SLIDE, r'(<p:ph type="body"(?:(?!</p:sp>).)*?<a:rPr )(lang="en-GB")', r'\1\2 sz="19900"'),
    "pages for": sub(SLIDE, "<p:sld ", '<p:sld show="0" '),
}  # fmt: skip
"""What must be told of the drawing."""
