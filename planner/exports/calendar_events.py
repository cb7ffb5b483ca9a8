"""The events of all published versions, each with what changed in it from version to version."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from planner.archive.version import Version
from planner.domain.outcome.stretch import Stretch
from planner.exports.release import Release

Key = tuple[str, str, str, int]
"""Person, duty, day on which the stretch begins, and its place among the stretches of the three."""


@dataclass
class CalendarEvent:
    """An event over all versions: what it is now, how often it changed, when it last did, whether it is cancelled.

    `published_at` and `changed_at` are ISO 8601 in UTC.
    """

    key: Key
    stretch: Stretch
    changed_at: str
    sequence: int = 0
    cancelled: bool = False

    def update(self, stretch: Stretch | None, published_at: str) -> None:
        """Take in what a later version has in this place; nothing means that the event is gone."""
        if stretch != (None if self.cancelled else self.stretch):
            self.sequence += 1
            self.changed_at, self.cancelled = published_at, stretch is None
            self.stretch = stretch or self.stretch

    def uid(self, team: str) -> str:
        """Return the UID of the event, the same in every version."""
        return f"{hashlib.sha256(repr((team, *self.key)).encode()).hexdigest()[:24]}@rotacast"


def calendar_events(release: Release) -> list[CalendarEvent]:
    """Return every event of every month that went out: a calendar that people subscribe to forgets nothing."""
    periods: dict[str, list[Version]] = {}
    for version in release.versions:
        periods.setdefault(version.period, []).append(version)
    return [event for versions in periods.values() for event in _of_one_period(versions)]


def _of_one_period(versions: Iterable[Version]) -> list[CalendarEvent]:
    found: dict[Key, CalendarEvent] = {}
    for version in versions:
        now = _keyed(version)
        for key in found.keys() | now.keys():
            if key in found:
                found[key].update(now.get(key), version.published_at)
            else:
                found[key] = CalendarEvent(key, now[key], version.published_at)
    return [found[key] for key in sorted(found)]


def _keyed(version: Version) -> dict[Key, Stretch]:
    found: dict[Key, Stretch] = {}
    times: Counter[tuple[str, str, str]] = Counter()
    for stretch in version.draft.stretches:
        same = (stretch.person, stretch.duty, stretch.day.isoformat())
        found[*same, times[same]] = stretch
        times[same] += 1
    return found
