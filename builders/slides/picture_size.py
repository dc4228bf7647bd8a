"""How large a picture is, read from the head of its file."""

import struct

from builders.slides.layout import Box

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_SIZE_AT = 16
_JPEG = b"\xff\xd8"
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a JPEG that begin a frame and tell its size (ITU-T T.81, table B.1)."""


def pixels(data: bytes) -> tuple[int, int]:
    """Return width and height in pixels. Raises ValueError for anything but PNG and JPEG."""
    if data.startswith(_PNG):
        width, height = struct.unpack_from(">II", data, _PNG_SIZE_AT)
        return width, height
    at = len(_JPEG) if data.startswith(_JPEG) else len(data)
    while at + 9 <= len(data):
        marker, length = struct.unpack_from(">xBH", data, at)
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + length
    raise ValueError("this picture is neither PNG nor JPEG")


def inside(data: bytes, room: Box) -> Box:
    """Return the largest box in the middle of a room that has the picture's proportions."""
    width, height = pixels(data)
    scale = min(room.width_pt / width, room.height_pt / height)
    across, down = round(width * scale, 3), round(height * scale, 3)
    return Box(room.x_pt + (room.width_pt - across) / 2, room.y_pt + (room.height_pt - down) / 2, across, down)
