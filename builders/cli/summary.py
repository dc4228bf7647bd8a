"""The closing summary: what was made, what is still open, what to do next, in a person's words."""

import textwrap

from builders.build.inputs import SCHOOL
from builders.build.report import Report
from builders.build.request import BuildRequest
from builders.cli.console import tell
from builders.writers.table import WRITERS

WIDTH = 100
"""Characters in a line of a long list."""


def tell_summary(report: Report, request: BuildRequest) -> None:
    """Print what a build made and what its makers still have to do."""
    _tell_reasons(report)
    if report.schools is not None:
        tell_schools(report, request)
        return
    _tell_files(report)
    if report.gallery:
        tell(f"Open {report.gallery} in a browser to see them all.")
    tell(f"{_checks(report)}.")
    _tell_failed(report)
    if not report.lessons:
        return
    _tell_people(report, request)
    _tell_event(report, request)
    _tell_blanks(report, request)
    _tell_local(report)
    _tell_brand(report)
    _tell_states(report)
    tell()
    tell("Next:")
    if report.blanks:
        tell(f"  fill in what is blank, then run the same command again{_or_write_by_hand(report)}")
    for state in report.lessons:
        if not state.approved:
            tell(f"  make-packs review {state.id}    writes the sheet for your safeguarding lead to sign")
    if report.people:
        tell("  see that each name and date is right before anybody signs")
    elif not report.blanks and all(state.approved for state in report.lessons):
        tell("  read each document once more, print the handouts on both sides, and open the decks")


def tell_schools(report: Report, request: BuildRequest) -> None:
    """Print what a build made for the schools of a list, in numbers."""
    rows = (*report.made, *report.unchanged)
    served = len({row.folder for row in rows})
    fresh = f"{len(report.made):,} new or changed" if report.made else "unchanged"
    if rows:
        ready = "is" if len(rows) == 1 else "are"
        documents = f"{len(rows):,} document{'' if len(rows) == 1 else 's'}"
        tell(f"{documents} {ready} ready in {report.output}/ for {_count(served, 'school')} ({fresh}).")
    if report.removed:
        removed = _count(len(report.removed), "document")
        tell(f"Removed {removed}, no longer made.")
    tell(f"{_checks(report)}.")
    _tell_failed(report)
    if report.failed and rows:
        tell("All other schools have their packs.")
    if not report.lessons or not rows:
        return
    _tell_event(report, request)
    if report.blank_schools:
        tell()
        told = ", ".join(f"{key} ({number:,})" for key, number in report.blank_schools.items())
        for line in textwrap.wrap(f"Blank, in so many schools: {told}", WIDTH, subsequent_indent="  "):
            tell(line)
    _tell_states(report)
    tell()
    tell("Next:")
    tell(f"  make-packs verify --output {report.output}    reads all of it again, file by file")
    if report.blank_schools:
        tell("  fill in what is blank in the list, then run the same command again: only what changed is made")


def tell_checked(report: Report) -> None:
    """Print how a check ended."""
    tell(f"{_checks(report)}. Nothing was made.")
    if any(problem.severity == "error" for problem in report.problems):
        tell("Mend the errors told above, then run the same command again.")
    _tell_states(report)


def tell_review(report: Report, request: BuildRequest) -> None:
    """Print where the sign-off sheet is, and the lines that record an approval."""
    _tell_files(report)
    _tell_failed(report)
    for state in report.lessons:
        tell()
        if state.approved:
            tell(f"The school file records an approval of {state.id} {state.version} as it stands.")
            continue
        tell("When your safeguarding lead has ticked every box, put these lines, with name, role and date filled in,")
        tell(f"into your school file: {_file_to_edit(report, request)}")
        tell()
        tell("approvals:")
        tell(f"  - lesson: {state.id}")
        tell(f'    version: "{state.version}"')
        tell(f'    digest: "{state.digest}"')
        tell('    by: ""')
        tell('    role: ""')
        tell("    on:    # year-month-day")
        tell()
        tell("If approvals: stands there already, add the lines below it to the list. If the lesson changes, so does")
        tell("its digest, and the approval no longer counts.")


def _tell_files(report: Report) -> None:
    rows = sorted((*report.made, *report.unchanged))
    if rows:
        made, unchanged = len(report.made), len(report.unchanged)
        are = "is" if len(rows) == 1 else "are"
        fresh = "" if not unchanged else " (unchanged)" if not made else f" ({made} new or changed)"
        tell(f"{_count(len(rows), 'document')} {are} ready in {report.output}/{fresh}:")
        width = max(len(row.path) for row in rows)
        for row in rows:
            tell(f"  {row.path.ljust(width)}  {_count(row.pages, WRITERS[row.format].page)}")
    for path in report.removed:
        tell(f"Removed {report.output}/{path}, which is no longer made.")


