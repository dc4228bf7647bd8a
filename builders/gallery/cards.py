"""Cards: a document as the page shows it, with its pictures and its links."""

from urllib.parse import quote

from builders.gallery.contents import Listed, Picture
from builders.gallery.page import drawn
from builders.gallery.shelves import Item
from builders.gallery.sizes import pages, size
from builders.gallery.views import Card, Download, Shown
from builders.kinds.table import KINDS
from builders.theme.theme import Theme
from builders.words import Words

PAGED = ("pdf", "pptx")
"""Formats with pages that somebody can count."""
_ANY_ICON = "file-text"


def card(item: Item, drawings: tuple[Picture, ...], theme: Theme, words: Words) -> Card:
    """Return a document's card; without `drawings` it has the icon of its first format."""
    kind = KINDS.get(item.kind)
    title = item.kind.replace("-", " ").capitalize()
    about = kind.about if kind else ""
    icons = theme.gallery.icons
    icon = drawn(icons.get(item.kind) or icons.get(item.formats[0].format) or _ANY_ICON)
    shown = tuple(_shown(item, picture, number, words) for number, picture in enumerate(drawings, start=1))
    count = len(shown)
    return Card(
        title=title,
        about=about[:1].upper() + about[1:],
        icon=icon,
        first=shown[0] if shown else None,
        downloads=tuple(_download(one, item.unit, words) for one in item.formats),
        strip=shown if count > 1 else (),
        strip_title=words.say("gallery.all-slides" if item.unit == "slide" else "gallery.all-pages", count=count),
    )


def _shown(item: Item, picture: Picture, number: int, words: Words) -> Shown:
    alt = words.say("gallery.slide-number" if item.unit == "slide" else "gallery.page-number", number=number)
    link = f"{quote(item.pdf.path)}#page={number}" if item.pdf else ""
    return Shown(picture.path, picture.width, picture.height, alt, link)


def _download(one: Listed, unit: str, words: Words) -> Download:
    name = f"gallery.format-{one.format}"
    told = words.say(name) if name in words.phrases else one.format.upper()
    counted = f"{pages(one.pages, unit, words)}, " if one.format in PAGED else ""
    return Download(quote(one.path), told, f"{counted}{size(one.bytes, words)}")
