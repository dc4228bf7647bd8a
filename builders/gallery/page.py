"""The page: `index.html`, which shows everything that stands in an output folder."""

import hashlib
from base64 import b64encode
from functools import lru_cache

from builders import icons
from builders.assets import SHIPPED
from builders.gallery.views import LessonView
from builders.templates import render
from builders.theme.theme import Theme
from builders.words import Words

_FOLDER = SHIPPED / "assets" / "gallery"
_HOLE = "{{{}}}"


def page(
    lessons: tuple[LessonView, ...],
    *,
    school: str,
    logo: bytes | None,
    blanks: tuple[str, ...],
    theme: Theme,
    words: Words,
) -> bytes:
    """Return the page: for these lessons, in the school's colours. `blanks` are those that all of them have."""
    style, script = _style(theme), _asset("search.js")
    cards = sum(len(pack.cards) for lesson in lessons for pack in lesson.packs)
    text = render(
        "gallery.html.j2",
        language=words.language,
        policy=_policy(style, script),
        style=style,
        script=script,
        say=words.say,
        icon=drawn,
        school=school,
        logo=f"data:image/png;base64,{b64encode(logo).decode()}" if logo else "",
        lessons=lessons,
        blanks=blanks,
        cards=cards,
        found=words.say("gallery.found", shown=_HOLE.format("shown"), all=cards),
    )
    return text.encode("utf-8")


def drawn(name: str) -> str:
    """Return an icon's drawing commands as the path of an SVG has them."""
    return " ".join(" ".join(_number(part) for part in command) for command in icons.commands(name))


def _number(part: str | float) -> str:
    return part if isinstance(part, str) else f"{part:g}"


def _style(theme: Theme) -> str:
    """Return the style sheet, the theme's values as custom properties in front."""
    colours = {f"colour-{role}": value for role, value in theme.screen.roles.items()}
    web = {name.replace("_", "-"): value for name, value in theme.web.properties().items()}
    values = {**colours, **web, **theme.gallery.properties()}
    return f":root{{{''.join(f'--{name}:{value};' for name, value in values.items())}}}\n{_asset('look.css')}"


def _policy(style: str, script: str) -> str:
    """Return the Content-Security-Policy of the page: this style, this script, pictures beside it, nothing else.

    `file:` stands beside `'self'`, which no browser takes for the files around one that is opened from a disk.
    """
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src 'self' file: data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode()}"


@lru_cache(maxsize=2)
def _asset(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
