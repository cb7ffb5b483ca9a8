"""The CSV form that Google Calendar imports, a file per person, in local time.

Source: Google Calendar help, "Create or edit a CSV file".
"""

import csv
import io

from planner.domain.instants import local
from planner.exports.calendars import file_name
from planner.exports.release import Release

HEADER = ("Subject", "Start Date", "Start Time", "End Date", "End Time", "All Day Event", "Description", "Private")


def google_calendar(release: Release) -> dict[str, bytes]:
    """Return google/NAME.csv for everybody with a duty; the importing calendar must be in the plan's time zone."""
    files = {}
    for name in release.people():
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\r\n")
        writer.writerow(HEADER)
        for stretch in release.version.draft.stretches:
            if stretch.person == name:
                times = [text for at in (stretch.start, stretch.end) for text in _day_and_time(at, release.zone)]
                note = f"Version {release.version.number}"
                writer.writerow((release.name_of(stretch.duty), *times, "False", note, "False"))
        files[f"google/{file_name(name)}.csv"] = table.getvalue().encode()
    return files


def _day_and_time(at: int, zone: str) -> tuple[str, str]:
    when = local(at, zone)
    return f"{when:%m/%d/%Y}", f"{when:%I:%M %p}"
