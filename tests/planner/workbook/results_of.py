"""A small workbook planned by hand and written, for tests of the result sheets."""

from pathlib import Path

from planner.assessment.refused_wishes import refused_wishes
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.workbook.results.write_plan import write_plan
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.checking.overtime import overtime
from tests.builders import rota
from tests.planner.workbook.workbooks import read, write
from tests.plans import plan, requirement

GRID = """
Ann E E - - - L L E E E - - N N
Bob L+P L+P L+P P P P P - L L L E+P P P
Cem - N N N - - - - E - - - - -
"""


def by_hand(folder: Path) -> tuple[Plan, Path]:
    """Return a plan made by hand of the small workbook, and that workbook."""
    source = write(folder / "team.xlsx")
    inputs = read(folder)
    return planned(inputs), source


def planned(inputs: Inputs, grid: str = GRID) -> Plan:
    """Return a plan with this grid, checked."""
    given, need = rota(grid, inputs.horizon.first_day), requirement(inputs)
    desk = Desk.of(inputs, need)
    breaches = check_rota(desk, given)
    judged = {"refusals": refused_wishes(desk, given, breaches), "overtime": overtime(inputs, given)}
    return plan(inputs, given, breaches, requirement=need, **judged)


def written(folder: Path) -> tuple[Plan, Path]:
    """Return the plan and the result that was written of it."""
    made, source = by_hand(folder)
    path = folder / "team.rota.xlsx"
    write_plan(made, source, path)
    return made, path
