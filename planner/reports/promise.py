"""The page of the promise: attainment by priority and skill, by week and hour, how busy people are, what was asked."""

from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Slice
from planner.domain.wording import say_count
from planner.reports.measures.outlook import say_missed_targets
from planner.reports.measures.wording import say_waiting
from planner.reports.page import Block, Cell, Chart, Column, Page, Series, Table, Text
from planner.reports.parts.back_tested import back_test_blocks
from planner.reports.parts.call_out_cost import call_out_cost_table
from planner.reports.parts.customers import customer_promises, level_promises
from planner.reports.parts.promised import COLUMNS, promise_chart, promise_line, promise_table, waiting_priorities

BY_HOUR = "Response kept by hour of arrival"
BY_WEEK = "Response kept by week"


def promise(plan: Plan) -> Page:
    """What service the rota gives, from simulating it on many possible months."""
    missed = say_missed_targets(row for row in plan.promise.rows if not row.skill)
    headline = f"{missed}." if missed else "Every priority keeps its target."
    if waiting := say_waiting(waiting_priorities(plan)):
        headline += f" {waiting}"
    blocks: list[Block] = [promise_table(plan), promise_chart(plan.promise.rows)]
    blocks += [*level_promises(plan), *customer_promises(plan)]
    blocks += [*back_test_blocks(plan.back_test), _rounds(plan)]
    blocks += [_waits(plan), *_by_time(BY_HOUR, "Hour", _hours(plan)), *_by_time(BY_WEEK, "Week", _weeks(plan))]
    blocks += [_times(plan), *_open_by_day(plan), _call_outs(plan)]
    blocks += [call_out_cost_table(plan)] if plan.inputs.tiers else []
    blocks.append(_busy(plan))
    return Page(headline, tuple(blocks))


Times = dict[tuple[str, str], Slice]
"""Promise slices by priority and by the name of their hour or week."""


def _hours(plan: Plan) -> Times:
    return {(priority, f"{hour:02d}:00"): each for (priority, hour), each in plan.promise.by_hour.items()}


def _weeks(plan: Plan) -> Times:
    return {(priority, f"W{week:02d}"): each for (priority, week), each in plan.promise.by_week.items()}


def _by_time(title: str, label: str, slices: Times) -> list[Block]:
    """Return the shares kept as a table with a column for each priority, and its chart."""
    if not slices:
        return []
    priorities = sorted({priority for priority, _ in slices})
    columns = (Column(label, width=22), *(Column(priority, "share") for priority in priorities))
    rows = []
    for time in sorted({time for _, time in slices}):
        found = [slices.get((priority, time)) for priority in priorities]
        rows.append((time, *(each.promised if each else None for each in found)))
    series = tuple(Series(priority) for priority in priorities)
    return [Table(title, columns, tuple(rows)), Chart(title, title, label, series, form="share")]


def _times(plan: Plan) -> Table:
    columns = (
        Column("Tickets that come in", width=24),
        COLUMNS[0],
        *COLUMNS[3:6],
        Column("Mean wait min", "number", help="Minutes of the priority's own clock until work begins."),
        Column("9 of 10 wait at most min", "whole", help="Minutes; 9 of 10 tickets wait no longer."),
        Column("Tickets", "number", help="Expected number over all days of the plan."),
    )
    rows = tuple(
        (name, priority, each.promised, each.low, each.high, each.mean_wait, each.p90_wait, each.tickets)
        for times in (_weeks(plan), _hours(plan))
        for (priority, name), each in sorted(times.items(), key=lambda item: (item[0][1], item[0][0]))
    )
    return Table("Response by week and by hour: range and waits", columns, rows, listed=True)


def _waits(plan: Plan) -> Table:
    columns = (
        COLUMNS[0],
        Column("Skill", width=24),
        *COLUMNS[2:7],
        Column("Mean wait min", "number", help="Minutes of the priority's own clock."),
        Column("9 of 10 wait at most min", "whole", help="Minutes; 9 of 10 tickets wait no longer."),
    )
    rows = []
    for row in sorted(plan.promise.rows, key=lambda row: (row.measure != "response", row.priority, row.skill)):
        line = promise_line(row, plan.past)
        rows.append((line[0], row.skill or "all", *line[2:7], row.mean_wait, row.p90_wait))
    note = say_waiting(waiting_priorities(plan))
    return Table("Promise and waits by priority and skill", columns, tuple(rows), note, listed=True)


def _open_by_day(plan: Plan) -> list[Block]:
    """Return how many tickets are open at the end of each day and how old they are, and the chart of it."""
    if not plan.promise.open_by_day:
        return []
    columns = (
        Column("Day", "day", 24),
        Column("Open tickets", "number", 24, "At the end of the day, mean over the simulated months."),
        Column("Mean age h", "hours", help="How long they have been open, by the wall clock."),
    )
    rows = tuple((day, each.tickets, each.age_minutes / 60) for day, each in sorted(plan.promise.open_by_day.items()))
    title = "Backlog at the end of each day"
    note = (
        f"At the end of the plan {say_count(round(plan.promise.backlog), 'ticket is', 'tickets are')} open on average, "
        f"{plan.promise.backlog_age_minutes / 60:.1f} h old."
    )
    drawn = (Series("Open tickets"), Series("Mean age h"))
    return [Table(title, columns, rows, note), Chart(title, title, "Day", drawn)]


def _call_outs(plan: Plan) -> Table:
    columns = (
        Column("Tier", width=24),
        Column("Call-outs", "number", 24, "In the planned days, mean over the simulated months."),
        Column("Per on-call night", "number", 18, "From one handover to the next."),
    )
    names = {tier.code: tier.name for tier in plan.inputs.tiers}
    nights = plan.promise.callouts_per_night
    rows = tuple((names.get(code, code), calls, nights.get(code)) for code, calls in plan.promise.callouts.items())
    return Table("Call-outs", columns, rows or (("nobody is on call", None, None),))


def _busy(plan: Plan) -> Table:
    busiest = sorted(plan.promise.utilisation.items(), key=lambda item: -item[1])
    columns = (
        Column("Person", width=22),
        Column("Team", width=24),
        Column("Busy", "share", help="Share of on-duty time on tickets."),
    )
    people = plan.inputs.person
    cap = plan.inputs.settings.occupancy_cap
    rows = tuple(
        (name, people[name].team if name in people else "", Cell(share, "warn" if share > cap else ""))
        for name, share in busiest
    )
    return Table("How busy people are", columns, rows, f"The occupancy cap of the Plan sheet is {cap:.0%}.", True)


def _rounds(plan: Plan) -> Text:
    lines = tuple(f"Round {number}: {each.asked}" for number, each in enumerate(plan.rounds, 1))
    times = say_count(plan.promise.replications, "time")
    none = (f"The first rota was simulated {times} and nothing more was asked of it.",)
    return Text("What was asked for after simulating", lines or none)
