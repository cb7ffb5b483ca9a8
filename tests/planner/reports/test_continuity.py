"""The page of continuity against holes that are counted by hand."""

from dataclasses import replace
from math import comb

import pytest

from planner.domain.outcome.plan import Plan
from planner.domain.outcome.requirement import Floor, Requirement
from planner.reports.continuity import continuity
from planner.reports.measures.continuity import Continuity
from planner.reports.page import Cell, Heat, Page, Table
from tests.builders import person, rota, world
from tests.plans import plan


def desk(grid: str, least: int = 1, days: int = 2, absence: float = 0.1) -> Plan:
    """Return a plan that needs `least` people with the skill net from 07:00 to 11:00 on each day."""
    people = (person("Ann", skills="net"), person("Bob", skills="net desk"), person("Cem", skills="desk"))
    inputs = world(people=people, skills=("net", "desk"), days=days, unplanned_absence=absence)
    starts = [inputs.horizon.midnight(day) for day in inputs.horizon.days]
    floors = tuple(Floor(frozenset({"net"}), at + 420, at + 660, least, "P1") for at in starts)
    return plan(inputs, rota(grid), requirement=Requirement(floors))


def rows(page: Page, title: str) -> list[list[object]]:
    """Return the bare values of a table."""
    table = next(block for block in page.blocks if isinstance(block, Table) and block.title == title)
    return [[cell.value if isinstance(cell, Cell) else cell for cell in row] for row in table.rows]


def test_who_alone_holds_a_skill_on_duty_is_a_single_point_of_failure() -> None:
    """Ann is alone on one morning of two, so 4 hours hang on her; Cem is there and could learn."""
    page = continuity(desk("Ann E E\nBob - E\nCem E E"))
    assert rows(page, "Skills")[0][:5] == ["net", 2, 8.0, 4.0, 0.5]
    assert rows(page, "Single points of failure") == [["Ann", 1, 2, 4.0, "net 4.0 h"]]
    assert rows(page, "Whom to train") == [["net", 4.0, "Cem (4.0 h)"]]
    (heat,) = (block for block in page.blocks if isinstance(block, Heat))
    assert [row[:2] for row in heat.values][7:11] == [(-1, 0)] * 4
    assert page.headline.startswith("One absence leaves a hole in 4 hours of the plan: 1 person cannot be missed")


@pytest.mark.parametrize(("least", "there"), [(1, 1), (1, 2), (2, 2)])
def test_the_chance_of_a_hole_is_that_of_too_many_absences(least: int, there: int) -> None:
    """With n people on duty and r needed there is a hole when more than n - r are away: the binomial law."""
    absence = 0.3
    made = desk("Ann E\nBob E" if there == 2 else "Ann E", least, days=1, absence=absence)
    exact = sum(comb(there, k) * absence**k * (1 - absence) ** (there - k) for k in range(there - least + 1, there + 1))
    (drawn,) = Continuity.of(made).chances.by_day.values()
    assert drawn == pytest.approx(exact, abs=0.08)


def test_without_a_need_or_with_people_to_spare_nothing_hangs_on_one() -> None:
    """Two where one is needed leave no hole, whoever is away, and the page says so."""
    page = continuity(desk("Ann E E\nBob E E", absence=0.0))
    assert page.headline.startswith("No single absence leaves a hole")
    assert rows(page, "Single points of failure") == []
    assert rows(page, "The worst days") == []
    bare = desk("Ann E E")
    assert continuity(replace(bare, requirement=Requirement())).headline.startswith("No single absence")


def test_the_worst_days_come_first() -> None:
    """The day with one person is before the day with two."""
    page = continuity(desk("Ann E E\nBob E -", days=2, absence=0.2))
    worst = rows(page, "The worst days")
    assert [row[2] for row in worst] == [4.0, 0.0]
