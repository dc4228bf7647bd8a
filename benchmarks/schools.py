"""Schools by number, invented: every value of a school differs from one to the next.

Telephone numbers are of the ranges that Ofcom keeps for drama, addresses of the domain that is kept for examples.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

from benchmarks.values import Values

KINDS = ("Primary School", "High School and Sixth Form", "Junior Academy", "Community College", "Infant School")
TITLES = ("Designated safeguarding lead", "Safeguarding lead", "Head of safeguarding", "Deputy safeguarding lead")


def school(number: int) -> Values:
    """Return the values of one school; all of them are other values than those of the school before."""
    domain = f"school-{number:05}.example"
    values = {
        "name": f"School {number:05} {KINDS[number % len(KINDS)]}",
        "website": f"https://www.{domain}",
        "policy_address": f"https://www.{domain}/safeguarding/policy",
        "office_phone": _london(number),
        "out_of_hours.name": f"Desk {number:05}",
        "out_of_hours.phone": _elsewhere(number + 100),
        "local_authority.name": f"Council {number:05}",
        "local_authority.phone": _london(number + 400),
        "local_authority.address": f"https://www.council-{number:05}.example/children",
        "lado.name": f"Officer {number:05}",
        "lado.phone": _elsewhere(number + 300),
    }
    for offset, role in enumerate(("lead", "deputy")):
        values |= {
            f"{role}.name": f"{role.capitalize()} {number:05}",
            f"{role}.title": TITLES[(number + offset) % len(TITLES)],
            f"{role}.phone": _elsewhere(number + 500 + 250 * offset),
            f"{role}.mailbox": f"{role}-{number:05}@{domain}",
        }
    return values


def _london(number: int) -> str:
    return f"020 7946 {number % 1000:04}"


def _elsewhere(number: int) -> str:
    return f"01632 960{number % 1000:03}"


def school_file(values: Values) -> str:
    """Return values as a school file."""
    lines: list[str] = []
    part = ""
    for key, value in sorted(values.items(), key=lambda item: ("." in item[0], item[0])):
        group, _, name = key.rpartition(".")
        if group != part:
            lines.append(f"{group}:")
            part = group
        lines.append(f'{"  " if group else ""}{name}: "{value}"')
    return "\n".join(lines) + "\n"


def write_list(target: Path, numbers: Iterable[int]) -> Path:
    """Write the schools of these numbers as a list, a row each, and return its path."""
    rows = [school(number) for number in numbers]
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return target
