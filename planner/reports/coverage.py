"""The page of cover: for each group the people on duty less the people required, time of day against day."""

from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.cover import covers
from planner.reports.measures.day_grid import DayGrid
from planner.reports.measures.shortages import plan_shortages
from planner.reports.page import Heat, Page
from planner.reports.parts.call_out_cost import call_out_cost_lines


def coverage(plan: Plan) -> Page:
    """Who is there when it matters: below 0 people are missing, above 0 they work on what can wait."""
    found = covers(plan.inputs, plan.requirement, plan.rota)
    grid = DayGrid(plan.inputs.horizon)
    heats = tuple(
        Heat(
            f"{cover.group.label.replace(';', ' or ')}: people on duty minus people needed at once",
            plan.inputs.horizon.days,
            grid.times,
            grid.table(cover.gap, min),
        )
        for cover in found
    )
    return Page(" ".join((coverage_headline(plan), *call_out_cost_lines(plan))), heats, wide=True)


def coverage_headline(plan: Plan) -> str:
    """Say how much is missing."""
    missing = plan_shortages(plan)
    if not missing:
        return (
            "At every hour at least as many people are on duty as are needed at once; the others work on what can wait."
        )
    hours = sum(shortage.minutes for shortage in missing) / 60
    periods = say_count(len(missing), "period")
    worst = missing[0].sentence(plan.inputs.settings.time_zone)
    return f"The people needed at once are {hours:.1f} person-hours short, in {periods}; the worst: {worst}."
