"""The on-call table for payroll: one row per person, turn and local day, with its hours by kind of day."""

import csv
import io
from collections.abc import Iterator
from datetime import timedelta

from planner.domain.instants import iso
from planner.domain.outcome.stretch import Stretch
from planner.exports.release import Release

HEADER = (
    "tier", "level", "person", "email", "start_local", "start_utc", "end_local", "end_utc", "hours", "kind_of_day",
)  # fmt: skip
"""The columns; `kind_of_day` is weekday, weekend or holiday."""


def on_call_table(release: Release) -> dict[str, bytes]:
    """Return on-call.csv; a turn over midnight is cut there, so that each row has one kind of day."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([HEADER, *_rows(release)])
    return {"on-call.csv": text.getvalue().encode()}


def _rows(release: Release) -> Iterator[tuple[str | int | float, ...]]:
    emails = {contact.name: contact.email for contact in release.inputs.contacts if contact.email}
    for level, tier in enumerate(release.inputs.tiers, 1):
        for stretch in release.of_tier(tier):
            for start, end, kind in _days(release, stretch):
                yield (
                    tier.name, level, stretch.person, emails.get(stretch.person, ""), iso(start, release.zone),
                    iso(start, "UTC"), iso(end, release.zone), iso(end, "UTC"), round((end - start) / 60, 2), kind,
                )  # fmt: skip


def _days(release: Release, stretch: Stretch) -> Iterator[tuple[int, int, str]]:
    horizon, start = release.inputs.horizon, stretch.start
    while start < stretch.end:
        day = horizon.day_of(start)
        end = min(stretch.end, horizon.midnight(day + timedelta(days=1)))
        kind = "holiday" if day in release.inputs.holidays else "weekend" if day.weekday() >= 5 else "weekday"
        yield start, end, kind
        start = end
