"""Calendars are read back by a parser that does not share the writer's code."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import vobject

from planner.domain.outcome.stretch import Stretch
from planner.exports.calendars import calendars
from tests.planner.exports.made_releases import WEEK, release

LATER = "Ann  E+P E+P P P P P P\nBob  - - L N N N -"
"""Bob loses his last night."""


def events(content: bytes) -> list[vobject.base.Component]:
    """Return the events of a calendar by start."""
    return sorted(vobject.readOne(content.decode()).vevent_list, key=lambda event: event.dtstart.value)


def hours(found: list[vobject.base.Component]) -> float:
    """Return the real hours of some events."""
    spans = (e.dtend.value.astimezone(UTC) - e.dtstart.value.astimezone(UTC) for e in found)
    return sum(spans, timedelta()).total_seconds() / 3600


def test_hours_are_those_of_the_grid_in_the_month_of_the_change() -> None:
    """Ann: two earlies of 8 h and 169 h on call; Bob: a late of 8 h, three nights of 9 h and one of 10 h."""
    files = calendars(release())
    assert hours(events(files["people/Ann.ics"])) == 16 + 169
    assert hours(events(files["people/Bob.ics"])) == 8 + 3 * 9 + 10


def test_hours_are_those_of_the_grid_in_the_month_of_the_spring_change() -> None:
    """The same week as clocks go forward: Ann has 167 h on call, Bob's Saturday night has 8 h."""
    files = calendars(release(first=date(2027, 3, 22)))
    assert hours(events(files["people/Ann.ics"])) == 16 + 167
    assert hours(events(files["people/Bob.ics"])) == 8 + 3 * 9 + 8
    night = events(files["people/Bob.ics"])[3]
    assert night.dtstart.value.isoformat() == "2027-03-27T22:00:00+00:00"
    assert night.dtend.value.isoformat() == "2027-03-28T07:00:00+01:00"


def test_a_time_that_the_clock_shows_twice_is_written_in_utc() -> None:
    """From 01:30 winter time to 07:00: in local time it would begin an hour too early (RFC 5545, 3.3.5)."""
    made = release()
    start, end = (int(datetime(2026, 10, 25, hour, 30, tzinfo=UTC).timestamp()) // 60 for hour in (1, 6))
    again = Stretch("Ann", start, end, "E", date(2026, 10, 25))
    twice = replace(made.version, draft=replace(made.version.draft, stretches=(again,)))
    content = calendars(replace(made, version=twice))["people/Ann.ics"]
    assert b"DTSTART:20261025T013000Z\r\n" in content
    assert b"DTEND;TZID=Europe/London:20261025T063000\r\n" in content


def test_reminders_come_as_the_plan_sheet_sets_them() -> None:
    """By default there are none; an hour before a shift and a quarter before a turn on call if the sheet says so."""
    assert b"VALARM" not in calendars(release())["people/Ann.ics"]
    files = calendars(release(WEEK, LATER, shift_reminder=60, on_call_reminder=15))
    found = {e.summary.value: e.valarm.trigger.value for e in events(files["people/Ann.ics"])}
    assert found == {"Early": timedelta(minutes=-60), "On call: Primary": timedelta(minutes=-15)}
    assert b"VALARM" not in files["desk.ics"]
    cancelled = events(files["people/Bob.ics"])[-1]
    assert not hasattr(cancelled, "valarm")


def test_an_event_says_when_and_what_and_nothing_else() -> None:
    """No ticket, no note, no place, no other person: these are all the properties that any event has."""
    for content in calendars(release()).values():
        for event in events(content):
            assert {child.name for child in event.getChildren()} == {
                "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CATEGORIES", "TRANSP", "STATUS",
            }  # fmt: skip


def test_a_night_is_one_event_over_midnight() -> None:
    """Bob's Saturday night starts at 22:00 summer time and ends at 07:00 winter time."""
    night = events(calendars(release())["people/Bob.ics"])[3]
    assert night.dtstart.value.isoformat() == "2026-10-24T22:00:00+01:00"
    assert night.dtend.value.isoformat() == "2026-10-25T07:00:00+00:00"


def test_a_persons_own_file_names_no_colleague() -> None:
    """What Ann imports says nothing of Bob; the team's file says whose each shift is."""
    files = calendars(release())
    assert b"Bob" not in files["people/Ann.ics"]
    assert {e.summary.value for e in events(files["desk.ics"])} >= {"Bob: Night", "Ann: On call: Primary"}
    assert [e.summary.value for e in events(files["on-call/Primary.ics"])] == ["Ann: On call: Primary"]


def test_standby_leaves_a_calendar_free_and_shifts_do_not() -> None:
    """Whoever is on call can still be invited; whoever is on shift cannot."""
    found = {e.summary.value: e.transp.value for e in events(calendars(release())["people/Ann.ics"])}
    assert found == {"Early": "OPAQUE", "On call: Primary": "TRANSPARENT"}


def test_publishing_again_keeps_uids_and_cancels_what_is_gone() -> None:
    """Version 2 has every event under its old UID; only the lost night is new in its SEQUENCE, and CANCELLED."""
    before, after = (events(calendars(release(*weeks))["people/Bob.ics"]) for weeks in ((WEEK,), (WEEK, LATER)))
    assert [e.uid.value for e in before] == [e.uid.value for e in after]
    assert [e.sequence.value for e in after] == ["0", "0", "0", "0", "1"]
    assert [e.status.value for e in after] == ["CONFIRMED"] * 4 + ["CANCELLED"]
    assert after[0].dtstamp.value == before[0].dtstamp.value


def test_an_event_that_comes_back_is_confirmed_under_its_old_uid() -> None:
    """Version 3 gives the night back: SEQUENCE 2, CONFIRMED."""
    last = events(calendars(release(WEEK, LATER, WEEK))["people/Bob.ics"])[-1]
    assert (last.sequence.value, last.status.value) == ("2", "CONFIRMED")


def test_lines_are_short_and_end_as_the_standard_says() -> None:
    """RFC 5545, 3.1: lines end with CRLF and have at most 75 octets."""
    for content in calendars(release()).values():
        lines = content.split(b"\r\n")
        assert all(len(line) <= 75 and b"\n" not in line for line in lines)
