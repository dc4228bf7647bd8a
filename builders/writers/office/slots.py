"""Slots of an office theme: where each colour of the palette stands, so that "change colours" changes them all."""

from collections.abc import Mapping

SLOTS: Mapping[str, str] = {
    "ink": "dk1",
    "white": "lt1",
    "soft-ink": "dk2",
    "sand": "lt2",
    "accent": "accent1",
    "caution": "accent2",
    "never": "accent3",
    "accent-tint": "accent4",
    "caution-tint": "accent5",
    "never-tint": "accent6",
}
"""The slot of the theme in which a role stands."""
