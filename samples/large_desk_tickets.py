"""An invented ticket export for a desk of any size: seeded, so that the same file comes out every time."""

import gzip
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
from large_desk import SKILLS, members, skills_of

FIRST_DAY, LAST_DAY = date(2026, 7, 27), date(2026, 9, 20)
PRIORITIES = {"P1": 0.02, "P2": 0.1, "P3": 0.6, "P4": 0.28}
RESOLVED = {"P1": 2, "P2": 5, "P3": 12, "P4": 24}
"""About how many hours a ticket of a priority stays open."""

WORKLOAD = {
    "Service desk": 0.45,
    "Applications": 0.5,
    "Network": 0.5,
    "Server": 0.45,
    "Workplace": 0.4,
    "Security": 0.8,
}
"""The share of the paid hours of a skill's people that its tickets fill; the rest is nights, leave and waiting.

As on most large desks one team has more work than it has people for: of the hours paid about 0.7 are productive.
"""

_WEEKDAY = np.array([1.15, 1.05, 1.0, 1.0, 0.9, 0.25, 0.2])
_HOUR = np.array([3, 4, 4, 4, 4, 5, 6, 8, 14, 18, 18, 16, 13, 14, 15, 14, 12, 8, 5, 4, 4, 3, 3, 3], np.float64)


def write_tickets(path: Path, people: int, seed: int = 2026) -> None:
    """Write eight weeks of tickets: local times without an offset, one row per ticket, packed when named .gz."""
    rows = sorted(_tickets(people, np.random.default_rng(seed)))
    text = "opened_at,priority,group,resolved_at\n" + "".join(",".join(row) + "\n" for row in rows)
    packed = text.encode()
    if path.suffix == ".gz":
        packed = gzip.compress(packed, compresslevel=9, mtime=0)
    path.write_bytes(packed)


def _tickets(people: int, random: np.random.Generator) -> list[tuple[str, str, str, str]]:
    """Draw the tickets of each skill: Poisson by weekday and hour, so many that they fill a share of its people."""
    desk = members(people)
    found = []
    for skill in skills_of(people):
        paid = 60 * sum(member.hours for member in desk if member.skill == skill)
        minutes = sum(share * each for share, each in zip(PRIORITIES.values(), SKILLS[skill][1], strict=True))
        weekly = WORKLOAD[skill] * paid / minutes
        for offset in range((LAST_DAY - FIRST_DAY).days + 1):
            day = datetime.combine(FIRST_DAY + timedelta(days=offset), datetime.min.time())
            mean = weekly * _WEEKDAY[day.weekday()] / _WEEKDAY.sum() * _HOUR / _HOUR.sum()
            for hour, count in enumerate(random.poisson(mean).tolist()):
                found += _tickets_of(day + timedelta(hours=hour), count, skill, random)
    return found


def _tickets_of(hour: datetime, count: int, skill: str, random: np.random.Generator) -> list[tuple[str, str, str, str]]:
    minutes = random.integers(0, 60, count).tolist()
    priorities = random.choice(list(PRIORITIES), count, p=list(PRIORITIES.values())).tolist()
    found = []
    for minute, priority in zip(minutes, priorities, strict=True):
        opened = hour + timedelta(minutes=minute)
        resolved = opened + timedelta(hours=1 + int(random.exponential(RESOLVED[priority])))
        found.append((opened.isoformat(timespec="minutes"), priority, skill, resolved.isoformat(timespec="minutes")))
    return found
