"""Calendars of a published rota, RFC 5545: one file per person, per team and per on-call tier."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone, vText
from icalendar.parser import Contentline, Parameters

from planner.domain.instants import local
from planner.exports.calendar_events import CalendarEvent, calendar_events
from planner.exports.release import Release

PRODUCT = "-//Rotacast//rota//EN"
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
        common, name = _common_lines(release, event), event.stretch.person
        words = _words(release, event)
        named = _closed(common, f"{name}: {words}")
        of_all.append(named)
        of_tier[event.stretch.duty].append(named)
        own[name].append(_closed(common, words, _reminder(release, event, words)))
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
    return _with_inside(calendar.to_ical(), b"".join((zone, *events)))


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
    """Return an event as it stands in every file; written once, since a team has thousands of them."""
    stretch = event.stretch
    made = Event()
    made.add("uid", event.uid(release.team))
    made.add("sequence", event.sequence)
    made.add("dtstamp", datetime.fromisoformat(event.changed_at))
    made.add("dtstart", local(stretch.start, release.zone))
    made.add("dtend", local(stretch.end, release.zone))
    made.add("categories", [stretch.duty])
    made.add("transp", "TRANSPARENT" if stretch.duty in release.inputs.tier else "OPAQUE")
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    return bytes(made.to_ical(sorted=False))


def _closed(common: bytes, summary: str, reminder: bytes = b"") -> bytes:
    line = Contentline.from_parts("SUMMARY", Parameters(), vText(summary))
    return _with_inside(common, line.to_ical() + b"\r\n" + reminder)


def _with_inside(component: bytes, lines: bytes) -> bytes:
    """Return a component with more lines before its END."""
    end = component.rindex(b"END:")
    return component[:end] + lines + component[end:]


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
