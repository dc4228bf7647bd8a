"""Thirty defects to plant in a good file, each a function that changes an open PDF."""

import pikepdf
from pikepdf import Array, Dictionary, Name
from samples import PICTURE, small, t
from tagged import numbers, several

from builders.document import Bullets, Figure, Link, Paragraph, Section, Steps, Strong, Table, Text
from builders.document import Step as OneStep


def good():
    """The document in which defects are planted: something of everything that they need."""
    link = Link((Text("the page about it"),), "https://example.org")
    table = Table(
        t("A table"), (t("One"), t("Two"), t("Three")), ((t("Row"), t("a"), t("b")), (t("Next"), t("c"), t("d")))
    )
    inner = Section("inner", t("A part"), (Paragraph(t("First words. ", link, ".")), Paragraph(t("Second words."))))
    blocks = (
        Bullets((t("Point one"), t("Point two"))),
        Steps((OneStep(t("Do this")), OneStep(t("Do that")))),
        table,
        Figure(PICTURE, "A green field", t("What it looks like")),
        Paragraph((Strong(t("Strong words.")),)),
    )
    outer = Section("outer", t("A section"), blocks, (inner,))
    imprint = (t("England"), t("Edition XX 1.0 en"))
    return small(sections=(outer,), readers=t("For parents and carers"), owner=t("Our school"), imprint=imprint)


def elements(pdf, role):
    """Every element of a role, in order."""
    found, waiting = [], [pdf.Root.StructTreeRoot]
    while waiting:
        one = waiting.pop(0)
        if one.get("/S") == f"/{role}":
            found.append(one)
        kids = [kid for kid in several(one.get("/K")) if isinstance(kid, Dictionary) and "/S" in kid]
        waiting = [*kids, *waiting]
    return found


def paragraph(pdf):
    """A paragraph with one marked sequence."""
    return next(one for one in reversed(elements(pdf, "P")) if isinstance(one.K, int))


def annotation(pdf):
    return pdf.pages[0].Annots[0]


def parent_entries(pdf):
    return numbers(pdf.Root.StructTreeRoot.ParentTree)[int(pdf.pages[0].StructParents)]


def mark(pdf, wanted, change):
    """Replace the marks around a sequence: `wanted` says which, `change` gives the operator in their place, or None."""
    made, depth, inside = [], 0, []
    for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
            if not inside and wanted(operands):
                inside.append(depth)
                if change is not None:
                    made.append(change)
                continue
        if name == "EMC":
            depth -= 1
            if inside == [depth + 1] and change is None:
                inside.append(0)
                continue
        made.append((operands, operator))
    assert inside, "there is no such sequence"
    pdf.pages[0].Contents = pdf.make_stream(pikepdf.unparse_content_stream(made))


def sequence(number):
    return lambda operands: len(operands) == 2 and "/MCID" in operands[1] and int(operands[1].MCID) == number


def metadata(pdf, old, new):
    packet = bytes(pdf.Root.Metadata.read_bytes())
    assert old in packet
    pdf.Root.Metadata = pdf.make_stream(packet.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)


def without(parent, kid):
    parent.K = Array([one for one in several(parent.K) if not (isinstance(one, Dictionary) and one == kid)])


def figure_without_alt(pdf):
    del elements(pdf, "Figure")[0].Alt


def no_language(pdf):
    del pdf.Root.Lang


def title_not_shown(pdf):
    del pdf.Root.ViewerPreferences


def empty_title(pdf):
    metadata(pdf, b"A title</rdf:li>", b"</rdf:li>")


