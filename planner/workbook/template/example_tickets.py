"""An invented ticket export for the example workbook: seeded, so that the same file comes out every time."""

import csv
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

FIRST_DAY = date(2026, 6, 1)
LAST_DAY = date(2026, 9, 20)
ZONE = ZoneInfo("Europe/London")

GROUPS = {"Cloud Platform": 0.42, "Networks": 0.23, "Workplace": 0.35}
"""The groups of the export and their share of the tickets."""

PRIORITIES = {"Urgent": (0.03, 50), "High": (0.12, 40), "Medium": (0.6, 28), "Low": (0.25, 18)}
"""The priorities, their share of the tickets and the mean minutes of work on one."""

_WEEKDAY = (32, 28, 26, 25, 21, 3, 3)
_HOUR = np.array([1, 1, 1, 1, 1, 1, 2, 6, 14, 20, 19, 17, 13, 16, 17, 14, 11, 7, 4, 3, 2, 2, 1, 1], np.float64)
_NIGHT = np.full(24, 1 / 24)
_HEADERS = ("Ticket ID", "Subject", "Status", "Priority", "Group", "Created time", "Resolved time", "Time tracked")


def write_example_tickets(path: Path, seed: int = 2026) -> None:
    """Write the export as its system would: comma-separated, local times without an offset, logged work as h:mm:ss."""
    random = np.random.default_rng(seed)
    opened = _arrivals(random)
    groups = random.choice(list(GROUPS), len(opened), p=list(GROUPS.values()))
    shares = [share for share, _ in PRIORITIES.values()]
    priorities = random.choice(list(PRIORITIES), len(opened), p=shares)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(_HEADERS)
        for number, (at, group, priority) in enumerate(zip(opened, groups, priorities, strict=True), 1):
            work = timedelta(seconds=round(60 * PRIORITIES[priority][1] * random.lognormal(-0.25, 0.7)))
            waited = timedelta(minutes=round(random.exponential(45 if priority == "Urgent" else 300)))
            subject = f"Invented {group.lower()} request"
            times = (_written(at), _written(at + waited + work))
            writer.writerow((number, subject, "Closed", priority, group, *times, work))


def _arrivals(random: np.random.Generator) -> list[datetime]:
    """Draw the opening times: Poisson by weekday and hour, with a slow growth of 10% over the months."""
    found = []
    for offset in range((LAST_DAY - FIRST_DAY).days + 1):
        day = FIRST_DAY + timedelta(days=offset)
        mean = _WEEKDAY[day.weekday()] * (1 + 0.1 * offset / (LAST_DAY - FIRST_DAY).days)
        profile = _HOUR / _HOUR.sum() if day.weekday() < 5 else _NIGHT
        for hour, count in enumerate(random.poisson(mean * profile)):
            start = datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)
            found += [start + timedelta(minutes=int(minute)) for minute in random.integers(0, 60, count)]
    return sorted(found)


def _written(at: datetime) -> str:
    """Write a moment as local time; adding hours goes through UTC so that clock changes do not stretch work."""
    return at.astimezone(UTC).astimezone(ZONE).strftime("%Y-%m-%d %H:%M:%S")
