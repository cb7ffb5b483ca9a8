"""Inputs as a whole: references, leave, on-call turns, contract targets."""

import calendar
from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from planner.domain.calendar import CalendarDay
from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed, Leave, Wish
from planner.domain.roster.rota import Assignment
from planner.domain.roster.rules import CoverLine, LedgerLine, RuleSetting
from planner.domain.roster.shifts import Heads, Shift
from planner.domain.tickets.service_targets import Opening
from tests.builders import MONDAY, SHIFTS, person, rota, world

OFFICE = tuple(Opening("office", day, 9 * 60, 17 * 60) for day in range(5))


def test_names_are_unique() -> None:
    """Two people of one name, or a tier with a shift's code, are refused."""
    with pytest.raises(ValueError, match="person occurs twice"):
        world("Ann Ann")
    with pytest.raises(ValueError, match="duty code occurs twice"):
        world(tiers=(Tier("primary", "N"),))


def test_references_lead_somewhere() -> None:
    """A wish of nobody known and a skill not on the Skills sheet are refused."""
    with pytest.raises(ValueError, match="wish for unknown person Zoe"):
        world(wishes=(Wish("Zoe", MONDAY, MONDAY, "off"),))
    with pytest.raises(ValueError, match="unknown skill"):
        world(people=(person("Ann", skills="cobol"),))


def test_refused_leave_is_not_leave() -> None:
    """Only approved leave takes a person off the rota, on every one of its days."""
    inputs = world(
        leave=(
            Leave("Ann", MONDAY, MONDAY + timedelta(days=1)),
            Leave("Bob", MONDAY, MONDAY, approved=False),
        )
    )
    ann, bob = inputs.people
    assert [inputs.available(ann, MONDAY + timedelta(days=i)) for i in range(3)] == [False, False, True]
    assert inputs.available(bob, MONDAY)


def test_employment_dates_count() -> None:
    """Nobody is available before the first or after the last day of employment."""
    ann = person("Ann", first_day=MONDAY + timedelta(days=1), last_day=MONDAY + timedelta(days=2))
    inputs = world(people=(ann,))
    assert [inputs.available(ann, MONDAY + timedelta(days=i)) for i in range(4)] == [False, True, True, False]


def test_standby_out_of_hours_leaves_the_office_day_out() -> None:
    """A turn from 09:00 to 09:00 with office hours 09-17 can be called for 16 h: from 17:00 to 09:00."""
    tier = Tier("primary", "P", hours="out of hours")
    inputs = world(tiers=(tier,), openings=OFFICE)
    [(start, end)] = inputs.standby(tier, MONDAY)
    assert (start - inputs.horizon.start, end - start) == (17 * 60, 16 * 60)


def test_standby_on_a_holiday_lasts_the_whole_day() -> None:
    """A public holiday has no office hours, so standby runs through to the next morning."""
    tier = Tier("primary", "P", hours="out of hours")
    inputs = world(tiers=(tier,), openings=OFFICE, holidays={MONDAY: "Founders"})
    assert sum(end - start for start, end in inputs.standby(tier, MONDAY)) == 24 * 60


def test_weekly_turns_break_at_the_handover() -> None:
    """A month that starts on a Wednesday has a short first turn, then whole weeks from the handover weekday."""
    tier = Tier("primary", "P", turn="week", handover_weekday=0)
    turns = world(first=date(2026, 7, 1), days=14, tiers=(tier,)).turns(tier)
    assert [len(turn) for turn in turns] == [5, 7, 2]


def test_a_week_that_may_be_handed_over_is_two_turns() -> None:
    """From Thursday on somebody else may have the second week; on a Monday a week ends anyway."""
    tier = Tier("primary", "P", turn="week", handover_weekday=0)
    days = frozenset({date(2026, 7, 9), date(2026, 7, 13)})
    inputs = world(first=date(2026, 7, 1), days=14, tiers=(tier,), handovers=days)
    assert [len(turn) for turn in inputs.turns(tier)] == [5, 3, 4, 2]
    assert [len(turn) for turn in inputs.whole_turns(tier)] == [5, 7, 2]