def no_mark_of_pdfua(pdf):
    metadata(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")


def no_mark_info(pdf):
    del pdf.Root.MarkInfo


def no_structure_tree(pdf):
    del pdf.Root.StructTreeRoot


def untagged_text(pdf):
    mark(pdf, sequence(int(paragraph(pdf).K)), None)


def paragraph_as_artifact(pdf):
    one = paragraph(pdf)
    number = int(one.K)
    mark(pdf, sequence(number), ([Name.Artifact], pikepdf.Operator("BMC")))
    parent_entries(pdf)[number] = None
    without(one.P, one)


def untagged_header(pdf):
    mark(pdf, lambda operands: len(operands) == 2 and operands[1].get("/Subtype") == "/Header", None)


def link_without_contents(pdf):
    del annotation(pdf).Contents


def link_without_parent(pdf):
    del annotation(pdf).StructParent


def link_without_reference(pdf):
    one = elements(pdf, "Link")[0]
    one.K = Array([kid for kid in several(one.K) if isinstance(kid, int)])


def no_tab_order(pdf):
    del pdf.pages[0].obj.Tabs


def head_without_scope(pdf):
    del elements(pdf, "TH")[1].A


def skipped_heading(pdf):
    elements(pdf, "H3")[0].S = Name.H4


def item_as_paragraph(pdf):
    elements(pdf, "LI")[0].S = Name.P


def row_as_paragraph(pdf):
    elements(pdf, "TR")[1].S = Name.P


def own_role(pdf):
    paragraph(pdf).S = Name.Paragraf


def no_unicode(pdf):
    for font in pdf.pages[0].resources.Font.values():
        del font.ToUnicode


def font_not_embedded(pdf):
    for font in pdf.pages[0].resources.Font.values():
        del font.FontDescriptor.FontFile2


def list_without_numbering(pdf):
    del elements(pdf, "L")[1].A


def cell_missing(pdf):
    """A row whose last cell ought to span two columns."""
    row = elements(pdf, "TR")[1]
    first, second, third = row.K
    row.K = Array([first, second])
    for kid in several(third.K):
        kid.P = second
    second.K = Array([*several(second.K), *several(third.K)])


def parents_swapped(pdf):
    entries = parent_entries(pdf)
    entries[2], entries[3] = entries[3], entries[2]


def no_parents(pdf):
    pdf.Root.StructTreeRoot.ParentTree.Nums = Array([])


def elements_swapped(pdf):
    one = elements(pdf, "L")[0].P
    kids = several(one.K)
    one.K = Array([kids[0], kids[2], kids[1], *kids[3:]])


def suspect(pdf):
    pdf.Root.MarkInfo.Suspects = True


def wrong_widths(pdf):
    for font in pdf.pages[0].resources.Font.values():
        font.Widths = Array([int(width) + 200 for width in font.Widths])


def empty_paragraph(pdf):
    one = paragraph(pdf)
    made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=one.P))
    one.P.K = Array([*several(one.P.K), made])


def sequence_twice(pdf):
    one, *_, other = (each for each in elements(pdf, "P") if isinstance(each.K, int))
    other.K = Array([other.K, one.K])


VERAPDF, OUTLOUD, WALKER = "veraPDF", "outloud", "walker"
DEFECTS = {
    figure_without_alt: {VERAPDF, OUTLOUD, WALKER},
    no_language: {VERAPDF, OUTLOUD, WALKER},
    title_not_shown: {VERAPDF, OUTLOUD, WALKER},
    empty_title: {OUTLOUD, WALKER},
    no_mark_of_pdfua: {VERAPDF, OUTLOUD, WALKER},
    no_mark_info: {VERAPDF, OUTLOUD, WALKER},
    no_structure_tree: {VERAPDF, OUTLOUD, WALKER},
    untagged_text: {VERAPDF, OUTLOUD, WALKER},
    paragraph_as_artifact: {WALKER},
    untagged_header: {VERAPDF, OUTLOUD, WALKER},
    link_without_contents: {VERAPDF, OUTLOUD, WALKER},
    link_without_parent: {VERAPDF, WALKER},
    link_without_reference: {OUTLOUD, WALKER},
    no_tab_order: {VERAPDF, OUTLOUD, WALKER},
    head_without_scope: {VERAPDF, OUTLOUD, WALKER},
    skipped_heading: {VERAPDF, OUTLOUD, WALKER},
    item_as_paragraph: {VERAPDF, OUTLOUD, WALKER},
    row_as_paragraph: {VERAPDF, OUTLOUD, WALKER},
    own_role: {VERAPDF, OUTLOUD, WALKER},
    no_unicode: {VERAPDF, OUTLOUD, WALKER},
    font_not_embedded: {VERAPDF, OUTLOUD, WALKER},
    list_without_numbering: {WALKER},
    cell_missing: {VERAPDF, OUTLOUD, WALKER},
    parents_swapped: {WALKER},
    no_parents: {VERAPDF, WALKER},
    elements_swapped: {WALKER},
    suspect: {VERAPDF, OUTLOUD, WALKER},
    wrong_widths: {VERAPDF},
    empty_paragraph: {WALKER},
    sequence_twice: {OUTLOUD, WALKER},
}
"""Who sees each defect; all run with versions that are pinned."""
