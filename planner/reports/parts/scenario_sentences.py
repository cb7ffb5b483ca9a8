"""A sentence for each scenario: what it does to the service, to people, hours and cost, and who it concerns."""

from collections.abc import Mapping

from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Attainment
from planner.domain.wording import agree, say_count
from planner.reports.measures.outlook import say_missed_targets
from planner.reports.measures.paired_difference import PairedDifference
from planner.reports.measures.scenario_figures import ScenarioFigures, full_time_week, scenario_figures
from planner.reports.measures.wording import say_list
from planner.reports.parts.changed_people import changed_people
from planner.reports.parts.service_difference import differences, say_range

MOST_TOLD = 3
"""Promises that a sentence names; of more, those are named that change most."""

SMALLEST = 0.05
"""Points below which a difference is written as 0.0."""


def scenario_sentences(plans: Mapping[str, Plan]) -> tuple[str, ...]:
    """Return a sentence on the base, the first of the plans, and then on each of the others."""
    (name, base), *others = plans.items()
    week = full_time_week(base.inputs)
    first = scenario_figures(base, week)
    return (
        f"{name}: {_whole(first)}",
        *(f"{other}: {_beside(base, first, plan, scenario_figures(plan, week))}" for other, plan in others),
    )


def _whole(figures: ScenarioFigures) -> str:
    key = figures.key
    return (
        f"{say_count(key.heads, 'head')}, {key.staffed_hours:,.0f} h, {key.total_cost:,.0f} {key.currency}; "
        f"{_kept(figures)}; {say_published(figures)}."
    )


def what_it_buys(base: Plan, plan: Plan) -> str:
    """Return what a plan changes beside the base: service, people, hours, cost, and whether it can be published."""
    week = full_time_week(base.inputs)
    return _changes(base, scenario_figures(base, week), plan, scenario_figures(plan, week))


def _beside(base: Plan, first: ScenarioFigures, plan: Plan, figures: ScenarioFigures) -> str:
    who = changed_people(base.inputs, plan.inputs)
    return f"{_changes(base, first, plan, figures)}. {who}".strip()


def _changes(base: Plan, first: ScenarioFigures, plan: Plan, figures: ScenarioFigures) -> str:
    key, its = figures.key, first.key
    heads = key.heads - its.heads
    hours, cost = key.staffed_hours - its.staffed_hours, key.total_cost - its.total_cost
    amounts = "the same heads, hours and cost"
    if heads or round(hours) or round(cost):
        amounts = f"{heads:+d} {agree(abs(heads), 'head', 'heads')}, {hours:+,.0f} h, {cost:+,.0f} {key.currency}"
    return f"{_service(base, plan)}; {amounts}; {_kept(figures)}; {say_published(figures)}"


def _service(base: Plan, plan: Plan) -> str:
    found = [(name, *each) for name, each in differences(base, plan).items()]
    turned = [each for each in found if each[1].kept != each[2].kept]
    shown = sorted((each for each in found if _is_worth_telling(each[3])), key=lambda each: each[3].points)
    told = (turned or shown)[:MOST_TOLD]
    if told:
        return say_list([_change(*each) for each in told])
    months = min((each[3].months for each in found), default=0)
    if any(each[3].is_shown for each in found) or not months:
        return "no promise changes by a tenth of a point"
    return f"no difference in any promise that {months} months can show"


def _is_worth_telling(difference: PairedDifference) -> bool:
    """Tell whether a difference is shown and is not 0.0 points when it is written."""
    return difference.is_shown and abs(difference.points) >= SMALLEST


def _change(name: str, base: Attainment, other: Attainment, difference: PairedDifference) -> str:
    way = "falls" if difference.points < 0 else "rises"
    spread = f", range {say_range(difference)}" if difference.low is not None else ""
    kept = "kept" if other.kept else "not kept"
    shown = "" if difference.is_shown else f", a difference that {difference.months} months do not show"
    return (
        f"{name} {way} from {100 * base.promised:.1f} to {100 * other.promised:.1f}% "
        f"({difference.points:+.1f}{spread}{shown}): {kept}"
    )


def _kept(figures: ScenarioFigures) -> str:
    """Say which targets are missed or that all are kept, and which of them only if nothing waits for others."""
    kept = say_missed_targets(figures.key.promise) or "every target is kept"
    waiting = [row.priority for row in figures.key.promise if row.waiting]
    return f"{kept} (resolution of {say_list(waiting)} if nothing waits for others)" if waiting else kept


def say_published(figures: ScenarioFigures) -> str:
    """Say whether the rota can be published, and what it is short of."""
    if broken := figures.key.musts_broken:
        return f"the rota is not fit to publish, {say_count(broken, 'must-rule breach', 'must-rule breaches')}"
    short = figures.key.hours_short
    care = "with care" if figures.publishable == "with care" else ""
    return f"the rota can be published {care}".strip() + (f", {short:,.1f} h short" if short >= 0.05 else "")
