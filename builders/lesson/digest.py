"""Digest: what a safeguarding lead approves, as one number that changes with every word of it."""

import hashlib
import json
from collections.abc import Iterable, Mapping

from builders.document import plain as plain_text
from builders.nations import NationTerms
from builders.services import Service
from builders.source.nodes import Node, Plain, plain
from builders.terms.values import Nation


def digest(root: Node, services: Iterable[Service], nations: Mapping[Nation, NationTerms]) -> str:
    """Return the SHA-256 (64 hexadecimal figures) of a lesson's content, the services it names, and nations' terms.

    Comments, key order, quoting and line breaks do not count; the order of lists does.
    """
    content = {
        "lesson": _smooth(plain(root)),
        "services": [_service(service) for service in services],
        "nations": {nation: terms.words for nation, terms in nations.items()},
    }
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _service(service: Service) -> dict[str, str]:
    return {
        "name": service.name,
        "purpose": plain_text(service.purpose),
        "users": plain_text(service.users),
        "phone": service.printed_phone or "",
        "address": service.address or "",
        "shown": service.shown or "",
        "hint": plain_text(service.hint),
    }


def _smooth(value: Plain) -> Plain:
    match value:
        case str():
            return " ".join(value.split())
        case list():
            return [_smooth(item) for item in value]
        case dict():
            return {key: _smooth(item) for key, item in value.items()}
