"""Microsoft Teams Shifts: the workbook that its Excel import takes, with shifts, turns on call and time off.

Source: Microsoft support, "Import a schedule to Shifts from Excel", the template's sheets Shifts and Time Off.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from planner.domain.instants import local
from planner.exports.handout import AWAY
from planner.exports.release import Release
from planner.workbook.excel.plain_book import Value, plain_book

SHIFTS = (
    "Member", "Work Email", "Group", "Shift Start Date", "Shift Start Time", "Shift End Date", "Shift End Time",
    "Theme Color", "Custom Label", "Unpaid Break (minutes)", "Notes", "Shared",
)  # fmt: skip
TIME_OFF = (
    "Member", "Work Email", "Time Off Start Date", "Time Off Start Time", "Time Off End Date", "Time Off End Time",
    "Time Off Reason", "Theme Color", "Notes", "Shared",
)  # fmt: skip

COLOURS = {"day": "5. Yellow", "late": "2. Blue", "night": "8. DarkBlue", "office": "3. Green"}
STANDBY, OFF, SHARED = "4. Purple", "12. Gray", "1. Shared"


def teams_shifts(release: Release) -> dict[str, bytes]:
    """Return teams-shifts.xlsx; times are local, and a person's e-mail is that of the Contacts sheet."""
    emails = {contact.name: contact.email for contact in release.inputs.contacts if contact.email}
    book = plain_book(
        {"Shifts": [SHIFTS, *_shifts(release, emails)], "Time Off": [TIME_OFF, *_time_off(release, emails)]}
    )
    return {"teams-shifts.xlsx": book}


def _shifts(release: Release, emails: dict[str, str]) -> Iterator[tuple[Value, ...]]:
    for stretch in release.version.draft.stretches:
        shift, person = release.inputs.shift.get(stretch.duty), release.inputs.person.get(stretch.person)
        times = (text for at in (stretch.start, stretch.end) for text in _day_and_time(at, release.zone))
        colour = COLOURS.get(shift.kind, OFF) if shift else STANDBY
        rest = shift.spread_break if shift else 0
        yield (
            stretch.person, emails.get(stretch.person, ""), person.team if person else "", *times, colour,
            release.name_of(stretch.duty), rest, "", SHARED,
        )  # fmt: skip


def _time_off(release: Release, emails: dict[str, str]) -> Iterator[tuple[Value, ...]]:
    for leave in release.inputs.leave:
        if leave.approved and leave.last_day >= release.version.draft.first_day:
            after = leave.last_day + timedelta(days=1)
            span = (leave.first_day.strftime("%m/%d/%Y"), "00:00", after.strftime("%m/%d/%Y"), "00:00")
            yield (leave.person, emails.get(leave.person, ""), *span, AWAY, OFF, "", SHARED)


def _day_and_time(at: int, zone: str) -> tuple[str, str]:
    when: datetime = local(at, zone)
    return f"{when:%m/%d/%Y}", f"{when:%H:%M}"
