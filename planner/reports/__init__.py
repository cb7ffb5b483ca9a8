"""Pages of the result, one file each: a pure function from a `Plan` to a `Page`; `PAGES` lists them in order."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from planner.domain.outcome.plan import Plan
from planner.reports.assumptions import assumptions
from planner.reports.changes import changes
from planner.reports.continuity import continuity
from planner.reports.coverage import coverage
from planner.reports.escalation import escalation
from planner.reports.fairness import fairness
from planner.reports.forecast import forecast
from planner.reports.history import history
from planner.reports.on_call import on_call
from planner.reports.page import Page
from planner.reports.problems import problems
from planner.reports.promise import promise
from planner.reports.requirement import requirement
from planner.reports.rota import rota
from planner.reports.summary import summary

PAGES: Mapping[str, Callable[[Plan], Page]] = MappingProxyType(
    {
        "Summary": summary,
        "Rota": rota,
        "On-call rota": on_call,
        "Coverage": coverage,
        "Continuity": continuity,
        "Promise": promise,
        "Forecast": forecast,
        "Requirement": requirement,
        "History": history,
        "Fairness": fairness,
        "Problems": problems,
        "Escalation": escalation,
        "Changes": changes,
        "Assumptions": assumptions,
    }
)
"""Each page by its name, which is also the tab of its sheet; On-call alone is the planner's own sheet of tiers."""
