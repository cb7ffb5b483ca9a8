"""The page of fairness: what the month asks of each person, and with what earlier months asked."""

from planner.domain.outcome.overtime import Overtime
from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.earlier_months import MEASURES, earlier_months
from planner.reports.measures.load import Load, loads
from planner.reports.page import Cell, Chart, Column, Page, Scalar, Series, Table
from planner.reports.parts.steadiness import steadiness_table
from planner.reports.parts.yearly_hours import yearly_table

TITLE, EARLIER = "This month", "With earlier months"
HEADINGS = {
    "nights": "Nights",
    "weekends": "Weekends",
    "holidays": "Holidays",
    "on-call": "On call",
    "wishes": "Wishes refused",
}
"""The heading of each measure that is carried over from month to month."""

Line = tuple[Cell | Scalar, ...]


def fairness(plan: Plan) -> Page:
    """Hours against the contract, nights, weekends, holidays, on call, wishes and cost of each person."""
    found = list(loads(plan.inputs, plan.rota).values())
    off = [load for load in found if abs(load.over_minutes) > 8 * 60]
    headline = (
        f"{say_count(len(off), 'person is', 'people are')} more than 8 h from the contract; "
        f"{_range(found, 'nights', 'night')}, {_range(found, 'weekends', 'weekend')}, "
        f"{_range(found, 'on_call_days', 'day on call', 'days on call')}."
    )
    series = (Series("Nights", "bar"), Series("Weekends", "bar"), Series("On call", "bar"))
    chart = Chart("Nights, weekends and days on call per person", TITLE, "Name", series, form="whole", rows=len(found))
    yearly = yearly_table(plan.inputs, found)
    tables = (_month(plan, found), chart, *((yearly,) if yearly else ()), _earlier(plan, found), steadiness_table(plan))
    return Page(headline, tables, wide=True)


def _range(found: list[Load], measure: str, thing: str, things: str = "") -> str:
    """Write fewest and most of a measure of those who have any, and how many have none: 2 to 5 nights (1 with none)."""
    counts = [count for load in found if (count := getattr(load, measure))]
    if not counts:
        return f"no {things or thing + 's'}"
    most = say_count(max(counts), thing, things)
    none = f" ({len(found) - len(counts)} with none)" if len(counts) < len(found) else ""
    return f"{min(counts)} to {most}{none}" if min(counts) < max(counts) else most + none


def _month(plan: Plan, found: list[Load]) -> Table:
    currency = plan.inputs.settings.currency
    columns = (
        Column("Name", width=22),
        Column("Team", width=14),
        Column("Contract h a week", "hours"),
        Column("Due h", "hours", help="Contract over the planned days, less leave; by the year also less the balance."),
        Column("Planned h", "hours"),
        Column("Difference h", "signed"),
        Column("Nights", "whole"),
        Column("Weekends", "whole"),
        Column("Holidays", "whole"),
        Column("On call", "whole", help="Days on call."),
        Column("Wishes", "whole"),
        Column("Wishes met", "whole"),
        Column(f"Cost {currency}", "money"),
        *_overtime_columns(plan),
        Column("Busy", "share", help="Share of on-duty time on tickets, simulated."),
    )
    rows = [_line(plan, load) for load in found]
    return Table(TITLE, columns, (*rows, _total(plan, found)), listed=True)


def _line(plan: Plan, load: Load) -> Line:
    far = abs(load.over_minutes) > 8 * 60
    return (
        load.person.name,
        load.person.team,
        load.person.contract_minutes / 60,
        load.due_minutes / 60,
        load.minutes / 60,
        Cell(load.over_minutes / 60, "warn" if far else ""),
        load.nights,
        load.weekends,
        load.holidays,
        load.on_call_days,
        load.wishes,
        load.wishes_met,
        load.cost,
        *_overtime(plan, [load]),
        plan.promise.utilisation.get(load.person.name),
    )


def _total(plan: Plan, found: list[Load]) -> Line:
    counts = ("nights", "weekends", "holidays", "on_call_days", "wishes", "wishes_met")
    return (
        "All",
        "",
        sum(load.person.contract_minutes for load in found) / 60,
        sum(load.due_minutes for load in found) / 60,
        sum(load.minutes for load in found) / 60,
        sum(load.over_minutes for load in found) / 60,
        *(sum(getattr(load, count) for load in found) for count in counts),
        sum(load.cost for load in found),
        *_overtime(plan, found),
        None,
    )


def _overtime_columns(plan: Plan) -> tuple[Column, ...]:
    """Return the columns of overtime and of premium pay, each only if a labour law of the plan pays any."""
    currency = plan.inputs.settings.currency
    what = "What the law has paid on top for nights, weekends, public holidays and standby."
    premium = (Column(f"Premium pay {currency}", "money", help=what),) if plan.premium_pay else ()
    if not plan.overtime:
        return premium
    return (
        Column("Overtime of days h", "hours", help="Beyond the hours of a day that the person's labour law sets."),
        Column("Overtime of seventh days h", "hours", help="On the last day of a week that is worked on all its days."),
        Column("Overtime of weeks h", "hours", help="Beyond the hours of a week that the person's labour law sets."),
        Column(f"Overtime {currency}", "money", help="What the law has paid for it on top of the cost beside."),
        *premium,
    )


def _overtime(plan: Plan, found: list[Load]) -> tuple[float, ...]:
    """Return the overtime of some people: that of days, of seventh days and of weeks in hours, its pay; premium pay."""
    names = [load.person.name for load in found if load.person.name in plan.premium_pay]
    premium = (sum(plan.premium_pay[name].amount for name in names),) if plan.premium_pay else ()
    if not plan.overtime:
        return premium
    theirs = [plan.overtime.get(load.person.name, Overtime()) for load in found]
    minutes = (sum(o.daily for o in theirs), sum(o.seventh_day for o in theirs), sum(o.weekly for o in theirs))
    return (*(each / 60 for each in minutes), sum(o.premium for o in theirs), *premium)


def _earlier(plan: Plan, found: list[Load]) -> Table:
    """Return month plus ledger, and the same per full contract hour so that part-timers can be compared."""
    columns = (
        Column("Name", width=22),
        Column("Team", width=14),
        *(Column(f"{HEADINGS[each]} {when}", "whole") for each in MEASURES for when in ("before", "now in all")),
        Column(
            "Share of nights and weekends",
            "share",
            help="1 is the mean of all who can, in proportion to contract hours.",
        ),
    )
    rows = tuple(
        (
            each.load.person.name,
            each.load.person.team,
            *(amount for measure in MEASURES for amount in (each.before[measure], each.in_all[measure])),
            each.share,
        )
        for each in earlier_months(plan.inputs, found)
    )
    note = (
        "Earlier months come from the Ledger sheet. 100% is the fair share, by the contract hours of the same months, "
        "less leave; a weekend weighs as two nights. Who can work neither nights nor weekends has none."
    )
    return Table(EARLIER, columns, rows, note, listed=True)
