"""Pages of the result, one file each: a pure function from a `Plan` to a `Page`; `PAGES` lists them in order."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from planner.domain.plan import Plan
from planner.reports.coverage import coverage
from planner.reports.page import Page
from planner.reports.problems import problems
from planner.reports.promise import promise
from planner.reports.rota import rota
from planner.reports.summary import summary

PAGES: Mapping[str, Callable[[Plan], Page]] = MappingProxyType(
    {
        "Summary": summary,
        "Rota": rota,
        "Coverage": coverage,
        "Promise": promise,
        "Problems": problems,
    }
)
"""Each page by its name, which is also the tab of its sheet."""
