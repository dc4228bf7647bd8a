"""The styles of a file: those that every school knows from Word, ours beside them, and no others."""

from collections.abc import Collection

from builders.document import Document
from builders.theme.print import TypeRole
from builders.theme.theme import Theme
from builders.writers.docx.colours import line, shading, text_colour
from builders.writers.docx.page import gap_pt, width_pt
from builders.writers.docx.panel_styles import panel_styles
from builders.writers.docx.style import Box, Style, paragraph_looks, pitch, tab, word_looks
from builders.writers.docx.title_styles import heading_styles, title_styles
from builders.writers.docx.units import eighths, half_points, twips

ALWAYS = (
    "Normal", "Title", "Subtitle", "Heading1", "Heading2", "Heading3", "ListBullet", "ListNumber", "ListContinue",
    "Quote", "Caption", "Header", "Footer", "TableNormal", "PackTable", "TableText", "TableHeading", "TableHeader",
    "Strong", "Hyperlink",
)  # fmt: skip
"""What a teacher may want to use, whether the document does or not."""


def styles_xml(document: Document, theme: Theme, used: Collection[str]) -> str:
    """Return the defaults of the file and its styles, those that every file has and those that are used."""
    every = {style.id: style for style in (*_paragraphs(document, theme), *_characters(theme), *_tables(theme))}
    every |= {style.id: style for style in panel_styles(theme, every)}
    wanted = {*ALWAYS, *used}
    wanted |= {other for name in wanted for other in (every[name].based, every[name].then) if other}
    defaults = _defaults(document, theme)
    return defaults + "".join(style.xml for name, style in every.items() if name in wanted)


def _defaults(document: Document, theme: Theme) -> str:
    font, body = theme.word.font, theme.print.type["body"]
    size = half_points(body.size)
    language = document.language
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        f"{text_colour('ink', theme.paper)}"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _paragraphs(document: Document, theme: Theme) -> tuple[Style, ...]:
    return (
        *_running(document, theme),
        *title_styles(document, theme),
        *heading_styles(document, theme),
        *_lists(theme),
        *_others(document, theme),
    )


def _running(document: Document, theme: Theme) -> tuple[Style, ...]:
    types, word, palette = theme.print.type, theme.word, theme.paper
    bidi = "<w:bidi/>" if document.direction == "rtl" else ""
    body = types["body"]
    normal = (
        f'<w:pPr><w:widowControl/>{bidi}<w:spacing w:before="{twips(gap_pt(document, theme))}" w:after="0" '
        f'w:line="{pitch(body, theme)}" w:lineRule="auto"/></w:pPr>'
    )
    quote = Box((_bar(theme, "accent"),), None)
    start = word.bar + word.panel_inline
    return (
        Style("Normal", "Normal", normal, "", own=False),
        _style(theme, "Support", "Support", types["panel"]),
        _style(theme, "SourceLine", "Source Line", types["source"], colour="soft-ink"),
        _style(theme, "WhoActs", "Who Acts", types["body"]),
        Style(
            "Quote", "Quote",
            paragraph_looks(palette, before_pt=word.gap, start_pt=start, box=quote, keep_lines=True)
            + word_looks(palette, types["bubble"]),
            own=False,
        ),
        Style(
            "Caption", "caption",
            paragraph_looks(palette, before_pt=word.subheading, after_pt=word.item, keep_next=True)
            + word_looks(palette, types["card-title"]),
            then="Normal", own=False,
        ),
    )  # fmt: skip


def _lists(theme: Theme) -> tuple[Style, ...]:
    word, palette = theme.word, theme.paper
    item = paragraph_looks(palette, before_pt=word.item, keep_lines=True)
    under = paragraph_looks(palette, before_pt=0, start_pt=word.hang, keep_lines=True)
    return (
        Style("ListBullet", "List Bullet", item, own=False),
        Style("ListNumber", "List Number", item, own=False),
        Style("ListContinue", "List Continue", under, own=False),
        Style("Hope", "What Helps", under + word_looks(palette, theme.print.type["panel"])),
    )


