"""The rota as a calendar that is filtered by person and skill: the table of the Rota page, with what colours it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.roster.people import Person
from planner.reports.measures.grid_cell import leave_codes
from planner.reports.page import Page, Table


@dataclass(frozen=True)
class Holder:
    """The person of a row: an id for links, the text to search in, and the skills."""

    anchor: str
    team: str
    skills: tuple[str, ...]


@dataclass(frozen=True)
class RotaCalendar:
    """The table of the rota, a holder for each of its rows, its days, and the look of each code."""

    table: Table
    legend: tuple[str, ...]
    holders: tuple[Holder, ...]
    skills: tuple[str, ...]
    days: tuple[date, ...]
    free_days: frozenset[date]
    looks: Mapping[str, str]

    def look(self, text: object) -> str:
        """Return the class of a cell by the first code in it; the code itself says the same."""
        return self.looks.get(str(text).rstrip("!").split("+")[0], "")


def rota_calendar(plan: Plan, page: Page, part: int) -> RotaCalendar:
    """Return the calendar of the Rota page of a plan; `part` tells apart the plans of one document."""
    table = next(block for block in page.blocks if isinstance(block, Table))
    legend = tuple(
        line for block in page.blocks if not isinstance(block, Table) for line in getattr(block, "lines", ())
    )
    inputs = plan.inputs
    days = tuple(inputs.horizon.days)
    free = frozenset(day for day in days if day.weekday() > 4 or day in inputs.holidays)
    holders = tuple(_holder(person, part, row) for row, person in enumerate(inputs.people))
    return RotaCalendar(table, legend, holders, tuple(inputs.skills), days, free, _looks(inputs))


def _holder(person: Person, part: int, row: int) -> Holder:
    held = tuple(skill for skill, speed in person.skills.items() if speed > 0)
    return Holder(f"person-{part}-{row}", person.team, held)


def _looks(inputs: Inputs) -> dict[str, str]:
    shifts = {shift.code: shift.kind for shift in inputs.shifts}
    tiers = {tier.code: "standby" for tier in inputs.tiers}
    return {**dict.fromkeys(leave_codes(inputs), "leave"), **shifts, **tiers}
