"""The tables of scenarios: the key figures of this plan and of every scenario beside it."""

from collections.abc import Iterator, Mapping

from planner.reports.measures.key_figures import KeyFigures, key_figures
from planner.star.declaration import CURRENCY, Row, StarTable, day, number, share, text, whole
from planner.star.source import StarSource

THIS_PLAN = "this plan"
"""How the exported plan is called beside its scenarios."""


def _named(source: StarSource) -> Mapping[str, KeyFigures]:
    return {THIS_PLAN: key_figures(source.plan), **source.scenarios}


def _scenarios(source: StarSource) -> Iterator[Row]:
    for name, key in _named(source).items():
        yield (
            name, key.plan, key.first_day, key.last_day, key.heads, key.staffed_hours, key.contract_hours,
            key.staffed_hours - key.contract_hours, key.cost, key.overtime_hours, key.overtime_cost, key.premium_cost,
            key.total_cost, key.hours_short, key.hours_unknown, key.windows_short, key.windows_unknown,
            key.worst_window_hours_short, key.wishes, key.wishes_granted, key.musts_broken, key.shoulds_broken,
            key.solver_status, key.solver_gap, key.solver_seconds, None,
        )  # fmt: skip
    width = len(SCENARIOS.columns) - 2
    yield from ((name, *[None] * width, why) for name, why in source.failed.items())


def _promises(source: StarSource) -> Iterator[Row]:
    for name, key in _named(source).items():
        for row in key.promise:
            shares = row.target_share, row.promised, row.low, row.high, row.months_kept
            yield name, row.priority, row.measure, row.target_minutes, *shares


SCENARIOS = StarTable(
    "scenarios",
    "a plan: this one, and every scenario beside it",
    (
        text("scenario", f"its name; '{THIS_PLAN}' is the exported one", key=True),
        text("plan", "the plan's name on the Plan sheet"),
        day("first_day", "the first planned day", to=""),
        day("last_day", "the last planned day", to=""),
        whole("heads", "people", "people with at least one duty"),
        number("staffed_hours", "hours", "paid hours"),
        number("contract_hours", "hours", "contracts over the planned days, less leave"),
        number("over_hours", "hours", "staffed less contract hours"),
        number("cost", CURRENCY, "paid hours at each one's rate"),
        number("overtime_hours", "hours", "by labour law; empty: no law pays any"),
        number("overtime_cost", CURRENCY, "on top by labour law; empty: no law pays any"),
        number("premium_cost", CURRENCY, "on top for nights, weekends, holidays and standby; empty: none pays"),
        number("total_cost", CURRENCY, "cost with overtime and premium pay"),
        number("hours_short", "person-hours", "people missing at once or on a shift"),
        number(
            "hours_unknown", "person-hours", "those of them before the first shift, while the last month is unknown"
        ),
        whole("windows_short", "periods", "with too few hours before work falls due"),
        whole("windows_unknown", "periods", "those of them before the first shift, while the last month is unknown"),
        number("worst_window_hours_short", "hours", "missing in the worst of these periods"),
        whole("wishes", "days", "days with a wish"),
        whole("wishes_granted", "days", "those granted"),
        whole("musts_broken", "breaches", "of rules that must be kept"),
        whole("shoulds_broken", "breaches", "of rules that should be kept"),
        text("solver_status", "how the search ended: optimal, feasible or stopped"),
        share("solver_gap", "the part of its penalty that a better rota could save at most"),
        number("solver_seconds", "seconds", "work on the rota"),
        text("not_planned", "why there is no plan of this scenario; empty: there is one"),
    ),
    _scenarios,
)

SCENARIO_PROMISE = StarTable(
    "scenario_promise",
    "a target of a plan or scenario, over all skills",
    (
        text("scenario", "the plan or scenario", key=True, to="scenarios"),
        text("priority", "the priority", key=True, to="priorities"),
        text("measure", "response or resolution", key=True),
        whole("target_minutes", "minutes", "the target on the priority's own clock"),
        share("target_share", "the share of tickets that must keep the target"),
        share("promised", "tickets in time, mean over the simulated months"),
        share("low", "1 of 10 simulated months is below"),
        share("high", "1 of 10 simulated months is above"),
        share("months_kept_share", "simulated months that keep the target; empty: unknown"),
    ),
    _promises,
)
