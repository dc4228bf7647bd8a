"""Folder names: which short names can name a folder on every system."""

import re
import unicodedata

MAX_LENGTH = 60
_SAFE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WINDOWS_DEVICES = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_NOT_SAFE = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`\u00b4]")
_SPELT_OUT = str.maketrans(
    {
        "&": " and ",
        "\u00df": "ss",
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u00f8": "o",
        "\u0142": "l",
        "\u0111": "d",
        "\u00f0": "d",
        "\u00fe": "th",
    }
)
"""Letters that are no other letter with an accent."""


def is_folder_name(name: str) -> bool:
    """Return whether a name is made of small letters, figures and single hyphens and means nothing else to Windows."""
    return len(name) <= MAX_LENGTH and bool(_SAFE.fullmatch(name)) and not _WINDOWS_DEVICES.fullmatch(name)


def folder_name(title: str) -> str:
    """Return the name of a folder for something with a title: "St Mary's, Caerdydd" becomes `st-marys-caerdydd`.

    Empty where letters of the title have no like among a to z, or none stand in it.
    """
    text = _APOSTROPHES.sub("", title).casefold().translate(_SPELT_OUT)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    if any(sign.isalnum() and not sign.isascii() for sign in bare):
        return ""
    name = _NOT_SAFE.sub("-", bare).strip("-")
    if len(name) > MAX_LENGTH:
        whole_words = name[: MAX_LENGTH + 1].rpartition("-")[0]
        name = (whole_words or name[:MAX_LENGTH]).rstrip("-")
    return f"{name}-school" if _WINDOWS_DEVICES.fullmatch(name) else name
