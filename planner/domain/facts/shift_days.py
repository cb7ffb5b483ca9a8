"""The days on which shifts run and lines of the Cover sheet apply."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from planner.domain.calendar import CalendarDay
from planner.domain.facts.places import Places
from planner.domain.local_calendar import LocalCalendar
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import MONDAY_TO_FRIDAY, Shift
from planner.domain.tickets.service_targets import Opening


class ShiftDays:
    """Shifts with the calendars of the places where they are worked."""

    def __init__(
        self, shifts: tuple[Shift, ...], places: Places, calendar: Iterable[CalendarDay], openings: tuple[Opening, ...]
    ) -> None:
        self._shifts = shifts
        self._places = places
        self._openings = openings
        self._roster_as = {entry.day: entry.roster_as for entry in calendar if entry.roster_as is not None}

    def roster_weekday(self, day: date) -> int:
        """Return the weekday (0-6) a day is rostered as: its own, unless the Calendar sheet says otherwise."""
        return self._roster_as.get(day, day.weekday())

    def runs(self, shift: Shift, day: date) -> bool:
        """Tell whether a shift can be worked on a day."""
        return self.roster_weekday(day) in shift.days and shift.most != 0 and not self.rests(shift, day)

    def rests(self, shift: Shift, day: date) -> bool:
        """Tell whether a shift does not run on a day because it is a public holiday where the shift is worked.

        Without a word on the Shifts sheet it is as its clock: an office shift, or a shift of workdays where the Hours
        sheet has clocks, rests unless a clock has hours on holidays. A day with Roster as on the Calendar sheet is
        worked as that weekday.
        """
        there = self._of_shift[shift.code]
        known = there.holidays or (self._places.holidays if shift.holidays == "no" else {})
        if day not in known or day in self._roster_as:
            return False
        if shift.holidays:
            return shift.holidays == "no"
        by_clock = shift.kind == "office" or (bool(self._openings) and not shift.days & there.weekend)
        return by_clock and not any(row.day == "holiday" for row in self._openings)

    def holiday_of(self, shift: Shift, day: date) -> str:
        """Return the name of the public holiday where a shift is worked, empty if the day is none there."""
        return self._of_shift[shift.code].holidays.get(day) or self._places.holidays.get(day, "")

    def is_holiday(self, day: date, holidays: Mapping[date, str]) -> bool:
        """Tell whether a day is one of these public holidays that the Calendar sheet does not roster as a weekday."""
        return day in holidays and day not in self._roster_as

    def asks(self, line: CoverLine, day: date) -> bool:
        """Tell whether a line of the Cover sheet applies on a day; one for Monday to Friday rests with such shifts."""
        if self.roster_weekday(day) not in line.days:
            return False
        weekday = [shift for shift in self._shifts if shift.days <= MONDAY_TO_FRIDAY]
        rests = self.is_holiday(day, self._places.holidays) and line.days <= MONDAY_TO_FRIDAY and weekday
        return not rests or any(self.runs(shift, day) for shift in weekday)

    @cached_property
    def _of_shift(self) -> Mapping[str, LocalCalendar]:
        return {shift.code: self._places.calendar_of(shift.site, shift.zone) for shift in self._shifts}
