"""The sections of the web page: which pages of a plan or of a study it shows, in which order, and what is printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planner.domain.outcome.plan import Plan
from planner.reports import PAGES
from planner.reports.page import Block, Heat, Page
from planner.reports.parts.back_tested import back_test_page
from planner.reports.parts.customers import customers_page
from planner.web.heat_drawing import HeatMaps
from planner.web.rota_calendar import RotaCalendar, rota_calendar

SHOWN: Mapping[str, str] = {
    "Summary": "The verdict",
    "Customers": "What each customer is promised",
    "Coverage": "Coverage, hour by hour",
    "Continuity": "Continuity: who can be missing",
    "Review": "Review: promised and came",
    "Back-test": "Past plans against what came",
    "Rota": "The rota",
    "On-call rota": "On call",
    "Fairness": "Fairness",
    "Problems": "What is wrong, and what would help",
    "Assumptions": "Assumptions",
}
"""The pages of a plan that leaders read, in order, with their titles here; pages that a plan lacks are left out."""

PRINTED = frozenset({"Summary", "Coverage"})
"""The pages that are printed: two sheets of paper."""

FOLDED = frozenset({"Problems", "Assumptions"})
"""The pages that are opened by a click."""

WHO_WORKS = "Who works when, and who is on call; the letters are explained below the calendar."
"""The headline over the calendar, in place of the verdict that stands above."""


@dataclass(frozen=True)
class Section:
    """A page of the document: an id for links, its title, headline and blocks."""

    anchor: str
    title: str
    headline: str
    blocks: tuple[Block | HeatMaps | RotaCalendar, ...]
    printed: bool = False
    folded: bool = False


@dataclass(frozen=True)
class Part:
    """All sections of one file, under its name and when it was made."""

    name: str
    made: str
    sections: tuple[Section, ...]


def plan_part(plan: Plan, number: int) -> Part:
    """Return the part of a plan; `number` tells parts of one document apart."""
    made = plan.provenance.origin.replace("Made", "made", 1)
    return Part(plan.inputs.settings.plan_name, made, tuple(_plan_sections(plan, number)))


def _plan_sections(plan: Plan, number: int) -> Iterator[Section]:
    pages = {name: page(plan) for name, page in PAGES.items() if name in SHOWN}
    if plan.back_test.months:
        pages["Back-test"] = back_test_page(plan.back_test)
    if plan.promise.customers:
        pages["Customers"] = customers_page(plan)
    for name, title in SHOWN.items():
        if name in pages:
            page = pages[name]
            anchor, calendar = f"{name.lower().replace(' ', '-')}-{number}", name == "Rota"
            blocks = (rota_calendar(plan, page, number),) if calendar else _gathered(page.blocks)
            headline = WHO_WORKS if calendar else page.headline
            yield Section(anchor, title, headline, blocks, name in PRINTED, name in FOLDED)


def _gathered(blocks: tuple[Block, ...]) -> tuple[Block | HeatMaps, ...]:
    """Return blocks with all heat maps in one, behind the others."""
    heats = [block for block in blocks if isinstance(block, Heat)]
    others = tuple(block for block in blocks if not isinstance(block, Heat))
    return (*others, HeatMaps.of(heats)) if heats else others


def study_part(name: str, pages: Mapping[str, Page], number: int) -> Part:
    """Return the part of a study, such as scenarios: all its pages as they are."""
    sections = tuple(
        Section(f"{title.lower().replace(' ', '-')}-{number}", title, page.headline, page.blocks, printed=True)
        for title, page in pages.items()
    )
    return Part(name, "", sections)
