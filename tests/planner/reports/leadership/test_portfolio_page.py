"""The page of several teams states the figures of their plans, and their sums."""

from dataclasses import replace

from planner.reports.leadership.portfolio_page import FAILED, TEAMS, TeamLine, headline, portfolio_page
from planner.reports.measures.key_figures import key_figures
from planner.reports.page import Cell, Table
from tests.plans import desk_plan

KEY = key_figures(desk_plan())
GOOD = replace(KEY, musts_broken=0, promise=tuple(replace(row, kept=True) for row in KEY.promise))


def table(title: str, *lines: TeamLine) -> Table:
    """Return a table of the page of some teams."""
    return next(b for b in portfolio_page(lines).blocks if isinstance(b, Table) and b.title == title)


def test_each_team_and_the_sum() -> None:
    """Heads, hours and costs of two teams are added; each has its verdict."""
    rows = table(TEAMS, TeamLine("north", "a", GOOD), TeamLine("south", "b", replace(GOOD, musts_broken=2))).rows
    assert [row[0] for row in rows] == ["north", "south", "All teams"]
    assert rows[0][1] == Cell("every target is kept", "good")
    assert rows[1][1] == Cell("2 must-rules broken", "bad")
    assert rows[2][-5] == 2 * KEY.heads
    assert rows[2][-2:] == (round(2 * KEY.total_cost, 2), KEY.currency)


def test_costs_of_two_currencies_are_not_added() -> None:
    """A sum of euros and pounds says nothing."""
    rows = table(TEAMS, TeamLine("a", "a", GOOD), TeamLine("b", "b", replace(GOOD, currency="XTS"))).rows
    assert rows[2][-2:] == (None, "several")


def test_a_team_without_a_plan_has_its_reason() -> None:
    """It stands in a table of its own, and the headline counts it."""
    lines = (TeamLine("north", "a", GOOD), TeamLine("south", "b", why="People is empty"))
    assert table(FAILED, *lines).rows == (("south", "People is empty"),)
    assert headline(lines) == "1 of 2 teams keeps every must-rule and every target; 1 team could not be planned."
    assert len(portfolio_page(lines[1:]).blocks) == 1
