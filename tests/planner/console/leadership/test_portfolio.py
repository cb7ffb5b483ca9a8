"""A portfolio on the terminal."""

from pathlib import Path

import pytest

from planner.console.leadership.portfolio import show_portfolio, show_team
from planner.reports.leadership.portfolio_page import TeamLine
from planner.reports.measures.key_figures import key_figures
from tests.plans import desk_plan


def test_a_line_for_each_team(capsys: pytest.CaptureFixture[str]) -> None:
    """Promises, heads, hours short and cost of a team that was planned; the reason for one that was not."""
    key = key_figures(desk_plan())
    lines = (TeamLine("north", "north.rota.xlsx", key), TeamLine("south", "south.xlsx", why="People is empty"))
    show_team(lines[1])
    show_portfolio(lines, Path("portfolio.xlsx"))
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "south: not planned: People is empty"
    north = next(line for line in out if line.startswith("north"))
    assert f"{key.total_cost:,.0f} {key.currency}" in north
    assert out[-1] == "Written: portfolio.xlsx"
