"""Pages of strokes made one tagged file, which says of itself what PDF/UA-1 and PDF/A-2a want to hear."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from builders.writers.pdf.element import Furniture, Tag
from builders.writers.pdf.file.colour_profile import srgb_profile
from builders.writers.pdf.file.deflated import deflated, stream
from builders.writers.pdf.file.fonts import embedded
from builders.writers.pdf.file.metadata import PRODUCER, Metadata
from builders.writers.pdf.file.numbers import number
from builders.writers.pdf.file.objects import Objects, array
from builders.writers.pdf.file.outline import Outline
from builders.writers.pdf.file.packed import spell_file
from builders.writers.pdf.file.pictures import Picture
from builders.writers.pdf.file.strokes import Bookmarked, Joined, Linked, Marked, Strokes
from builders.writers.pdf.file.structure import Structure
from builders.writers.pdf.file.text import text

PRINTED = 4
"""The flag (bit 3) that says that an annotation is printed (ISO 32000-1, 12.5.3)."""

END = b"EMC\n"


def spell(pages: Iterable[Strokes], width_pt: float, height_pt: float, metadata: Metadata) -> bytes:
    """Return the file of pages of one size; equal content is an equal file."""
    file = _File()
    size = f"[0 0 {number(width_pt)} {number(height_pt)}]".encode("ascii")
    kids = [b"%d 0 R" % file.page(strokes, size) for strokes in pages]
    file.objects.put(file.pages, b"<</Type/Pages/Kids%s/Count %d>>" % (array(kids), len(kids)))
    file.put_resources()
    file.structure.put()
    root = file.objects.add(_catalog(file, metadata))
    info = file.objects.add(_information(metadata))
    return spell_file(file.objects.spelled, root, info)


@dataclass(slots=True)
class _File:
    """The objects of a file, and what its pages have in common."""

    objects: Objects = field(default_factory=Objects)
    structure: Structure = field(init=False)
    outline: Outline = field(init=False)
    pages: int = field(init=False)
    resources: int = field(init=False)
    shown: dict[str, list[str]] = field(default_factory=dict)
    """The words that are shown of each face."""
    pictures: dict[bytes, Picture] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.pages, self.resources = self.objects.number(), self.objects.number()
        self.structure, self.outline = Structure(self.objects), Outline(self.objects)

    def page(self, strokes: Strokes, size: bytes) -> int:
        """Put a page into the file and return its number."""
        page, key = self.objects.number(), self.structure.page_key()
        content: list[bytes] = []
        links: list[bytes] = []
        within: Tag | None = None
        for stroke in strokes:
            match stroke:
                case Marked(tag=tag):
                    # Nothing is written between two strokes of one tag.
                    if tag is not within and not (isinstance(tag, Furniture) and tag == within):
                        content.append((END if within is not None else b"") + self._begin(tag, page, key))
                        within = tag
                    content.append(stroke.operators)
                    if stroke.shown:
                        self.shown.setdefault(stroke.face, []).append(stroke.shown)
                    if stroke.picture is not None:
                        self.pictures[stroke.picture.name] = stroke.picture
                case Joined(element=element, box=box):
                    self.structure.join(element, box)
                case Linked():
                    links.append(b"%d 0 R" % self._link(stroke, page))
                case Bookmarked(level=level, title=title, top=top):
                    self.outline.add(level, title, page, top)
        if within is not None:
            content.append(END)
        drawn = self.objects.add(stream(b"", deflated(content)))
        annotations = b"/Annots%s" % array(links) if links else b""
        about = b"<</Type/Page/Parent %d 0 R/MediaBox%s/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S%s>>"
        self.objects.put(page, about % (self.pages, size, self.resources, drawn, key, annotations))
        return page

    def _begin(self, tag: Tag, page: int, key: int) -> bytes:
        """What opens a marked sequence."""
        if isinstance(tag, Furniture):
            return b"/Artifact <<%s>> BDC\n" % tag.kind.encode("ascii") if tag.kind else b"/Artifact BMC\n"
        return b"/%s <</MCID %d>> BDC\n" % (tag.role.encode("ascii"), self.structure.sequence(tag, page, key))

    def _link(self, link: Linked, page: int) -> int:
        """Put a link among the objects and return its number."""
        annotation = self.objects.number()
        key = self.structure.annotation(link.element, page, annotation)
        box = " ".join(map(number, link.box)).encode("ascii")
        action = b"<</Type/Action/S/URI/URI%s>>" % text(link.address)
        about = b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F %d/StructParent %d/Contents%s/A%s>>"
        self.objects.put(annotation, about % (box, PRINTED, key, text(link.spoken), action))
        return annotation

    def put_resources(self) -> None:
        """Put the fonts and pictures of all pages among the objects."""
        fonts = b"".join(self._font(face, set("".join(shown))) for face, shown in sorted(self.shown.items()))
        pictures = b"".join(
            b"%s %d 0 R" % (name, self.objects.add(picture.spelled)) for name, picture in self.pictures.items()
        )
        self.objects.put(self.resources, b"<</Font<<%s>>/XObject<<%s>>>>" % (fonts, pictures))

    def _font(self, face: str, shown: set[str]) -> bytes:
        entries = []
        for font in embedded(face, shown):
            program, characters = self.objects.add(font.program), self.objects.add(font.characters)
            descriptor = self.objects.add(b"<<%s/FontFile2 %d 0 R>>" % (font.descriptor, program))
            about = b"<<%s/FontDescriptor %d 0 R/ToUnicode %d 0 R>>" % (font.about, descriptor, characters)
            entries.append(b"%s %d 0 R" % (font.name, self.objects.add(about)))
        return b"".join(entries)


def _catalog(file: _File, metadata: Metadata) -> bytes:
    objects, packet = file.objects, metadata.xmp()
    described = objects.add(
        b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%s\nendstream\n" % (len(packet), packet)
    )
    outline = file.outline.put()
    beside = b"/Outlines %d 0 R/PageMode/UseOutlines" % outline if outline else b"/PageMode/UseNone"
    entries = (
        b"<</Type/Catalog/Pages %d 0 R/StructTreeRoot %d 0 R" % (file.pages, file.structure.root),
        b"/Metadata %d 0 R/Lang%s/MarkInfo<</Marked true>>" % (described, text(metadata.language)),
        b"/ViewerPreferences<</DisplayDocTitle true>>",
        beside,
        b"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)",
        b"/DestOutputProfile %d 0 R>>]>>" % objects.add(_colours()),
    )
    return b"".join(entries)


@lru_cache(maxsize=1)
def _colours() -> bytes:
    """What every file means by red, green and blue."""
    return stream(b"/N 3", zlib.compress(srgb_profile()))


def _information(metadata: Metadata) -> bytes:
    """What a file says of itself, without dates: a build has none."""
    said: Sequence[tuple[bytes, str]] = (
        (b"/Title", metadata.title), (b"/Author", metadata.author), (b"/Subject", metadata.subject),
        (b"/Keywords", metadata.keywords), (b"/Creator", PRODUCER), (b"/Producer", PRODUCER),
    )  # fmt: skip
    return b"<<%s>>" % b"".join(name + text(value) for name, value in said)