def _tell_reasons(report: Report) -> None:
    for one in report.remade:
        tell(f"{one.path}: {one.why}")


def _tell_failed(report: Report) -> None:
    if report.failed:
        tell("Not everything could be made: mend the problems told above, then run the same command again.")
        tell("What could not be made is as it was before.")


def _tell_people(report: Report, request: BuildRequest) -> None:
    """Say whom the papers name, that nothing else keeps the names, and who looks after them now."""
    if not report.people or not (report.made or report.unchanged):
        return
    tell()
    told = (
        f"These papers name {_count(report.people, 'person', 'people')}. They are no part of a pack: no manifest, "
        "gallery, zip or cache holds a name. Whoever keeps your training records looks after them from now on: keep "
        f"them where nobody else reads them, and delete {report.output}/, each copy and the list when their time is up."
    )
    for line in textwrap.wrap(told, WIDTH):
        tell(line)
    if not report.event.date:
        tell("No day stands on them: give it with --date, or write it on each by hand.")
    if request.choice.lessons is None and len(report.lessons) > 1:
        tell("They cover every lesson: keep only those of sessions that took place, or name a lesson.")


def _tell_event(report: Report, request: BuildRequest) -> None:
    """Say what stands on the papers as given, so that a wrong year or the wrong session is noticed."""
    given = ", ".join(text for text in (report.event.date, report.event.time, report.event.place) if text)
    if not given:
        return
    tell()
    for line in textwrap.wrap(f"The session: {given}.", WIDTH, subsequent_indent="  "):
        tell(line)
    if not report.people and request.meeting.day and request.meeting.day < request.today:
        tell("  This day has passed: check the year.")
    if request.choice.audience is None and not report.people:
        tell("  So say the papers for parents and for staff; where they meet apart, build each with --audience.")


def _tell_blanks(report: Report, request: BuildRequest) -> None:
    if report.blanks:
        tell()
        for line in textwrap.wrap(f"Blank: {', '.join(report.blanks)}", WIDTH, subsequent_indent="  "):
            tell(line)
        tell(f"  Fill them in: {_file_to_edit(report, request)}.")


def _tell_local(report: Report) -> None:
    if report.local:
        tell()
        what = f"Check your local procedures ({report.nation}): {', '.join(report.local)}."
        for line in textwrap.wrap(what, WIDTH, subsequent_indent="  "):
            tell(line)


def _tell_brand(report: Report) -> None:
    if report.brand and report.brand.adjusted:
        tell()
        tell(f"Your brand colour {report.brand.asked} is too faint to read; {report.brand.used} is used instead.")


def _checks(report: Report) -> str:
    """Say how the checks ended: "2 lessons checked: no errors, 3 warnings, 1 more accepted"."""
    errors = sum(problem.severity == "error" for problem in report.problems)
    warnings = len(report.problems) - errors
    told = [
        _count(errors, "error") if errors else "no errors",
        _count(warnings, "warning") if warnings else "no warnings",
    ]
    if report.accepted:
        told.append(f"{_count(report.accepted, 'warning')} accepted")
    return f"{_count(report.checked, 'lesson')} checked: {', '.join(told)}"


def _tell_states(report: Report) -> None:
    for state in report.lessons:
        if not state.approved:
            tell()
            what = "Changed since its approval" if state.lapsed else "Not reviewed"
            tell(f"{what}: {state.id} {state.version}. Its documents say so until your lead approves it.")
        if state.stale:
            tell()
            tell(f"Out of date: {state.path}: {_count(len(state.stale), 'date')} passed, as told above.")


def _file_to_edit(report: Report, request: BuildRequest) -> str:
    """The school's own file, or how to begin one: nobody's details belong into the shipped file."""
    if request.school is not None or report.school_file == SCHOOL:
        return report.school_file
    return f"copy {report.school_file} to {SCHOOL} in this folder and edit the copy"


def _or_write_by_hand(report: Report) -> str:
    return "; or write by hand on the lines left for it" if report.made or report.unchanged else ""


def _count(number: int, what: str, several: str = "") -> str:
    return f"{number} {what}" if number == 1 else f"{number} {several or what + 's'}"
