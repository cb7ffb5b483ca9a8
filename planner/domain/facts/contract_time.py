"""The contract minutes that people are due over some days, and what a day of leave counts of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from planner.domain.facts.leave_days import LeaveDays
from planner.domain.facts.shift_days import ShiftDays
from planner.domain.local_calendar import LocalCalendar
from planner.domain.roster.people import Person


@dataclass(frozen=True, eq=False)
class ContractTime:
    """The calendars and the leave of people; `credits` tells whether a public holiday counts as worked."""

    local: Mapping[str, LocalCalendar]
    leave: LeaveDays
    shift_days: ShiftDays
    credits: bool

    def due_minutes(self, person: Person, days: Collection[date]) -> int:
        """Return the contract minutes of a person over some days, employment dates and leave credited.

        Each day outside the weekend of the person's site is an equal part of the contract week, usually a fifth; who is
        employed on some of the days is due their part. A day of leave takes its own minutes off, or its part of the
        week, half a day half of it. A public holiday takes its part off unless the Plan sheet has it worked back; it is
        no day of leave. Who is on leave on all other days has no day to work it back on.
        """
        local, there = self.local[person.name], [day for day in days if person.employed(day)]
        workdays = [day for day in there if not local.is_weekend(day)]
        holidays = {day for day in workdays if self.shift_days.is_holiday(day, local.holidays)}
        could_work = any((person.name, day) not in self.leave.whole for day in workdays if day not in holidays)
        credited, own = 0, 0
        for day in there:
            leave = self.leave.whole.get((person.name, day)) or self.leave.part.get((person.name, day))
            if day in holidays:
                credited += 0 if could_work and not self.credits else 2
            elif leave is not None and leave.minutes_a_day is not None:
                own += leave.minutes_a_day
            elif leave is not None and not local.is_weekend(day):
                credited += 1 if leave.part else 2
        halves = 2 * len(workdays)
        due, of = (halves - credited, halves) if halves else (1, 1)
        week = 7 - len(local.weekend)
        parts = sum(not local.is_weekend(day) for day in days) * len(there) * due
        return max(0, person.contract_minutes * parts // (week * max(1, len(days)) * of) - own)

    def leave_minutes(self, person: Person, day: date) -> int:
        """Return what a day of leave counts towards hours: its own minutes, or its part of the contract week.

        A day of the weekend or a public holiday counts nothing unless the leave has minutes of its own.
        """
        leave = self.leave.whole.get((person.name, day)) or self.leave.part[person.name, day]
        local = self.local[person.name]
        if leave.minutes_a_day is not None:
            return leave.minutes_a_day
        whole = 0 if local.is_day_off(day) else person.contract_minutes // (7 - len(local.weekend))
        return whole // 2 if leave.part else whole
