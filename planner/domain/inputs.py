"""The inputs of a plan; they are frozen, so a change makes new inputs (`dataclasses.replace`)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from planner.domain.calendar import CalendarDay
from planner.domain.horizon import Horizon
from planner.domain.instants import instant
from planner.domain.local_calendar import LocalCalendar
from planner.domain.roster.contact import Contact
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.pattern import Pattern
from planner.domain.roster.people import Fixed, Leave, Person, Wish
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import CoverLine, LedgerLine, RuleSetting
from planner.domain.roster.shifts import MONDAY_TO_FRIDAY, Heads, Shift
from planner.domain.roster.site import Site
from planner.domain.scenario import Change, Scenario
from planner.domain.settings import Settings
from planner.domain.tickets.demand import Tickets, no_tickets
from planner.domain.tickets.queues import Queue
from planner.domain.tickets.service import Handling, Opening, ServiceTarget, open_spans

NOON = 12 * 60


@dataclass(frozen=True, eq=False)
class Inputs:
    """A planner's workbook and its tickets.

    `holidays` maps every public holiday of the country (and the Calendar sheet) to its name, over history and horizon;
    `optional_holidays` maps days that only some people keep. `previous` are the last duties before the horizon; duties
    are known from the day `known_from` on, None from the first of `previous` on. `published` is the rota that people
    already have, to be changed as little as possible, and `today` the day of the change. On the days of `handovers` a
    week on call that is under way may pass to somebody else. `volume_changes` are a scenario's changes to the forecast.
    `places` maps a row of the workbook (sheet, field and what identifies the row) to its cell, such as Fixed!C5.

    Raises
    ------
    ValueError
        When a name occurs twice, or a row refers to an unknown name.
    """

    settings: Settings
    people: tuple[Person, ...] = ()
    skills: tuple[str, ...] = ()
    shifts: tuple[Shift, ...] = ()
    service: tuple[ServiceTarget, ...] = ()
    handling: tuple[Handling, ...] = ()
    openings: tuple[Opening, ...] = ()
    calendar: tuple[CalendarDay, ...] = ()
    leave: tuple[Leave, ...] = ()
    wishes: tuple[Wish, ...] = ()
    rules: tuple[RuleSetting, ...] = ()
    cover: tuple[CoverLine, ...] = ()
    heads: tuple[Heads, ...] = ()
    tiers: tuple[Tier, ...] = ()
    fixed: tuple[Fixed, ...] = ()
    previous: tuple[Assignment, ...] = ()
    known_from: date | None = None
    published: Rota | None = None
    today: date | None = None
    handovers: frozenset[date] = frozenset()
    ledger: tuple[LedgerLine, ...] = ()
    queues: tuple[Queue, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    contacts: tuple[Contact, ...] = ()
    volume_changes: tuple[Change, ...] = ()
    tickets: Tickets = field(default_factory=no_tickets)
    holidays: Mapping[date, str] = field(default_factory=dict)
    optional_holidays: Mapping[date, str] = field(default_factory=dict)
    places: Mapping[tuple[object, ...], str] = field(default_factory=dict)
    sites: tuple[Site, ...] = ()
    patterns: tuple[Pattern, ...] = ()

    def __post_init__(self) -> None:
        """Refuse names that occur twice and references to unknown names."""
        for what, names in (
            ("person", [p.name for p in self.people]),
            ("duty code", [s.code for s in self.shifts] + [t.code for t in self.tiers]),
            ("priority", [s.priority for s in self.service]),
        ):
            if len(set(names)) < len(names):
                raise ValueError(f"{what} occurs twice: {sorted({n for n in names if names.count(n) > 1})}")
        known = {p.name for p in self.people}
        rows: tuple[Leave | Wish | Fixed | Assignment, ...] = (*self.leave, *self.wishes, *self.fixed, *self.previous)
        for row in rows:
            if row.person not in known:
                raise ValueError(f"{type(row).__name__.lower()} for unknown person {row.person}")
        for person in self.people:
            if unknown := set(person.skills) - set(self.skills):
                raise ValueError(f"{person.name} has unknown skill {sorted(unknown)}")

    def of_people(self, names: Collection[str]) -> "Inputs":
        """Return the inputs of some people: rows about anybody else are left out, all that is asked stays.

        A row of the Rules sheet stays unless it names one of the others and no team, grade or rule set of these people.
        """
        people = tuple(person for person in self.people if person.name in names)
        groups = {group for person in people for group in (person.team, person.grade, person.rule_set)}
        others = {person.name for person in self.people} - {person.name for person in people} - groups
        return replace(
            self,
            people=people,
            leave=tuple(row for row in self.leave if row.person in names),
            wishes=tuple(row for row in self.wishes if row.person in names),
            fixed=tuple(row for row in self.fixed if row.person in names),
            previous=tuple(row for row in self.previous if row.person in names),
            known_from=self.first_known_day,
            ledger=tuple(row for row in self.ledger if row.person in names),
            rules=tuple(row for row in self.rules if row.applies_to not in others),
            published=self.published and Rota.of(a for a in self.published.assignments if a.person in names),
        )

    def between(self, first: date, last: date) -> "Inputs":
        """Return the inputs of a plan from one day to another, with what is known of these days and of those before.

        Leave and wishes stay when they touch the days, leave also when it touches the days of `previous`. After a later
        first day nothing is known of the days just before it, so `previous` is empty then. The ledger counts what was
        before this plan's first day, so it stays only with that. Tickets and calendar stay as they are.
        """
        previous = tuple(row for row in self.previous if row.day < first) if first <= self.settings.first_day else ()
        since = min((row.day for row in previous), default=first)
        return replace(
            self,
            settings=replace(self.settings, first_day=first, last_day=last),
            leave=tuple(row for row in self.leave if row.first_day <= last and since <= row.last_day),
            wishes=tuple(row for row in self.wishes if row.first_day <= last and first <= row.last_day),
            fixed=tuple(row for row in self.fixed if first <= row.day <= last),
            heads=tuple(row for row in self.heads if first <= row.day <= last),
            previous=previous,
            known_from=self.known_from if first <= self.settings.first_day else None,
            ledger=self.ledger if first == self.settings.first_day else (),
            published=self.published and Rota.of(a for a in self.published.assignments if first <= a.day <= last),
        )

    @cached_property
    def horizon(self) -> Horizon:
        """The planned days and their intervals."""
        s = self.settings
        return Horizon(s.first_day, s.last_day, s.time_zone, s.interval_minutes)

    @cached_property
    def observed_days(self) -> tuple[date, ...]:
        """Every day whose duties are known or planned: from the first of `previous`, or of the plan, to the last."""
        first, last = self.first_known_day, self.settings.last_day
        return tuple(first + timedelta(days=i) for i in range((last - first).days + 1))

    @cached_property
    def first_known_day(self) -> date:
        """The first day on which a person without a duty is known to have been off."""
        first = self.known_from or min((row.day for row in self.previous), default=self.settings.first_day)
        return min(first, self.settings.first_day)

    @cached_property
    def person(self) -> Mapping[str, Person]:
        """People by name."""
        return {person.name: person for person in self.people}

    @cached_property
    def shift(self) -> Mapping[str, Shift]:
        """Shifts by code."""
        return {shift.code: shift for shift in self.shifts}

    @cached_property
    def tier(self) -> Mapping[str, Tier]:
        """On-call tiers by code."""
        return {tier.code: tier for tier in self.tiers}

    @cached_property
    def pattern(self) -> Mapping[str, Pattern]:
        """Rotation patterns by name."""
        return {pattern.name: pattern for pattern in self.patterns}

    @cached_property
    def on_leave(self) -> Mapping[tuple[str, date], Leave]:
        """Approved leave of whole days by person and day."""
        return {key: leave for key, leave in self._approved_leave if not leave.part}

    @cached_property
    def part_leave(self) -> Mapping[tuple[str, date], Leave]:
        """Approved leave of a part of a day by person and day; a day of whole leave is not among them."""
        return {key: leave for key, leave in self._approved_leave if leave.part and key not in self.on_leave}

    @property
    def _approved_leave(self) -> Iterator[tuple[tuple[str, date], Leave]]:
        for leave in self.leave:
            if leave.approved:
                for i in range((leave.last_day - leave.first_day).days + 1):
                    yield (leave.person, leave.first_day + timedelta(days=i)), leave

    def available(self, person: Person, day: date) -> bool:
        """Tell whether a person is employed and not on leave on a day."""
        return person.employed(day) and (person.name, day) not in self.on_leave

    @cached_property
    def local(self) -> Mapping[str, LocalCalendar]:
        """The clock, weekend and public holidays of each person."""
        return {person.name: self._calendar_of(person.site, person.zone) for person in self.people}

    def _calendar_of(self, site: str, zone: str) -> LocalCalendar:
        """Return the calendar of a site, or that of a clock.

        Without a site a clock that is not the plan's has the calendar of the only site with that clock. If there is
        none, it has a usual weekend and no holidays that we know of.
        """
        named = [place for place in self.sites if place.name == site]
        there = [place for place in self.sites if place.zone == zone] if zone else []
        found = next(iter(named or (there if len(there) == 1 else ())), None)
        if found is not None:
            return LocalCalendar(zone or found.zone or self.settings.time_zone, found.weekend, found.holidays)
        known = self.holidays if zone in ("", self.settings.time_zone) else {}
        return LocalCalendar(zone or self.settings.time_zone, holidays=known)

    @cached_property
    def _of_shift(self) -> Mapping[str, LocalCalendar]:
        return {shift.code: self._calendar_of(shift.site, shift.zone) for shift in self.shifts}

    @cached_property
    def _roster_as(self) -> Mapping[date, int]:
        return {entry.day: entry.roster_as for entry in self.calendar if entry.roster_as is not None}

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
        known = there.holidays or (self.holidays if shift.holidays == "no" else {})
        if day not in known or day in self._roster_as:
            return False
        if shift.holidays:
            return shift.holidays == "no"
        by_clock = shift.kind == "office" or (bool(self.openings) and not shift.days & there.weekend)
        return by_clock and not any(row.day == "holiday" for row in self.openings)

    def holiday_of(self, shift: Shift, day: date) -> str:
        """Return the name of the public holiday where a shift is worked, empty if the day is none there."""
        return self._of_shift[shift.code].holidays.get(day) or self.holidays.get(day, "")

    def is_holiday(self, day: date) -> bool:
        """Tell whether a day is a public holiday that the Calendar sheet does not roster as a weekday."""
        return day in self.holidays and day not in self._roster_as

    def asks(self, line: CoverLine, day: date) -> bool:
        """Tell whether a line of the Cover sheet applies on a day; one for Monday to Friday rests with such shifts."""
        if self.roster_weekday(day) not in line.days:
            return False
        weekday = [shift for shift in self.shifts if shift.days <= MONDAY_TO_FRIDAY]
        rests = self.is_holiday(day) and line.days <= MONDAY_TO_FRIDAY and weekday
        return not rests or any(self.runs(shift, day) for shift in weekday)

    def span(self, duty: str, day: date) -> tuple[int, int]:
        """Return the instants at which a duty of a day starts and ends; on call runs from handover to handover."""
        zone = self.settings.time_zone
        if duty in self.shift:
            return self.shift[duty].span(day, zone)
        handover = self.tier[duty].handover_minute
        return instant(day, handover, zone), instant(day + timedelta(days=1), handover, zone)

    def presence(self, person: str, code: str, day: date) -> tuple[int, int]:
        """Return the instants between which a person is there in a shift of a day: all but their leave of that day.

        A morning of leave lasts until noon by the person's clock, an afternoon begins at noon, hours of leave are the
        last ones of the shift. The span is empty when leave takes all of the shift.
        """
        start, end = self.span(code, day)
        leave = self.part_leave.get((person, day))
        if leave is None:
            return start, end
        noon = instant(day, NOON, self.local[person].zone)
        if leave.part == "am":
            return min(end, max(start, noon)), end
        return start, max(start, min(end, noon) if leave.part == "pm" else end - (leave.minutes_a_day or 0))

    def minutes_paid(self, person: str, code: str, day: date) -> int:
        """Return the paid minutes of a shift of a day less those that the person's leave of that day takes."""
        whole = self.shift[code].paid_minutes(day, self.settings.time_zone)
        if (person, day) not in self.part_leave:
            return whole
        (first, last), (start, end) = self.span(code, day), self.presence(person, code, day)
        return whole * (end - start) // (last - first)

    def standby(self, tier: Tier, day: date) -> tuple[tuple[int, int], ...]:
        """Return the spans [start, end) of an on-call day in which the person on call can be called."""
        start, end = self.span(tier.code, day)
        spans = [(start, end)]
        if tier.hours == "out of hours":
            for shut in (day, day + timedelta(days=1)):
                for opens, closes in self.open_hours(shut):
                    spans = [
                        part
                        for a, b in spans
                        for part in ((a, min(b, opens)), (max(a, closes), b))
                        if part[0] < part[1]
                    ]
        return tuple(spans)

    def open_hours(self, day: date) -> tuple[tuple[int, int], ...]:
        """Return the opening hours of a day as instants: the hours in which any clock of the Hours sheet runs."""
        return open_spans(self.openings, day, day in self.holidays, self.settings.time_zone)

    def turns(self, tier: Tier) -> tuple[tuple[date, ...], ...]:
        """Return the turns of a tier as runs of days; a week that started before the first day is short.

        A week that may be handed over on one of its days is two turns.
        """
        return tuple(part for turn in self.whole_turns(tier) for part in _split(turn, self.handovers))

    def whole_turns(self, tier: Tier) -> tuple[tuple[date, ...], ...]:
        """Return the turns of a tier as if no week were ever handed over."""
        first = {day for day in self.horizon.days if tier.turn == "day" or day.weekday() == tier.handover_weekday}
        return tuple(_split(self.horizon.days, first))

    def target_minutes(self, person: Person) -> int:
        """Return the contract minutes of a person over the horizon, employment dates and leave credited."""
        return self.due_minutes(person, self.horizon.days)

    def due_minutes(self, person: Person, days: Collection[date]) -> int:
        """Return the contract minutes of a person over some days, employment dates and leave credited.

        Each day outside the weekend of the person's site is an equal part of the contract week, usually a fifth; who is
        employed on some of the days is due their part. A day of leave takes its own minutes off, or its part of the
        week, half a day half of it. A public holiday takes its part off unless the Plan sheet has it worked back; it is
        no day of leave. Who is on leave on all other days has no day to work it back on.
        """
        local, there = self.local[person.name], [day for day in days if person.employed(day)]
        workdays = [day for day in there if not local.is_weekend(day)]
        holidays = {day for day in workdays if self._is_free(local, day)}
        could_work = any((person.name, day) not in self.on_leave for day in workdays if day not in holidays)
        credited, own = 0, 0
        for day in there:
            leave = self.on_leave.get((person.name, day)) or self.part_leave.get((person.name, day))
            if day in holidays:
                credited += 0 if could_work and self.settings.holiday_hours != "credited" else 2
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
        leave = self.on_leave.get((person.name, day)) or self.part_leave[person.name, day]
        local = self.local[person.name]
        if leave.minutes_a_day is not None:
            return leave.minutes_a_day
        counts = not local.is_weekend(day) and day not in local.holidays
        whole = person.contract_minutes // (7 - len(local.weekend)) if counts else 0
        return whole // 2 if leave.part else whole

    def _is_free(self, local: LocalCalendar, day: date) -> bool:
        """Tell whether a day is a public holiday that is not rostered as a weekday."""
        return day in local.holidays and day not in self._roster_as


def _split(days: Sequence[date], starts: Collection[date]) -> Iterator[tuple[date, ...]]:
    """Yield the days in runs, each up to the day before the next of the starts."""
    cuts = [0, *(n for n, day in enumerate(days) if n and day in starts), len(days)]
    yield from (tuple(days[one:other]) for one, other in pairwise(cuts))