def _others(document: Document, theme: Theme) -> tuple[Style, ...]:
    types, word, palette = theme.print.type, theme.word, theme.paper
    right = width_pt(document, theme)
    leader = paragraph_looks(
        palette, before_pt=theme.print.size.writing_pitch - types["body"].leading,
        tabs=(tab("right", right, leader=True),),
    )  # fmt: skip
    label = right * word.label
    detail = paragraph_looks(palette, before_pt=word.item, start_pt=label, hanging_pt=label, tabs=(tab("left", label),))
    cell = paragraph_looks(palette, before_pt=0, after_pt=0, line=pitch(types["panel"], theme))
    sides = ("top", "left", "bottom", "right")
    draft = Box(tuple(line(side, "caution", palette, eighths=eighths(1.5), space=4) for side in sides), "caution-tint")
    figure = paragraph_looks(palette, before_pt=word.gap, after_pt=0, line=pitch(types["statistic"], theme),
                             keep_next=True)  # fmt: skip
    foot = paragraph_looks(palette, before_pt=word.item, tabs=(tab("right", right),))
    furniture = word_looks(palette, types["furniture"], colour="soft-ink")
    return (
        Style("WritingLine", "Line to Write On", leader),
        Style("SignLine", "Line to Sign", paragraph_looks(
            palette, before_pt=theme.print.space.item, tabs=(tab("left", right * word.sign, leader=True),
                                                             tab("right", right, leader=True)),
        )),
        Style("Detail", "Detail", detail),
        Style("TableText", "Table Text", cell + word_looks(palette, types["panel"])),
        Style("TableHeading", "Table Heading", cell + word_looks(palette, types["panel-strong"])),
        Style("TableHeader", "Table Header", "<w:pPr><w:keepNext/></w:pPr>", "TableHeading"),
        Style("DraftBanner", "Draft Banner",
              paragraph_looks(palette, before_pt=word.item, after_pt=word.gap, start_pt=5, end_pt=5, box=draft)
              + word_looks(palette, types["banner"])),
        Style("StatusLine", "Status Line", paragraph_looks(palette, before_pt=word.gap, keep_next=True)
              + word_looks(palette, types["check"])),
        Style("BigFigure", "Big Figure", figure + word_looks(palette, types["statistic"])),
        Style("PictureLine", "Picture", paragraph_looks(palette, before_pt=word.gap, keep_next=True)),
        Style("BetweenTables", "Between Tables",
              '<w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr>'),
        Style("Header", "header", foot + furniture, own=False),
        Style("Footer", "footer", foot + furniture, own=False),
    )  # fmt: skip


def _style(theme: Theme, name: str, shown: str, role: TypeRole, *, colour: str | None = None) -> Style:
    return Style(name, shown, paragraph_looks(theme.paper, line=pitch(role, theme))
                 + word_looks(theme.paper, role, colour=colour))  # fmt: skip


def _bar(theme: Theme, role: str) -> str:
    return line("left", role, theme.paper, eighths=eighths(theme.word.bar), space=round(theme.word.panel_inline))


def _characters(theme: Theme) -> tuple[Style, ...]:
    palette = theme.paper
    strong = "<w:rPr><w:b/><w:bCs/></w:rPr>"
    link = f'<w:rPr>{text_colour("accent", palette)}<w:u w:val="single"/></w:rPr>'
    light = '<w:rPr><w:u w:val="single"/></w:rPr>'
    soft = f"<w:rPr>{text_colour('soft-ink', palette)}</w:rPr>"
    return (
        Style("Strong", "Strong", strong, "", sort="character", own=False),
        Style("Hyperlink", "Hyperlink", link, "", sort="character", own=False),
        Style("HyperlinkLight", "Hyperlink Light", light, "", sort="character"),
        Style("PlaceholderText", "Placeholder Text", soft, "", sort="character", own=False),
        Style("PhoneNumber", "Phone Number", strong, "", sort="character"),
        Style("CheckMark", "Check Mark", strong, "", sort="character"),
    )


def _tables(theme: Theme) -> tuple[Style, ...]:
    """Word's table without anything, and ours: lines between rows, a header row on a ground."""
    word, palette = theme.word, theme.paper
    inline, block = twips(word.cell_inline), twips(word.cell_block)
    none = '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(line(side, "rule", palette, eighths=eighths(theme.print.line.rule)) for side in sides)
    margins = (
        f'<w:top w:w="{block}" w:type="dxa"/><w:left w:w="{inline}" w:type="dxa"/>'
        f'<w:bottom w:w="{block}" w:type="dxa"/><w:right w:w="{inline}" w:type="dxa"/>'
    )
    head = (
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>{shading("ink-tint", palette)}'
        "</w:tcPr></w:tblStylePr>"
    )
    ours = (
        f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{lines}</w:tblBorders>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>{head}"
    )
    return (
        Style("TableNormal", "Normal Table", none, "", sort="table", own=False),
        Style("PackTable", "Pack Table", ours, "TableNormal", sort="table"),
    )
