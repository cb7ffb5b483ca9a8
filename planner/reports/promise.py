"""The page of the promise: attainment by priority and skill, by week and hour, how busy people are, what was asked."""

from planner.domain.plan import Plan
from planner.reports.page import Block, Cell, Chart, Column, Page, Series, Table, Text
from planner.reports.promised import COLUMNS, promise_chart, promise_line, promise_table
from planner.reports.words import say_count, say_list

BY_HOUR = "Response kept by hour of arrival"
BY_WEEK = "Response kept by week"


def promise(plan: Plan) -> Page:
    """What service the rota gives, from simulating it on many possible months."""
    missed = [f"{row.priority} {row.measure}" for row in plan.promise.rows if not row.skill and not row.kept]
    headline = f"Below target: {say_list(missed)}." if missed else "Every priority keeps its target."
    blocks: list[Block] = [promise_table(plan.promise.rows), promise_chart(plan.promise.rows), _by_skill(plan)]
    for title, label, shares in (
        (BY_HOUR, "Hour", {(p, f"{hour:02d}:00"): share for (p, hour), share in plan.promise.by_hour.items()}),
        (BY_WEEK, "Week", {(p, f"W{week:02d}"): share for (p, week), share in plan.promise.by_week.items()}),
    ):
        if shares:
            priorities = sorted({priority for priority, _ in shares})
            columns = (Column(label, width=22), *(Column(priority, "share") for priority in priorities))
            times = sorted({time for _, time in shares})
            blocks.append(Table(title, columns, tuple((t, *(shares.get((p, t)) for p in priorities)) for t in times)))
            blocks.append(Chart(title, title, label, tuple(Series(p) for p in priorities), form="share"))
    blocks += [_busy(plan), _backlog(plan), _rounds(plan)]
    return Page(headline, tuple(blocks))


def _by_skill(plan: Plan) -> Table:
    skilled = tuple(row for row in plan.promise.rows if row.skill)
    columns = (COLUMNS[0], Column("Skill", width=24), *COLUMNS[2:7], Column("Mean wait, p90 wait (min)", width=30))
    rows = []
    for row in skilled:
        line = promise_line(row)
        rows.append((line[0], row.skill, *line[2:7], f"{row.mean_wait:,.0f}, {row.p90_wait:,.0f}"))
    return Table(
        "Promise by priority and skill", columns, tuple(rows), "Waits are minutes of the priority's own clock.", True
    )


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


def _backlog(plan: Plan) -> Text:
    lines = [
        f"At the end of the plan {plan.promise.backlog:.0f} tickets are open on average, "
        f"{plan.promise.backlog_age_minutes / 60:.1f} h old."
    ]
    names = {tier.code: tier.name for tier in plan.inputs.tiers}
    for code, calls in plan.promise.callouts.items():
        lines.append(f"{names.get(code, code)} on call is called out {calls:.1f} times on average.")
    return Text("Backlog and call-outs", tuple(lines))


def _rounds(plan: Plan) -> Text:
    lines = tuple(f"Round {number}: {each.asked}." for number, each in enumerate(plan.rounds, 1))
    times = say_count(plan.promise.replications, "time")
    none = (f"The first rota was simulated {times} and nothing more was asked of it.",)
    return Text("What was asked for after simulating", lines or none)
