"""Properties of the file: whose it is, what it is about, in which language; no clock, nobody else's name."""

from builders.document import Document, plain
from builders.writers.pptx.names import KIND, PRESENTATION, PRESENTATION_PROPERTIES, TABLE_STYLES, VIEW_PROPERTIES
from builders.writers.pptx.package import Package, Relationship
from builders.writers.pptx.units import text
from builders.writers.pptx.xml_names import NAMESPACES

_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
_DATE = "1980-01-01T00:00:00Z"
_PROGRAM = "Training packs"
_TABLE_STYLE = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"


def add_properties(package: Package, document: Document | None, *, language: str) -> None:
    """Add the properties of a deck, or of the empty template."""
    title = plain(document.title) if document else ""
    author = plain(document.owner) if document else ""
    rows = (
        ("dc:title", title),
        ("dc:subject", document.subject if document else ""),
        ("dc:creator", author),
        ("cp:keywords", ", ".join(document.keywords) if document else ""),
        ("cp:lastModifiedBy", author),
        ("dc:language", language),
    )
    filled = "".join(f"<{name}>{text(value)}</{name}>" for name, value in rows if value)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:{name}>' for name in ("created", "modified")
    )
    package.add(
        _CORE,
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{filled}{dates}</cp:coreProperties>',
        "application/vnd.openxmlformats-package.core-properties+xml",
    )
    package.add(
        _APP,
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{_PROGRAM}</Application></Properties>",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    )
    package.add(PRESENTATION_PROPERTIES, f"<p:presentationPr {NAMESPACES}/>", f"{KIND}.presProps+xml")
    package.add(VIEW_PROPERTIES, f"<p:viewPr {NAMESPACES}/>", f"{KIND}.viewProps+xml")
    styles = f'<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{_TABLE_STYLE}"/>'
    package.add(TABLE_STYLES, styles, f"{KIND}.tableStyles+xml")
    package.relate(
        "",
        (
            Relationship("officeDocument", PRESENTATION),
            Relationship("core-properties", _CORE),
            Relationship("extended-properties", _APP),
        ),
    )
