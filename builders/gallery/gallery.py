"""The gallery: pictures, a zip for each pack and the page that shows them, put beside the documents of a folder."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from urllib.parse import quote

from builders.gallery.cards import card
from builders.gallery.contents import NAME, Drawing, Listed, Look, PackState, Picture, Store
from builders.gallery.facts import facts
from builders.gallery.page import drawn, page
from builders.gallery.pictures import Drawn, NoPicture, draw, picture_paths
from builders.gallery.pictures import size as pixels
from builders.gallery.shelves import Shelf, shelves
from builders.gallery.sizes import size
from builders.gallery.views import Download, LessonView, PackView
from builders.gallery.zips import zipped
from builders.kinds.table import KINDS
from builders.theme.theme import Theme
from builders.words import Words

README = "README.txt"


def furnish(
    listed: Iterable[Listed], states: Mapping[tuple[str, str], PackState], look: Look, store: Store, drawing: Drawing
) -> None:
    """Put pictures, zips and the page into the store, the page last of all; what is there already is kept."""
    packs = shelves(listed, states)
    drawings = _pictures(packs, look.theme, store, drawing)
    views: dict[str, list[tuple[Shelf, PackView]]] = {}
    for shelf in packs:
        views.setdefault(shelf.lesson, []).append((shelf, _pack(shelf, drawings, look, store)))
    blanks = look.blanks if any(shelf.state and shelf.state.blanks == look.blanks for shelf in packs) else ()
    lessons = tuple(_lesson(lesson, members) for lesson, members in views.items())
    made = page(lessons, school=look.school, logo=look.logo, blanks=blanks, theme=look.theme, words=look.words)
    store.put(NAME, made)


def _lesson(lesson: str, members: list[tuple[Shelf, PackView]]) -> LessonView:
    """Return a lesson; what is told of all its packs alike is told once."""
    packs = tuple(view for _, view in members)
    titles = [shelf.state.title for shelf, _ in members if shelf.state]
    first = packs[0].facts
    if any(view.facts != first for view in packs):
        return LessonView(lesson, titles[0] if titles else lesson, None, packs)
    bare = tuple(PackView(view.id, view.title, view.icon, None, view.zip, view.cards) for view in packs)
    return LessonView(lesson, titles[0] if titles else lesson, first, bare)


def _pack(shelf: Shelf, drawings: Mapping[str, tuple[Picture, ...]], look: Look, store: Store) -> PackView:
    words, theme, audience = look.words, look.theme, shelf.audience
    name = f"audience.{audience}"
    cards = (card(item, drawings.get(item.pdf.path, ()) if item.pdf else (), theme, words) for item in shelf.items)
    return PackView(
        id=f"{shelf.lesson}-{audience}",
        title=words.say(name) if name in words.phrases else audience,
        icon=drawn(theme.print.audience_icons.get(audience, "users")),
        facts=facts(shelf.state, words, school=look.school, blanks=look.blanks) if shelf.state else None,
        zip=_zip(shelf, words, store),
        cards=tuple(cards),
    )


def _zip(shelf: Shelf, words: Words, store: Store) -> Download | None:
    """Put the zip of a pack, without what is made on request; what is not as it was built is not in it."""
    files = {
        PurePosixPath(one.path).name: store.document(one)
        for one in shelf.documents
        if one.kind not in KINDS or not KINDS[one.kind].on_request
    }
    there = {name: data for name, data in files.items() if data is not None}
    if not there:
        return None
    state = shelf.state
    path = f"{shelf.lesson}/{state.file_name if state else shelf.lesson}-{shelf.audience}.zip"
    data = zipped({**there, README: _readme(shelf, sorted(there), words).encode("utf-8")})
    store.put(path, data)
    return Download(quote(path), words.say("gallery.zip"), size(len(data), words))


def _readme(shelf: Shelf, names: list[str], words: Words) -> str:
    """Return what a zip says of itself."""
    state = shelf.state
    told = facts(state, words, school="", blanks=()) if state else None
    name = (state.file_name if state else shelf.lesson).replace("-", " ").capitalize()
    head = [name, told.version, told.review, told.dates, told.school] if state and told else [name]
    return "\n".join([*(line for line in head if line), "", words.say("gallery.zip-for"), "", *names, ""])


def _pictures(packs: Iterable[Shelf], theme: Theme, store: Store, drawing: Drawing) -> dict[str, tuple[Picture, ...]]:
    """Return the pictures of each PDF by its path; those that are not there yet are drawn."""
    look = theme.gallery
    how = Drawn(look.first, look.others, look.colours)
    found: dict[str, tuple[Picture, ...]] = {}
    missing: list[Listed] = []
    for one in (item.pdf for shelf in packs for item in shelf.items):
        if one is None:
            continue
        paths = picture_paths(one.sha256, one.pages, how)
        there = [store.earlier(path) for path in paths]
        if there and all(data is not None for data in there):
            found[one.path] = tuple(_kept(store, path, data) for path, data in zip(paths, there, strict=True) if data)
        else:
            missing.append(one)
    for number, one in enumerate(missing):
        drawing(number, len(missing), one.path)
        found[one.path] = _drawn(one, how, store)
    return found


def _kept(store: Store, path: str, data: bytes) -> Picture:
    store.keep(path)
    return Picture(path, *pixels(data))


def _drawn(one: Listed, how: Drawn, store: Store) -> tuple[Picture, ...]:
    """Draw a PDF; of one that cannot be drawn there is no picture at all."""
    data = store.document(one)
    try:
        drawings = list(draw(data, how)) if data is not None else []
    except NoPicture:
        return ()
    paths = picture_paths(one.sha256, len(drawings), how)
    for path, picture in zip(paths, drawings, strict=True):
        store.put(path, picture)
    return tuple(Picture(path, *pixels(picture)) for path, picture in zip(paths, drawings, strict=True))