def test_a_weekend_on_call_is_one_turn_and_ends_on_monday() -> None:
    """From Friday 18:00 to Monday 08:00: three days, the last one 14 h long, and nobody on call from Monday on."""
    tier = Tier("weekend", "W", handover_weekday=4, handover_minute=18 * 60, ends=3 * DAY + 8 * 60)
    inputs = world(days=12, tiers=(tier,))
    days = inputs.horizon.days
    assert inputs.turns(tier) == (days[4:7], days[11:12])
    hours = [sum(end - start for start, end in inputs.standby(tier, day)) // 60 for day in days[:8]]
    assert hours == [0, 0, 0, 0, 24, 24, 14, 0]
    assert inputs.turns(replace(tier, turn="day")) == ((days[4],), (days[5],), (days[6],), (days[11],))


def test_target_minutes_credit_leave_and_holidays() -> None:
    """Two weeks of 40 h less a week of leave with a public holiday in it: a week is left, and the holiday if worked."""
    leave, holidays = (Leave("Ann", MONDAY, MONDAY + timedelta(days=6)),), {MONDAY: "Founders"}
    inputs = world(days=14, leave=leave, holidays=holidays)
    assert inputs.target_minutes(inputs.people[0]) == 40 * 60
    inputs = world(days=14, leave=leave, holidays=holidays, holiday_hours="worked back")
    assert inputs.target_minutes(inputs.people[0]) == 80 * 60 - 4 * 8 * 60


@pytest.mark.parametrize("hours", [40, 22.5, 38.5])
def test_contract_hours_are_right_in_every_month(hours: float) -> None:
    """An office day of every weekday is due in each month of 2026, no more for who is on leave all month."""
    for month in range(1, 13):
        first = date(2026, month, 1)
        days = calendar.monthrange(2026, month)[1]
        off = {date(2026, 5, 1): "Labour", date(2026, 5, 14): "Ascension", date(2026, 5, 25): "Whit Monday"}
        ann, bob = person("Ann", hours), person("Bob", hours)
        away = (Leave("Bob", first, first + timedelta(days=days - 1)),)
        inputs = world(days=days, first=first, people=(ann, bob), leave=away, holidays=off)
        office = sum(day.weekday() < 5 and day not in off for day in inputs.horizon.days)
        assert inputs.target_minutes(ann) == round(office * hours / 5 * 60)
        assert inputs.target_minutes(bob) == 0


def test_a_holiday_of_another_site_is_not_credited() -> None:
    """The calendar is of the plan's country: it says nothing of somebody in Manila."""
    people = (person("Ann"), person("Bob", zone="Asia/Manila"))
    inputs = world(people=people, holidays={MONDAY: "Founders"}, time_zone="Europe/London")
    assert [inputs.target_minutes(one) for one in people] == [32 * 60, 40 * 60]


OFFICE_SHIFT = replace(SHIFTS[0], days=frozenset(range(5)), kind="office")


@pytest.mark.parametrize(
    ("shift", "openings", "runs"),
    [
        (OFFICE_SHIFT, (), False),
        (OFFICE_SHIFT, OFFICE, False),
        (OFFICE_SHIFT, (*OFFICE, Opening("office", "holiday", 600, 840)), True),
        (replace(OFFICE_SHIFT, holidays="yes"), OFFICE, True),
        (replace(OFFICE_SHIFT, kind="day"), (), True),
        (replace(OFFICE_SHIFT, kind="day"), OFFICE, False),
        (replace(OFFICE_SHIFT, zone="Asia/Manila"), OFFICE, True),
        (SHIFTS[0], OFFICE, True),
        (replace(SHIFTS[0], holidays="no"), OFFICE, False),
    ],
)
def test_a_shift_takes_holidays_in_as_its_clock_does(shift: Shift, openings: tuple[Opening, ...], runs: bool) -> None:
    """An office shift rests on a public holiday, unless its clock or the Shifts sheet says otherwise."""
    inputs = world(shifts=(shift,), openings=openings, holidays={MONDAY: "Founders"})
    assert inputs.runs(shift, MONDAY) is runs
    assert inputs.runs(shift, MONDAY + timedelta(days=1))


def test_a_holiday_rostered_as_a_weekday_is_worked() -> None:
    """With Roster as on the Calendar sheet the shifts of that weekday run."""
    calendar_day = (CalendarDay(MONDAY, roster_as=1),)
    inputs = world(shifts=(OFFICE_SHIFT,), holidays={MONDAY: "Founders"}, calendar=calendar_day)
    assert inputs.runs(OFFICE_SHIFT, MONDAY)


def test_a_cover_line_of_the_office_rests_with_it() -> None:
    """Nobody is asked for from Monday to Friday on a holiday on which no such shift runs; a daily line still asks."""
    holidays = {MONDAY: "Founders"}
    office, daily = CoverLine(480, 1080, frozenset(range(5)), least=1), CoverLine(480, 1080, least=1)
    inputs = world(shifts=(OFFICE_SHIFT,), holidays=holidays)
    assert [inputs.asks(line, MONDAY) for line in (office, daily)] == [False, True]
    assert inputs.asks(office, MONDAY + timedelta(days=1))
    assert world(holidays=holidays).asks(office, MONDAY)


def test_roster_as() -> None:
    """A day that is rostered as another weekday runs that weekday's shifts."""
    inputs = world(calendar=(CalendarDay(MONDAY, roster_as=6),))
    weekdays = replace(inputs.shifts[0], days=frozenset(range(5)))
    assert not inputs.runs(weekdays, MONDAY)
    assert inputs.runs(weekdays, MONDAY + timedelta(days=1))


DAYS = [MONDAY + timedelta(days=i) for i in range(-3, 7)]


def full_desk() -> Inputs:
    """Return a week of Ann and Bob from `DAYS[3]` on, with a row for each person and day in every list that has any."""
    cells = [(name, day) for name in ("Ann", "Bob") for day in DAYS]
    return replace(
        world(people=(person("Ann", team="Net"), person("Bob", team="Desk")), today=MONDAY),
        leave=tuple(Leave(name, day, day) for name, day in cells),
        wishes=tuple(Wish(name, day, day, "off") for name, day in cells),
        fixed=tuple(Fixed(name, day, "E") for name, day in cells),
        previous=tuple(Assignment(name, day, "E") for name, day in cells if day < MONDAY),
        ledger=tuple(LedgerLine(name, "nights", 2) for name in ("Ann", "Bob")),
        rules=tuple(
            RuleSetting("nights in a row", "must", 3, whom) for whom in ("everyone", "Net", "Desk", "Ann", "Bob")
        ),
        heads=tuple(Heads(day, "E", 1) for day in DAYS),
        published=rota("Ann E E E E E E E\nBob L L L L L L L"),
    )


def changed(before: Inputs, after: Inputs) -> set[str]:
    """Return the names of the facts in which two inputs differ."""
    return {field.name for field in fields(Inputs) if getattr(before, field.name) != getattr(after, field.name)}


def test_inputs_of_some_people_have_no_row_about_anybody_else() -> None:
    """Of Ann and Bob only Ann's rows stay, in every list that speaks of people; all other facts stay as they are."""
    desk = full_desk()
    alone = desk.of_people({"Ann"})
    assert alone.people == desk.people[:1]
    for rows in (alone.leave, alone.wishes, alone.fixed, alone.previous, alone.ledger):
        assert {row.person for row in rows} == {"Ann"}
    assert [row.applies_to for row in alone.rules] == ["everyone", "Net", "Desk", "Ann"]
    assert alone.published == rota("Ann E E E E E E E")
    assert alone.observed_days == desk.observed_days
    about_people = {"people", "leave", "wishes", "fixed", "previous", "known_from", "ledger", "rules", "published"}
    assert changed(desk, alone) == about_people


def test_nothing_is_known_of_the_days_before_a_later_first_day() -> None:
    """Days before the plan are known without Bob too; of a plan from Wednesday on the days before are not known."""
    alone = full_desk().of_people({"Ann"})
    later = alone.horizon.days[2]
    assert alone.between(later, alone.horizon.last_day).observed_days[0] == later


def test_a_rule_for_a_team_with_the_name_of_somebody_else_stays() -> None:
    """Bob is left out, and Ann's team is called Bob: the row holds for her."""
    desk = world(
        people=(person("Ann", team="Bob"), person("Bob")), rules=(RuleSetting("nights in a row", "must", 3, "Bob"),)
    )
    assert desk.of_people({"Ann"}).rules == desk.rules


def test_inputs_of_fewer_days_at_the_start_keep_what_was_before() -> None:
    """The first two days: rows of the other days go, previous duties, leave among them and the ledger stay."""
    desk = full_desk()
    short = desk.between(DAYS[3], DAYS[4])
    assert (short.horizon.first_day, short.horizon.last_day) == (DAYS[3], DAYS[4])
    assert {row.first_day for row in short.leave} == set(DAYS[:5])
    assert {row.first_day for row in short.wishes} == {row.day for row in short.fixed} == set(DAYS[3:5])
    assert {row.day for row in short.heads} == set(DAYS[3:5])
    assert (short.previous, short.ledger) == (desk.previous, desk.ledger)
    assert short.published == rota("Ann E E\nBob L L")
    assert changed(desk, short) == {"settings", "leave", "wishes", "fixed", "heads", "published"}


def test_inputs_of_later_days_know_nothing_of_the_days_before_them() -> None:
    """From the third day on: no previous duties, no ledger, and no leave before."""
    later = full_desk().between(DAYS[5], DAYS[9])
    assert (later.previous, later.ledger) == ((), ())
    assert {row.first_day for row in later.leave} == set(DAYS[5:])


def test_inputs_of_earlier_days_keep_only_duties_from_before_them() -> None:
    """A plan from two days earlier knows the duty of the day before that, and not the ledger of later."""
    earlier = full_desk().between(DAYS[1], DAYS[9])
    assert {row.day for row in earlier.previous} == {DAYS[0]}
    assert earlier.ledger == ()


def test_leave_and_wishes_that_reach_into_the_days_stay_whole() -> None:
    """Two weeks away around the days that are asked for, and a wish that begins before them."""
    away, wish = Leave("Ann", DAYS[0], DAYS[9]), Wish("Ann", DAYS[3], DAYS[6], "off")
    cut = world(leave=(away,), wishes=(wish,)).between(DAYS[5], DAYS[6])
    assert (cut.leave, cut.wishes) == ((away,), (wish,))


def test_observed_days_begin_with_the_first_previous_duty() -> None:
    """Without previous duties they are the planned days."""
    assert world().observed_days == tuple(DAYS[3:])
    assert full_desk().observed_days == tuple(DAYS)
