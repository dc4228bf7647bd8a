"""The file as ReportLab keeps it, where PDF/A and a build without a clock ask for more than ReportLab does."""

from functools import partial
from typing import Any

from builders.writers.pdf.file.colour_profile import srgb_profile
from builders.writers.pdf.file.library import pdfdoc
from builders.writers.pdf.file.metadata import PRODUCER, Metadata
from builders.writers.pdf.file.packed import spell_file
from builders.writers.pdf.file.text import text

VERSION = (1, 7)


class UndatedInfo(pdfdoc.PDFInfo):  # type: ignore[misc] # ReportLab ships no types
    """The information dictionary without dates: ReportLab writes two, and a build has none."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the dictionary as it stands in the file."""
        names = ("title", "author", "subject", "keywords", "creator", "producer")
        entries = {name.capitalize(): text(getattr(self, name)) for name in names}
        spelled: bytes = pdfdoc.PDFDictionary(entries).format(document)
        return spelled


class File(pdfdoc.PDFDocument):  # type: ignore[misc] # ReportLab ships no types
    """The objects of one file, which says of itself what PDF/UA-1 and PDF/A-2a want to hear."""

    def __init__(self, metadata: Metadata) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=VERSION, lang=metadata.language)
        self.info = UndatedInfo()
        self.setTitle(metadata.title)
        self.setAuthor(metadata.author)
        self.setSubject(metadata.subject)
        self.setKeywords(metadata.keywords)
        self.setCreator(PRODUCER)
        self.setProducer(PRODUCER)
        catalog = self.Catalog
        # ReportLab leaves out entries that it does not know.
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.OutputIntents = pdfdoc.PDFArray([self._intent()])
        catalog.Metadata = pdfdoc.XMP(creator=lambda _: metadata.xmp())
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = pdfdoc.ViewerPreferencesPDFDictionary({"DisplayDocTitle": "true"})

    def Reference(self, obj: Any, name: str | None = None) -> Any:  # noqa: N802, ANN401 - ReportLab's own
        """Return a reference to an object; each object enters the file here.

        PDF/A wants a line end before `endstream` (ISO 19005-2, 6.1.7.1), which ReportLab leaves out.
        """
        stream = isinstance(obj, pdfdoc.PDFStream | pdfdoc.PDFImageXObject)
        if stream and "format" not in vars(obj):
            obj.format = partial(_with_line_end, obj.format)
        return super().Reference(obj, name)

    def format(self) -> bytes:
        """Return the file; equal content is an equal file. ReportLab's own packs nothing and names it by the clock."""
        root, info = (self.Reference(one).name for one in (self.Catalog, self.info))
        spelled: list[bytes] = []
        # An object may bring others into the file while it is spelled.
        while len(spelled) + 1 in self.numberToId:
            one = self.idToObject[self.numberToId[len(spelled) + 1]]
            spelled.append(pdfdoc.format(one, self, toplevel=1))
        return spell_file(spelled, *(self.idToObjectNumberAndVersion[name][0] for name in (root, info)))

    def _intent(self) -> pdfdoc.PDFDictionary:
        """What the file means by red, green and blue."""
        profile = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), srgb_profile(), [pdfdoc.PDFZCompress])
        return pdfdoc.PDFDictionary(
            {
                "Type": "/OutputIntent",
                "S": "/GTS_PDFA1",
                "OutputConditionIdentifier": text("sRGB"),
                "Info": text("sRGB IEC61966-2.1"),
                "DestOutputProfile": self.Reference(profile),
            }
        )


def _with_line_end(spell: Any, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ANN401 - ReportLab ships no types
    spelled: bytes = spell(document)
    return spelled.removesuffix(b"endstream\n") + b"\nendstream\n"
