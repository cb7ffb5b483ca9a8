"""Calendars of a published rota, RFC 5545: one file per person, per team and per on-call tier."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

from planner.archive.version import Version
from planner.domain.instants import local
from planner.domain.outcome.stretch import Stretch
from planner.exports.release import Release

PRODUCT = "-//Rotacast//rota//EN"
A_YEAR = timedelta(days=366)
"""How far the clock changes of a zone reach before the first event and after the last one."""

REMINDER_MINUTES = 60
"""How long before a shift its reminder comes."""


def calendars(release: Release) -> dict[str, bytes]:
    """Return the calendar files by path: people/NAME.ics, TEAM.ics and on-call/TIER.ics.

    A person's own file has no name of a colleague. In the team's and the tiers' files each event starts with the
    person. An event keeps its UID while it begins on the same day for the same person and duty; its SEQUENCE rises when
    it changes; an event that is gone stays as CANCELLED, so that a calendar that imports this file alone removes it.
    """
    entries = _entries(release)
    files = {}
    for name in release.people():
        own = (entry for entry in entries if entry.stretch.person == name)
        files[f"people/{file_name(name)}.ics"] = _calendar(release, name, own, names=False)
    files[f"{file_name(release.team)}.ics"] = _calendar(release, release.team, entries, names=True)
    for tier in release.inputs.tiers:
        held = (entry for entry in entries if entry.stretch.duty == tier.code)
        files[f"on-call/{file_name(tier.name)}.ics"] = _calendar(release, tier.name, held, names=True)
    return files


def file_name(name: str) -> str:
    """Return a name that every file system takes: letters, digits, dots and dashes."""
    return re.sub(r"[^\w.-]+", "-", name).strip(".-") or hashlib.sha256(name.encode()).hexdigest()[:8]


Key = tuple[str, str, str, int]
"""Person, duty, day on which the stretch begins, and its place among the stretches of the three."""


@dataclass
class _Entry:
    """An event over all versions: what it is now, how often it changed, when it last did, whether it is cancelled."""

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


def _entries(release: Release) -> list[_Entry]:
    """Return every event of every month that went out: a calendar that people subscribe to forgets nothing."""
    periods: dict[str, list[Version]] = {}
    for version in release.versions:
        periods.setdefault(version.period, []).append(version)
    return [entry for versions in periods.values() for entry in _of_one_period(versions)]


def _of_one_period(versions: Iterable[Version]) -> list[_Entry]:
    found: dict[Key, _Entry] = {}
    for version in versions:
        now = _keyed(version)
        for key in found.keys() | now.keys():
            if key in found:
                found[key].update(now.get(key), version.published_at)
            else:
                found[key] = _Entry(key, now[key], version.published_at)
    return [found[key] for key in sorted(found)]


def _keyed(version: Version) -> dict[Key, Stretch]:
    found: dict[Key, Stretch] = {}
    times: Counter[tuple[str, str, str]] = Counter()
    for stretch in version.draft.stretches:
        same = (stretch.person, stretch.duty, stretch.day.isoformat())
        found[*same, times[same]] = stretch
        times[same] += 1
    return found


def _calendar(release: Release, title: str, entries: Iterable[_Entry], *, names: bool) -> bytes:
    """Write a calendar; with `names` each event starts with its person, without them it has a reminder."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", release.zone)
    shown = list(entries)
    for entry in shown:
        calendar.add_component(_event(release, entry, names=names))
    days = [entry.stretch.day for entry in shown] or [release.version.draft.first_day]
    calendar.add_missing_timezones(min(days) - A_YEAR, max(days) + A_YEAR)
    return bytes(calendar.to_ical())


def _event(release: Release, entry: _Entry, *, names: bool) -> Event:
    stretch, standby = entry.stretch, entry.stretch.duty in release.inputs.tier
    words = f"On call: {release.name_of(stretch.duty)}" if standby else release.name_of(stretch.duty)
    event = Event()
    event.add("uid", _uid(release.team, entry.key))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", datetime.fromisoformat(entry.changed_at))
    event.add("summary", f"{stretch.person}: {words}" if names else words)
    event.add("dtstart", local(stretch.start, release.zone))
    event.add("dtend", local(stretch.end, release.zone))
    event.add("categories", [stretch.duty])
    event.add("transp", "TRANSPARENT" if standby else "OPAQUE")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    if not names and not entry.cancelled:
        event.add_component(_reminder(words))
    return event


def _reminder(words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", timedelta(minutes=-REMINDER_MINUTES))
    return alarm


def _uid(team: str, key: Key) -> str:
    """Return the UID of an event, the same in every version."""
    return f"{hashlib.sha256(repr((team, *key)).encode()).hexdigest()[:24]}@rotacast"
