"""Tags: HTML made of escaped text, so that nothing of an author's is ever markup."""

from collections.abc import Iterable

from markupsafe import Markup, escape

Html = Markup
"""Text that is escaped already, or a tag made here."""
NOTHING = Markup()
_VOID = ("img", "meta")


def tag(name: str, *content: str, **attributes: str | None) -> Html:
    """Return an element. Content that is no Html is escaped, as are the values of attributes.

    An attribute that is None is left out. Underscores in names of attributes stand for hyphens; one at the end is cut.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{given}>")  # noqa: S704 - name is the program's own, values are escaped
    return Markup(f"<{name}{given}>{joined(content)}</{name}>")  # noqa: S704 - as above


def style_tag(sheet: str) -> Html:
    """Return a style sheet as an element, its text as it is. Raises ValueError for one that would end it."""
    if "</" in sheet:
        raise ValueError("a style sheet may not hold the end of a tag")
    return Markup(f"<style>{sheet}</style>")  # noqa: S704 - it ships with the program


def joined(parts: Iterable[str]) -> Html:
    """Return parts one after another, each escaped unless it is Html."""
    return NOTHING.join(parts)
