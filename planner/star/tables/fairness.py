"""The table of what the month asks of each person."""

from collections.abc import Iterator

from planner.domain.outcome.overtime import Overtime
from planner.reports.measures.earlier_months import MEASURES, EarlierMonths, earlier_months
from planner.reports.measures.load import Load
from planner.reports.measures.steadiness import steadiness
from planner.star.declaration import CURRENCY, Row, StarTable, number, share, text, whole
from planner.star.source import StarSource


def _rows(source: StarSource) -> Iterator[Row]:
    plan = source.plan
    earlier = earlier_months(source.inputs, source.loads)
    for load, each, steady in zip(source.loads, earlier, steadiness(source.inputs, plan.rota), strict=True):
        name = load.person.name
        yield (
            name, *_load(load), plan.promise.utilisation.get(name), *_pay(source, name), *_earlier(each),
            steady.start_changes, steady.weeks, steady.lone_days, steady.lone_days_off, steady.single_nights,
            steady.split_weekends,
        )  # fmt: skip


def _load(load: Load) -> Row:
    hours = (each / 60 for each in (load.person.contract_minutes, load.due_minutes, load.minutes, load.over_minutes))
    counts = load.nights, load.weekends, load.holidays, load.on_call_days, load.wishes, load.wishes_met
    return *hours, *counts, load.cost


def _pay(source: StarSource, name: str) -> Row:
    """Return overtime in hours and its pay, and premium pay; None where no labour law of the plan pays any."""
    plan = source.plan
    extra = plan.overtime.get(name, Overtime())
    hours = (each / 60 for each in (extra.daily, extra.seventh_day, extra.weekly))
    premium = plan.premium_pay[name].amount if name in plan.premium_pay else None
    return *((*hours, extra.premium) if plan.overtime else (None,) * 4), premium


def _earlier(each: EarlierMonths) -> Row:
    return *(amount for measure in MEASURES for amount in (each.before[measure], each.in_all[measure])), each.share


_CARRIED = (
    ("nights", "nights", "nights worked"),
    ("weekends", "weekends", "weekends worked"),
    ("holidays", "days", "public holidays worked"),
    ("on_call", "days", "days on call"),
    ("wishes_refused", "days", "days with a wish that was refused"),
)

FAIRNESS = StarTable(
    "fairness",
    "a person: what the plan asks of them, with the ledger of earlier months",
    (
        text("person", "who", key=True, to="people"),
        number("contract_hours", "hours a week", "the contract"),
        number("due_hours", "hours", "the contract over the planned days, less leave"),
        number("planned_hours", "hours", "paid hours of the rota"),
        number("over_hours", "hours", "planned less due; below 0 hours are missing"),
        whole("nights", "nights", "nights of the plan"),
        whole("weekends", "weekends", "weekends with a shift"),
        whole("holidays", "days", "shifts on public holidays"),
        whole("on_call_days", "days", "days on call"),
        whole("wishes", "days", "days with a wish"),
        whole("wishes_met", "days", "those granted"),
        number("cost", CURRENCY, "planned hours at the person's rate"),
        share("busy_share", "on-duty time on tickets, simulated; empty: not on duty"),
        number("overtime_daily_hours", "hours", "beyond the hours of a day that the labour law sets; empty: none pays"),
        number("overtime_seventh_day_hours", "hours", "on the seventh worked day of a week; empty: none pays"),
        number("overtime_weekly_hours", "hours", "beyond the hours of a week that the law sets; empty: none pays"),
        number("overtime_pay", CURRENCY, "what the law has paid for it on top; empty: none pays"),
        number("premium_pay", CURRENCY, "on top for nights, weekends, holidays and standby; empty: none pays"),
        *(
            whole(f"{name}_{when}", unit, f"{what} {meaning}")
            for name, unit, what in _CARRIED
            for when, meaning in (("before", "in earlier months"), ("in_all", "in earlier months and this plan"))
        ),
        share("burden_share", "part of nights and weekends by contract hours; 1 is fair, empty: works neither"),
        whole("start_changes", "days", "days that start at another time than the day before"),
        number("weeks", "weeks", "the length of the plan; start changes a week are start_changes by weeks"),
        whole("lone_days", "days", "working days between two days off"),
        whole("lone_days_off", "days", "days off between two working days; leave does not count"),
        whole("single_nights", "nights", "nights without a night before or after"),
        whole("split_weekends", "weekends", "weekends of which one day is worked"),
    ),
    _rows,
)
