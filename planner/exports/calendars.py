"""Calendars of a published rota, RFC 5545: one file per person, per team and per on-call tier."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from icalendar import Alarm, Calendar, Event, Timezone
from icalendar.parser import Contentline, Parameters
from icalendar.prop import vText

from planner.domain.instants import local
from planner.exports.calendar_events import CalendarEvent, calendar_events
from planner.exports.release import Release

PRODUCT = "-//Rotacast//rota//EN"
BEGIN, END = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"
MOST_LINES = 10_000
"""How many written lines are kept, in case that the next event has the same."""

A_YEAR = timedelta(days=366)
"""How far the clock changes of a zone reach before the first event and after the last one."""


def calendars(release: Release) -> dict[str, bytes]:
    """Return the calendar files by path: people/NAME.ics, TEAM.ics and on-call/TIER.ics.

    A person's own file has no name of a colleague. In the team's and the tiers' files each event starts with the
    person. An event keeps its UID while it begins on the same day for the same person and duty; its SEQUENCE rises when
    it changes; an event that is gone stays as CANCELLED, so that a calendar that imports this file alone removes it.
    A person's events have the reminders that the Plan sheet sets.
    """
    events = calendar_events(release)
    zone = _time_zone(release, events)
    own, of_tier, of_all = defaultdict[str, list[bytes]](list), defaultdict[str, list[bytes]](list), list[bytes]()
    for event in events:
        common, name, words = _common_lines(release, event), event.stretch.person, _words(release, event)
        named = _event(common, f"{name}: {words}")
        of_all.append(named)
        of_tier[event.stretch.duty].append(named)
        own[name].append(_event(common, words, _reminder(release, event, words)))
    files = {f"people/{file_name(name)}.ics": _calendar(release, name, own[name], zone) for name in release.people()}
    files[f"{file_name(release.team)}.ics"] = _calendar(release, release.team, of_all, zone)
    for tier in release.inputs.tiers:
        files[f"on-call/{file_name(tier.name)}.ics"] = _calendar(release, tier.name, of_tier[tier.code], zone)
    return files


def file_name(name: str) -> str:
    """Return a name that every file system takes: letters, digits, dots and dashes."""
    return re.sub(r"[^\w.-]+", "-", name).strip(".-") or hashlib.sha256(name.encode()).hexdigest()[:8]


def _calendar(release: Release, title: str, events: Iterable[bytes], zone: bytes) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", release.zone)
    head, end = bytes(calendar.to_ical()), b"END:VCALENDAR\r\n"
    return b"".join((head.removesuffix(end), zone, *events, end))


def _time_zone(release: Release, events: Iterable[CalendarEvent]) -> bytes:
    """Return the zone's clock changes around all events; UTC needs none."""
    if release.zone == "UTC":
        return b""
    days = [event.stretch.day for event in events] or [release.version.draft.first_day]
    made = Timezone.from_tzid(release.zone, first_date=min(days) - A_YEAR, last_date=max(days) + A_YEAR)
    return bytes(made.to_ical())


def _words(release: Release, event: CalendarEvent) -> str:
    duty = event.stretch.duty
    return f"On call: {release.name_of(duty)}" if duty in release.inputs.tier else release.name_of(duty)


def _common_lines(release: Release, event: CalendarEvent) -> bytes:
    """Return the lines of an event that are the same in every file."""
    stretch = event.stretch
    standby = stretch.duty in release.inputs.tier
    return b"".join((
        _uid(event.uid(release.team)),
        _line("sequence", event.sequence),
        _line("dtstamp", event.changed_at),
        _instant("dtstart", stretch.start, release.zone),
        _instant("dtend", stretch.end, release.zone),
        _line("categories", stretch.duty),
        _line("transp", "TRANSPARENT" if standby else "OPAQUE"),
        _line("status", "CANCELLED" if event.cancelled else "CONFIRMED"),
    ))  # fmt: skip


def _event(common: bytes, summary: str, reminder: bytes = b"") -> bytes:
    return b"".join((BEGIN, common, _line("summary", summary), reminder, END))


@lru_cache(maxsize=MOST_LINES)
def _line(name: str, text: str | int) -> bytes:
    """Return one property of an event; a team has thousands of events and few different values."""
    return _property(name, datetime.fromisoformat(str(text)) if name == "dtstamp" else text)


def _uid(uid: str) -> bytes:
    """Return the one line that no two events share; an event of its own for it would take most of the time."""
    return bytes(Contentline.from_parts("UID", Parameters(), vText(uid)).to_ical()) + b"\r\n"


@lru_cache(maxsize=MOST_LINES)
def _instant(name: str, at: int, zone: str) -> bytes:
    """Return an instant in local time; in UTC where the clock shows that time for the second time in a night."""
    when = local(at, zone)
    return _property(name, when.astimezone(UTC) if when.fold else when)


def _property(name: str, value: str | int | datetime) -> bytes:
    made = Event()
    made.add(name, [value] if name == "categories" else value)
    return bytes(made.to_ical()).removeprefix(BEGIN).removesuffix(END)


def _reminder(release: Release, event: CalendarEvent, words: str) -> bytes:
    settings = release.inputs.settings
    on_call = event.stretch.duty in release.inputs.tier
    minutes = settings.on_call_reminder if on_call else settings.shift_reminder
    if event.cancelled or not minutes:
        return b""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", timedelta(minutes=-minutes))
    return bytes(alarm.to_ical())
