"""The on-call table for payroll: one row per person, turn and day of the person's clock, its hours by kind of day."""

import csv
import io
from collections.abc import Iterator

from planner.domain.instants import iso
from planner.exports.release import Release

HEADER = (
    "tier", "level", "person", "email", "start_local", "start_utc", "end_local", "end_utc", "hours", "kind_of_day",
)  # fmt: skip
"""The columns; `kind_of_day` is weekday, weekend or holiday where the person works; local times are the person's."""


def on_call_table(release: Release) -> dict[str, bytes]:
    """Return on-call.csv; a turn over the person's midnight is cut there, so that each row has one kind of day."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([HEADER, *_rows(release)])
    return {"on-call.csv": text.getvalue().encode()}


def _rows(release: Release) -> Iterator[tuple[str | int | float, ...]]:
    emails = {contact.name: contact.email for contact in release.inputs.contacts if contact.email}
    for level, tier in enumerate(release.inputs.tiers, 1):
        for stretch in release.of_tier(tier):
            there = release.calendar_of(stretch.person)
            for start, end, kind in there.kinds_of_day(stretch.start, stretch.end):
                yield (
                    tier.name, level, stretch.person, emails.get(stretch.person, ""), iso(start, there.zone),
                    iso(start, "UTC"), iso(end, there.zone), iso(end, "UTC"), round((end - start) / 60, 2), kind,
                )  # fmt: skip
