"""The web page of some results: plans and studies, with people's names or without."""

from collections.abc import Mapping, Sequence

from planner.domain.outcome.plan import Plan
from planner.reports.page import Page
from planner.web.document import web_page
from planner.web.pseudonyms import Pseudonyms
from planner.web.sections import Part, plan_part, study_part

Study = tuple[str, Mapping[str, Page]]
"""The name of a study, and its pages by title."""


def report(results: Sequence[Plan | Study], *, names: bool = True) -> str:
    """Return one HTML document of plans and studies in this order; without `names` people are numbered instead."""
    parts = [_part(result, number) for number, result in enumerate(results, 1)]
    if not names:
        hidden = Pseudonyms(result for result in results if isinstance(result, Plan))
        parts = [hidden.without_names(part) for part in parts]
    return web_page(parts)


def _part(result: Plan | Study, number: int) -> Part:
    return plan_part(result, number) if isinstance(result, Plan) else study_part(*result, number)
