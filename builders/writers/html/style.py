"""The style of a page: the shipped sheet, fed with the theme's colours, faces and lengths."""

import hashlib
from base64 import b64encode
from functools import lru_cache

from builders.assets import SHIPPED
from builders.theme.theme import Theme

_SHEET = SHIPPED / "assets" / "web" / "handout.css"


def style(theme: Theme) -> str:
    """Return the style sheet, the theme's values as custom properties in front."""
    colours = {f"colour-{role}": value for role, value in theme.screen.roles.items()}
    own = {name.replace("_", "-"): value for name, value in theme.web.properties().items()}
    values = "".join(f"--{name}:{value};" for name, value in {**colours, **own}.items())
    return f":root{{{values}}}\n{_sheet()}"


def policy(content: str) -> str:
    """Return the Content-Security-Policy of a page with this style: nothing else, and nothing from elsewhere."""
    digest = b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


@lru_cache(maxsize=1)
def _sheet() -> str:
    return _SHEET.read_text(encoding="utf-8")
