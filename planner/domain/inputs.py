"""The inputs of a plan; they are frozen, so a change makes new inputs (`dataclasses.replace`)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from planner.domain.calendar import CalendarDay
from planner.domain.capacity.assumption import Assumption
from planner.domain.facts.contract_time import ContractTime
from planner.domain.facts.duty_times import DutyTimes
from planner.domain.facts.leave_days import LeaveDays, PersonDay
from planner.domain.facts.on_call_turns import handed_over, whole_turns
from planner.domain.facts.places import Places
from planner.domain.facts.shift_days import ShiftDays
from planner.domain.facts.yearly_hours import made_up_for
from planner.domain.horizon import Horizon
from planner.domain.local_calendar import LocalCalendar
from planner.domain.roster.contact import Contact
from planner.domain.roster.flexible_shift import rows_of
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.pattern import Pattern
from planner.domain.roster.people import Fixed, Leave, Person, Wish
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import BALANCE, CoverLine, LedgerLine, RuleSetting
from planner.domain.roster.shifts import Heads, Shift
from planner.domain.roster.site import Site
from planner.domain.scenario import Change, Scenario
from planner.domain.settings import Settings
from planner.domain.tickets.demand import Tickets, no_tickets
from planner.domain.tickets.queues import Queue
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget


@dataclass(frozen=True, eq=False)
class Inputs:
    """A planner's workbook and its tickets.

    `holidays` maps every public holiday of the country (and the Calendar sheet) to its name, over history and horizon;
    `optional_holidays` maps days that only some people keep. `previous` are the last duties before the horizon; duties
    are known from the day `known_from` on, None from the first of `previous` on. `published` is the rota that people
    already have, to be changed as little as possible, and `today` the day of the change. On the days of `handovers` a
    week on call that is under way may pass to somebody else. `volume_changes` are a scenario's changes to the forecast.
    `assumptions` are those of the months ahead.
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
    assumptions: tuple[Assumption, ...] = ()
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
        """Return the same inputs for a plan of other days.

        Leave and wishes stay when they touch the new days, leave also when it touches the days of `previous`. When the
        new first day is later, the days just before it are not known, so `previous` is empty. The ledger counts
        the time before the old first day, so it stays only when that day stays. Tickets and calendar do not change.
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

    @property
    def by_customer(self) -> bool:
        """Whether contracts promise service levels to customers, and the tickets name their customers."""
        return self.tickets.customer is not None and any(target.level for target in self.service)

    @cached_property
    def person(self) -> Mapping[str, Person]:
        """People by name."""
        return {person.name: person for person in self.people}

    @cached_property
    def shift(self) -> Mapping[str, Shift]:
        """Shifts by code."""
        return {shift.code: shift for shift in self.shifts}

    @cached_property
    def shift_rows(self) -> Mapping[str, tuple[Shift, ...]]:
        """Shifts by the code of their row on the Shifts sheet; only a flexible row has more than one."""
        return rows_of(self.shifts)

    def codes_named(self, code: str) -> tuple[str, ...]:
        """Return the duty codes that a code stands for: itself, or all shifts of a flexible row."""
        return tuple(shift.code for shift in self.shift_rows.get(code, ())) or (code,)

    @cached_property
    def tier(self) -> Mapping[str, Tier]:
        """On-call tiers by code."""
        return {tier.code: tier for tier in self.tiers}

    @cached_property
    def pattern(self) -> Mapping[str, Pattern]:
        """Rotation patterns by name."""
        return {pattern.name: pattern for pattern in self.patterns}

    @property
    def on_leave(self) -> Mapping[PersonDay, Leave]:
        """Approved leave of whole days by person and day."""
        return self._leave_days.whole

    @property
    def part_leave(self) -> Mapping[PersonDay, Leave]:
        """Approved leave of a part of a day by person and day; a day of whole leave is not among them."""
        return self._leave_days.part

    def available(self, person: Person, day: date) -> bool:
        """Tell whether a person is employed and not on leave on a day."""
        return person.employed(day) and (person.name, day) not in self.on_leave

    @cached_property
    def local(self) -> Mapping[str, LocalCalendar]:
        """The clock, weekend and public holidays of each person."""
        return {person.name: self._places.calendar_of(person.site, person.zone) for person in self.people}

    def calendar_at(self, site: str) -> LocalCalendar:
        """Return the clock, weekend and public holidays of a site, those of the plan for an empty one."""
        return self._places.calendar_of(site, "")

    def travel_minutes(self, duty: str, other: str) -> int:
        """Return the minutes from the site of a shift to that of another; 0 for on-call and shifts without a site."""
        sites = [self.shift[code].site for code in (duty, other) if code in self.shift]
        return self._places.travel_minutes(*sites) if len(sites) > 1 else 0

    def roster_weekday(self, day: date) -> int:
        """Return the weekday (0-6) a day is rostered as."""
        return self._shift_days.roster_weekday(day)

    def runs(self, shift: Shift, day: date) -> bool:
        """Tell whether a shift can be worked on a day."""
        return self._shift_days.runs(shift, day)

    def rests(self, shift: Shift, day: date) -> bool:
        """Tell whether a shift does not run on a day because it is a public holiday where the shift is worked."""
        return self._shift_days.rests(shift, day)

    def holiday_of(self, shift: Shift, day: date) -> str:
        """Return the name of the public holiday where a shift is worked, empty if the day is none there."""
        return self._shift_days.holiday_of(shift, day)

    def asks(self, line: CoverLine, day: date) -> bool:
        """Tell whether a line of the Cover sheet applies on a day."""
        return self._shift_days.asks(line, day)

    def span(self, duty: str, day: date) -> tuple[int, int]:
        """Return the instants at which a duty of a day starts and ends; on call runs from handover to handover."""
        return self._duty_times.span(duty, day)

    def stretches(self, code: str, day: date) -> tuple[tuple[int, int], ...]:
        """Return the instants between which somebody is there in a shift of a day; a split shift has two stretches."""
        return self._duty_times.stretches(code, day)

    def presences(self, person: str, code: str, day: date) -> tuple[tuple[int, int], ...]:
        """Return the stretches of a shift of a day in which a person is there: all but their leave of that day."""
        return self._duty_times.presences(person, code, day)

    def minutes_paid(self, person: str, code: str, day: date) -> int:
        """Return the paid minutes of a shift of a day less those that the person's leave of that day takes."""
        return self._duty_times.minutes_paid(person, code, day)

    def standby(self, tier: Tier, day: date) -> tuple[tuple[int, int], ...]:
        """Return the spans [start, end) of an on-call day in which the person on call can be called."""
        return self._duty_times.standby(tier, day)

    def turns(self, tier: Tier) -> tuple[tuple[date, ...], ...]:
        """Return the turns of a tier as runs of days; a week that may be handed over on one of its days is two."""
        return handed_over(self.whole_turns(tier), self.handovers)

    def whole_turns(self, tier: Tier) -> tuple[tuple[date, ...], ...]:
        """Return the turns of a tier as if no week were ever handed over."""
        return whole_turns(tier, self.horizon.days)

    def target_minutes(self, person: Person) -> int:
        """Return the minutes a person should work in the horizon, employment dates and leave credited.

        With a contract by the year they are less what the plan makes up for of the balance on the Ledger sheet.
        """
        due = self.due_minutes(person, self.horizon.days)
        if person.minutes_a_year is None or not due:
            return due
        first, last = self.settings.first_day, self.settings.last_day
        return max(0, due - made_up_for(person, self.balance_minutes(person), first, last))

    def balance_minutes(self, person: Person) -> int:
        """Return by how many minutes a person is over (+) or under (-) a contract by the year before the horizon."""
        return 60 * sum(line.amount for line in self.ledger if (line.person, line.measure) == (person.name, BALANCE))

    def due_minutes(self, person: Person, days: Collection[date]) -> int:
        """Return the contract minutes of a person over some days, employment dates and leave credited."""
        return self._contract_time.due_minutes(person, days)

    def leave_minutes(self, person: Person, day: date) -> int:
        """Return what a day of leave counts towards hours: its own minutes, or its part of the contract week."""
        return self._contract_time.leave_minutes(person, day)

    @cached_property
    def _places(self) -> Places:
        return Places(self.sites, self.settings.time_zone, self.holidays)

    @cached_property
    def _leave_days(self) -> LeaveDays:
        return LeaveDays(self.leave)

    @cached_property
    def _shift_days(self) -> ShiftDays:
        return ShiftDays(self.shifts, self._places, self.calendar, self.openings)

    @cached_property
    def _duty_times(self) -> DutyTimes:
        zone = self.settings.time_zone
        return DutyTimes(zone, self.shift, self.tier, self.openings, self.holidays, self.part_leave, self.local)

    @cached_property
    def _contract_time(self) -> ContractTime:
        credits = self.settings.holiday_hours == "credited"
        return ContractTime(self.local, self._leave_days, self._shift_days, credits)
