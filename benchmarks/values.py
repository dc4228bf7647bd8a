"""The values of a school into plain data, as every rival in Python does it: one closed substitution."""

import re
from typing import Any

Values = dict[str, str]
"""The dotted keys of the school file, without `school.` before them, and their values."""

FIELD = re.compile(r"\{school\.([a-z_.]+)\}")


def filled(content: Any, values: Values) -> Any:  # noqa: ANN401 plain data of any form
    """Return plain data with a school's values in all of its texts."""
    match content:
        case str():
            return FIELD.sub(lambda found: values[found[1]], content) if "{" in content else content
        case list():
            return [filled(member, values) for member in content]
        case dict():
            return {key: filled(member, values) for key, member in content.items()}
        case _:
            return content
