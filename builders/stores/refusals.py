"""Refusals: what to tell somebody whose system refused to write a file."""

from builders.problems import Place, Problem

ELSEWHERE = "choose another folder with --output"


def refusal(error: OSError, shown_as: str) -> Problem:
    """Return the problem that an error of the system is, placed at the file that was to be written."""
    place = Place(shown_as)
    match error:
        case PermissionError():
            remedy = f"close the file if a program has it open, or {ELSEWHERE}"
            return Problem(place, "this cannot be written: permission is denied", remedy)
        case FileExistsError() | NotADirectoryError():
            return Problem(place, "a file stands where a folder is needed", f"move that file away, or {ELSEWHERE}")
        case IsADirectoryError():
            return Problem(place, "a folder stands where a file is needed", "move that folder away")
        case _:
            remedy = f"make room or {ELSEWHERE}; what was there before is still whole"
            return Problem(place, f"this cannot be written: {reason(error)}", remedy)


def reason(error: OSError) -> str:
    """Return the system's own words for an error."""
    return (error.strerror or type(error).__name__).lower()
